using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>
/// 电子那家，陈志强, "the Acme Tom, obviously", 产品线就包装膜: what was written in the lines before is said once more, as one does who expects to be asked. It names whose or what it was, nothing that is not written already, and
/// so nothing is written twice.
/// </summary>
internal static partial class Affirmed
{
    private const int Longest = 40;

    public static bool In(Message message)
    {
        var (text, reading) = (message.Text, message.Reading);
        return text.Length is > 1 and <= Longest && message.Step is null && message.RepliedTo is null && !text.StartsWith('/') && !reading.NameOnly && !QuestionEnd.In(text)
            && (reading.Intent is Intent.Chitchat || reading.Clarify is { Kind: "act-unsure" }) && !Inquiry.In(message.Said)
            && message.JustSaid is { Changes.Count: > 0 }
            && message.Said.Utterance is { Times.Count: 0, Money.Count: 0 } && !Denial().IsMatch(text)
            && !reading.Acts.Any(act => act is { Kind: not (ActKind.None or ActKind.Memo or ActKind.Report), Confidence: >= 0.5 })
            && Entries.Last(message).Any(entry => Names(message, entry, text) && Orders.OrderDialogue.Resized(message, entry.Customer.Code, text) is null);
    }

    /// <summary>Whose it was, whom it was with, what was sold, or who was asked.</summary>
    private static bool Names(Message message, Entry entry, string text) =>
        message.Whom is { How: Reference.Named or Reference.Person, Tied: false } whom ? whom.Customer == entry.Customer.Code
        // 贸易, "Foods": the part of the name that was in doubt.
        : message.Folded.Trim(' ', '.', '。', '!', '~') is { Length: >= 2 and <= 12 } part && Folding.Of(entry.Customer.Name).Contains(part, StringComparison.Ordinal) || entry switch
        {
            OrderEntry { Order.Product: { Length: > 1 } product } => text.Contains(product, StringComparison.OrdinalIgnoreCase) || Pieces.Shared(product, text) > 0,
            NoteEntry { Remark.Task.Name: { Length: > 1 } name } => text.Contains(name, StringComparison.OrdinalIgnoreCase),
            _ => false,
        };

    [GeneratedRegex(@"不|没|沒|别|別|错|錯|\b(?:no|not|never|wrong|don'?t|isn'?t|wasn'?t)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denial();
}
