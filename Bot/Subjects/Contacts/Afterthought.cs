using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>
/// What is said right after a record and has no subject of its own puts that record right: how the contact took place (微信发的), its sum ("5,600. can't read own
/// writing"), its day ("today. bank app's a liar"), another day for a step or a colleague's task (唉不要明天，后天好了, "hang on, Tues is off. Weds").
/// </summary>
internal static partial class Afterthought
{
    /// <summary>How long the last record is what one still thinks of.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(2);

    private const int Longest = 60;

    /// <returns>Null where it is no afterthought to what was written last.</returns>
    public static Turn? Of(Message message)
    {
        var text = message.Text;
        if (text.Length > Longest || !IsFresh(message) || message.Whom.Named is not null || message.Said.Apart(text) is not { First: not ({ Customer: not null } or { CustomerName.Length: > 1 }) } apart)
        {
            return null;
        }

        if (How.In(text) is { } method)
        {
            return Entries.Last(message).OfType<ContactEntry>().FirstOrDefault() is { } contact
                ? Turn.Do(new AmendFollowUp(contact.Id, Method: method, At: apart.First?.Occurred is { Time: not null } when ? ContactDrafts.When(message, when) : null)) with { Topic = contact.Customer.Code }
                : null;
        }

        if (BareValue.Of(message) is { } filled)
        {
            return filled;
        }

        var again = SecondThought().IsMatch(text);
        if (!Says(message, apart, again))
        {
            return null;
        }

        var entry = Entries.Last(message).FirstOrDefault(one => one is OrderEntry or PaymentEntry or StepEntry or NoteEntry { Remark.Task.IsOpen: true });
        return entry switch
        {
            OrderEntry or PaymentEntry when LeadingSum.In(text) is { } sum => Mending.Of(message, entry, sum, [entry.Customer]),
            PaymentEntry when Day().Match(text) is { Success: true } day => Mending.Of(message, entry, day.Value, [entry.Customer]),
            StepEntry or NoteEntry when again && Meant(message, entry) is { } clause => StepDialogue.Anew(message, clause, entry.Customer.Code, entry.Id),
            _ => null,
        };
    }

    /// <summary>Of what is said the clause that has the new day: 牙改天再拔 has none, and 不要明天 has the old one.</summary>
    private static string? Meant(Message message, Entry entry) => Clauses().Split(message.Text).Select(clause => clause.Trim())
        .LastOrDefault(clause => clause.Length > 0 && !Denied().IsMatch(clause) && message.Read(clause, entry.Customer.Code, Intent.Task).First is { NextDue: not null } && !Someday().IsMatch(clause));

    private static bool IsFresh(Message message) =>
        (message.Conversation.Lines ?? []).Take(2).Any(line => line.Changes is { Count: > 0 } && message.Now - line.At <= Fresh);

    /// <summary>Nobody is reported on, nothing is asked: what is left is a value.</summary>
    private static bool Says(Message message, Reading apart, bool again) =>
        (message.Reading.Intent is Intent.Chitchat or Intent.Correct || apart.Clarify is { Kind: "customer-missing" or "act-unsure" } || (again && message.Reading.Intent is Intent.Task))
        && !QuestionEnd.In(message.Text) && !apart.Acts.Any(act => act is { Kind: ActKind.Ask or ActKind.Report or ActKind.Tell or ActKind.Attempt or ActKind.Order or ActKind.Payment, Confidence: >= 0.8 });

    [GeneratedRegex(@"^\s*(?:今天|昨天|前天|today|yesterday|(?:last )?(?:mon|tues?|wed|weds|thurs?|fri)(?:day)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"^\s*(?:hang on|hold on|wait|no\b|oh no|ah|actually|scratch that|sorry|on second thoughts?|better|make (?:it|that)|等等|等一下|等下|哦不|不对|不對|慢着|慢著|算了还是|算了還是|还是|還是|唉|哎|啊不|不要|我是说|我是說|改成|改到|改为|改為)", RegexOptions.IgnoreCase)]
    private static partial Regex SecondThought();

    [GeneratedRegex(@"^\s*(?:唉|哎|哦)?\s*(?:不要|不是|别|別|不在|not\b|no,? not\b)|\bis off\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex("改天|改日|以后再|以後再|some ?day|some other time", RegexOptions.IgnoreCase)]
    private static partial Regex Someday();

    [GeneratedRegex(@"[,;!?，。；！？]|\.(?:\s|$)")]
    private static partial Regex Clauses();
}
