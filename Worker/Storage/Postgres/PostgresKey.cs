namespace SalesBot.Worker.Storage.Postgres;

/// <summary>Ids and parts as a text column and a B-tree of PostgreSQL can hold them: almost always as they are.</summary>
internal static class PostgresKey
{
    /// <summary>An entry of a B-tree has room for 2,704 bytes.</summary>
    private const int MostOfId = 1000;

    private const int MostOfPart = 500;

    public static string Id(string id) => KeyText.Fit(KeyText.Escaped(KeyText.Whole(id)), MostOfId);

    public static string Part(string text) => KeyText.Fit(KeyText.Escaped(KeyText.Whole(text)), MostOfPart);
}
