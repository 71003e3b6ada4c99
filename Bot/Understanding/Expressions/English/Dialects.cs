namespace SalesBot.Bot.Understanding.Expressions.English;

/// <summary>Words of time as Scots, the North of England, Ireland, Australia and the American South say and spell them, each with its standard word.</summary>
internal static class Dialects
{
    private static readonly Dictionary<string, string> Words = Build();

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string? Plain(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var plain) ? plain : null;

    private static Dictionary<string, string> Build()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (plain, spellings) in new[]
        {
            ("to", "tae tu"), ("from", "fae frae fro"), ("after", "efter aifter"), ("before", "afore 'fore fore b4"), ("about", "aboot bout 'bout abt"), ("of", "o o'"), ("till", "til 'til"), ("past", "by-past"), ("half", "hauf haff"), ("quarter", "quarther quorter qtr."),
            ("one", "ane yin"), ("two", "twa"), ("three", "thrie"), ("four", "fower"), ("seven", "seeven"), ("eight", "acht"), ("nine", "nyne"), ("ten", "tenn"), ("eleven", "eleeven"), ("twelve", "twal"),
            ("morning", "mornin mornin' mornins mornun morn morn'"), ("evening", "evenin evenin' evnin eenin"), ("afternoon", "arvo arvie efternoon efternuin aft aftie"), ("night", "nite nicht neet"), ("tonight", "tonicht toneet 2nite 2night"),
            ("tomorrow", "tomorra tomorrer tamorra tomorro morra tomoz 2moz 2mrw tmrrw tmoro 2morrow"), ("yesterday", "yesty yesterdy ystrdy yesterda yestiday yestday ysterday yestreen ysday"), ("today", "the-day 2day tday"),
            ("lunchtime", "dinnertime lunchtide"), ("monday", "mondy munday"), ("tuesday", "tues'day tuesdy chewsday teusday"), ("wednesday", "wednesdy wensdy wedensday weddensday"), ("thursday", "thurs'day thurdy thursdy thirsday fursday"), ("friday", "fridy freday"), ("saturday", "sat'day satd'y satdy setturday saterday saturdy seturday satday"), ("sunday", "sundy sabbath"),
        })
        {
            foreach (var spelling in spellings.Split(' '))
            {
                words[spelling] = plain;
            }
        }

        return words;
    }
}
