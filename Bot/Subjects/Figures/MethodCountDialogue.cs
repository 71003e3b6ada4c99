using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Figures;

/// <summary>王芳上个月打了多少电话, "how many emails did I send this week": contacts of one way, beside all of them. Visits are a figure of their own.</summary>
internal sealed partial class MethodCountDialogue : IDialogue
{
    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message)
    {
        if (message.Text.Length > 60 || message.Reading is { Intent: Intent.Command or Intent.Correct } or { First.Customer: not null } || Asked().Match(message.Text) is not { Success: true } asked)
        {
            return null;
        }

        var rest = QuestionReader.Read(message, message.Text);
        var scope = rest.Scopes.FirstOrDefault(scope => scope.Kind is ScopeKind.Rep or ScopeKind.Team or ScopeKind.All) ?? FigureRights.OwnScope(message.Person);
        if (!FigureRights.MaySee(message, scope))
        {
            return Turn.Say(FigureRights.NotYours(message));
        }

        var when = rest.When.Count > 0 ? rest.When[0] : Bot.Reports.Stretch.Of(Period.Holding(PeriodKind.Month, message.TeamDay));
        var people = message.Session.All(Documents.Reps).Where(scope.Covers).ToList();
        var records = people.SelectMany(person => Of(message, person, when.From, when.To)).ToList();
        var method = asked.Groups["call"].Success ? Method.Call : asked.Groups["mail"].Success ? Method.Email : Method.Message;
        var names = FigureAnswers.Of(message).Names;
        return Turn.Say(Draft.FromHtml(new Html().Bold(Words.Of("Figures", message.Language)["Named", names.Of(scope), names.Of(when)])
            .Line(Words.Of("Asks", message.Language)["Methods.Line", Terms.Of(method, message.Language), records.Count(record => record.Method == method), records.Count])));
    }

    private static IReadOnlyList<FollowUp> Of(Message message, Rep person, DateOnly from, DateOnly to) =>
        message.Session.FollowUpsBy(person.Id, from, to);

    [GeneratedRegex(@"(?:打|通|拨)(?:了|过)?(?:多少|几)(?:个|通|次)?(?<call>电话|電話)|(?<call>电话|電話)(?:打|通)(?:了|过|過)?(?:多少|几|幾)|(?:多少|几|幾)(?:个|個|通|次)(?<call>电话|電話)|(?:发|發)(?:了|过|過)?(?:多少|几|幾)(?:封|条|條|个|個)?(?:(?<mail>邮件|郵件)|(?<im>微信|短信|消息))|how many (?:phone )?(?:(?<call>calls?)|(?<mail>e-?mails?)|(?<im>messages?|texts?))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asked();
}
