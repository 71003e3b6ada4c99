using SalesBot.Domain.Performance;

namespace SalesBot.Domain.Forecasts;

/// <summary>
/// Booked, and what is likely to come: of customers in a phase, as many order as of those who stood in it before and as much, in parts of what their orders usually come to
/// (docs/rules.md, forecast). Nothing that is dated after the day one looks from counts; the same reckoning from the same point of earlier periods is its record.
/// </summary>
public static class Forecasts
{
    /// <summary>Periods the record shows, by kind.</summary>
    private static int Shown(PeriodKind kind) => kind switch { PeriodKind.Month => 12, PeriodKind.Quarter => 8, _ => 3 };

    /// <param name="today">The team's local date.</param>
    public static Forecast Of(IReadOnlyList<Dossier> dossiers, Period period, Scope scope, DateOnly today, ReviewContext context)
    {
        var goals = context.Targets.Of(scope, period);
        var view = View.Of(scope, context.Staff);
        var asOf = today < period.To ? today : period.To;
        var course = new Course(dossiers, period, view, asOf, context.Rules.Forecast);
        if (course.IsOver)
        {
            var sold = course.Sold(period, period.To);
            return new Forecast(period, scope, asOf, sold, [], 0, sold, sold, sold, goals.Base, goals.Challenge, new TrackRecord([]));
        }

        var now = course.At(0)!;
        var past = new List<PastForecast>();
        for (var (before, back) = (period.Before(), 1); back <= Shown(period.Kind); (before, back) = (before.Before(), back + 1))
        {
            if (course.At(back) is { Sayable: true } said)
            {
                past.Add(new PastForecast(before, said.AsOf, said.Booked, said.Low, said.Likely, said.High, course.Sold(before, before.To)));
            }
        }

        var lesson = course.LearntNow();
        return new Forecast(
            period, scope, asOf, now.Booked, course.Expected(lesson), now.Unseen, now.Low, now.Likely, now.High, goals.Base, goals.Challenge, new TrackRecord(past));
    }
}
