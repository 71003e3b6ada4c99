using System.Globalization;
using SalesBot.Domain;

namespace SalesBot.Bot.Wording;

/// <summary>How figures and days are said: explicit patterns, never a culture's own.</summary>
public static class Phrases
{
    private static readonly string[] ChineseDays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    private static readonly string[] TraditionalDays = ["週日", "週一", "週二", "週三", "週四", "週五", "週六"];

    private static readonly string[] EnglishDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    /// <summary>20 万, 232.8 万, 3,500; in English ¥200,000. One decimal of 万, half away from zero.</summary>
    public static string Amount(decimal amount, Language language, string currency = "CNY") => language.IsChinese
        ? Math.Abs(amount) switch
        {
            >= 100_000_000m => $"{Signed(amount / 100_000_000m, 2)} {(language == Language.Traditional ? "億" : "亿")}",
            >= 10_000m => $"{Signed(amount / 10_000m, 1)} {(language == Language.Traditional ? "萬" : "万")}",
            _ => Signed(amount, 2),
        }
        : (amount < 0 ? "−" : "") + Symbol(currency) + Number(Math.Abs(amount), Math.Abs(amount) < 1000 ? 2 : 0);

    public static string Amount(Money amount, Language language, string currency = "CNY") => amount.Currency is { } other ? Abroad(amount, other, currency) : Amount(amount.Amount, language, currency);

    /// <summary>A record's amount as it was said, with what it counts for: $22,400（¥15.9 万）, $22,400 (¥159,040). What counts nothing yet is said alone.</summary>
    public static string Amount(Money amount, Money? asSaid, Language language, string currency = "CNY") => asSaid is not { } said ? Amount(amount, language, currency) : Bracketed(said, amount, language, currency);

    /// <summary>Likewise to the last yuan.</summary>
    public static string Exact(Money amount, Money? asSaid, Language language, string currency = "CNY") => asSaid is not { } said ? Exact(amount, language, currency) : Bracketed(said, amount, language, currency);

    /// <summary>Sums of several currencies: ¥3,000 + $22,400.</summary>
    public static string Exact(IReadOnlyList<Money> sums, Language language, string currency = "CNY") =>
        string.Join(" + ", sums.Select(sum => language.IsChinese && sums.Count > 1 && sum.Currency is null ? Sign(currency) + Exact(sum, language, currency) : Exact(sum, language, currency)));

    private static string Bracketed(Money said, Money amount, Language language, string currency) => Abroad(said, said.Currency ?? currency, currency)
        + (amount.Minor == 0 ? "" : language.IsChinese ? $"（{Sign(currency)}{Amount(amount, language, currency)}）" : $" ({Amount(amount, language, currency)})");

    /// <summary>In another currency than the team's, in full.</summary>
    private static string Abroad(Money amount, string currency, string team) => (amount.Minor < 0 ? "−" : "") + (Symbol(currency) == Symbol(team) ? currency + " " : Sign(currency)) + Number(Math.Abs(amount.Amount), MinorUnits.Decimals(currency));

    private static string Sign(string currency) => currency == "JPY" ? "JP¥" : Symbol(currency);

    /// <summary>To the last yuan, as a card shows what was stored: 10.95 万, never 11 万.</summary>
    public static string Exact(Money amount, Language language, string currency = "CNY") => amount.Currency is { } other ? Abroad(amount, other, currency) :
        !language.IsChinese || Math.Abs(amount.Amount) < 10_000m || amount.Amount % 100m == 0m && Math.Abs(amount.Amount) < 100_000_000m && amount.Amount % 1_000m == 0m ? Amount(amount, language, currency)
        : Math.Abs(amount.Amount) < 100_000_000m && decimal.Truncate(amount.Amount) == amount.Amount ? $"{Signed(amount.Amount / 10_000m, 4)} {(language == Language.Traditional ? "萬" : "万")}"
        : Signed(amount.Amount, 2);

    /// <summary>107%, or — when there is no figure.</summary>
    public static string Percent(decimal? ratio, int decimals = 0) => ratio is { } value ? Signed(value * 100m, decimals) + "%" : "—";

    /// <summary>+2.1%, −0.6%.</summary>
    public static string Change(decimal? ratio) => ratio is { } value
        ? (value < 0 ? "−" : "+") + Number(Math.Abs(value) * 100m, 1) + "%"
        : "—";

    /// <summary>Thousands separated, at most so many decimals, half away from zero.</summary>
    public static string Number(decimal value, int decimals = 0) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture);

    /// <summary>With a minus that is as wide as a plus.</summary>
    private static string Signed(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero) is var rounded and < 0 ? "−" + Number(-rounded, decimals) : Number(Math.Abs(value), decimals);

    /// <summary>3月18日(周三); Wed 18 Mar. With the year when it is not <paramref name="today"/>'s.</summary>
    public static string Day(DateOnly day, Language language, DateOnly? today = null)
    {
        var otherYear = today is { } now && now.Year != day.Year;
        return language.IsChinese
            ? string.Create(CultureInfo.InvariantCulture, $"{(otherYear ? $"{day.Year}年" : "")}{day.Month}月{day.Day}日({Weekday(day, language)})")
            : $"{Weekday(day, language)} {day.ToString(otherYear ? "d MMM yyyy" : "d MMM", CultureInfo.InvariantCulture)}";
    }

    /// <summary>3月18日; 18 Mar.</summary>
    public static string ShortDay(DateOnly day, Language language) => language.IsChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日")
        : day.ToString("d MMM", CultureInfo.InvariantCulture);

    public static string Weekday(DateOnly day, Language language) =>
        (language == Language.English ? EnglishDays : language == Language.Traditional ? TraditionalDays : ChineseDays)[(int)day.DayOfWeek];

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>今天, 昨天, 明天; otherwise the day.</summary>
    public static string NearDay(DateOnly day, DateOnly today, Language language) => (day.DayNumber - today.DayNumber) switch
    {
        0 => language.IsChinese ? "今天" : "today",
        1 => language.IsChinese ? "明天" : "tomorrow",
        -1 => language.IsChinese ? "昨天" : "yesterday",
        _ => Day(day, language, today),
    };

    /// <summary>Some days at the head of a line: Today, 昨天; 3月9日–3月13日, 9 Mar–13 Mar.</summary>
    public static string Days(DateOnly first, DateOnly last, DateOnly today, Language language) =>
        first == last ? Capital(NearDay(first, today, language)) : ShortDay(first, language) + "–" + ShortDay(last, language);

    /// <summary>As at the head of a sentence.</summary>
    public static string Capital(string words) => words is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";

    public static string Symbol(string currency) => currency switch
    {
        "CNY" or "JPY" => "¥",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "HKD" => "HK$",
        "TWD" => "NT$",
        "SGD" => "S$",
        "AUD" => "A$",
        "CAD" => "C$",
        "KRW" => "₩",
        "INR" => "₹",
        _ => currency + " ",
    };
}
