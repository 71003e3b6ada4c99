using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Judge;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

/// <summary>The judge of whole messages: what it looks at stays what it learnt from, and its word is a likelihood.</summary>
public sealed class MessageJudgeTests
{
    private static readonly Names Everyone = Names.Of([new NamedCustomer(new CustomerCode("c03"), "华信电子", ["华信"], [new NamedContact("陈志强", "采购总监", [])])]);

    [Fact]
    public void Shipped_File_ReadBack_KnowsTheSame()
    {
        var judge = MessageJudge.Shipped;

        Assert.NotNull(judge);
        Assert.Equal(JudgeFile.Plain(judge), JudgeFile.Plain(JudgeFile.Read(JudgeFile.Write(judge))));
    }

    [Theory]
    [InlineData("刚从华信出来，陈总对样机没意见")]
    [InlineData("had coffee with Rosa, she wants the lighter crate")]
    public void Of_SameText_GivesTheSameOpinion(string text) => Assert.Equal(Judge(text).Message, Judge(text).Message);

    [Fact]
    public void Of_NamesOfTheSameKind_ChangeNothing() => Assert.Equal(Judge("昨天拜访了华信").Message, Judge("昨天拜访了华信电子").Message);

    [Theory]
    [InlineData("刚从华信出来，陈总对样机没意见", ActKind.Report)]
    [InlineData("华信最近什么情况", ActKind.Ask)]
    [InlineData("提醒我周四给华信陈总打电话", ActKind.Plan)]
    public void Best_PlainMessage_IsWhatItIsFor(string text, ActKind deed) => Assert.Equal(deed, Judge(text).Best().Kind);

    [Fact]
    public void Of_AnyMessage_SumsToOne() => Assert.Equal(1, Judge("华信追加了两台，3万6，下周三送货").Message.Sum(), 3);

    [Fact]
    public void Truth_SurerWord_IsNeverLessOftenRight()
    {
        var truth = MessageJudge.Shipped!.Truth;

        Assert.All(Enumerable.Range(0, 100), step => Assert.True(truth.Of(step / 100.0) <= truth.Of((step + 1) / 100.0)));
    }

    [Fact]
    public void Assurance_LessLikelyChoice_IsNoSurer()
    {
        double Of(Sign sign, double likely)
        {
            var signs = new Signs();
            signs.For(ActKind.Report, 0.9, ruled: true);
            signs.Chose(sign, likely, overruled: false);
            return MessageJudge.Shipped!.Assurance.Of(signs);
        }

        Assert.All((Sign[])[Sign.Act, Sign.Method, Sign.When, Sign.Sum], sign => Assert.True(Of(sign, 0.5) < Of(sign, 0.95), $"{sign}"));
    }

    [Theory]
    [InlineData("不是特别。我不是暴力行为。")]
    [InlineData("Not really, but I am hard to kill.")]
    public void Read_DenialThatNamesNothing_MendsNothing(string text) => Assert.Equal(Intent.Chitchat, new Reader().Read(text, Everyone, new ReadingContext(new DateTime(2026, 3, 10, 10, 0, 0))).Intent);

    [Theory]
    [InlineData("华信陈总最近回没回消息")]
    [InlineData("Lena please log whatever you got out of 华信 yesterday")]
    public void Read_QuestionOrOrderWithANameAndADay_WritesNoContactUnasked(string text)
    {
        var reading = new Reader().Read(text, Everyone, new ReadingContext(new DateTime(2026, 3, 10, 10, 0, 0)));

        Assert.True(reading.Intent is not Intent.Log || reading.Clarify is not null || reading.Confidence < Reading.Sure, $"{reading.Intent} {reading.Confidence}");
    }

    private static Opinion Judge(string text)
    {
        var said = new Utterance(text, Everyone, new ReadingContext(new DateTime(2026, 3, 10, 10, 0, 0)));
        var clauses = ActReader.Clauses(said, Tokens.Of(said));
        var who = WhoReader.Read(said);
        return MessageJudge.Shipped!.Of(clauses, ActReader.ByRules(clauses), IntentReader.Read(said, who), who.Count > 0)!;
    }
}
