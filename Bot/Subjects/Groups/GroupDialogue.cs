using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Subjects.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Groups;

/// <summary>
/// What is said in a group. Everybody in it reads along, so it is only the bound team's day and figures, and only when whoever asks may
/// see them; customers by name alone. Everything else is answered in private.
/// </summary>
internal sealed partial class GroupDialogue(IReportMessages reports)
{
    /// <returns>Null for what belongs into the private chat.</returns>
    public Turn? Answer(Message message, TeamGroup? group)
    {
        var words = Words.Of("Team", message.Language);
        return message.Reading switch
        {
            { Intent: Intent.Command, Command: "bind" } reading => Bind(message, group, reading.Argument?.Trim() ?? "", words),
            { Intent: Intent.Command, Command: "unbind" } => group is null ? Turn.Say(Draft.Plain(words["Group.NotBound"])) : Turn.Do(new ReleaseGroup(group.Chat)),
            { Intent: Intent.Command, Command: "digest" } reading => Digest(group, !Off().IsMatch(reading.Argument ?? ""), words),
            { Intent: Intent.Command, Command: "help" or "start" } => Turn.Say(Draft.Plain(group is null ? words["Group.NotBound"] : words["Group.Help", group.Team])),
            { Intent: Intent.Chitchat } when group is null => Turn.Say(Draft.Plain(words["Group.NotBound"])),
            _ when group is null => null,
            _ when Asking().Match(message.Text) is { Success: true } asked => Digest(group, !asked.Groups["off"].Success, words),
            { Intent: Intent.Chitchat } => Turn.Say(Draft.Plain(words["Group.Hello"])),
            { Intent: Intent.Command, Command: "team", Argument: null } when message.Person.Team == group.Team || Access.MaySeeTeam(message.Person, group.Team) => Turn.Say(TeamText.OfTeam(message, group.Team)),
            { Intent: Intent.Command, Command: "overdue" } or { Intent: Intent.Query, Query: { Type: "overdue", Who: null or "me" } } when Access.MaySeeTeam(message.Person, group.Team) =>
                Turn.Say(TeamText.Overdue(message, group.Team)),
            { Intent: Intent.Command, Command: "report" } or { Intent: Intent.Query, Query.Type: "performance" } => Report(message, group),
            _ => null,
        };
    }

    private static Turn Bind(Message message, TeamGroup? group, string team, Words words)
    {
        if (message.Person.Role < Role.Lead)
        {
            return Turn.Refuse(new NotAllowed(Role.Lead), message);
        }

        var named = team.Length > 0 ? team : message.Person.Role == Role.Lead ? message.Person.Team : null;
        return named is null
            ? Turn.Say(Draft.Plain(group is null ? words["Group.BindForm"] : words["Group.Bound", group.Team]))
            : Turn.Do(new BindGroup(message.Update.Chat, named));
    }

    private static Turn Digest(TeamGroup? group, bool on, Words words) => group is null
        ? Turn.Say(Draft.Plain(words["Group.NotBound"]))
        : Turn.Do(new SetGroupDigest(group.Chat, on));

    /// <summary>A month of the team, or of one of its people who asks for it; the company's, and other teams', never.</summary>
    private Turn? Report(Message message, TeamGroup group)
    {
        if (ReportReader.Of(message.Said) is not (var request, null) || request.Kind == ReportKind.Customers || request.Period.From > message.Today)
        {
            return null;
        }

        var asked = request.Scope == Scope.All ? request with { Scope = new Scope(ScopeKind.Team, group.Team) } : request;
        var fits = asked.Scope.Kind switch
        {
            ScopeKind.Team => asked.Scope.Name == group.Team && Access.MaySeeTeam(message.Person, group.Team),
            ScopeKind.Rep => message.Session.PersonNamed(asked.Scope.Name!) is { } rep
                && rep.Team == group.Team && Access.MaySee(message.Person, rep),
            _ => false,
        };
        return fits ? Turn.Say(reports.Headline(message.Session, asked, message.Today, message.Language)) : null;
    }

    [GeneratedRegex("关|停|别|不|\\boff\\b|\\bno\\b|\\bstop\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Off();

    [GeneratedRegex("(?<off>别|不要|停|关).{0,6}日报|每.{0,4}日报|发.{0,4}日报|(?<off>stop|no).{0,12}digest|(?:post|send).{0,16}digest", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();
}
