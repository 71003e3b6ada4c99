using SalesBot.Bot.Store;

namespace SalesBot.Worker.Files.Import;

/// <summary>A row that is a record by itself and brings nothing else about: a target, a score, a channel's cost.</summary>
/// <param name="Over">The row laid over what is known.</param>
internal sealed record PlainRow<T>(long Line, DocType<T> Type, T Record, Func<T, T> Over) : ImportRow(Line)
    where T : class
{
    public override string Label => Type.Id(Record);

    public override Outcome Apply(Ledger ledger) => ledger.Put(Type, ledger.Session.Get(Type, Label), () => Record, Over);
}
