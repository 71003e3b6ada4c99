using SalesBot.Bot.Chat;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Forecasts;

/// <summary>Money expected: what the open deals come to, stage by stage, by person, team or region, and which are stuck.</summary>
internal sealed class ExpectedDialogue : IDialogue
{
    public Turn? Resume(Message message) => message.Press is { Verb: "expected", Arguments: [var by, var whose] } && Scope.Parse(whose) is { } scope
        ? Say(message, scope, text => by == "stuck" ? text.Stuck() : Enum.TryParse<ScopeKind>(by, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? text.By(kind) : text.Whole())
        : null;

    public Turn? Answer(Message message, Request request) => request is ExpectedRequest asked
        ? Say(message, asked.Question.Scopes.Count > 0 ? asked.Question.Scopes[0] : FigureRights.OwnScope(message.Person), text =>
            asked.Stuck ? text.Stuck() : asked.Stage is { } stage ? text.Of(stage) : asked.By is { } by ? text.By(by) : text.Whole())
        : null;

    private static Turn Say(Message message, Scope scope, Func<ExpectedText, Draft> say) => FigureRights.MaySee(message, scope)
        ? Turn.Say(say(new ExpectedText(message, scope, new DossiersReader(message.Session, message.Rules.Figures, message.TeamDay))))
        : Turn.Say(FigureRights.NotYours(message));
}
