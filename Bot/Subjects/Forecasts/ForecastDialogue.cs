using SalesBot.Bot.Chat;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Forecasts;

/// <summary>/forecast and its words: what the month, quarter or year is likely to bring, and whose orders would make the target.</summary>
internal sealed class ForecastDialogue : IDialogue
{
    public Turn? Resume(Message message) => message.Press is { Verb: "forecast", Arguments: [var key, var whose] } && Period.Parse(key) is { } period && Scope.Parse(whose) is { } scope
        ? Say(message, period, scope)
        : null;

    public Turn? Answer(Message message, Request request) => request is ForecastRequest asked ? Asked(message, asked.Question) : null;

    private static Turn Asked(Message message, FigureQuestion question)
    {
        if (question.Unread is { } unread)
        {
            return Turn.Say(Draft.Plain(Words.Of("Forecasts", message.Language)["NotRead", unread]));
        }

        var period = question.When.Count > 0 ? question.When[0].Period : Period.Holding(PeriodKind.Month, message.TeamDay);
        return period is null
            ? Turn.Say(Draft.Plain(Words.Of("Forecasts", message.Language)["Whole"]))
            : Say(message, period, question.Scopes.Count > 0 ? question.Scopes[0] : FigureRights.OwnScope(message.Person));
    }

    private static Turn Say(Message message, Period period, Scope scope) => FigureRights.MaySee(message, scope)
        ? Turn.Say(new ForecastText(message, new DossiersReader(message.Session, message.Rules.Figures, message.TeamDay).Forecast(period, scope)).Draft())
        : Turn.Say(FigureRights.NotYours(message));
}
