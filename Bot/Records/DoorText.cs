using SalesBot.Bot.Chat;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>What is said alike of everything that opens something outside the chat.</summary>
internal static class DoorText
{
    /// <summary>There is no address to give; an admin hears what to do about it.</summary>
    public static Draft NotSet(Message message) =>
        Draft.Plain(message.Person.Role == Role.Admin ? Words.Of("Doors", message.Language)["Page.NotSetAdmin"] : Words.Of("Doors", message.Language)["Page.NotSet"]);

    public static string Day(Message message, DateTimeOffset at) =>
        Phrases.Day(DateOnly.FromDateTime(message.Rules.LocalTime(message.Person, at).DateTime), message.Language, message.Today);

    public static string Moment(Message message, DateTimeOffset at)
    {
        var local = message.Rules.LocalTime(message.Person, at);
        return $"{Phrases.NearDay(DateOnly.FromDateTime(local.DateTime), message.Today, message.Language)} {Phrases.Time(TimeOnly.FromDateTime(local.DateTime))}";
    }
}
