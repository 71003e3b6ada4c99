using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>Both languages' words with what they can do; a word that stands in several classes does all of it.</summary>
internal static class Senses
{
    /// <summary>What may part a verb from its object: 打了个电话, 见过两次面.</summary>
    private const string Between = "了过完咗的个次顿杯通趟场回下会点轮壶盘碗仨一二两俩几三四五六七八九十好多上午天半中晚早";

    /// <summary>Longest entry in words of Latin script.</summary>
    public const int MostWords = 5;

    private const int MostHan = 6;

    private static readonly Dictionary<string, Sense> Words = Build();

    private static readonly Dictionary<string, Sense>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<char, (string Verb, string Object, Sense Sense)[]> Parted = Part();

    public static Sense Of(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var sense) ? sense : Sense.None;

    /// <summary>Whether a word does something or means somebody, so that it is no part of the name of a thing.</summary>
    public static bool Tells(string word) => (Of(word.ToLowerInvariant()) & (Sense.Me | Sense.You | Sense.They | Sense.Past | Sense.Done | Sense.Just | Sense.Ahead | Sense.Must | Sense.Going | Sense.Not | Sense.Wh | Sense.If | Sense.Wish | Sense.Please | Sense.Say | Sense.Stance | Sense.Come | Sense.Miss | Sense.Pay | Sense.Deal | Sense.Nod | Sense.Wrong | Sense.Erase | Sense.Restore | Sense.Before | Sense.Today | Sense.Coming)) != 0;

    /// <summary>The longest Chinese entry at a place.</summary>
    /// <returns>Its length, 0 when there is none, and what it does.</returns>
    public static (int Length, Sense Sense) Han(ReadOnlySpan<char> text)
    {
        var (length, sense) = (0, Sense.None);
        for (var size = Math.Min(MostHan, text.Length); size > 0; size--)
        {
            if (Lookup.TryGetValue(text[..size], out var found))
            {
                (length, sense) = (size, found);
                break;
            }
        }

        if (text.Length > 1 && Parted.TryGetValue(text[0], out var verbs))
        {
            foreach (var (verb, ending, what) in verbs)
            {
                if (text.StartsWith(verb) && Reached(text, verb.Length, ending) is > 0 and var end && end > length)
                {
                    (length, sense) = (end, what | (text[verb.Length..end].ContainsAny('了', '过', '咗') || text[verb.Length..end].Contains('完') ? Sense.Done : Sense.None));
                }
            }
        }

        return (length, sense);
    }

    private static int Reached(ReadOnlySpan<char> text, int start, string ending)
    {
        for (var at = start; at < text.Length && at < start + 5; at++)
        {
            if (text[at..].StartsWith(ending))
            {
                return at + ending.Length;
            }

            if (!Between.Contains(text[at], StringComparison.Ordinal))
            {
                return 0;
            }
        }

        return 0;
    }

    private static Dictionary<char, (string, string, Sense)[]> Part() => ChineseSenses.Table
        .SelectMany(row => row.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Contains('~', StringComparison.Ordinal)).Select(word => (Verb: word[..word.IndexOf('~', StringComparison.Ordinal)], Ending: word[(word.IndexOf('~', StringComparison.Ordinal) + 1)..], row.Sense)))
        .GroupBy(entry => entry.Verb[0])
        .ToDictionary(group => group.Key, group => group.Select(entry => (entry.Verb, entry.Ending, entry.Sense)).ToArray());

    private static Dictionary<string, Sense> Build()
    {
        var all = new Dictionary<string, Sense>(StringComparer.Ordinal);
        void Add(string word, Sense sense) => all[word] = all.GetValueOrDefault(word) | sense;
        foreach (var (sense, words) in ChineseSenses.Table)
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Contains('~', StringComparison.Ordinal)))
            {
                // 发了, 见过: the ending says that it has happened, whatever the verb.
                if (sense == Sense.Miss && word.Length is > 1 and < MostHan && word[0] is '没' or '未' or '不' or '冇')
                {
                    // 还没回我 is 没回我 as yet.
                    Add("还" + Folding.Of(word), sense);
                }

                Add(Folding.Of(word), word.Length > 1 && word[^1] is '了' or '过' or '咗' && (sense & (Sense.Meet | Sense.Reach | Sense.Give | Sense.Go | Sense.Say | Sense.Come | Sense.Order | Sense.Pay | Sense.Deal | Sense.Fix | Sense.Cancel)) != 0 ? sense | Sense.Done : sense);
            }
        }

        foreach (var (sense, words) in EnglishSenses.Words)
        {
            foreach (var word in words.Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(word, sense);
            }
        }

        foreach (var (sense, verbs) in EnglishSenses.Verbs)
        {
            foreach (var verb in verbs.Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                Inflect(verb, sense, Add);
            }
        }

        foreach (var word in EnglishSenses.Irregular.Split('|'))
        {
            Add(word, Sense.Past);
        }

        return all;
    }

    private static void Inflect(string entry, Sense sense, Action<string, Sense> add)
    {
        var forms = entry.Split('/');
        var plain = forms[0];
        if (plain.Contains(' ', StringComparison.Ordinal))
        {
            var space = plain.IndexOf(' ', StringComparison.Ordinal);
            var (head, rest) = (plain[..space], plain[space..]);
            add(plain, sense | (head is "called" or "rang" or "phoned" or "texted" or "emailed" or "wrote" or "pinged" or "messaged" or "whatsapped" or "came" or "got" or "dropped" or "turned" or "showed" or "walked" or "popped" or "stopped" or "invited" or "reached" or "sent" or "gave" or "told" or "asked" or "had" or "chased" or "dragged" or "took" or "introduced" or "visited" or "pulled" or "cornered" or "collared" ? Sense.Past : Sense.Verb));
            add(Past(head) + rest, sense | Sense.Past);
            add(Ing(head) + rest, sense | Sense.Verb);
            return;
        }

        add(plain, sense | Sense.Verb);
        add(plain + (plain[^1] is 's' or 'x' or 'h' ? "es" : plain[^1] == 'y' && plain[^2] is not ('a' or 'e' or 'o') ? "" : "s"), sense | Sense.Verb);
        if (plain[^1] == 'y')
        {
            add(plain[..^1] + "ies", sense | Sense.Verb);
        }

        add(Ing(plain), sense | Sense.Verb);
        foreach (var past in forms.Length > 1 ? forms[1..] : [Past(plain)])
        {
            add(past, past == plain ? sense : sense | Sense.Past);
        }
    }

    private static string Past(string verb) => verb switch
    {
        "get" => "got",
        "touch" => "touched",
        _ when verb[^1] == 'e' => verb + "d",
        _ when verb[^1] == 'y' && verb[^2] is not ('a' or 'e' or 'o') => verb[..^1] + "ied",
        _ when verb is "chat" or "ship" or "stop" or "pop" or "drop" or "nod" or "admit" or "prep" or "commit" or "beg" or "plan" or "step" or "swop" => verb + verb[^1] + "ed",
        _ => verb + "ed",
    };

    private static string Ing(string verb) => verb[^1] == 'e' && verb is not "see" ? verb[..^1] + "ing" : verb is "chat" or "ship" or "stop" or "pop" or "drop" or "run" or "sit" or "get" or "put" or "plan" or "prep" or "let" ? verb + verb[^1] + "ing" : verb + "ing";
}
