using SalesBot.Worker.Storage.LiteDb;

namespace SalesBot.Worker.Storage;

internal static partial class Engines
{
    static partial void AddLiteDb(Dictionary<string, Engine> engines) => engines["LiteDb"] = LiteDbStore.Open;
}
