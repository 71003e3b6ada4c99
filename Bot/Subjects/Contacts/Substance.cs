using System.Text;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>What was said, less what the record holds in fields of its own: who, when, how, and what comes next.</summary>
internal static class Substance
{
    private static readonly string[] Fields = ["customer", "contact", "method", "occurredAt", "nextAction", "nextDue", "amount"];

    private static readonly HashSet<string> Joints = new(["to", "at", "with", "from", "of", "in", "on", "by", "and", "the", "a", "an", "about", "around", "roughly", "just", "i", "we", "had"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Openers = ["说是", "說是", "说", "說", "表示", "is ", "are ", "was ", "were ", "they are ", "they're ", "says ", "said "];

    private static readonly char[] Ends = [',', '\uff0c', '。', ';', '\uff1b', '!', '\uff01', '\n', '\r'];

    /// <returns>The clauses that say more than the fields do; the whole text when none does.</returns>
    public static string Of(Reading reading, ReadRecord record, string text)
    {
        // A clause of the whole message need not be in the part of it that this is about.
        var about = record.Passage is { } clause && text.Contains(clause, StringComparison.Ordinal) ? clause : text;
        var taken = new bool[text.Length];
        var due = reading.Spans.Where(span => span.Slot == "nextDue").Select(span => span.Offset).ToList();
        foreach (var span in reading.Spans.Where(span => Fields.Contains(span.Slot) && span.Offset >= 0 && span.Offset + span.Length <= text.Length))
        {
            Array.Fill(taken, true, span.Offset, span.Length);
        }

        // A next step put together from words of the text has no place of its own; its own words in their order have.
        if (record.NextAction is { Length: > 0 } step && text.IndexOf(step, StringComparison.Ordinal) is var place and >= 0)
        {
            Array.Fill(taken, true, place, step.Length);
        }

        List<string> clauses = [];
        foreach (var part in record.Elsewhere.Append(about).OrderBy(part => text.IndexOf(part, StringComparison.Ordinal)))
        {
            var start = Math.Max(0, text.IndexOf(part, StringComparison.Ordinal));
            for (int from = start, end = Math.Min(text.Length, start + part.Length); from < end;)
            {
                var to = EndOf(text, from, end);
                if (Says(text, taken, from, to, due.Exists(at => at >= from && at < to)))
                {
                    clauses.Add(text[from..to].Trim());
                }

                from = to + 1;
            }
        }

        return clauses.Count > 0 ? Join(clauses) : StockPhraseIn(text, taken, about) ?? (about.Trim() is { Length: > 0 } said ? said : text.Trim());
    }

    /// <summary>Where the clause ends: at a mark, or at a space between Chinese words.</summary>
    private static int EndOf(string text, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if ((Ends.Contains(text[at]) && !InFigure(text, at)) || (text[at] is ' ' && at > from && at + 1 < end && IsHan(text[at - 1]) && IsHan(text[at + 1])))
            {
                return at;
            }
        }

        return end;
    }

    /// <summary>3,800 is one figure.</summary>
    private static bool InFigure(string text, int at) => text[at] is ',' or '\uff0c' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static bool IsHan(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    /// <summary>有兴趣 of 天目茶业有兴趣: without the name it is plain that nothing was said, and one may ask.</summary>
    /// <returns>Null when the rest is no stock phrase.</returns>
    private static string? StockPhraseIn(string text, bool[] taken, string about)
    {
        var start = Math.Max(0, text.IndexOf(about, StringComparison.Ordinal));
        var left = string.Concat(text.Skip(start).Take(about.Length).Select((letter, at) => taken[start + at] ? ' ' : letter)).Trim([' ', .. Ends]);
        var phrase = WithoutOpener(left);
        return phrase.Length > 0 && Vagueness.IsVague(phrase) ? phrase : null;
    }

    private static string WithoutOpener(string words) =>
        Openers.FirstOrDefault(word => words.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } opener ? words[opener.Length..].TrimStart() : words;

    /// <summary>Joins sentences with the semicolon of their script.</summary>
    public static string Join(params IEnumerable<string> sentences)
    {
        var parts = sentences.ToList();
        return string.Join(parts.Any(part => part.Any(letter => letter is >= '\u3000' and <= '\u9fff')) ? "\uff1b" : "; ", parts);
    }

    /// <summary>An untouched clause speaks for itself; of one with fields in it, at least four letters or digits must be left that are no stock phrase; of Chinese three, unless they are the next step's, which has its own line.</summary>
    private static bool Says(string text, bool[] taken, int from, int to, bool plans)
    {
        var left = new StringBuilder();
        var any = false;
        for (var at = from; at < to; at++)
        {
            any |= taken[at];
            left.Append(taken[at] || !Rune.IsLetterOrDigit(RuneAt(text, at)) ? ' ' : text[at]);
        }

        // "Talked to Helen at Orchard": less the fields and the words that join them, one has talked.
        var words = left.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rest = string.Concat(any ? words.Where(word => !Joints.Contains(word)) : words);
        return rest.Length >= (any ? !plans && rest.Any(IsHan) ? 3 : 4 : 2) && !(any && (Vagueness.IsVague(rest) || Vagueness.IsVague(WithoutOpener(left.ToString().Trim()))));
    }

    private static Rune RuneAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune : Rune.ReplacementChar;
}
