namespace SalesBot.Bot.Understanding.Texts;

/// <summary>How far one spelling is from another.</summary>
internal static class Spelling
{
    /// <returns>Insertions, deletions, replacements and swaps of neighbours needed to get from one to the other; texts over 40 characters are as far as they are long.</returns>
    public static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> two)
    {
        const int Most = 40;
        if (one.Length > Most || two.Length > Most)
        {
            return Math.Max(one.Length, two.Length);
        }

        var width = two.Length + 1;
        Span<int> rows = stackalloc int[(Most + 1) * 3];
        var before = rows[..width];
        var previous = rows.Slice(Most + 1, width);
        var current = rows.Slice((Most + 1) * 2, width);
        for (var j = 0; j < width; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j < width; j++)
            {
                var cost = one[i - 1] == two[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == two[j - 2] && one[i - 2] == two[j - 1])
                {
                    least = Math.Min(least, before[j - 2] + 1);
                }

                current[j] = least;
            }

            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return previous[two.Length];
    }
}
