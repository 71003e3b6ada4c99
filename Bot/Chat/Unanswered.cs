using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Chat;

/// <summary>What asks and cannot be answered: it is said so, with what can; nobody is asked whether a question was a contact.</summary>
internal static class Unanswered
{
    public static Draft Say(Message message) =>
        Draft.Plain(Words.Of("Talk", message.Language)["Recall.CannotAnswer", message.Find(message.About)?.Name ?? Words.Of("Asks", message.Language)["Chat.SomeCustomer"]])
            .With(new Button(message.Words["Button.Help"], "help")) with { Unanswered = true };

    /// <summary>One more this month: of its words and its writer nothing is kept.</summary>
    public static void Count(IWriteSession session, DateOnly month)
    {
        var name = Name(month);
        session.Upsert(Documents.Counters, new Counter(name, In(session, month) + 1));
    }

    /// <summary>How many questions of that month nobody could answer.</summary>
    public static long In(IReadSession session, DateOnly month) => session.Get(Documents.Counters, Name(month))?.Value ?? 0;

    private static string Name(DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"unanswered:{month:yyyy-MM}");
}
