using System.Globalization;
using Humanizer;

namespace SalesBot.Bot.Wording.Humanized;

/// <summary>The library counts weeks, months and years from a few days on, and says "now" of today.</summary>
internal sealed class WholeDays : IDateOnlyHumanizeStrategy
{
    public string Humanize(DateOnly input, DateOnly comparisonBase, CultureInfo? culture)
    {
        var days = input.DayNumber - comparisonBase.DayNumber;
        return Configurator.Formatters.ResolveForCulture(culture).DateHumanize(TimeUnit.Day, days < 0 ? Tense.Past : Tense.Future, Math.Abs(days));
    }
}

internal sealed class ChineseTimes(CultureInfo culture) : DefaultFormatter(culture)
{
    public override string DateHumanize_Now() => Taiwan ? "剛剛" : "刚刚";

    public override string DateHumanize(TimeUnit timeUnit, Tense timeUnitTense, int unit) => (timeUnit, unit) switch
    {
        (TimeUnit.Day, 0) => "今天",
        (TimeUnit.Second, _) when timeUnitTense == Tense.Past => DateHumanize_Now(),
        _ => base.DateHumanize(timeUnit, timeUnitTense, unit),
    };

    /// <summary>分 alone is a mark, not a time.</summary>
    public override string TimeSpanHumanize(TimeUnit timeUnit, int unit, bool toWords = false) => timeUnit switch
    {
        TimeUnit.Minute => string.Create(CultureInfo.InvariantCulture, $"{unit} {(Taiwan ? "分鐘" : "分钟")}"),
        _ => base.TimeSpanHumanize(timeUnit, unit, toWords),
    };

    private bool Taiwan => Culture.Name.StartsWith("zh-Hant", StringComparison.Ordinal);
}

internal sealed class EnglishTimes(CultureInfo culture) : DefaultFormatter(culture)
{
    public override string DateHumanize_Now() => "just now";

    public override string DateHumanize(TimeUnit timeUnit, Tense timeUnitTense, int unit) => (timeUnit, timeUnitTense, unit) switch
    {
        (TimeUnit.Day, _, 0) => "today",
        (TimeUnit.Second, Tense.Past, _) => DateHumanize_Now(),
        (TimeUnit.Day, Tense.Future, 1) => base.DateHumanize(timeUnit, timeUnitTense, unit),
        (_, Tense.Future, _) => "in " + TimeSpanHumanize(timeUnit, unit),
        _ => base.DateHumanize(timeUnit, timeUnitTense, unit),
    };
}
