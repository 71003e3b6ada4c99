using SalesBot.Bot.Store;
using SalesBot.Tests;
using SalesBot.Worker.Tests.Architecture;

namespace SalesBot.Worker.Tests.Samples;

/// <summary>
/// Companies whose figures are known: two that lie with these tests, in Chinese (partly GB18030) and in English, and those kept beside the repository where they are. The figures of a
/// folder stand in its <c>expected</c>, by period and scope, as of 1 April 2026.
/// </summary>
public static class WorkedCompanies
{
    private static readonly Dictionary<string, string> Folders = new[] { "zh", "en" }.Select(name => (Name: name, Path: Path.Combine(Repository.Root, "tests", "Worker.Tests", "Samples", "Worked", name)))
        .Concat(from name in new[] { "sample-11", "sample-12" } let path = SharedData.Find(Path.Combine("kpi", name)) where path is not null select (Name: name, Path: path))
        .ToDictionary(company => company.Name, company => company.Path);

    public static TheoryData<string> Names { get; } = [.. Folders.Keys];

    public static TheoryData<string, string> Figures { get; } = new(
        from company in Folders.Keys
        from file in new[] { "2025-12.all", "2025.all", "2026-03.all", "2026-03.rep", "2026-03.team", "2026-Q1.all" }
        select (company, file));

    public static string Of(string name) => Folders[name];

    /// <summary>How many rows a file of it holds below its headings.</summary>
    internal static int Rows(string name, FileKind kind) => File.ReadAllText(Path.Combine(Of(name), FileKinds.Name(kind) + ".csv")).TrimEnd('\n', '\r').Split('\n').Length - 1;
}
