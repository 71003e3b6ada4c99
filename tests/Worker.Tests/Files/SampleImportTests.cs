using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Tests;

namespace SalesBot.Worker.Tests.Files;

/// <summary>The two worked companies: one in GB18030 with English headings, both in many spellings.</summary>
public sealed class SampleImportTests : ImportHost
{
    [Theory]
    [InlineData("sample-11", 9, 82, 1154, 200, 286, 110, 72, 68)]
    [InlineData("sample-12", 9, 82, 1195, 300, 380, 110, 68, 68)]
    public async Task Import_WorkedCompany_TakesEveryRowAndTheSecondTimeChangesNothing(string sample, params int[] rows)
    {
        var folder = SharedData.Find($"kpi/{sample}");

        foreach (var kind in FileKinds.All)
        {
            var result = await ImportFile(kind, Path.Combine(folder, FileKinds.Name(kind) + ".csv"));

            Assert.True(result.IsClean, $"{kind} {result.Refused?.Message} {string.Join("\n", result.Problems)}");
            Assert.Equal(rows[(int)kind], result.Created + result.Updated + result.Unchanged);
        }

        var before = await Everything();
        foreach (var kind in FileKinds.All)
        {
            var again = await ImportFile(kind, Path.Combine(folder, FileKinds.Name(kind) + ".csv"));

            Assert.Equal((0, rows[(int)kind]), (again.Created, again.Updated + again.Unchanged));
        }

        Assert.Equal(before, await Everything());
        Assert.Equal(82, (await All(Documents.Plans)).Count);
        Assert.Contains(await All(Documents.Customers), customer => customer.Stage == Stage.Lost);
    }
}
