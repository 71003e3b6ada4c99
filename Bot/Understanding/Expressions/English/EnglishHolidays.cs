namespace SalesBot.Bot.Understanding.Expressions.English;

/// <summary>The days that have a name in English, by their words without apostrophes: fixed, on a weekday of a month, counted from Easter, or announced.</summary>
internal static class EnglishHolidays
{
    /// <summary>The longest name has so many words.</summary>
    public const int MostWords = 5;

    private static readonly Dictionary<string, HolidayRule> Days = Build();

    private static readonly HashSet<string> FirstWords = [.. Days.Keys.Select(name => name.Split(' ')[0])];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> First = FirstWords.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Begins(ReadOnlySpan<char> word) => First.Contains(word) || (word.EndsWith("'s") && First.Contains(word[..^2]));

    /// <returns>The day of that name in a year, null where nobody has said; null as well when there is no such name.</returns>
    public static HolidayRule? Named(string words) => Days.GetValueOrDefault(words);

    private static Dictionary<string, HolidayRule> Build()
    {
        var days = new Dictionary<string, HolidayRule>(StringComparer.Ordinal);
        void Add(HolidayRule day, string[] names)
        {
            foreach (var name in names)
            {
                days[name] = day;
            }
        }

        void Fixed(int month, int day, params string[] names) => Add(HolidayRules.Fixed(month, day), names);
        void Nth(int month, int number, int weekday, int later, params string[] names) => Add(HolidayRules.Nth(month, number, weekday, later), names);
        void Easter(int later, params string[] names) => Add(HolidayRules.Easter(later), names);
        void Announced(Holiday kind, params string[] names) => Add(HolidayRules.Announced(kind), names);

        Fixed(1, 1, "new year", "new year day", "new years", "new years day");
        Fixed(1, 6, "epiphany");
        Fixed(1, 20, "inauguration day");
        Fixed(1, 26, "australia day");
        Fixed(2, 2, "groundhog day", "groundhogs day");
        Fixed(2, 14, "valentine day", "valentines day", "saint valentine day", "st valentine day");
        Fixed(3, 8, "women day", "womens day", "international women day", "international womens day");
        Fixed(3, 14, "pi day");
        Fixed(3, 17, "st patrick day", "st patricks day", "saint patrick day", "saint patricks day");
        Fixed(4, 1, "april fool day", "april fools day", "april fools");
        Fixed(4, 22, "earth day");
        Fixed(4, 25, "anzac day");
        Fixed(5, 1, "may day", "labour day", "international workers day", "international worker day", "workers day");
        Fixed(5, 4, "youth day");
        Fixed(5, 5, "cinco de mayo");
        Fixed(6, 1, "children day", "childrens day", "international children day");
        Fixed(6, 14, "flag day");
        Fixed(6, 19, "juneteenth");
        Fixed(7, 1, "canada day");
        Fixed(7, 4, "independence day");
        Fixed(7, 14, "bastille day");
        Fixed(9, 10, "teacher day", "teachers day");
        Fixed(10, 1, "national day");
        Fixed(10, 10, "double ten", "double tenth", "double ten day");
        Fixed(10, 31, "halloween", "halloween day", "all hallow eve", "all hallows eve");
        Fixed(11, 1, "all saints day", "all saint day");
        Fixed(11, 2, "all souls day");
        Fixed(11, 5, "guy fawkes day", "guy fawkes night", "bonfire night");
        Fixed(11, 11, "veterans day", "veteran day", "singles day", "single day", "armistice day");
        Fixed(12, 24, "christmas eve", "xmas eve");
        Fixed(12, 25, "christmas", "christmas day", "xmas", "xmas day");
        Fixed(12, 26, "boxing day");
        Fixed(12, 31, "new year eve", "new years eve");
        Nth(1, 3, 1, 0, "martin luther king day", "martin luther king jr day", "mlk day");
        Nth(2, 3, 1, 0, "presidents day", "president day", "washington birthday");
        Nth(4, -1, 5, 0, "arbor day");
        Nth(5, 2, 7, 0, "mother day", "mothers day");
        Nth(5, -1, 1, 0, "memorial day");
        Nth(6, 3, 7, 0, "father day", "fathers day");
        Nth(9, 1, 1, 0, "labor day");
        Nth(10, 2, 1, 0, "columbus day", "indigenous peoples day");
        Nth(11, 1, 1, 1, "election day");
        Nth(11, 4, 4, 0, "thanksgiving", "thanksgiving day");
        Nth(11, 4, 4, 1, "black friday");
        Nth(11, 4, 4, 4, "cyber monday");
        Easter(-47, "mardi gras", "shrove tuesday", "fat tuesday", "pancake day");
        Easter(-46, "ash wednesday");
        Easter(-7, "palm sunday");
        Easter(-3, "maundy thursday");
        Easter(-2, "good friday");
        Easter(0, "easter", "easter sunday", "easter day");
        Easter(1, "easter monday");
        Easter(39, "ascension day");
        Easter(49, "pentecost", "whit sunday");
        Easter(50, "whit monday");
        Announced(Holiday.SpringFestival, "chinese new year", "lunar new year", "spring festival", "cny");
        Announced(Holiday.MidAutumn, "mid autumn", "mid autumn festival", "moon festival");
        Announced(Holiday.DragonBoat, "dragon boat", "dragon boat festival");
        Announced(Holiday.TombSweeping, "qingming", "qingming festival", "tomb sweeping day", "ching ming", "ching ming festival");
        return days;
    }
}
