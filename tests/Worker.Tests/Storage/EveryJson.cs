using SalesBot.Bot.Store;

namespace SalesBot.Worker.Tests.Storage;

/// <summary>All that is kept of a kind, as it is kept: to look for what must not be in it.</summary>
internal sealed class EveryJson : IDocTypeVisitor
{
    private readonly IReadSession session;

    private readonly List<string> found = [];

    private EveryJson(IReadSession session) => this.session = session;

    public static IReadOnlyList<string> Of(IReadSession session, IDocType type)
    {
        var all = new EveryJson(session);
        type.Accept(all);
        return all.found;
    }

    public void Visit<T>(DocType<T> type)
        where T : class => found.AddRange(session.All(type).Select(type.JsonOf));
}
