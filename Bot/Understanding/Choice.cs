using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Expressions.Chinese;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding;

/// <summary>A typed answer to "which of these?": 2, 第一个, 最后那家, 做仪表的那家, "the second one", "the Leeds one".</summary>
public static partial class Choice
{
    /// <summary>An answer is short; what is longer says something of its own.</summary>
    private const int Longest = 40;

    private static readonly string[] Last = ["最后一个", "最后一家", "最后那个", "最后那家", "最后", "末一个", "the last one", "the last", "last one", "last"];

    private static readonly string[] First = ["头一个", "前一个", "上面那个", "上面那家", "上面的", "the former", "the top one", "former"];

    private static readonly string[] Second = ["后一个", "下面那个", "下面那家", "the latter", "the other one", "latter"];

    private static readonly string[] English = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

    private static readonly string[] Short = ["1st", "2nd", "3rd", "4th", "5th", "6th"];

    private static readonly string[] Counters = ["个", "家", "位", "间", "条", "号", "项", "只", "種", "种"];

    /// <summary>"second", "2nd", 二: its place, from 0; negative where the word tells none.</summary>
    /// <param name="word">Folded, and not empty.</param>
    public static int PlaceOf(string word) => word.Length == 1 ? "一二三四五六七八九".IndexOf(word, StringComparison.Ordinal) : Math.Max(Array.IndexOf(English, word), Array.IndexOf(Short, word));

    /// <returns>Which of the options, from 0; null when the text names none or more than one of them.</returns>
    public static int? Read(string text, IReadOnlyList<CustomerCode> options, Names names)
    {
        var answer = Folding.Of(text).Trim(' ', '.', '。', '!', '！', ',', '，', '吧', '呀', '啊', '哈', '的', '~');
        if (answer.Length is 0 or > Longest)
        {
            return null;
        }

        // "Not the dentist": of two it is the other.
        if (options.Count == 2 && Denied(answer) is { Length: > 1 } denied && (Position(denied, 2) ?? Stem(denied, options, names) ?? (Namesakes.Told(denied, options, names) is { } no ? Array.IndexOf([.. options], no) : null)) is >= 0 and <= 1 and var not)
        {
            return 1 - not;
        }

        if (Position(answer, options.Count) is { } position)
        {
            return position < options.Count ? position : null;
        }

        return Points(answer) && !Denies(answer) ? Namesakes.Told(answer, options, names) is { } code ? Array.IndexOf([.. options], code) : Stem(answer, options, names) ?? TradeThings.Told(answer, options, names) : null;
    }

    /// <returns>Which of the options, from 0, where the text points at one of them and says nothing else; null otherwise.</returns>
    public static int? Only(string text, IReadOnlyList<CustomerCode> options, Names names)
    {
        if (QuestionEnd.In(text) || Read(text, options, names) is not { } at)
        {
            return null;
        }

        var answer = Folding.Of(text);
        var known = names.Find(options[at]) is { } customer ? Folding.Of(string.Join(' ', (string[])[customer.Name, .. customer.Aliases, .. customer.Traits, .. customer.Contacts.SelectMany(contact => NameForms.Of(contact))])) : "";
        foreach (var piece in Pointing().Replace(answer, " ").Split([' ', ',', '，', '.', '。', '!', '！', '~', '\'', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Folding.IsLatin(piece[0]) ? !Words(known).Any(word => word.StartsWith(piece, StringComparison.Ordinal) || Kin(piece, word)) && !TradeThings.Has(piece) : !piece.All(letter => known.Contains(letter, StringComparison.Ordinal)) && !TradeThings.Has(piece))
            {
                return null;
            }
        }

        return at;
    }

    /// <summary>Words that only point.</summary>
    [GeneratedRegex(@"\b(?:the|a|an|that|this|it|is|was|s|one|lot|people|guys|folks|crowd|bunch|side|company|at|from|of|in|for|i|mean|meant|sorry|please|first|second|third|last|latter|former|other|not|but|anyone|no|yes|obv|obviously)\b|第?[一二三四五六七八九\d]+(?:st|nd|rd|th)?(?=[个家位间条号]|$)|那边|那头|那间|选|[的那这嗰个家位间条号边头是就做搞卖开干弄不别吧呀啊哈呢哦嗯]")]
    private static partial Regex Pointing();

    /// <summary>As many letters as a word shares with another of its family at least.</summary>
    private const int Root = 4;

    /// <summary>"The dentist" is Northgate Dental: a word of the one name, in another form, that no other of them has.</summary>
    private static int? Stem(string answer, IReadOnlyList<CustomerCode> options, Names names)
    {
        var said = Words(answer).ToList();
        var named = options.Select(code => Words(Folding.Of(names.Find(code)?.Name ?? "")).ToList()).ToList();
        var told = Enumerable.Range(0, options.Count).Where(at => named[at].Any(word => !Enumerable.Range(0, options.Count).Any(other => other != at && named[other].Contains(word)) && said.Exists(one => Kin(one, word)))).ToList();
        return told is [var only] ? only : null;
    }

    private static bool Kin(string one, string other)
    {
        var shared = one.AsSpan().CommonPrefixLength(other);
        return shared >= Root && shared * 2 > Math.Min(one.Length, other.Length);
    }

    private static IEnumerable<string> Words(string text) => text.Split(' ', ',', '.', '-', '\'').Where(word => word.Length >= Root && Folding.IsLatin(word[0]));

    /// <summary>"Our Priya. Not the Acme Tools one": none of those that are asked about is pointed at.</summary>
    private static bool Denies(string answer) => answer.Contains("不是", StringComparison.Ordinal) || answer.StartsWith("not ", StringComparison.Ordinal) || answer.Contains(" not ", StringComparison.Ordinal);

    private static string? Denied(string answer)
    {
        foreach (var lead in (ReadOnlySpan<string>)["not ", "no, not ", "anyone but ", "不是", "别是", "不要"])
        {
            if (answer.StartsWith(lead, StringComparison.Ordinal) && !answer.AsSpan(lead.Length).ContainsAny(',', '，'))
            {
                return answer[lead.Length..].Trim();
            }
        }

        return null;
    }

    /// <summary>做仪表的那家, "the Leeds one", 苏州: what points at one, and is no message of its own.</summary>
    private static bool Points(string answer) =>
        answer.Length <= 8 || (Folding.IsLatin(answer[0]) && (!answer.Contains(' ', StringComparison.Ordinal) || (answer.StartsWith("the ", StringComparison.Ordinal) && answer.AsSpan().Count(' ') <= 2))) || answer.EndsWithAny(" one", "那个") || answer[^1] is '家' or '间'
        || Array.Exists(Crowds, crowd => answer.EndsWith(crowd, StringComparison.Ordinal));

    private static readonly string[] Crowds = [" lot", " people", " guys", " folks", " crowd", " bunch", " side", " company", "那边", "那头", "的"];

    private static int? Position(string answer, int count)
    {
        if (Array.IndexOf(Last, answer) >= 0)
        {
            return count - 1;
        }

        if (Array.IndexOf(First, answer) >= 0)
        {
            return 0;
        }

        return count == 2 && Array.IndexOf(Second, answer) >= 0 ? 1 : Numbered(answer) ?? Ordinal(answer);
    }

    /// <summary>2, 2号, 第二个, 第2家, 选第一个, 就第三个.</summary>
    private static int? Numbered(string answer)
    {
        var at = 0;
        foreach (var lead in (ReadOnlySpan<string>)["就选", "我选", "选", "是", "就是", "就", "no. ", "no.", "number ", "option ", "#"])
        {
            if (answer.StartsWith(lead, StringComparison.Ordinal))
            {
                at = lead.Length;
                break;
            }
        }

        var ordinal = at < answer.Length && answer[at] == '第';
        if (!ChineseNumbers.Small(answer, ordinal ? at + 1 : at, 99, out var number, out var end) || number < 1)
        {
            return null;
        }

        var rest = answer[end..];
        var counted = Array.Exists(Counters, rest.StartsWith) && rest.Length == 1;
        return rest.Length == 0 || (counted && (ordinal || rest is "号")) ? number - 1 : null;
    }

    /// <summary>the second one, first, the 3rd.</summary>
    private static int? Ordinal(string answer)
    {
        var word = answer.StartsWith("the ", StringComparison.Ordinal) ? answer[4..] : answer;
        word = word.EndsWith(" one", StringComparison.Ordinal) ? word[..^4] : word;
        if (Array.IndexOf(English, word) is >= 0 and var named)
        {
            return named;
        }

        return word.Length >= 3 && word[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(word[..^2], System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0 ? number - 1 : null;
    }
}
