using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Web.Pages;

/// <summary>Whose figures a page may be asked for, and whose it shows where nothing is said: as the chat has it.</summary>
internal static class ScopeChoices
{
    /// <param name="whose">As addresses have it; empty for what the viewer means by "the figures".</param>
    /// <returns>Null for what is no scope, or out of the viewer's reach.</returns>
    public static Scope? Read(IReadSession session, Viewer viewer, string whose) => whose.Length == 0 ? FigureRights.OwnScope(viewer.Person)
        : Scope.Parse(whose) is { } scope && FigureRights.MaySee(session, viewer.Person, scope) ? scope
        : null;

    /// <summary>Everybody, the teams and the people that the viewer sees; nothing where there is nothing to choose.</summary>
    public static IReadOnlyList<Option> Of(IReadSession session, Viewer viewer) => viewer.SeesOthers ? [.. All(session, viewer)] : [];

    private static IEnumerable<Option> All(IReadSession session, Viewer viewer)
    {
        var people = session.All(Documents.Reps).Where(rep => rep.Active && Access.MaySee(viewer.Person, rep)).ToList();
        if (Access.MaySeeAll(viewer.Person)) yield return new Option("all", viewer.Words["Customers.Everybody"]);
        foreach (var team in people.Select(rep => rep.Team).OfType<string>().Distinct().Where(team => Access.MaySeeTeam(viewer.Person, team)).Order(StringComparer.Ordinal)) yield return new Option($"team:{team}", team);
        foreach (var rep in people.OrderBy(rep => rep.Team, StringComparer.Ordinal).ThenBy(rep => rep.Name, StringComparer.Ordinal)) yield return new Option($"rep:{rep.Name}", rep.Name);
    }
}
