using System.Globalization;
using Humanizer;
using SalesBot.Bot.Wording.Humanized;

namespace SalesBot.Bot.Wording;

/// <summary>
/// Lists, days gone by, durations, sizes and places in a row as people say them. Humanizer does the work, with formatters of ours where
/// its words are not what a colleague would say.
/// </summary>
public static class Spoken
{
    static Spoken()
    {
        foreach (var language in Language.All.Where(language => language.IsChinese))
        {
            Configurator.CollectionFormatters.Register(language.Tag, new Rows("、", "和"));
            Configurator.Formatters.Register(language.Tag, culture => new ChineseTimes(culture));
            Configurator.Ordinalizers.Register(language.Tag, new ChinesePlaces());
        }

        Configurator.NumberToWordsConverters.Register(Language.Traditional.Tag, new TraditionalNumbers());
        Configurator.CollectionFormatters.Register(Language.English.Tag, new Rows(", ", " and "));
        Configurator.Formatters.Register(Language.English.Tag, culture => new EnglishTimes(culture));
        Configurator.DateOnlyHumanizeStrategy = new WholeDays();
    }

    /// <summary>甲、乙和丙; A, B and C. Empty for nothing.</summary>
    public static string List(IEnumerable<string> parts, Language language) =>
        Configurator.CollectionFormatters.ResolveForCulture(language.Culture).Humanize(parts);

    /// <summary>甲、乙、丙; A, B, C: in a table, or where more follows.</summary>
    public static string Row(IEnumerable<string> parts, Language language) => string.Join(language.IsChinese ? "、" : ", ", parts);

    /// <summary>甲、乙 等 5 家; A, B and others, 5 in all: the first of a row, and how many there are where it goes on.</summary>
    /// <param name="more">The key that says so of the row and the number.</param>
    public static string Some(IEnumerable<string> all, int count, int named, Words words, string more) =>
        Row(all.Take(named), words.Language) is var row && count > named ? words[more, row, count] : row;

    /// <summary>今天, 昨天, 12 天前, 3 天后; today, yesterday, 12 days ago, in 3 days. Days however far it is: nobody counts a customer's silence in months.</summary>
    public static string Day(DateOnly day, DateOnly today, Language language) => day.Humanize(today, language.Culture);

    /// <summary>The same for so many days before today.</summary>
    public static string DaysAgo(int days, Language language) => Day(DateOnly.MinValue, DateOnly.MinValue.AddDays(days), language);

    /// <summary>2 天 3 小时, 40 分钟; 2 days 3 hours. The two largest units, never larger than days; what is less than a minute in seconds.</summary>
    public static string Duration(TimeSpan time, Language language) =>
        time.Humanize(precision: 2, language.Culture, maxUnit: TimeUnit.Day, minUnit: time < TimeSpan.FromMinutes(1) ? TimeUnit.Second : TimeUnit.Minute, collectionSeparator: " ");

    /// <summary>900 B, 1.2 MB; a KB has 1,024 bytes. The same in every language.</summary>
    public static string Size(long bytes) =>
        bytes < 1024 ? string.Create(CultureInfo.InvariantCulture, $"{bytes} B") : ByteSize.FromBytes(bytes).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>第 3; 3rd.</summary>
    public static string Place(int number, Language language) => number.Ordinalize(language.Culture);

    /// <summary>二十三万, 二十三萬; twenty-three.</summary>
    public static string InWords(long number, Language language) => number.ToWords(language.Culture);
}
