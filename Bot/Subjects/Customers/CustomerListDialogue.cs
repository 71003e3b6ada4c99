using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>/customer without a name, 我的客户, "my customers": whom one has, the longest untouched first, each a tap away.</summary>
internal sealed class CustomerListDialogue : IDialogue
{
    private const int Listed = 12;

    private static readonly HashSet<string> Asked = new(StringComparer.Ordinal)
    {
        "我的客户", "我的客户列表", "我的客户名单", "我有哪些客户", "我有什么客户", "我都有哪些客户", "我名下的客户", "名下客户", "客户", "客户列表", "客户名单", "客户清单", "全部客户", "所有客户", "列出客户", "看客户", "看下客户", "看看客户", "看看我的客户", "看下我的客户", "手上的客户", "我手上的客户", "我负责的客户", "有哪些客户", "我的所有客户", "我的全部客户", "我有多少客户", "我有几家客户", "我有几个客户",
        "my customers", "my clients", "my accounts", "customers", "clients", "accounts", "all customers", "all my customers", "list customers", "list my customers", "customer list", "show customers", "show my customers", "show me my customers", "show all customers", "who are my customers", "which customers do i have", "what customers do i have", "how many customers do i have", "my customer list", "my book",
    };

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message) => message.Reading switch
    {
        { Intent: Intent.Command, Command: "customer", Argument: null } when message.Conversation.Customer is null || message.Text.TrimEnd().EndsWith('s') => Turn.Say(Of(message)),
        { Intent: Intent.Command } => null,
        _ when Asked.Contains(message.Folded.Trim(' ', '?', '.', '!', '。')) => Turn.Say(Of(message)),
        _ => null,
    };

    private static Draft Of(Message message)
    {
        var words = Words.Of("Asks", message.Language);
        var mine = message.Session.CustomersOwnedBy(message.Person.Id);
        var own = message.Person.Role == Role.Rep || mine.Count > 0;
        var all = own ? mine : message.Session.All(Documents.Customers).Where(customer => CustomerNames.MaySee(message.Session, message.Person, customer, message.Today)).ToList();
        if (all.Count == 0)
        {
            return Draft.Plain(words["Customers.None"]);
        }

        var shown = (
            from customer in all
            let last = LastMet.Of(message.Session, customer)
            orderby customer.Stage == Stage.Lost, customer.EffectiveGrade, last?.Day, customer.Name
            select (Customer: customer, Last: last)).Take(Listed).ToList();
        var html = new Html().Bold(words.Count(own ? "Customers.Own" : "Customers.All", all.Count));
        foreach (var (customer, last) in shown)
        {
            var told = last is { } met ? words["Customers.Last", met.Say(message.Language)] : words["Customers.Never"];
            html.Line($"· {customer.Name} · {customer.EffectiveGrade} · {Terms.Of(customer.Stage, message.Language)} · {told}");
        }

        var draft = Draft.FromHtml(all.Count > shown.Count ? html.Line(words["Customers.Many", all.Count - shown.Count]) : html);
        return draft with { Buttons = CustomerCard.Opening(shown.Select(item => item.Customer)) };
    }
}
