using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Worker.Tests.Samples;

namespace SalesBot.Worker.Tests.Files;

/// <summary>The worked companies: UTF-8 and GB18030, Chinese and English headings, many spellings.</summary>
public sealed class SampleImportTests : ImportHost
{
    [Theory]
    [MemberData(nameof(WorkedCompanies.Names), MemberType = typeof(WorkedCompanies))]
    public async Task Import_WorkedCompany_TakesEveryRowAndTheSecondTimeChangesNothing(string company)
    {
        var folder = WorkedCompanies.Of(company);

        foreach (var kind in FileKinds.All)
        {
            var result = await ImportFile(kind, Path.Combine(folder, FileKinds.Name(kind) + ".csv"));

            Assert.True(result.IsClean, $"{kind} {result.Refused?.Message} {string.Join("\n", result.Problems)}");
            Assert.Equal(WorkedCompanies.Rows(company, kind), result.Created + result.Updated + result.Unchanged);
        }

        var before = await Everything();
        foreach (var kind in FileKinds.All)
        {
            var again = await ImportFile(kind, Path.Combine(folder, FileKinds.Name(kind) + ".csv"));

            Assert.Equal((0, WorkedCompanies.Rows(company, kind)), (again.Created, again.Updated + again.Unchanged));
        }

        Assert.Equal(before, await Everything());
        Assert.Equal(WorkedCompanies.Rows(company, FileKind.Customers), (await All(Documents.Plans)).Count);
        Assert.Contains(await All(Documents.Customers), customer => customer.Stage == Stage.Lost);
    }
}
