using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Figures;

/// <summary>王芳上个月打了多少电话, "how many emails did I send this week": contacts of one way, beside all of them. Visits are a figure of their own.</summary>
internal sealed class MethodCountDialogue : IDialogue
{
    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request) => request is MethodCountRequest asked ? Count(message, asked.Method, asked.Question) : null;

    private static Turn Count(Message message, Method method, FigureQuestion rest)
    {
        var scope = rest.Scopes.FirstOrDefault(scope => scope.Kind is ScopeKind.Rep or ScopeKind.Team or ScopeKind.All) ?? FigureRights.OwnScope(message.Person);
        if (!FigureRights.MaySee(message, scope))
        {
            return Turn.Say(FigureRights.NotYours(message));
        }

        var when = rest.When.Count > 0 ? rest.When[0] : Bot.Reports.Stretch.Of(Period.Holding(PeriodKind.Month, message.TeamDay));
        var people = message.Session.All(Documents.Reps).Where(scope.Covers).ToList();
        var records = people.SelectMany(person => Of(message, person, when.From, when.To)).ToList();
        var names = FigureAnswers.Of(message).Names;
        return Turn.Say(Draft.FromHtml(new Html().Bold(Words.Of("Figures", message.Language)["Named", names.Of(scope), names.Of(when)])
            .Line(Words.Of("Asks", message.Language)["Methods.Line", Terms.Of(method, message.Language), records.Count(record => record.Method == method), records.Count])));
    }

    private static IReadOnlyList<FollowUp> Of(Message message, Rep person, DateOnly from, DateOnly to) =>
        message.Session.FollowUpsBy(person.Id, from, to);
}
