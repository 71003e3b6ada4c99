namespace SalesBot.Bot.Understanding.Texts;

/// <summary>
/// Finds every phrase of both languages in a text in one pass, and what it stands for; a longer phrase hides the shorter ones of the same meaning within. A phrase
/// with a <c>~</c> comes apart there: 喝~茶 is also 喝了个茶 and 喝过两次茶. A Latin phrase stands for whole words.
/// </summary>
/// <param name="chinese">Phrases parted by spaces, folded.</param>
/// <param name="english">Phrases parted by bars, in small letters.</param>
internal sealed class PhraseTable<T>(IEnumerable<(T Meaning, string Phrases)> chinese, IEnumerable<(T Meaning, string Phrases)> english)
    where T : struct, Enum
{
    /// <summary>What may part the verb from its object: 了, 过, 完 and a count with its measure.</summary>
    private const string Between = "的了过完上午天半中晚早个次顿杯通趟场回下会点轮壶盘一两俩几三四五六七八九十好多";

    private readonly Dictionary<uint, (string Phrase, T Meaning)[]> index = Build(chinese, english);

    public List<(T Meaning, int Start, int End)> Find(string folded)
    {
        var hits = new List<(T, int, int)>();
        for (var at = 0; at + 1 < folded.Length; at++)
        {
            Add(folded, at, (uint)(folded[at] << 16 | folded[at + 1]), hits);
            if (Folding.IsHan(folded[at]))
            {
                Add(folded, at, (uint)(folded[at] << 16), hits);
            }
        }

        if (folded.Length > 0 && Folding.IsHan(folded[^1]))
        {
            Add(folded, folded.Length - 1, (uint)(folded[^1] << 16), hits);
        }

        return hits;
    }

    private void Add(string folded, int at, uint key, List<(T Meaning, int Start, int End)> hits)
    {
        if (!index.TryGetValue(key, out var phrases) || (Folding.IsLatin(folded[at]) && at > 0 && Folding.IsLatin(folded[at - 1])))
        {
            return;
        }

        foreach (var (phrase, meaning) in phrases)
        {
            var end = at + Length(folded.AsSpan(at), phrase);
            if (end == at || (Folding.IsLatin(phrase[^1]) && end < folded.Length && (Folding.IsLatin(folded[end]) || folded[end] == '\'' && end + 1 < folded.Length && folded[end + 1] == 't')))
            {
                continue;
            }

            if (!Hidden(hits, meaning, at, end))
            {
                hits.Add((meaning, at, end));
            }
        }
    }

    /// <returns>How much of the start of the text the phrase is, or 0.</returns>
    private static int Length(ReadOnlySpan<char> text, string phrase)
    {
        var joint = phrase.IndexOf('~', StringComparison.Ordinal);
        if (joint < 0)
        {
            return text.StartsWith(phrase) ? phrase.Length : 0;
        }

        var place = joint;
        while (place < text.Length && place < joint + 4 && Between.Contains(text[place], StringComparison.Ordinal))
        {
            place++;
        }

        var end = phrase.AsSpan(joint + 1);
        return text.StartsWith(phrase.AsSpan(0, joint)) && text[Math.Min(place, text.Length)..].StartsWith(end) ? place + end.Length : 0;
    }

    private static bool Hidden(List<(T Meaning, int Start, int End)> hits, T meaning, int start, int end)
    {
        for (var i = hits.Count - 1; i >= 0 && i > hits.Count - 8; i--)
        {
            if (EqualityComparer<T>.Default.Equals(hits[i].Meaning, meaning) && hits[i].Start <= start && end <= hits[i].End)
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<uint, (string, T)[]> Build(IEnumerable<(T Meaning, string Phrases)> chinese, IEnumerable<(T Meaning, string Phrases)> english)
    {
        var all = new List<(string Phrase, T Meaning)>();
        foreach (var (meaning, phrases) in chinese)
        {
            all.AddRange(phrases.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(phrase => (Folding.Of(phrase), meaning)));
        }

        foreach (var (meaning, phrases) in english)
        {
            // haven't is as often typed havent.
            all.AddRange(phrases.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(phrase => phrase.Contains('\'', StringComparison.Ordinal) ? [phrase, phrase.Replace("'", "", StringComparison.Ordinal)] : new[] { phrase }).Where(phrase => phrase is not ("were" or "well" or "wed" or "ill" or "shell" or "hell" or "id" or "its" or "whos" or "lets" or "hows")).Select(phrase => (phrase, meaning)));
        }

        return all.Distinct()
            .GroupBy(pair => pair.Phrase.Length == 1 || pair.Phrase[1] == '~' ? (uint)(pair.Phrase[0] << 16) : (uint)(pair.Phrase[0] << 16 | pair.Phrase[1]))
            .ToDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Phrase.Length).ToArray());
    }
}
