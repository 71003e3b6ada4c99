using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage;

/// <summary>Makes a store hold what another holds and nothing else, in one transaction.</summary>
internal sealed class StoreExchange(IStore from, IStore to)
{
    /// <exception cref="StoreException">Some of it cannot be read and would be left behind. Nothing was changed.</exception>
    public Task Run(IReadOnlyList<IDocType> types, CancellationToken cancel) => from.Read(
        reading => to.Write(
            writing =>
            {
                var exchange = new Replacement(reading, writing, cancel);
                foreach (var type in types) type.Accept(exchange);
                if (from.BadRecords is { Count: > 0 } bad) throw new StoreException($"{bad.Count} records cannot be read and would be left behind, the first is {bad.First().Kind} {bad.First().Id}.");
                return true;
            },
            cancel).GetAwaiter().GetResult(),
        cancel);

    private sealed class Replacement(IReadSession reading, IWriteSession writing, CancellationToken cancel) : IDocTypeVisitor
    {
        public void Visit<T>(DocType<T> type)
            where T : class
        {
            foreach (var id in writing.All(type).Select(type.Id).ToList()) writing.Delete(type, id);
            foreach (var doc in reading.All(type))
            {
                cancel.ThrowIfCancellationRequested();
                writing.Upsert(type, doc);
            }
        }
    }
}
