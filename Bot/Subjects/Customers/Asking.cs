using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>The questions that several dialogues ask in the same words.</summary>
internal static class Asking
{
    /// <summary>Ties are asked, never guessed: at most three names, and a way out.</summary>
    public static Turn WhichOf(Message message, string text, IReadOnlyList<CustomerCode> candidates)
    {
        var visible = candidates.Select(code => message.Find(code)).OfType<Customer>().Take(3).ToList();
        var apart = TellingApart.By(text, [.. visible.Select(customer => customer.Code)], message.Names);
        var question = Draft.Plain(message.Words.Count("Log.Which", visible.Count)) with
        {
            Buttons =
            [
                .. visible.Select((customer, index) => (IReadOnlyList<Button>)[new Button(apart[index] is { } mark && visible.Count > 1 ? $"{customer.Name} · {mark}" : customer.Name, "pick", index)]),
                [new Button(message.Words["Button.Neither"], "pick", "none")],
            ],
        };
        return Turn.Ask(new ChoosingCustomer(text, [.. visible.Select(customer => customer.Code)]), question) with { Adrift = visible.Count > 1 };
    }

    public static Turn IsItNew(Message message, string text, string name) => Turn.Ask(
        new OfferingNewCustomer(text, name),
        Draft.FromHtml(new Html().Add(message.Words["Log.Unknown", name]))
            .With(new Button(message.Words["Button.AddNew", name], "new"), new Button(message.Words["Button.Other"], "other")));
}
