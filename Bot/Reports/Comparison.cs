using SalesBot.Bot.Channels;
using SalesBot.Bot.Records.Figures;
using SalesBot.Domain.Causes;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports;

/// <summary>Sales held against others: of other days, or of somebody else in the same days. Always like with like.</summary>
/// <param name="Than">The days it is held against, a part of its period where the other is one.</param>
internal sealed record Comparison(Scope Scope, Stretch When, Scope Other, Stretch Than) : Matter
{
    /// <summary>Only what also belongs there: a product's sales of one team; null for all of either side.</summary>
    public Scope? Within { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOfDays => Scope == Other;

    /// <summary>Against the days right before: of a period that still runs, the same part of the one before.</summary>
    public static Comparison WithBefore(Scope scope, Stretch when, DateOnly today) => Of(scope, when, when.Before(), today);

    /// <summary>Against the same days of the year before.</summary>
    public static Comparison WithLastYear(Scope scope, Stretch when, DateOnly today) =>
        Of(scope, when, when.Period is { } period ? Stretch.Of(period.YearBefore()) : new Stretch(when.From.AddYears(-1), when.To.AddYears(-1)), today);

    /// <summary>Two in the same days, the first held against the second.</summary>
    public static Comparison OfTwo(Scope scope, Scope other, Stretch when, DateOnly today)
    {
        var days = when.To > today && when.From <= today ? new Stretch(when.From, today) : when;
        return new Comparison(scope, days, other, days);
    }

    public static Comparison Of(Scope scope, Stretch when, Stretch than, DateOnly today)
    {
        if (when.To <= today || when.From > today)
        {
            return new Comparison(scope, when, scope, than);
        }

        // The same day of an earlier month, or as many days of any other stretch.
        var to = when.Period is not null && than.Period is not null
            ? today.AddMonths(((than.From.Year - when.From.Year) * 12) + than.From.Month - when.From.Month)
            : than.From.AddDays(today.DayNumber - when.From.DayNumber);
        return new Comparison(scope, new Stretch(when.From, today), scope, new Stretch(than.From, to < than.To ? to : than.To));
    }

    public Causes Causes(DossiersReader reader) => Domain.Causes.Causes.Of(
        reader.Deals,
        new Side(Seen(Scope, reader.Staff), new Window(When.From, When.To)),
        new Side(Seen(Other, reader.Staff), new Window(Than.From, Than.To)));

    private View Seen(Scope scope, Staff staff) => Within is { } within ? View.Of(scope, staff).Within(within) : View.Of(scope, staff);
}
