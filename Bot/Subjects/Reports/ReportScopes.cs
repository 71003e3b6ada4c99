using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Reports;

/// <summary>The people, teams, regions and products there are: a report on any other would be all zeros, and read as a bad month.</summary>
public static class ReportScopes
{
    private const int Named = 12;

    /// <returns>What to say of a name that nobody bears; null when the scope is known.</returns>
    public static string? Unknown(IReadSession session, Scope scope, Language language)
    {
        var words = Words.Of("Reports", language);
        var names = scope.Kind == ScopeKind.All ? [] : Names(session, scope.Kind);
        return scope.Kind == ScopeKind.All || names.Contains(scope.Name!, StringComparer.Ordinal) ? null
            : names.Count == 0 ? words["Verb.Unknown.None", scope.Name]
            : words["Verb.Unknown", scope.Name, Spoken.Row(names.Take(Named), language) + (names.Count > Named ? " …" : "")];
    }

    /// <summary>The same as far as whoever reads a message knows them: regions are taken as they are written.</summary>
    internal static IReadOnlyList<string> Names(Roster roster, ScopeKind kind) => kind switch
    {
        ScopeKind.Rep => [.. roster.People.Select(person => person.Name)],
        ScopeKind.Team => [.. roster.People.Select(person => person.Team).OfType<string>().Distinct()],
        ScopeKind.Product => roster.Products,
        _ => [],
    };

    private static IReadOnlyList<string> Names(IReadSession session, ScopeKind kind)
    {
        var known = kind switch
        {
            ScopeKind.Rep => session.All(Documents.Reps).Select(rep => rep.Name),
            ScopeKind.Team => session.All(Documents.Reps).Select(rep => rep.Team),
            ScopeKind.Region => session.All(Documents.Customers).Select(customer => customer.Region).Concat(session.All(Documents.Reps).Select(rep => rep.Region)),
            _ => session.All(Documents.Orders).Select(order => order.Product).Concat(session.All(Documents.Targets).Select(target => target.Product)),
        };
        return [.. known.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The name as the company writes it: 一部 where one team alone ends so.</summary>
    internal static string? Find(IReadOnlyList<string> names, string said) =>
        names.FirstOrDefault(name => name.Equals(said, StringComparison.OrdinalIgnoreCase))
            ?? (said.Length >= 2 && names.Where(name => name.EndsWith(said, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null);
}
