using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Forecasts;

namespace SalesBot.Bot.Subjects.Forecasts;

/// <summary>The figure first, what it is made of, whom to call, and how far such a figure was to be trusted so far.</summary>
internal sealed class ForecastText(Message message, Forecast forecast)
{
    private const int Named = 5;

    private const int WithButtons = 4;

    private readonly Words words = Words.Of("Forecasts", message.Language);

    private string When => ReportNames.Of(forecast.Period, message.Language);

    private string Who => ReportNames.Of(forecast.Scope, message.Language);

    public Draft Draft()
    {
        var over = forecast.AsOf >= forecast.Period.To;
        var html = new Html().Bold(over ? words["Over", When, Who, Amount(forecast.Booked)] : words["Likely", When, Who, Rough(forecast.Likely), Rough(forecast.Low), Rough(forecast.High)]);
        if (forecast.Target is { } target)
        {
            html.Line(over ? words["Target.Over", Amount(target), Phrases.Percent(target == 0 ? null : forecast.Booked / target)]
                : words[forecast.Gap is null ? "Target.Made" : "Target.Short", Amount(target), Phrases.Percent(target == 0 ? null : forecast.Likely / target), Rough(forecast.Gap ?? 0)]);
            if (!over && forecast.Challenge is { } challenge && challenge > target)
            {
                html.Line(words["Challenge", Amount(challenge), Phrases.Percent(forecast.Likely / challenge)]);
            }
        }

        if (over)
        {
            return Chat.Draft.FromHtml(html);
        }

        html.Line().Line(words["Parts", Amount(forecast.Booked), Rough(forecast.Open), Rough(forecast.Again), Rough(forecast.Unseen)]);
        var calls = forecast.Gap is null ? [.. forecast.Expected.Take(Named)] : forecast.ToReach();
        if (calls.Count > 0)
        {
            html.Line().Line().Bold(forecast.Gap is null ? words["Calls"] : words[forecast.Gap > calls.Sum(sale => sale.Amount - sale.Weighted) ? "Calls.NotEnough" : "Calls.Gap", calls.Count]);
            foreach (var sale in calls.Take(Named))
            {
                html.Line("· " + Line(sale));
            }

            if (calls.Count > Named)
            {
                html.Line(message.Words["List.More", calls.Count - Named]);
            }
        }

        html.Line().Line().Italic(Record());
        return Chat.Draft.FromHtml(html) with
        {
            Buttons =
            [
                .. calls.Take(WithButtons).Select(sale => new Button(Shortened.Line(sale.Name, 20), "customer", sale.Code)).Chunk(2),
                [.. Others().Select(period => new Button(ReportNames.Of(period, message.Language), "forecast", period.Key, forecast.Scope.ToString()))],
            ],
        };
    }

    private string Line(ExpectedSale sale)
    {
        var owner = sale.Owner == message.Person.Id ? null : message.RepOf(sale.Owner)?.Name;
        var line = words[sale.Told ? "Line.Told" : "Line", sale.Name, sale.Told ? Amount(sale.Amount) : Rough(sale.Amount), Phrases.Percent(sale.Chance), words[$"Phase.{sale.Phase}"]];
        return owner is null ? line : $"{line} · {owner}";
    }

    private string Record() => forecast.Record switch
    {
        { Error: { } error, Bias: { } bias } record =>
            words[Math.Abs(bias) < 0.02m ? "Record.Fair" : bias > 0 ? "Record.High" : "Record.Low", record.Past.Count, Phrases.Percent(error), Phrases.Percent(Math.Abs(bias)), record.Held],
        _ => words["Record.None"],
    };

    /// <summary>The periods around today other than the one shown.</summary>
    private IEnumerable<Period> Others() => new[] { PeriodKind.Month, PeriodKind.Quarter, PeriodKind.Year }.Select(kind => Period.Holding(kind, message.TeamDay))
        .Append(Period.Holding(PeriodKind.Month, message.TeamDay).After()).Where(period => period != forecast.Period).Take(3);

    /// <summary>To three figures: more would pretend to know.</summary>
    private string Rough(decimal amount)
    {
        var step = 1m;
        while (Math.Abs(amount) / step >= 1000)
        {
            step *= 10;
        }

        return Amount(Math.Round(amount / step) * step);
    }

    private string Amount(decimal amount) => Phrases.Amount(Math.Round(amount), message.Language, message.Rules.Currency);
}
