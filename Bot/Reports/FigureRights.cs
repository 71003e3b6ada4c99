using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Reports;

/// <summary>Whose figures a person may see, and what is said of those they may not: the same whether they exist or not.</summary>
internal static class FigureRights
{
    public static bool MaySee(Message message, Scope scope) => MaySee(message.Session, message.Person, scope);

    public static bool MaySee(IReadSession session, Rep person, Scope scope) => scope.Kind switch
    {
        _ when Access.MaySeeAll(person) => true,
        ScopeKind.Rep => session.PersonNamed(scope.Name!) is { } other && Access.MaySee(person, other),
        ScopeKind.Team => Access.MaySeeTeam(person, scope.Name!),
        _ => false,
    };

    /// <summary>One's own part of any scope is one's own.</summary>
    public static bool MaySee(Message message, FigureAsk ask) => ask.Only == message.Person.Id || (ask.Only is null && (MaySee(message, ask.Scope) || (ask.Within is { } within && MaySee(message, within))));

    /// <summary>What a person means by "the figures" without saying whose: a rep their own, a lead the team's, a manager all.</summary>
    public static Scope OwnScope(Rep person) => person.Role switch
    {
        Role.Rep => new Scope(ScopeKind.Rep, person.Name),
        Role.Lead when person.Team is { } team => new Scope(ScopeKind.Team, team),
        Role.Lead => new Scope(ScopeKind.Rep, person.Name),
        _ => Scope.All,
    };

    public static Rep? Named(Message message, string name) => message.Session.PersonNamed(name);

    /// <summary>The people whose figures this person sees, themselves among them.</summary>
    public static IEnumerable<Rep> Seen(Message message) => message.Session.All(Documents.Reps).Where(other => other.Active && Access.MaySee(message.Person, other));

    public static Draft NotYours(Message message)
    {
        var words = Words.Of("Figures", message.Language);
        return Draft.Plain(words[message.Person.Role == Role.Rep ? "NotYours" : "NotYours.Lead"]).With(MineButton(message));
    }

    public static Button MineButton(Message message) => new(Words.Of("Figures", message.Language)["Button.Mine"], "kpi");
}
