using System.Net;
using System.Text.RegularExpressions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Chat;

/// <summary>
/// A choice that is typed instead of tapped: words of one button of the question just asked and of no other ("just the note", 备忘吧, "Foods obv"), or a yes to a question that offers one thing. What brings a word, a
/// customer, a sum or a day of its own is a message of its own; only behind the answer and parted from it by a mark may something else be said.
/// </summary>
/// <param name="Press">The button; null where a yes says it all.</param>
/// <param name="Said">The answer.</param>
/// <param name="Further">What is said behind it.</param>
internal sealed partial record TypedPress(Press? Press, string Said, string? Further)
{
    /// <summary>As long as an answer is.</summary>
    private const int Longest = 40;

    /// <summary>Buttons that answer a question; the others do something to what stands on a card.</summary>
    private static readonly HashSet<string> Answering = new(["yes", "no", "keep", "stage", "pick", "card", "act", "paid-order", "paid-memo", "paid-none", "new", "other", "which-entry", "which-step", "reason"], StringComparer.Ordinal);

    private static readonly HashSet<string> Refusing = new(["no", "keep", "paid-none"], StringComparer.Ordinal);

    private sealed record OfferedButton(Button Button, OutMessage On)
    {
        public string Label { get; } = Trimmed(Button.Label);

        public bool Refuses => Refusing.Contains(Button.Do.Verb) || Button.Do.Arguments is ["none", ..];
    }

    /// <returns>Null where it answers nothing that was offered, or not one thing alone.</returns>
    public static TypedPress? Of(Message message)
    {
        var text = message.Text;
        if (text.Length == 0 || text[0] == '/' || message.RepliedTo is not null || message.Reading is { Intent: Intent.Create, First.CustomerName: not null } || Offered(message) is not { Count: > 0 } offers)
        {
            return null;
        }

        // "Go on, mark them lost", where a yes waits: nothing but what was asked, said once more.
        if (message.TakesYes && text.Length <= Longest && !QuestionEnd.In(text) && Repeats(text, offers))
        {
            return new TypedPress(null, "yes", null);
        }

        if (text.Length <= Longest && !QuestionEnd.In(text) && Chosen(message, text, offers) is { } whole)
        {
            return new TypedPress(Press.Of(whole.Button, whole.On), text, null);
        }

        // 是集团那家，金额十二万: the sum belongs to what was asked about.
        return message.Said.Utterance.Money.Count == 0 && (message.JustAsked || Stepless(offers)) && Parted().Match(text) is { Success: true, Length: <= Longest } head && head.Length < text.Length && Chosen(message, head.Groups["said"].Value, offers) is { } first
            ? new TypedPress(Press.Of(first.Button, first.On), head.Groups["said"].Value, text[head.Length..].Trim()) : null;
    }

    /// <summary>The buttons of the line just before where they need no question to be open, or else those of the question that is.</summary>
    private static List<OfferedButton> Offered(Message message)
    {
        var last = message.JustSaid is { } line ? Asked(message, line.At) : [];
        return Stepless(last) ? last
            : (message.Waiting is not null || message.JustAsked) && (message.JustAsked || !message.Wrote) && message.Conversation.Asked is { } at ? Asked(message, at)
            : [];
    }

    private static List<OfferedButton> Asked(Message message, DateTimeOffset at) =>
        message.Session.LatestMessagesTo(message.Update.Chat, 8).Where(told => told.Kind is not OutKind.Push && (told.Created - at).Duration() < TimeSpan.FromSeconds(1))
            .Select(told => told.Buttons.SelectMany(row => row).Where(button => Answering.Contains(button.Do.Verb)).Select(button => new OfferedButton(button, told)).ToList()).FirstOrDefault(offers => offers.Count > 0) ?? [];

    /// <summary>They do what they say, whatever question is open; so nobody else knows a yes or a no to them.</summary>
    private static bool Stepless(List<OfferedButton> offers) => offers.Count > 0 && offers.TrueForAll(offer => offer.Button.Do.Verb is "stage" or "keep");

    private static OfferedButton? Chosen(Message message, string text, List<OfferedButton> offers)
    {
        var said = Trimmed(text);
        if (said.Length == 0)
        {
            return null;
        }

        if (offers.Where(offer => offer.Label == said).ToList() is [var exact])
        {
            // A bare yes means nothing any more when much was said since.
            return Stepless(offers) || message.TakesYes || !Nod.IsYes(text) ? exact : null;
        }

        var (yes, no) = (offers.Where(offer => !offer.Refuses).ToList(), offers.Where(offer => offer.Refuses).ToList());
        if (Stepless(offers) && !message.TakesYes)
        {
            if (Nod.IsNo(text) && no is [var declined])
            {
                return declined;
            }

            if ((Nod.IsYes(text) || (Nod.Split(text) is { } nod && IsSaidOf(nod.Further, offers))) && yes is [var only])
            {
                return only;
            }
        }

        if (Denies().IsMatch(said))
        {
            return null;
        }

        // A bare number is a place in the list.
        var words = Words(said);
        if (words.TrueForAll(word => word.Length == 1 && char.IsAsciiDigit(word[0])))
        {
            return null;
        }

        var hit = offers.Where(offer => !offer.Refuses && words.Any(word => Holds(offer.Label, word) && !offers.Exists(other => other != offer && Holds(other.Label, word)))).ToList();
        return hit is [var one] && words.All(word => Holds(one.Label, word) || Holds(Question(one), word)) ? one
            : yes.Count == 1 && Repeats(text, offers) ? yes[0] : null;
    }

    /// <summary>Whether it says what a yes would do, and no word of weight besides.</summary>
    private static bool Repeats(string text, List<OfferedButton> offers)
    {
        var said = Trimmed(text);
        return !Denies().IsMatch(said) && offers.TrueForAll(offer => offer.Button.Do.Verb is "yes" or "stage" or "no" or "keep") && IsSaidOf(said, offers)
            && offers.Find(offer => !offer.Refuses) is { } first && Words(said).Exists(word => Holds(first.Label, word));
    }

    /// <summary>Whether every word of weight stands in the question or on what it offers.</summary>
    private static bool IsSaidOf(string said, List<OfferedButton> offers) => Words(Trimmed(said)).All(word => offers.Exists(offer => (!offer.Refuses && Holds(offer.Label, word)) || Holds(Question(offer), word)));

    private static string Question(OfferedButton offer) => Folding.Of(WebUtility.HtmlDecode(Tags().Replace(offer.On.Html, " ")));

    /// <summary>The words of weight: English ones, and Chinese letters one by one.</summary>
    private static List<string> Words(string said) =>
        [.. Weighty().Matches(Light().Replace(said, " ")).Select(match => match.Value)];

    private static bool Holds(string label, string word) => Folding.IsHan(word[0]) ? label.Contains(word, StringComparison.Ordinal)
        : Weighty().Matches(label).Any(other => other.Value == word || (word.Length >= 4 && other.Length >= 4 && (other.Value.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(other.Value, StringComparison.Ordinal))));

    private static string Trimmed(string text) => Thousands().Replace(Folding.Of(text), "").Trim(' ', '.', '。', '!', '！', ',', '，', '~', '…', '✓');

    [GeneratedRegex(@"(?<=\d),(?=\d{3})")]
    private static partial Regex Thousands();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    /// <summary>Up to the first mark that parts what follows.</summary>
    [GeneratedRegex(@"^(?<said>[^,，.。;；!！:：\n]{1,38})(?:[,，;；!！:：\n]|[.。](?=\s|\p{IsCJKUnifiedIdeographs}))\s*")]
    private static partial Regex Parted();

    [GeneratedRegex(@"[a-z0-9][a-z0-9'’.]*[a-z0-9]|[a-z0-9]|\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Weighty();

    [GeneratedRegex(@"不|没|别|莫|勿|无|非|\b(?:no|not|never|nope|nah|none|neither|don'?t|won'?t|wasn'?t|isn'?t|rather than|instead)\b|n['’]t\b")]
    private static partial Regex Denies();

    /// <summary>Words that only join, point or are polite: they choose nothing.</summary>
    [GeneratedRegex(
        @"\b(?:the|a|an|it|it['’]?s|that|that['’]?s|this|one|ones|is|was|be|been|as|to|of|for|on|in|at|by|my|me|i|i['’]?d|i['’]?ll|i['’]?m|we|you|please|pls|thanks|thank|cheers|ta|then|ok|okay|okey|so|just|only|go|ahead|do|make|let['’]?s|obv|obvs|obviously|of course|sorry|mate|actually|really|well|oh|ah|hmm+|right|now|yes|yep|yeah|yup|aye|sure|and|with|mean|meant|think|guess|would|will|shall|should|must|lot|crowd|people|guys|folks|side|thing|definitely|simply|maybe|probably|will do|there|here|him|her|them|they|up|down|off)\b"
        + @"|帮我|麻烦|可以|应该|当然|确定|确认|觉得|[的了吧呢啊呀哈嘛啦喇咯哦噢嗯恩就是那这嗰呢个家位间条一请我你他她它把给对好行要先来算当作为成也都还着说讲才点下边头种类选个只唔该啱係系嘅]")]
    private static partial Regex Light();
}
