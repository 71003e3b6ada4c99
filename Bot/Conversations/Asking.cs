using System.Globalization;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Conversations;

/// <summary>The questions that several capabilities ask in the same words.</summary>
internal static class Asking
{
    /// <summary>Ties are asked, never guessed: at most three names, and a way out.</summary>
    public static Turn WhichOf(Talk talk, string text, IReadOnlyList<CustomerCode> candidates)
    {
        var visible = candidates.Select(code => talk.Find(code)).OfType<Customer>().Take(3).ToList();
        var question = Draft.Plain(talk.Words.Count("Log.Which", visible.Count)) with
        {
            Buttons =
            [
                .. visible.Select((customer, index) => (IReadOnlyList<Button>)[new Button(customer.Name, string.Create(CultureInfo.InvariantCulture, $"pick:{index}"))]),
                [new Button(talk.Words["Button.Neither"], "pick:none")],
            ],
        };
        return Turn.Ask(new ChoosingCustomer(text, [.. visible.Select(customer => customer.Code)]), question);
    }

    public static Turn IsItNew(Talk talk, string text, string name) => Turn.Ask(
        new OfferingNewCustomer(text, name),
        Draft.FromHtml(new Html().Add(talk.Words["Log.Unknown", name]))
            .With(new Button(talk.Words["Button.AddNew", name], "new"), new Button(talk.Words["Button.Other"], "other")));
}
