using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck.Fluent;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;
using SalesBot.Worker.Files;
using SalesBot.Worker.Files.Export;
using SalesBot.Worker.Tests.Storage;
using SalesBot.Worker.Tests.Samples;

namespace SalesBot.Worker.Tests.Files;

public sealed class ExportTests : ImportHost
{
    [Theory]
    [InlineData("zh-Hans", "Csv")]
    [InlineData("zh-Hant", "Csv")]
    [InlineData("en", "Csv")]
    [InlineData("zh-Hans", "Xlsx")]
    [InlineData("en", "Xlsx")]
    public async Task All_ImportedIntoAnEmptyStore_GivesTheSameBytes(string tag, string format)
    {
        await SampleCompany.Load(Store, Language.Simplified, Options.Rules, 0, Cancel);
        await AddOddities();

        await RoundTrip(Language.Read(tag)!, Enum.Parse<TableFormat>(format));
    }

    [Theory]
    [MemberData(nameof(WorkedCompanies.Names), MemberType = typeof(WorkedCompanies))]
    public async Task All_WorkedCompany_GivesTheSameBytes(string company)
    {
        var folder = WorkedCompanies.Of(company);
        foreach (var kind in FileKinds.All)
        {
            await ImportFile(kind, Path.Combine(folder, FileKinds.Name(kind) + ".csv"));
        }

        await RoundTrip(Language.English, TableFormat.Csv);
    }

    [Fact]
    public async Task Export_ImportedIntoItsOwnStore_ChangesNothing()
    {
        await SampleCompany.Load(Store, Language.English, Options.Rules, 0, Cancel);
        var files = await new Exporter(Store, Options.Rules.TimeZone).Run(FileKinds.All, PathOf("out"), TableFormat.Csv, Language.Traditional, Cancel);
        var before = await Everything();

        foreach (var file in files)
        {
            var result = await ImportFile(file.Kind, file.Path);

            Assert.True(result.IsClean, $"{file.Kind} {string.Join(" ", result.Problems)}");
            Assert.Equal((0, 0, file.Rows), (result.Created, result.Updated, result.Unchanged));
        }

        Assert.Equal(before, await Everything());
    }

    [Fact]
    public async Task Xlsx_EveryKind_IsValidWithAFrozenHead()
    {
        await SampleCompany.Load(Store, Language.Simplified, Options.Rules, 0, Cancel);
        await AddOddities();

        foreach (var file in await new Exporter(Store, Options.Rules.TimeZone).Run(FileKinds.All, PathOf("out"), TableFormat.Xlsx, Language.Simplified, Cancel))
        {
            using var workbook = SpreadsheetDocument.Open(file.Path, isEditable: false);
            Assert.Empty(new OpenXmlValidator().Validate(workbook, Cancel).Select(error => $"{file.Kind}: {error.Description} {error.Path?.XPath}"));
            Assert.Contains("state=\"frozen\"", workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.OuterXml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Csv_TextThatStartsAFormula_IsEscaped()
    {
        await TeamAndCustomers();
        await Clean(FileKind.FollowUps, "客户编号,跟进人,跟进时间,跟进方式,跟进内容,客户反馈\n恒通科技,小明,2026-03-05 10:00,电话,=HYPERLINK(\"http://x\"),-5\n");

        await new Exporter(Store, Options.Rules.TimeZone).Run([FileKind.FollowUps], PathOf("out"), TableFormat.Csv, Language.English, Cancel);

        var text = await File.ReadAllTextAsync(PathOf("out/followups.csv"), Cancel);
        Assert.Contains(",\"'=HYPERLINK(\"\"http://x\"\")\",-5,", text, StringComparison.Ordinal);
    }

    /// <summary>Of any sums, counted and not yet counted: what was said, in what, and what it counts for.</summary>
    [Fact]
    public async Task Orders_InAnyCurrencies_AreTheSameImportedAgain()
    {
        await TeamAndCustomers();
        var (customer, rep) = ((await CustomerNamed("恒通科技")).Code, (await All(Documents.Reps)).Single(person => person.Name == "小明").Id);
        var sums = (from minor in Gen.Choose(1, 500_000_000)
                    from currency in Gen.Elements<string?>("USD", "JPY", "KRW", "KWD", null)
                    from worth in Gen.Choose(0, 900_000_000)
                    from counted in Gen.Elements(true, false)
                    select (Said: new Money(minor, currency), Worth: new Money(counted ? worth + 1 : 0))).Sample(80);
        await Store.Write(
            session =>
            {
                session.Upsert(Documents.Customers, session.Get(Documents.Customers, customer.Value)! with { Stage = Stage.Won });
                foreach (var (at, (said, worth)) in sums.Index())
                {
                    var order = new Order($"X-{at:000}", new DateOnly(2026, 1, 5).AddDays(at % 60), customer, rep, "检测仪器", said.Currency is null ? said : worth) { AsSaid = said.Currency is null ? null : said };
                    session.Upsert(Documents.Orders, order);
                    session.Upsert(Documents.Payments, new Payment($"pay{at:000}", order.Date, order.Number, order.Amount) { AsSaid = order.AsSaid });
                }

                return true;
            },
            Cancel);

        await RoundTrip(Language.Simplified, TableFormat.Csv);
    }

    private async Task RoundTrip(Language language, TableFormat format)
    {
        var first = await new Exporter(Store, Options.Rules.TimeZone).Run(FileKinds.All, PathOf("first"), format, language, Cancel);

        await using var empty = Stores.Open(PathOf("empty.db"), Clock);
        foreach (var file in first)
        {
            var result = await new Worker.Files.Import.Importer(empty, Clock).Run(file.Kind, file.Path, Options, null, Cancel);
            Assert.True(result.IsClean && result.Created == file.Rows, $"{file.Kind} {result.Created}/{file.Rows} {result.Refused?.Message} {string.Join(" ", result.Problems)}");
        }

        var second = await new Exporter(empty, Options.Rules.TimeZone).Run(FileKinds.All, PathOf("second"), format, language, Cancel);
        Assert.All(first.Zip(second), pair => Assert.Equal(File.ReadAllBytes(pair.First.Path), File.ReadAllBytes(pair.Second.Path)));
    }

    /// <summary>What chats bring and files seldom have: seconds, equal rows, line breaks, formulas, letters beyond the plane, every term.</summary>
    private async Task AddOddities()
    {
        var people = await All(Documents.Reps);
        var rep = people.Single(person => person.Name == "小明").Id;
        var at = new DateTimeOffset(2026, 3, 10, 9, 30, 0, TimeSpan.FromHours(8));
        await Store.Write(
            session =>
            {
                session.Upsert(Documents.Reps, people.Single(person => person.Name == "王芳") with { TimeZone = "Europe/London" });
                var number = 0;
                foreach (var stage in Enum.GetValues<Stage>())
                {
                    foreach (var method in Enum.GetValues<Method>())
                    {
                        var code = new CustomerCode($"ODD-{++number:000}");
                        session.Upsert(Documents.Customers, new Customer
                        {
                            Code = code, Name = $"=奇怪{number}，\"引号\"", Owner = rep, Created = at, Stage = stage, Industry = number % 2 == 0 ? "航天" : "other",
                            Aliases = ["'撇号", "a b"], Contacts = [new Contact("", Phone: "+86 138"), new Contact("second")], Potential = number % 11,
                            Size = (CompanySize)(number % 4), Urgency = (Urgency)(number % 3), Focus = (Focus)(number % 3), SupplierShare = number / 100m,
                            DecisionComplexity = (DecisionComplexity)(number % 3), BudgetMin = new Money(number), Notes = "两行\n备注 𠮷\t",
                            Consent = number % 2 == 0, Grade = number % 4 == 3 ? null : (Grade)(number % 4),
                        });
                        session.Upsert(Documents.FollowUps, new FollowUp
                        {
                            Id = $"odd{number}", Customer = code, Rep = rep, At = at.AddSeconds(number), LoggedAt = at.AddMilliseconds(number), Method = method,
                            Summary = "  @提到\r\n第二行 ", StageChange = stage, LossReason = (LossReason)(number % 5),
                            Next = new NextStep(number % 3 == 0 ? null : "-下一步", number % 2 == 0 ? new DateOnly(2026, 3, 20) : null, number % 4 == 0 ? new TimeOnly(14, 0) : null, (StepState)(number % 3), "+原因"),
                        });
                    }
                }

                foreach (var feedback in (string[])["b", "a"])
                {
                    session.Upsert(Documents.FollowUps, new FollowUp
                    {
                        Id = "same" + feedback, Customer = new CustomerCode("ODD-001"), Rep = rep, At = at.AddHours(1), Method = Method.Call, Summary = "同一条", Feedback = feedback,
                    });
                }

                return true;
            },
            Cancel);
    }
}
