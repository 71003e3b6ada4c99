using System.Collections.Immutable;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Naming;

/// <summary>
/// Finds names spelt almost right: 恒通科枝, Brigthline. Candidates share a pair of characters (Chinese) or the first or last three
/// letters of a word (Latin) with the text; the nearest spelling wins, and no one is guessed when it is far off.
/// </summary>
internal sealed class SimilarNames
{
    public static readonly SimilarNames None = new(ImmutableDictionary<ulong, string[]>.Empty);

    /// <summary>A pair that more names share than this tells nothing: 科技, 电子.</summary>
    private const int Common = 400;

    private readonly ImmutableDictionary<ulong, string[]> grams;

    private SimilarNames(ImmutableDictionary<ulong, string[]> grams) => this.grams = grams;

    public static SimilarNames Of(IEnumerable<string> forms) => new(forms
        .Where(Worth)
        .SelectMany(form => Keys(form).Distinct().Select(key => (key, form)))
        .GroupBy(pair => pair.key)
        .ToImmutableDictionary(group => group.Key, group => group.Select(pair => pair.form).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray()));

    public SimilarNames With(string form)
    {
        if (!Worth(form))
        {
            return this;
        }

        var builder = grams.ToBuilder();
        foreach (var key in Keys(form).Distinct())
        {
            var sharing = builder.GetValueOrDefault(key) ?? [];
            if (!sharing.Contains(form, StringComparer.Ordinal))
            {
                builder[key] = [.. sharing.Append(form).Order(StringComparer.Ordinal)];
            }
        }

        return new SimilarNames(builder.ToImmutable());
    }

    public SimilarNames Without(string form)
    {
        if (!Worth(form))
        {
            return this;
        }

        var builder = grams.ToBuilder();
        foreach (var key in Keys(form).Distinct())
        {
            if (builder.TryGetValue(key, out var sharing))
            {
                string[] rest = [.. sharing.Where(other => other != form)];
                if (rest.Length > 0)
                {
                    builder[key] = rest;
                }
                else
                {
                    builder.Remove(key);
                }
            }
        }

        return new SimilarNames(builder.ToImmutable());
    }

    /// <returns>The form meant and where it stands, or null when nothing is near enough or two are as near.</returns>
    public (string Form, int Offset, int Length)? Nearest(ReadOnlySpan<char> folded, int mostWrong = 2)
    {
        (string Form, int Offset, int Length, double Share)? best = null;
        var tie = false;
        var most = Math.Min(folded.Length, 400);
        for (var at = 0; at + 2 < most; at++)
        {
            var han = Folding.IsHan(folded[at]) && Folding.IsHan(folded[at + 1]);
            if (han && grams.TryGetValue(Pair(folded[at], folded[at + 1]), out var sharing) && sharing.Length <= Common)
            {
                foreach (var form in sharing)
                {
                    Chinese(folded, at, form, mostWrong, ref best, ref tie);
                }
            }
            else if (Folding.IsLatin(folded[at]) && (at == 0 || !Folding.IsLatin(folded[at - 1])))
            {
                Latin(folded, at, mostWrong, ref best, ref tie);
            }
        }

        return best is { } found && !tie ? (found.Form, found.Offset, found.Length) : null;
    }

    private static bool Worth(string form) => Folding.IsHan(form[0]) ? form.Length is >= 3 and <= 12 : form.Length is >= 5 and <= 40;

    private static ulong Pair(char one, char two) => ((ulong)one << 16) | two;

    private static ulong Three(char one, char two, char three, bool end) => (end ? 1UL << 63 : 1UL << 62) | ((ulong)one << 32) | ((ulong)two << 16) | three;

    private static IEnumerable<ulong> Keys(string form)
    {
        if (Folding.IsHan(form[0]))
        {
            for (var i = 0; i + 1 < form.Length; i++)
            {
                yield return Pair(form[i], form[i + 1]);
            }
        }
        else
        {
            var word = form.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? space : form.Length;
            if (word >= 5)
            {
                yield return Three(form[0], form[1], form[2], false);
                yield return Three(form[word - 3], form[word - 2], form[word - 1], true);
            }
        }
    }

    private static void Chinese(ReadOnlySpan<char> folded, int at, string form, int mostWrong, ref (string Form, int Offset, int Length, double Share)? best, ref bool tie)
    {
        for (var place = form.AsSpan().IndexOf(folded.Slice(at, 2)); place >= 0;)
        {
            var start = at - place;
            var allowed = Math.Min(mostWrong, form.Length >= 6 ? 2 : 1);
            for (var length = form.Length - 1; length <= form.Length + 1; length++)
            {
                if (start >= 0 && start + length <= folded.Length && length >= 3)
                {
                    Offer(folded, start, length, form, allowed, ref best, ref tie);
                }
            }

            return;
        }
    }

    private void Latin(ReadOnlySpan<char> folded, int at, int mostWrong, ref (string Form, int Offset, int Length, double Share)? best, ref bool tie)
    {
        var end = at;
        while (end < folded.Length && Folding.IsLatin(folded[end]))
        {
            end++;
        }

        if (end - at < 5)
        {
            return;
        }

        foreach (var key in (ReadOnlySpan<ulong>)[Three(folded[at], folded[at + 1], folded[at + 2], false), Three(folded[end - 3], folded[end - 2], folded[end - 1], true)])
        {
            if (!grams.TryGetValue(key, out var sharing) || sharing.Length > Common)
            {
                continue;
            }

            foreach (var form in sharing)
            {
                // As many words as the name has.
                var stop = end;
                foreach (var character in form)
                {
                    if (character == ' ' && stop < folded.Length && folded[stop] == ' ')
                    {
                        stop++;
                        while (stop < folded.Length && folded[stop] != ' ' && folded[stop] is not (',' or '.' or '!' or '?' or ':'))
                        {
                            stop++;
                        }
                    }
                }

                Offer(folded, at, stop - at, form, Math.Min(mostWrong, form.Length >= 8 ? 2 : 1), ref best, ref tie);
            }
        }
    }

    private static void Offer(ReadOnlySpan<char> folded, int start, int length, string form, int allowed, ref (string Form, int Offset, int Length, double Share)? best, ref bool tie)
    {
        var distance = Spelling.Distance(folded.Slice(start, length), form);
        if (distance == 0 || distance > allowed)
        {
            return;
        }

        var share = (double)distance / form.Length;
        if (best is null || share < best.Value.Share - 1e-9 || (Math.Abs(share - best.Value.Share) < 1e-9 && form == best.Value.Form && Math.Abs(length - form.Length) < Math.Abs(best.Value.Length - form.Length)))
        {
            tie = best is not null && share >= best.Value.Share - 1e-9 && best.Value.Form != form && tie;
            best = (form, start, length, share);
        }
        else if (Math.Abs(share - best.Value.Share) < 1e-9 && best.Value.Form != form)
        {
            tie = true;
        }
    }
}
