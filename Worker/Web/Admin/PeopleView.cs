using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;
using SalesBot.Worker.Web.Pages;

namespace SalesBot.Worker.Web.Admin;

/// <summary>Everybody of the company, and where each is signed in.</summary>
/// <param name="Gone">Who has left.</param>
/// <param name="Invite">Asks in the chat for a name.</param>
public sealed record PeopleView(IReadOnlyList<ColleagueRow> Here, IReadOnlyList<ColleagueRow> Gone, PageButton Invite)
{
    internal static PeopleView Of(IReadSession session, Viewer viewer)
    {
        var rows = session.All(Documents.Reps).ToList().Select(person => (person.Active, Row: ColleagueRow.Of(session, viewer, person))).ToList();
        var inOrder = rows.OrderBy(one => one.Row.Team is null).ThenBy(one => one.Row.Team, StringComparer.Ordinal).ThenByDescending(one => one.Row.Rank).ThenBy(one => one.Row.Name, StringComparer.Ordinal).ToList();
        return new PeopleView(
            [.. inOrder.Where(one => one.Active).Select(one => one.Row)],
            [.. inOrder.Where(one => !one.Active).Select(one => one.Row)],
            viewer.Button(Words.Of("Team", viewer.Language)["Button.Invite"], "member-invite"));
    }
}

/// <param name="Chats">In a messenger.</param>
/// <param name="Keys">Of programs.</param>
/// <param name="Seen">When a browser of theirs was last used.</param>
public sealed record ColleagueRow(string Name, string Address, Role Rank, string Role, string? Team, int Customers, int Chats, int Browsers, int Keys, string? Seen)
{
    internal static ColleagueRow Of(IReadSession session, Viewer viewer, Rep person)
    {
        var browsers = session.PageSessionsOf(person.Id);
        return new ColleagueRow(
            person.Name,
            $"/admin/people/{Uri.EscapeDataString(person.Id.Value)}",
            person.Role,
            Terms.Of(person.Role, viewer.Language),
            person.Team,
            session.CountCustomersOwnedBy(person.Id),
            SignIns.Of(session, person.Id).Count(SignIns.IsOutside),
            browsers.Count,
            AccessKeys.Of(session, person.Id, KeyKind.Program).Count,
            browsers.Count > 0 ? viewer.Moment(browsers.Max(open => open.Seen)) : null);
    }
}
