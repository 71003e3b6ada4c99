using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>恒通的地址是…, 王建国电话多少, 恒通的资料: what is known of a customer and its people is told, changed and asked by its name.</summary>
internal sealed class ProfileDialogue : IDialogue
{
    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (ChoosingWhose asked, { Verb: "whose", First: { } pick }) when int.TryParse(pick, out var index) && index >= 0 && index < asked.Candidates.Count => Again(message, asked, asked.Candidates[index]),
        (ChoosingWhose asked, null) when Choice.Read(message.Text, asked.Candidates, message.Names) is { } chosen => Again(message, asked, asked.Candidates[chosen]),
        (ChoosingWhose asked, null) when message.Read(message.Text, null) is { NameOnly: true, First.Customer: { } code } && asked.Candidates.Contains(code) => Again(message, asked, code),
        (_, { Verb: "profile", Customer: { } code }) when message.Find(code) is { } customer => Shown(message, customer),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request is ProfileRequest profile ? Answer(message, profile, message.Text) : null;

    private static Turn? Again(Message message, ChoosingWhose asked, CustomerCode code) =>
        ProfileReader.Read(message.Hear(asked.Text, code))?.Request is ProfileRequest request ? Answer(message, request with { Of = [code] }, asked.Text) : null;

    private static Turn? Answer(Message message, ProfileRequest request, string text)
    {
        List<Customer> seen = [.. request.Of.Select(code => message.Find(code)).OfType<Customer>()];
        return seen switch
        {
            [] => null,
            [var only] => Answer(message, request, only) with { Topic = only.Code },
            _ => Which(message, text, seen),
        };
    }

    private static Turn Answer(Message message, ProfileRequest request, Customer customer) => request switch
    {
        FieldAsked { Field: { } field } => Turn.Say(ProfileText.Value(message, customer, field)),
        ContactAsked asked => Turn.Say(ProfileText.Detail(message, customer, asked)),
        FieldTold { Values: [] } told => Turn.Say(ProfileText.Unread(message, told)),
        FieldTold told => Turn.Do(new SetField(customer.Code, told.Values)),
        ContactTold told => Turn.Do(new SetCustomer(customer.Code, Contact: told.Person)),
        _ => Shown(message, customer),
    };

    private static Turn Shown(Message message, Customer customer) => Turn.Say(ProfileText.Whole(message, customer)) with { Topic = customer.Code };

    private static Turn Which(Message message, string text, IReadOnlyList<Customer> customers)
    {
        var asked = Asking.WhichOf(message, text, [.. customers.Select(customer => customer.Code)]);
        return asked with
        {
            Next = new ChoosingWhose(text, [.. customers.Take(3).Select(customer => customer.Code)]),
            Says = [.. asked.Says.Select(draft => draft with { Buttons = [.. draft.Buttons.Select(row => (IReadOnlyList<Button>)[.. row.Where(button => button.Do.Arguments is not ["none"]).Select(button => button with { Do = new Deed("whose", button.Do.Arguments) })]).Where(row => row.Count > 0)] })],
        };
    }
}
