using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>The buttons of a profile refresh and of a grade review; whether a customer may be contacted at all.</summary>
internal sealed class CareDialogue : IDialogue
{
    public Turn? Resume(Message message) => message.Press switch
    {
        { Verb: "unchanged", Arguments: [_, ..] codes } => Turn.Do(new ConfirmProfiles([.. codes.Select(code => new CustomerCode(code))])),
        { Verb: "grade", Arguments: [var code, var letter] } when Enum.TryParse<Grade>(letter, out var grade) && Enum.IsDefined(grade) =>
            Turn.Do(new SetGrade(new CustomerCode(code), grade)) with { Topic = new CustomerCode(code) },
        { Verb: "field", Arguments: [var code, var field, var value] } => Turn.Do(new SetField(new CustomerCode(code), [new FieldValue(field, value)])) with { Topic = new CustomerCode(code) },
        { Verb: "consent", Arguments: [var code, "yes" or "no"] arguments } => Turn.Do(new SetConsent(new CustomerCode(code), arguments[1] == "yes")) with { Topic = new CustomerCode(code) },
        // Whether to contact somebody goes before any question that is open.
        null when message.Step is not null => Wish(message, message.Said.Chosen.Best.Request),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => Wish(message, request);

    private static Turn? Wish(Message message, Request request) => request switch
    {
        ConsentRequest { Candidates: [var code] } wish => Turn.Do(new SetConsent(code, wish.Consent)) with { Topic = code },
        ConsentRequest wish => Turn.Say(Which(message, wish.Candidates, wish.Consent)),
        _ => null,
    };

    private static Draft Which(Message message, IReadOnlyList<CustomerCode> candidates, bool consent)
    {
        var visible = candidates.Select(code => message.Find(code)).OfType<Customer>().Take(3).ToList();
        return Draft.Plain(message.Words.Count("Log.Which", visible.Count)) with
        {
            Buttons = [.. visible.Select(customer => (IReadOnlyList<Button>)[new(customer.Name, "consent", customer.Code, consent ? "yes" : "no")])],
        };
    }
}
