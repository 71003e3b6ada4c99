using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>The questions that several dialogues ask in the same words.</summary>
internal static class Asking
{
    /// <summary>As many buttons as a message holds well; the others answer to their names.</summary>
    private const int Tappable = 40;

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

    /// <summary>Whoever a list named may be meant, however long it is: each is a tap away, or answers to the name.</summary>
    public static Turn WhichListed(Message message, string text, IReadOnlyList<CustomerCode> listed)
    {
        var known = listed.Select(code => message.Find(code)).OfType<Customer>().ToList();
        return known.Count <= 3 ? WhichOf(message, text, listed) : Turn.Ask(
            new ChoosingCustomer(text, [.. known.Select(customer => customer.Code)]),
            Draft.Plain(message.Words.Count("Log.Which", known.Count)) with
            {
                Buttons =
                [
                    .. known.Take(Tappable).Select((customer, index) => new Button(Shortened.Line(customer.Name, 16), "pick", index)).Chunk(2),
                    [new Button(message.Words["Button.Neither"], "pick", "none")],
                ],
            });
    }

    public static Turn IsItNew(Message message, string text, string name, string question = "Log.Unknown") => Turn.Ask(
        new OfferingNewCustomer(text, name),
        Draft.FromHtml(new Html().Add(message.Words[question, name]))
            .With(new Button(message.Words["Button.AddNew", name], "new"), new Button(message.Words["Button.Other"], "other"))) with { Adrift = true };
}
