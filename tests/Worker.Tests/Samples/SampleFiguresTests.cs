using System.Text.Json;
using SalesBot.Domain.Performance;
using SalesBot.Worker.Files.Json;

namespace SalesBot.Worker.Tests.Samples;

/// <summary>The worked companies: their figures were computed independently from the same rules.</summary>
public sealed class SampleFiguresTests
{
    private static readonly ReviewRules Rules = new() { Calendar = WorkCalendars.Mainland };

    [Theory]
    [MemberData(nameof(WorkedCompanies.Figures), MemberType = typeof(WorkedCompanies))]
    public void Review_OfAWorkedCompany_HasItsExpectedFigures(string company, string file)
    {
        var folder = WorkedCompanies.Of(company);
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected", file + ".json")));
        var scope = Scope.Parse(expected.RootElement.GetProperty("scope").GetString()!)!;

        var review = Reviews.Of(SampleBooks.Load(folder), Period.Parse(file.Split('.')[0])!, scope, new DateOnly(2026, 4, 1), Rules);

        using var actual = JsonDocument.Parse(ReportJson.Of(review));
        Assert.Empty(FigureComparison.Differences(expected.RootElement, actual.RootElement));
    }
}
