namespace SalesBot.Tests;

/// <summary>Finds the reference data kept beside the repository: a sibling folder <c>shared</c>, or the one SALESBOT_SHARED names.</summary>
internal static class SharedData
{
    /// <returns>The file or folder; null where the data is absent.</returns>
    public static string? Find(string path) => Roots().Select(root => Path.Combine(root, path)).FirstOrDefault(at => File.Exists(at) || Directory.Exists(at));

    private static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable("SALESBOT_SHARED") is { Length: > 0 } named)
        {
            yield return named;
        }

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "SalesBot.sln")))
            {
                yield return Path.Combine(at.Parent?.FullName ?? at.FullName, "shared");
            }
        }
    }
}
