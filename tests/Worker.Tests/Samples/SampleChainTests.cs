using System.Text.Json;
using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Performance;
using SalesBot.Worker.Files.Import;
using SalesBot.Worker.Files.Json;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Tests.Files;

namespace SalesBot.Worker.Tests.Samples;

/// <summary>The whole chain over the worked companies: files in, tallies kept, figures out.</summary>
public sealed class SampleChainTests : ImportHost
{
    private static readonly FileKind[] Order =
        [FileKind.People, FileKind.Customers, FileKind.FollowUps, FileKind.Orders, FileKind.Payments, FileKind.Targets, FileKind.Scores, FileKind.ChannelCosts];

    private static readonly ImportOptions Mainland = Options with
    {
        Rules = Options.Rules with { Figures = new ReviewRules { Cadence = Options.Rules.Cadence, Calendar = WorkCalendars.Mainland } },
    };

    /// <summary>Another cadence than the records came in by: what it would have otherwise is made anew by the service, and no difference until then.</summary>
    private static readonly TeamRules Rarer = Mainland.Rules with
    {
        Cadence = new CadencePolicy(new CadenceOptions { Preset = "S1" }.Rules()),
        Figures = Mainland.Rules.Figures with { Cadence = new CadencePolicy(new CadenceOptions { Preset = "S1" }.Rules()) },
    };

    [Theory]
    [MemberData(nameof(WorkedCompanies.Names), MemberType = typeof(WorkedCompanies))]
    public async Task Import_OfAWorkedCompany_GivesItsFiguresAndVerifies(string company)
    {
        var folder = WorkedCompanies.Of(company);
        foreach (var kind in Order)
        {
            var result = await ImportFile(kind, Path.Combine(folder, FileKinds.Name(kind) + ".csv"), Mainland);
            Assert.True(result.IsClean, string.Join("\n", result.Problems));
        }

        Assert.Empty(await Store.Read(session => new Verification(session, Mainland.Rules).Differences().ToList(), Cancel));
        Assert.Empty(await Store.Read(session => new Verification(session, Rarer).Differences().ToList(), Cancel));
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "expected")))
        {
            using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(file, Cancel));
            var scope = Scope.Parse(expected.RootElement.GetProperty("scope").GetString()!)!;
            var review = await Store.Read(
                session => new DossiersReader(session, Mainland.Rules.Figures, new DateOnly(2026, 4, 1)).Review(Period.Parse(Path.GetFileName(file).Split('.')[0])!, scope), Cancel);

            using var actual = JsonDocument.Parse(ReportJson.Of(review));
            Assert.Empty(FigureComparison.Differences(expected.RootElement, actual.RootElement).Select(difference => Path.GetFileName(file) + difference));
        }
    }
}
