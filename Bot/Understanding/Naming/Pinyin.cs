using System.Collections.Frozen;

namespace SalesBot.Bot.Understanding.Naming;

/// <summary>How Chinese letters are read, without their tones: the commoner reading of each. A table of names' letters, one syllable a line.</summary>
internal static class Pinyin
{
    private static readonly Lazy<FrozenDictionary<char, string>> Table = new(Load);

    /// <returns>A syllable for each letter; null where one is not in the table.</returns>
    public static string[]? Of(string name)
    {
        var syllables = new string[name.Length];
        for (var at = 0; at < name.Length; at++)
        {
            if (!Table.Value.TryGetValue(name[at], out var syllable))
            {
                return null;
            }

            syllables[at] = syllable;
        }

        return syllables;
    }

    private static FrozenDictionary<char, string> Load()
    {
        using var lines = new StreamReader(typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin.txt")!);
        var table = new Dictionary<char, string>();
        while (lines.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            foreach (var letter in line.AsSpan(space + 1))
            {
                table.TryAdd(letter, line[..space]);
            }
        }

        return table.ToFrozenDictionary();
    }
}
