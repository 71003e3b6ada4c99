using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>/customer without a name, 我的客户, "my clients by last contact": whom one has, a page at a time, each a tap away; filtered and ordered by words or buttons.</summary>
internal sealed class CustomerListDialogue : IDialogue
{
    /// <summary>The verb that shows the list of its <see cref="CustomerBrowse"/> in place of the one it stands under.</summary>
    public const string Browse = "browse";

    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: Browse, About: CustomerBrowse browse, On: var page }) => Shown(message, browse, page.Edits ?? page.Id),
        (LookingAtCustomers looking, null) => On(message, looking),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request switch
    {
        CustomerListRequest { Browse: var browse } => Shown(message, browse),
        Reading { Intent: Intent.Command, Command: "customer", Argument: null } when message.Conversation.Customer is null || message.Text.TrimEnd().EndsWith('s') => Shown(message, new CustomerBrowse()),
        _ => null,
    };

    /// <summary>下一页, "only grade B", 第二个: said of the list that is open.</summary>
    private static Turn? On(Message message, LookingAtCustomers looking) =>
        message.Text.StartsWith('/') ? null
        : BrowseReader.GoOn(message.Said, looking.Browse, looking.Page.Count) is { } browse ? Shown(message, browse)
        : Choice.Read(message.Text, looking.Page, Names.None) is { } at && message.Find(looking.Page[at]) is { } customer ? Turn.Say(CustomerCard.Of(message, customer)) with { Topic = customer.Code, Next = looking }
        : null;

    private static Turn Shown(Message message, CustomerBrowse browse, string? instead = null)
    {
        if (browse.Whose is { } whose && !FigureRights.MaySee(message, whose))
        {
            return Turn.Say(FigureRights.NotYours(message));
        }

        var list = CustomerList.Of(message, browse);
        return Turn.Say(list.Say() with { Edits = instead }) with { Next = new LookingAtCustomers(list.Browse, list.Page) };
    }
}
