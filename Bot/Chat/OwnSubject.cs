using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding.Vocabularies;

namespace SalesBot.Bot.Chat;

/// <summary>
/// Whether a message has a subject of its own, whatever question is open: a command, a subject's own words, a question, or news of somebody else. Such a message
/// is taken as one, and the question waits or lapses; no question ever keeps a talk from going on.
/// </summary>
internal static class OwnSubject
{
    /// <summary>From here on a clause's act is taken for sure.</summary>
    private const double Plain = 0.8;

    /// <summary>As long as an answer that points at one of several.</summary>
    private const int Brief = 8;

    /// <summary>What somebody does who has news.</summary>
    private static readonly ActKind[] News =
        [ActKind.Report, ActKind.Colleague, ActKind.Attempt, ActKind.Plan, ActKind.Move, ActKind.Cancel, ActKind.Memo, ActKind.Order, ActKind.Payment, ActKind.Change, ActKind.Tell];

    /// <summary>What needs no name to be news: nobody answers a question by them.</summary>
    private static readonly ActKind[] Plainly = [ActKind.Tell, ActKind.Attempt, ActKind.Report, ActKind.Colleague];

    public static bool In(Message message, ChatStep open)
    {
        if (message.Text.Length == 0 || message.Reading is { Command: "cancel" } || FieldWords.YesNo.Find(message.Text) is not null)
        {
            return false;
        }

        if (message.Text.StartsWith('/'))
        {
            return true;
        }

        if (open.Takes == Answers.Closed || message.RepliedTo is not null || ((message.JustAsked || !message.Wrote) && open.Fits(message.Text, message.Names)))
        {
            return false;
        }

        var (best, reading) = (message.Said.Chosen.Best, message.Reading);
        if (best.Request is not Reading)
        {
            return best.Score >= Bid.Phrase || (open.Takes == Answers.Words && best.Score >= Bid.Words && (best.Subject != SubjectOf(open) || QuestionEnd.In(message.Text)));
        }

        // 搞物流那个 looks like a question, and chooses.
        if (reading.NameOnly || (reading.Intent is Intent.Query && message.Text.Length <= Brief))
        {
            return false;
        }

        if (reading.Intent is Intent.Command)
        {
            return open.Takes == Answers.Words && reading.Confidence >= 0.9;
        }

        if (reading.Intent is Intent.Query && open.Takes == Answers.Words)
        {
            return Does(reading, ActKind.Ask) || reading.Confidence >= Plain;
        }

        return (message.Whom.Named is { } code && code != (open.About ?? message.Conversation.Customer) && Does(reading, News))
            || (open.Takes == Answers.Words && Does(reading, Plainly));
    }

    private static bool Does(Reading reading, params ReadOnlySpan<ActKind> kinds)
    {
        foreach (var act in reading.Acts)
        {
            if (act.Confidence >= Plain && kinds.Contains(act.Kind))
            {
                return true;
            }
        }

        return false;
    }

    private static string SubjectOf(ChatStep open) => open.GetType().Namespace!.Split('.')[^1].ToLowerInvariant();
}
