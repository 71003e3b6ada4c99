using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Chat;

/// <summary>What is said of a record in a currency that has no rate: that figures leave it out, and what an admin does about it.</summary>
internal static class UncountedNote
{
    /// <param name="sum">As it was said; null where the record counts.</param>
    public static Html Uncounted(this Html html, Message message, Money? sum) => sum?.Currency is { } currency ? html.Line().Italic(Of(message, currency)) : html;

    public static string Of(Message message, string currency)
    {
        var words = Words.Of("Rates", message.Language);
        return message.Person.Role == Role.Admin ? words["Uncounted.Admin", currency, message.Rules.Currency]
            : words["Uncounted.Ask", currency, message.Session.All(Documents.Reps).FirstOrDefault(person => person is { Active: true, Role: Role.Admin })?.Name ?? words["Admins"]];
    }

    /// <summary>Under a report or an answer that adds up money; null where everything counts.</summary>
    public static string? OfFigures(Message message) => message.Session.CountUncounted() is > 0 and var count
        ? Words.Of("Rates", message.Language).Count("Uncounted.Figures", count, string.Join(", ", message.Session.UncountedCurrencies())) : null;
}
