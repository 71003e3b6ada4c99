using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>
/// Whether a message owns up to a slip: by its first words ("hang on, …", 等等，…), by what it points at (那笔…改成…, "that call was Friday"), or by one thing said instead of another. It does only where
/// something that was written holds the value that was wrong, or has one of that kind.
/// </summary>
internal static partial class OwnedUp
{
    public static bool In(Message message)
    {
        var text = message.Text;
        if (Mending.Strikes(text))
        {
            return Entries.Near(message).Count > 0;
        }

        if (IsAnswer(message))
        {
            return false;
        }

        if (text.Length > Slip.Longest || text.StartsWith('/') || QuestionEnd.In(text) || message.Reading.Acts.Any(act => act is { Kind: ActKind.Ask, Confidence: >= 0.9 }))
        {
            return false;
        }

        var (begins, points, swap) = (Slip.Begins(text), Slip.Points(text), Swap.In(text));
        if (!begins && !points && swap is null)
        {
            return false;
        }

        if (!points && InTouch.In(message.Reading))
        {
            return false;
        }

        var days = Slip.Days(message, text);
        return Entries.Near(message).Any(entry => swap is not null && swap.In(entry.Words, text) is not null || ((begins || points) && Slip.Weighs(message, text, days, entry) > 0) || (swap is not null && Slip.Holds(days.Old, swap.Old, entry)));
    }

    /// <summary>"Mr Chen okayed 12, not 15": what somebody answered puts nothing right.</summary>
    public static bool IsAnswer(Message message) =>
        (message.Conversation.Told ?? []).Concat(message.ColleagueNames).Any(name => name.Length > 1 && message.Text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && Answers().IsMatch(message.Text[name.Length..]));

    [GeneratedRegex(@"^\s*(?:\w+ed\b|said|says|gave|told|got|has|had|will|can|'s\b|说|說|回|批|同意|答应|答應|点头|點頭|只|给|給|定)", RegexOptions.IgnoreCase)]
    private static partial Regex Answers();
}
