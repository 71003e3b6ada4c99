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

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request) => request switch
    {
        CustomerListRequest => Turn.Say(Of(message)),
        Reading { Intent: Intent.Command, Command: "customer", Argument: null } when message.Conversation.Customer is null || message.Text.TrimEnd().EndsWith('s') => Turn.Say(Of(message)),
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
