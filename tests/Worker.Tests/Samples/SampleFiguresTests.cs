using System.Text.Json;
using SalesBot.Domain.Performance;
using SalesBot.Tests;
using SalesBot.Worker.Files.Json;

namespace SalesBot.Worker.Tests.Samples;

/// <summary>The worked companies: their figures were computed independently from the same rules.</summary>
public sealed class SampleFiguresTests
{
    private static readonly ReviewRules Rules = new() { Calendar = WorkCalendars.Mainland };

    public static TheoryData<string, string> Files { get; } = new(
        from sample in new[] { "sample-11", "sample-12" }
        from file in new[] { "2025-12.all", "2025.all", "2026-03.all", "2026-03.rep", "2026-03.team", "2026-Q1.all" }
        select (sample, file));

    [Theory]
    [MemberData(nameof(Files))]
    public void Review_OfAWorkedCompany_HasItsExpectedFigures(string sample, string file)
    {
        var folder = SharedData.Find(Path.Combine("kpi", sample));
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected", file + ".json")));
        var scope = Scope.Parse(expected.RootElement.GetProperty("scope").GetString()!)!;

        var review = Reviews.Of(SampleBooks.Load(folder), Period.Parse(file.Split('.')[0])!, scope, new DateOnly(2026, 4, 1), Rules);

        using var actual = JsonDocument.Parse(ReportJson.Of(review));
        Assert.Empty(FigureComparison.Differences(expected.RootElement, actual.RootElement));
    }
}
