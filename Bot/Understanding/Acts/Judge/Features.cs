using System.Numerics;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Acts.Judge;

/// <summary>A trait of a stretch of text, by its hash, and where it stands.</summary>
internal readonly record struct Feature(uint Hash, int Start, int End);

/// <summary>
/// What the judge looks at: runs of one to three Chinese characters, English words and pairs of them, what the words can do and in which order, and the
/// subject. Names and numbers are masked, so that it learns how one speaks and never of whom.
/// </summary>
internal static class Features
{
    private const uint Seed = 2166136261;

    private const Sense Silent = Sense.Unknown | Sense.Plain;

    /// <param name="words">Of the whole message.</param>
    /// <param name="first">The first word of the stretch.</param>
    /// <param name="end">The word after its last.</param>
    public static List<Feature> Of(Utterance said, Region region, List<Word> words, int first, int end)
    {
        var features = new List<Feature>(256);
        var seen = new HashSet<uint>(256);
        void Add(uint hash, int start, int stop)
        {
            if (seen.Add(hash))
            {
                features.Add(new Feature(hash, start, stop));
            }
        }

        Letters(said, region, words, first, end, Add);
        Senses(said, region, words, first, end, Add);
        return features;
    }

    private static void Letters(Utterance said, Region region, List<Word> words, int first, int end, Action<uint, int, int> add)
    {
        // ^ and $ stand for the ends; each letter of the masked text keeps its place.
        var masked = new List<(char Letter, int Place)>(region.End - region.Start + 2) { ('^', region.Start) };
        var token = first;
        for (var at = region.Start; at < region.End;)
        {
            while (token < end && words[token].End <= at)
            {
                token++;
            }

            if (token < end && words[token].Start == at && Mask(said, words[token]) is { } mask)
            {
                masked.Add((mask, at));
                at = words[token].End;
                continue;
            }

            var letter = said.Folded[at];
            masked.Add((char.IsDigit(letter) ? '0' : letter, at));
            at++;
        }

        while (masked.Count > 1 && char.IsWhiteSpace(masked[^1].Letter))
        {
            masked.RemoveAt(masked.Count - 1);
        }

        while (masked.Count > 1 && char.IsWhiteSpace(masked[1].Letter))
        {
            masked.RemoveAt(1);
        }

        masked.Add(('$', region.End - 1));
        Runs(masked, add);
        Latin(masked, add);
    }

    private static void Runs(List<(char Letter, int Place)> masked, Action<uint, int, int> add)
    {
        for (var at = 0; at < masked.Count; at++)
        {
            var hash = Mix(Seed, 'g');
            for (var length = 0; length < 3 && at + length < masked.Count; length++)
            {
                var letter = masked[at + length].Letter;
                if (Folding.IsLatin(letter))
                {
                    break;
                }

                hash = Mix(hash, letter);
                add(hash, masked[at].Place, masked[at + length].Place + 1);
            }
        }
    }

    private static void Latin(List<(char Letter, int Place)> masked, Action<uint, int, int> add)
    {
        var (before, beforeStart) = (0u, 0);
        for (var at = 0; at < masked.Count;)
        {
            if (!IsWord(masked[at].Letter))
            {
                at++;
                continue;
            }

            var start = at;
            var hash = Seed;
            while (at < masked.Count && IsWord(masked[at].Letter))
            {
                hash = Mix(hash, masked[at++].Letter);
            }

            var (from, to) = (masked[start].Place, masked[at - 1].Place + 1);
            add(Mix(hash, 'w'), from, to);
            add(before == 0 ? Mix(hash, '1') : Mix(Mix(hash, 'b') ^ BitOperations.RotateLeft(before, 7), 'b'), before == 0 ? from : beforeStart, to);
            (before, beforeStart) = (hash, from);
        }
    }

    private static bool IsWord(char letter) => letter is >= 'a' and <= 'z' or '0' or 'C' or 'P' or 'S' or '\'' or '&' or '%' or '£' or '/' or '+' or '@';

    private static void Senses(Utterance said, Region region, List<Word> words, int first, int end, Action<uint, int, int> add)
    {
        var before = Sense.None;
        var last = region.Start;
        for (var at = first; at < end; at++)
        {
            var sense = words[at].Sense & ~Silent;
            if (sense == 0)
            {
                continue;
            }

            foreach (var one in Each(sense))
            {
                add(Of('s', one), words[at].Start, words[at].End);
                Pairs(before, one, last, words[at].End, add);
            }

            (before, last) = (sense, words[at].Start);
        }

        foreach (var one in Each(before))
        {
            add(Of('e', one), last, region.End);
        }

        var clause = new Clause(said, region, words, first, end);
        add(Of('j', (int)clause.Subject), region.Start, region.End);
        foreach (var one in Each(clause.Senses & ~Silent))
        {
            add(Mix(Of('k', one), (char)clause.Subject), region.Start, region.End);
        }

        if (clause.Questioned || said.Folded.AsSpan(region.Start, region.End - region.Start).TrimEnd().EndsWith("?"))
        {
            add(Mix(Seed, '?'), region.End - 1, region.End);
        }
    }

    private static void Pairs(Sense before, int one, int start, int end, Action<uint, int, int> add)
    {
        if (before == 0)
        {
            add(Mix(Of('p', one), '^'), start, end);
            return;
        }

        foreach (var other in Each(before))
        {
            add(Mix(Of('p', one), (char)(other + 1)), start, end);
        }
    }

    /// <summary>C for a customer, P for somebody of theirs, S for a colleague by name; other words stay.</summary>
    private static char? Mask(Utterance said, Word word)
    {
        foreach (var mention in said.Mentions)
        {
            if (mention.Offset <= word.Start && word.End <= mention.End)
            {
                return word.Is(Sense.Customer) ? 'C' : 'P';
            }
        }

        return word.Is(Sense.Staff) && (char.IsAsciiLetterUpper(said.Text[word.Start]) || Acts.Senses.Of(said.Folded.AsSpan(word.Start, word.End - word.Start)) == Sense.None) ? 'S' : null;
    }

    private static IEnumerable<int> Each(Sense senses)
    {
        for (var left = (ulong)senses; left != 0; left &= left - 1)
        {
            yield return BitOperations.TrailingZeroCount(left);
        }
    }

    private static uint Of(char kind, int sense) => Mix(Mix(Seed, kind), (char)(sense + 1));

    private static uint Mix(uint hash, char letter) => (hash ^ letter) * 16777619;
}
