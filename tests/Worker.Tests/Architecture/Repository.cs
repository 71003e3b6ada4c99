namespace SalesBot.Worker.Tests.Architecture;

/// <summary>Where the sources are that these tests were built from.</summary>
internal static class Repository
{
    public static string Root
    {
        get
        {
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            {
                if (File.Exists(Path.Combine(at.FullName, "SalesBot.sln")))
                {
                    return at.FullName;
                }
            }

            throw new DirectoryNotFoundException("The tests run outside of the repository.");
        }
    }
}
