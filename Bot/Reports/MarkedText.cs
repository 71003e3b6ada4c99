using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Reports;

/// <summary>A text of which every part that was understood is marked, so that nothing counts twice and what is left shows.</summary>
internal sealed class MarkedText(string text, string folded)
{
    private readonly bool[] read = new bool[folded.Length];

    /// <summary>The first stretch that nothing explained; null when everything is.</summary>
    public string? Unread => Left.FirstOrDefault();

    /// <summary>Every stretch that nothing explained, of one letter or more, in order.</summary>
    public IEnumerable<string> Left => Unexplained.Select(left => left.Word);

    /// <summary>The same, each with its place.</summary>
    public IEnumerable<(int At, string Word)> Unexplained
    {
        get
        {
            foreach (var (at, word) in Words())
            {
                for (var place = at; place < at + word.Length; place++)
                {
                    if (read[place] || !char.IsLetterOrDigit(folded[place]))
                    {
                        continue;
                    }

                    var han = Folding.IsHan(folded[place]);
                    var from = han ? place : Begun(place, at);
                    var rest = han ? Rest(place, at + word.Length) : text[from..Ended(place, at + word.Length)];
                    yield return (from, rest);
                    place = from + rest.Length - (han ? 0 : 1);
                }
            }
        }
    }

    public bool IsFree(int start, int end) => !read.AsSpan(start..end).Contains(true);

    public void Mark(int start, int end) => read.AsSpan(start..end).Fill(true);

    /// <returns>Whether any of the words stood there; all of them are marked then.</returns>
    public bool Take(string[] words)
    {
        var any = false;
        foreach (var word in words)
        {
            while (TakeWord(word) is not null)
            {
                any = true;
            }
        }

        return any;
    }

    /// <returns>The longest of a vocabulary's words that stands there, marked now; those of one letter stand in others. Null when none does.</returns>
    public string? TakeLongest(IEnumerable<string> vocabulary) =>
        vocabulary.Where(word => word.Length > 1).OrderByDescending(word => word.Length).FirstOrDefault(word => TakeWord(word) is not null);

    /// <summary>Where a word stands that nothing has marked yet. A word of letters stands between other letters' ends.</summary>
    public int? TakeWord(string word)
    {
        // A person or team may be without a name.
        if (word.Length == 0)
        {
            return null;
        }

        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            var whole = !(Folding.IsLatin(word[0]) && at > 0 && Folding.IsLatin(folded[at - 1])) && !(Folding.IsLatin(word[^1]) && end < folded.Length && Folding.IsLatin(folded[end]));
            if (whole && IsFree(at, end))
            {
                Mark(at, end);
                return at;
            }
        }

        return null;
    }

    /// <summary>What stands between spaces and marks.</summary>
    public IEnumerable<(int At, string Word)> Words()
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if (IsBreak(folded[at]))
            {
                continue;
            }

            var start = at;
            while (at < folded.Length && !IsBreak(folded[at]))
            {
                at++;
            }

            yield return (start, folded[start..at]);
        }
    }

    private static bool IsBreak(char character) => char.IsWhiteSpace(character) || character is ',' or '，' or '。' or '、' or '!' or '?';

    /// <summary>Where a word of letters or digits begins among Chinese ones.</summary>
    private int Begun(int place, int start)
    {
        while (place > start && !Folding.IsHan(folded[place - 1]))
        {
            place--;
        }

        return place;
    }

    private int Ended(int place, int end)
    {
        while (place < end && !Folding.IsHan(folded[place]))
        {
            place++;
        }

        return place;
    }

    private string Rest(int start, int end)
    {
        var stop = start;
        while (stop < end && !read[stop])
        {
            stop++;
        }

        return text[start..stop];
    }
}
