using System.Text.Json;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Export;
using SalesBot.Bot.Subjects.Figures;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Subjects.Import;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Tests.Store;

/// <summary>Reports, figures and files to come are kept as what they are; rows that hold them as text are still read.</summary>
public sealed class WrittenRowsTests
{
    private static readonly ReportRequest March = new(ReportKind.Month, Period.Month(2026, 3), new Scope(ScopeKind.Rep, "a:b"));

    private static readonly FigureAsk Sales = new(Metric.Sales, new Stretch(new(2026, 3, 2), new(2026, 3, 8)), new Scope(ScopeKind.Product, "课:程#1"), new RepId("r1"));

    [Theory]
    [InlineData("""["report","rep","month:2026-03:rep:a:b"]""")]
    [InlineData("\"report:rep:month:2026-03:rep:a:b\"")]
    public void Button_OfAReportAsText_IsAboutTheSameReport(string row) => Assert.Equal(March, PressOf(row).Report(before: 1));

    [Theory]
    [InlineData("""["file","month:2026-03:rep:a:b","docx"]""")]
    [InlineData("\"file:month:2026-03:rep:a:b:docx\"")]
    public void Button_OfAFileAsText_IsAboutTheSameReport(string row) => Assert.Equal(March, PressOf(row).Report(after: 1));

    [Theory]
    [InlineData("""["why","0","Sales|2026-03-02..2026-03-08|r1|product:课:程#1"]""")]
    [InlineData("\"why:0:Sales|2026-03-02..2026-03-08|r1|product:课:程#1\"")]
    public void Button_OfAFigureAsText_IsAboutTheSameFigure(string row) => Assert.Equal(Sales, PressOf(row).Figure(before: 1));

    [Fact]
    public void Trail_OfAReport_IsReadBackAsItWas()
    {
        var entry = new ChangeEntry("1", DateTimeOffset.UnixEpoch, new RepId("r1"), "export:report", null, []) { Left = new ReportFile(March, "docx", "en") };

        var read = JsonSerializer.Deserialize(Documents.Changes.JsonOf(entry), Documents.Changes.Json)!;

        Assert.Equal(entry.Left, read.Left);
        Assert.Null(JsonSerializer.Deserialize("""{"id":"1","at":"2026-03-05T10:00:00+00:00","what":"export:report:docx:month:2026-03:all","documents":[]}""", Documents.Changes.Json)!.Left);
    }

    [Fact]
    public void Buttons_OfReportsAndFigures_AreReadBackAsTheyWere()
    {
        Button[] buttons = [new("x", March.Do(ReportSection.Rep)), new("x", March.Do("docx")), new("x", "why", 0, Sales), new("x", "ground", 2, "o-1", Sales)];
        var row = new OutMessage { Id = "1", Chat = "c", Kind = OutKind.Reply, Html = "", Created = DateTimeOffset.UnixEpoch, Buttons = [buttons] };

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(row, Documents.Outbox.Json), Documents.Outbox.Json)!;

        Assert.Equal(buttons, Assert.Single(read.Buttons));
        Assert.Equal([March, March, Sales, Sales], read.Buttons[0].Select(button => button.Do.About));
    }

    [Fact]
    public void Files_OfEveryKind_AreReadBackAsTheyWere()
    {
        Recipe[] recipes =
        [
            new ReportFile(March, "docx", "en"), new RecordsFile(FileKind.Orders, "csv", "en", new RepId("r1")), new TablesFile(Period.Month(2026, 3), "en", new RepId("r1")),
            new TemplateFile(FileKind.People, "en"), new KeptCopy("f1"), new BlobCopy("b1"), new CausePicture(Comparison.WithBefore(Scope.All, Stretch.Of(Period.Month(2026, 3)), new DateOnly(2026, 3, 11)), Domain.Causes.Dimension.Region, "en", new RepId("r1")), new WrittenRecipe("report:month:2026-03:all:docx:en"),
        ];
        var row = new OutMessage { Id = "1", Chat = "c", Kind = OutKind.Reply, Html = "", Created = DateTimeOffset.UnixEpoch, Files = [.. recipes.Select(recipe => new OutFile("x", recipe))] };

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(row, Documents.Outbox.Json), Documents.Outbox.Json)!;

        Assert.Equal(recipes, read.Files.Select(file => file.Recipe));
        Assert.Equal(StoredJson.Names.Count(name => name.Family == typeof(Recipe)), recipes.Length - 1);
    }

    [Fact]
    public void File_OfARowBefore_KeepsItsText()
    {
        var row = JsonSerializer.Deserialize("""{"id":"1","chat":"c","kind":"reply","html":"","files":[{"name":"a.docx","recipe":"report:month:2026-03:all:docx:en"}],"created":"2026-03-11T09:00:00+08:00"}""", Documents.Outbox.Json)!;

        Assert.Equal(new WrittenRecipe("report:month:2026-03:all:docx:en"), Assert.Single(row.Files).Recipe);
    }

    [Fact]
    public void Question_AboutAFigureAsText_IsReadAsTheFigure()
    {
        var now = Step(new LookingAtFigure(Sales));
        var before = JsonSerializer.Deserialize("""{"chat":"c","at":{"step":"looking-at-figure","figure":"Sales|2026-03-02..2026-03-08|r1|product:课:程#1"}}""", Documents.Conversations.Json)!;

        Assert.Equal(new LookingAtFigure(Sales), now);
        Assert.Equal(now, before.At);
    }

    [Fact]
    public void Command_ForAReportAsText_IsReadAsTheReport()
    {
        var before = JsonSerializer.Deserialize("""{"chat":"c","at":{"step":"confirming","command":{"command":"export-report","request":"month:2026-03:rep:a:b","format":"docx"}}}""", Documents.Conversations.Json)!;

        Assert.Equal(new Confirming(new ExportReport(March, "docx")), before.At);
        Assert.Equal(before.At, Step(before.At!));
    }

    /// <summary>As 0.1.0 kept them: without the list of closed steps.</summary>
    [Fact]
    public void Plan_KeptBeforeClosedStepsWere_HasNone()
    {
        var plan = JsonSerializer.Deserialize("""{"customer":"JY-ZX-QZ-001","owner":"r6","due":"2026-04-08","steps":[{"id":"1","text":"报价","due":"2026-04-08","owner":"r6","moved":false}]}""", Documents.Plans.Json)!;

        Assert.Empty(plan.Closed);
        Assert.Single(plan.Steps);
    }

    private static Press PressOf(string deed)
    {
        var row = JsonSerializer.Deserialize($$"""{"id":"1","chat":"c","kind":"reply","html":"","buttons":[[{"label":"x","do":{{deed}}}]],"created":"2026-03-11T09:00:00+08:00"}""", Documents.Outbox.Json)!;
        return Press.Of(row.Buttons[0][0], row);
    }

    private static ChatStep? Step(ChatStep step) =>
        JsonSerializer.Deserialize(JsonSerializer.Serialize(new Conversation("c") { At = step }, Documents.Conversations.Json), Documents.Conversations.Json)!.At;
}
