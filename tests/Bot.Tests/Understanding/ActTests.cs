using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

/// <summary>What a clause does is told by its evidence, never by the name in it.</summary>
public sealed class ActTests
{
    private static readonly Names Everyone = Names.Of(
    [
        new NamedCustomer(new CustomerCode("c03"), "华信电子", ["华信"], [new NamedContact("陈志强", "采购总监", [])]),
        new NamedCustomer(new CustomerCode("c47"), "Summit Freight", ["Summit"], [new NamedContact("Aisha Khan", "COO", [])]),
    ]);

    [Theory]
    [InlineData("刚从华信出来，陈总对样机没意见", ActKind.Report)]
    [InlineData("陈总来电，问能不能分期", ActKind.Report)]
    [InlineData("同陳總傾咗個幾鐘", ActKind.Report)]
    [InlineData("Aisha rang me about the dents", ActKind.Report)]
    [InlineData("had coffee with Aisha, she wants the lighter crate", ActKind.Report)]
    [InlineData("给陈总拨了三次都占线", ActKind.Attempt)]
    [InlineData("打俾陳總冇人聽", ActKind.Attempt)]
    [InlineData("rang Aisha twice, straight to voicemail", ActKind.Attempt)]
    [InlineData("阿强前天去华信装了机", ActKind.Colleague)]
    [InlineData("Declan met Aisha yesterday", ActKind.Colleague)]
    [InlineData("后天上午去华信送样", ActKind.Plan)]
    [InlineData("will ring Aisha after lunch", ActKind.Plan)]
    [InlineData("华信的培训挪到下周一", ActKind.Move)]
    [InlineData("the demo at Summit is called off", ActKind.Cancel)]
    [InlineData("听说华信要搬厂", ActKind.Memo)]
    [InlineData("领导交代华信要重点保", ActKind.Memo)]
    [InlineData("word is Summit is hiring", ActKind.Memo)]
    [InlineData("华信追加了两台，3万6", ActKind.Order)]
    [InlineData("Summit raised a PO for 14k", ActKind.Order)]
    [InlineData("华信尾款到账了，两万", ActKind.Payment)]
    [InlineData("请阿强后天跑一趟华信", ActKind.Tell)]
    [InlineData("ask Priya to chase the quote for Summit", ActKind.Tell)]
    [InlineData("把华信升成A", ActKind.Change)]
    [InlineData("华信最近什么情况", ActKind.Ask)]
    [InlineData("华信的样品寄了没", ActKind.Ask)]
    [InlineData("陳總嗰邊覆咗未", ActKind.Ask)]
    [InlineData("has anyone been out to Summit", ActKind.Ask)]
    [InlineData("华信要是能签就好了", ActKind.None)]
    [InlineData("if Summit signs I buy lunch", ActKind.None)]
    [InlineData("嗯嗯", ActKind.None)]
    [InlineData("noted, thanks", ActKind.None)]
    public void Read_Clause_DoesWhatItsEvidenceShows(string text, ActKind act) => Assert.Equal(act, Read(text).Acts[0].Kind);

    [Theory]
    [InlineData("报上去了，华信")]
    [InlineData("the recalled parts for Summit")]
    public void Read_CueInsideAnotherWord_IsNoContact(string text) => Assert.DoesNotContain(Read(text).Acts, act => act is { Kind: ActKind.Report, Confidence: >= 0.5 });

    [Theory]
    [InlineData("王总问我们什么时候能发华信的货")]
    [InlineData("Aisha asked when we ship")]
    public void Read_TheirQuestionTold_IsAReportAndNoQuestion(string text) => Assert.Equal(ActKind.Report, Read(text).Acts[0].Kind);

    [Fact]
    public void Read_Evidence_LiesInItsClause()
    {
        var reading = Read("刚从华信出来，听说他们要搬厂，下周二再去");

        Assert.Equal([ActKind.Report, ActKind.Memo, ActKind.Plan], reading.Acts.Select(act => act.Kind));
        Assert.All(reading.Acts, act => Assert.All(act.Evidence, evidence => Assert.InRange(evidence.Offset, act.Offset, act.Offset + act.Length)));
    }

    [Theory]
    [InlineData("给陈总拨了三次都占线")]
    [InlineData("阿强前天去华信装了机")]
    [InlineData("听说华信要搬厂")]
    public void Read_NoContactOfTheWriters_IsALogThatDoesNotCount(string text) => Assert.Equal((Intent.Log, false), (Read(text).Intent, Read(text).First!.Counted));

    private static Reading Read(string text) => new Reader().Read(text, Everyone, new ReadingContext(new DateTime(2026, 3, 10, 10, 0, 0)) { Colleagues = ["阿强"] });
}
