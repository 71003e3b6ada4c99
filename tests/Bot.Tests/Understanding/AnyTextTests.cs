using FsCheck;
using FsCheck.Fluent;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

/// <summary>What holds for every text there is.</summary>
public sealed class AnyTextTests
{
    private static readonly DateTime Now = new(2026, 3, 10, 10, 0, 0);
    private static readonly Reader Reader = new();

    private static readonly Names Names = Names.Of(
    [
        new NamedCustomer(new CustomerCode("c01"), "恒通科技", ["恒通"], [new NamedContact("王建国", "采购经理", ["王经理"])]),
        new NamedCustomer(new CustomerCode("c45"), "Brightline Foods", ["Brightline"], [new NamedContact("Marcus Cole", "Plant Manager", ["Marcus"])]),
    ]);

    /// <summary>The pieces of which the grammars are made, so that random texts reach deep into them.</summary>
    private static readonly string[] Pieces =
    [
        "明天", "下周", "下下周", "周三", "三月", "15号", "2026年", "月底", "前", "之后", "两点", "半", "下午", "到", "从", "和", "之间", "十", "百", "万", "亿", "零", "点", "分之", "又", "负", "两", "3", "31", "2/30", "99999999999", "1.5", ",", "，", "。", " ", "-", "/", ":", "年", "月", "日", "天", "周", "小时",
        "后", "过", "完", "五一", "国庆", "第", "最后", "一个", "星期", "上", "初", "底", "恒通", "王经理", "电话", "拜访", "签了", "金额", "20万", "改成", "不对", "是", "不是", "吗", "提醒我", "新客户叫", "叫", "没接", "了", "元", "块", "毛", "$", "¥",
        "next", "last", "the", "Friday", "May", "1st", "31st", "week", "weeks", "ago", "in", "two", "hundred", "million", "and", "a", "half", "quarter", "of", "before", "between", "from", "to", "until", "3pm", "12", "2019", "noon", "morning", "end", "by", "at", "Brightline", "Marcus", "called", "not", "was", "signed", "k", "w", "%", "(", ")", "+", "^", "e", "/report", "/", "minus", "over", "dozen", "dollars", "cents", "USD", "tomorrow", "EOD", "Q3", "H1", "9999年", "1月", "0", "second", "2月29日", "😀", "\ud800", "\udc00", "\0", "\u202e", "ﷺ", "½",
    ];

    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat),
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(pieces => string.Join(' ', pieces)),
        Gen.ArrayOf(Gen.Choose(0, char.MaxValue).Select(code => (char)code)).Select(characters => new string(characters))).ToArbitrary();

    /// <summary>Statements and questions made of the same pieces.</summary>
    private static readonly Arbitrary<string> Questions = Gen.OneOf(
        Gen.ArrayOf(Gen.Elements(Pieces.Where(piece => !"，。,!;\n?".Contains(piece, StringComparison.Ordinal)).ToArray())).Select(pieces => string.Concat(pieces).Replace('\n', ' ') + "?"),
        Gen.ArrayOf(Gen.Elements("恒通", "王经理", "昨天", "上周", "的", "样品", "合同", "谈", "见", "去", "了", "拜访", "签", "电话")).Select(pieces => string.Concat(pieces) + "了没有")).ToArbitrary();

    [Fact]
    public void Read_OneClauseWithAQuestionMark_WritesNoContact()
    {
        Prop.ForAll(Questions, text =>
        {
            var reading = Reader.Read(text, Names, new ReadingContext(Now));

            return reading.Acts.Count != 1 || reading.Intent is not Intent.Log || !reading.Records.Any(record => record.Counted);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(12));
    }

    [Theory]
    [InlineData("到Marcus(2/30?")]
    [InlineData("恒通（？")]
    public void Read_QuestionMarkBehindWhatNoClauseHolds_Asks(string text) => Assert.Equal(Intent.Query, Reader.Read(text, Names, new ReadingContext(Now)).Intent);

    /// <summary>Asked without a question's mark: told to tell.</summary>
    private static readonly Arbitrary<string> Tellings =
        (from lead in Gen.Elements("给我念一遍", "告诉我", "列一下", "我想知道", "说说", "tell me ", "list ", "remind me what ", "show me ", "run me through ")
         from pieces in Gen.ArrayOf(Gen.Elements("恒通", "王经理", "明天", "下周一", "的", "样品", "合同", "安排", "拜访", "电话", "订单", "Brightline", " visit ", " the order ", " Friday ", " samples ", " payments "))
         select lead + string.Concat(pieces)).ToArbitrary();

    [Fact]
    public void Choose_WhatIsToldToTell_IsNothingToWrite()
    {
        var reader = new Reader(Chat.Subjects.Readers);

        Prop.ForAll(Tellings, text =>
        {
            var said = new Said(reader, text, Names, new ReadingContext(Now));

            return Inquiry.AndDoes(said) || said.Chosen.Best.Request is not Reading { Intent: Intent.Log or Intent.Task or Intent.Order or Intent.Payment or Intent.Correct };
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(8));
    }

    /// <summary>Nothing of it asks, whatever words of asking it holds.</summary>
    [Theory]
    [InlineData("跟恒通王经理说一下报价，周五前")]
    [InlineData("明天安排给恒通报个价")]
    [InlineData("王经理告诉我预算批了")]
    [InlineData("王经理给我看了样品，不错")]
    [InlineData("王经理想知道交期，明天回他")]
    [InlineData("send Brightline the price list on Friday")]
    [InlineData("Marcus will let me know by Friday when the order comes")]
    [InlineData("remind me of the Brightline visit tomorrow at 10")]
    public void In_ATelling_OfWhatWasOrIsToBeDone_AsksNothing(string text) => Assert.False(Inquiry.In(new Said(Reader, text, Names, new ReadingContext(Now))));

    [Fact]
    public void Read_AnyText_ReportsNoContactLongAgoOrAhead()
    {
        Prop.ForAll(Texts, text =>
        {
            var reading = Reader.Read(text, Names, new ReadingContext(Now));
            var writes = reading is { Intent: Intent.Log, Clarify: null, Confidence: >= 0.6 };
            var dated = text.Any(char.IsAsciiDigit) || text.Contains('年', StringComparison.Ordinal) || text.Contains("year", StringComparison.Ordinal) || text.Contains("上个月", StringComparison.Ordinal);

            return !writes || dated || reading.Records.All(record => record.Occurred is not { Date: var day } || (day <= DateOnly.FromDateTime(Now) && day >= DateOnly.FromDateTime(Now).AddDays(-60)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4000).WithEndSize(30));
    }

    [Fact]
    public void Read_AnyText_GivesAReadingWhoseSpansLieInside()
    {
        Prop.ForAll(Texts, text =>
        {
            var reading = Reader.Read(text, Names, new ReadingContext(Now));

            return reading.Text == text && reading.Spans.All(span => span.Offset >= 0 && span.Length > 0 && span.Offset + span.Length <= text.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4000).WithEndSize(40));
    }

    [Fact]
    public void Read_AnyText_WritesNoContactAheadNorLongAgoUnlessAYearOrLastMonthIsSaid()
    {
        var today = DateOnly.FromDateTime(Now);

        Prop.ForAll(Texts, text =>
        {
            var said = LongAgo.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) || text.Where(char.IsAsciiDigit).Count() >= 4;

            return Reader.Read(text, Names, new ReadingContext(Now)).Records.All(record => record.Occurred is not { } at || (at.Date <= today && (said || at.Date >= today.AddDays(-60))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4000).WithEndSize(40));
    }

    /// <summary>Any of these may name a year or last month.</summary>
    private static readonly string[] LongAgo = ["年", "上月", "上个月", "上季", "上个季度", "year", "last month", "last quarter", "previous month"];

    [Fact]
    public void Read_AnyText_ReadsNoDateOutsideThisCentury()
    {
        Prop.ForAll(Texts, text => Reader.Read(text, Names, new ReadingContext(Now)).Records.All(record =>
            (record.Occurred is not { } at || OfThisCentury(at.Date)) && (record.NextDue is not { } due || (OfThisCentury(due.From) && OfThisCentury(due.Day)))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(4000).WithEndSize(40));
    }

    private static bool OfThisCentury(DateOnly date) => date.Year is >= 2000 and <= 2100;

    [Theory]
    [InlineData("拜访了恒通，付款方式5-3-2")]
    [InlineData("1月5日拜访了恒通")]
    [InlineData("三个月前拜访过恒通")]
    [InlineData("visited Brightline on Jan 5")]
    [InlineData("恒通1995年3月5日拜访过")]
    public void Read_DayThatNoContactOfNowCanHave_IsNotWritten(string text) =>
        Assert.All(Reader.Read(text, Names, new ReadingContext(Now)).Records, record => Assert.True(record.Occurred is null || record.Occurred.Date == DateOnly.FromDateTime(Now)));

    [Theory]
    [InlineData("恒通下次2027年8月5日回访")]
    [InlineData("remind me to call Brightline on August 5, 2027")]
    public void Read_StepMoreThanAYearAhead_IsAskedBeforeItIsWritten(string text)
    {
        var reading = Reader.Read(text, Names, new ReadingContext(Now));

        Assert.Equal(2027, reading.First?.NextDue?.From.Year);
        Assert.True(reading.Confidence < Reading.Sure, $"{reading.Confidence}");
    }

    [Fact]
    public void Read_TheNextDayInAReport_IsNotTomorrow() =>
        Assert.Null(Reader.Read("visited Brightline, the next day they signed", Names, new ReadingContext(Now)).First?.NextDue);

    [Theory]
    [InlineData("去年3月5日拜访了恒通", "2025-03-05")]
    [InlineData("上个月3号拜访了恒通", "2026-02-03")]
    [InlineData("visited Brightline on Jan 5, 2026", "2026-01-05")]
    [InlineData("1月20日拜访了恒通", "2026-01-20")]
    public void Read_DayLongAgoThatIsSaid_IsWritten(string text, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Reader.Read(text, Names, new ReadingContext(Now)).First?.Occurred?.Date);

    [Theory]
    [InlineData("恒通签了20万，编号99999999999999999999999999999999999")]
    [InlineData("恒通签了，金额99999999999999999999999999999999999元")]
    [InlineData("Brightline signed for $99999999999999999999999999999999999, not $20k")]
    public void Read_ANumberBeyondAnyAmount_IsNoAmount(string text)
    {
        var reading = Reader.Read(text, Names, new ReadingContext(Now));

        Assert.DoesNotContain(reading.Records, record => record.Amount > 1e13m);
    }

    [Fact]
    public void Recognise_AnyText_GivesSpansOfTheTextInOrder()
    {
        Prop.ForAll(Texts, text =>
        {
            var spans = Recogniser.Read(text, Now, chinese: false, figures: true);

            return spans.All(span => span.Offset >= 0 && span.Length > 0 && text.Substring(span.Offset, span.Length) == span.Text)
                && spans.Zip(spans.Skip(1)).All(pair => pair.First.Offset + pair.First.Length <= pair.Second.Offset);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4000).WithEndSize(40));
    }

    [Fact]
    public void Read_SameTextTwice_SaysTheSame()
    {
        Prop.ForAll(Texts, text =>
        {
            var (one, two) = (Reader.Read(text, Names, new ReadingContext(Now)), Reader.Read(text, Names, new ReadingContext(Now)));

            return one.Intent == two.Intent && one.Records.SequenceEqual(two.Records, ByText.Instance) && one.Spans.SequenceEqual(two.Spans);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(40));
    }

    [Fact]
    public void Read_TenThousandCharactersOfAnything_GivesSpansInside()
    {
        var spoken = Gen.ArrayOf(Gen.Elements(Pieces), 4_000).Select(string.Concat).Select(text => text[..Math.Min(text.Length, 10_000)]);
        var wild = Gen.ArrayOf(Gen.Choose(0, char.MaxValue), 10_000).Select(codes => new string([.. codes.Select(code => (char)code)]));

        Prop.ForAll(Gen.OneOf(spoken, wild).ToArbitrary(), text =>
        {
            var reading = Reader.Read(text, Names, new ReadingContext(Now));

            return reading.Text == text && reading.Spans.All(span => span.Offset >= 0 && span.Length > 0 && span.Offset + span.Length <= text.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("一")]
    [InlineData("1,")]
    [InlineData("十 ")]
    [InlineData("one ")]
    [InlineData("next ")]
    [InlineData("周三和")]
    [InlineData("3/5 ")]
    [InlineData("5月1日到")]
    [InlineData("恒通王经理")]
    [InlineData("from May to ")]
    [InlineData("two and ")]
    [InlineData("\ud800")]
    [InlineData("签了20万，")]
    [InlineData("first day of last week of ")]
    public void Read_TenThousandCharacters_TakesNoMoreThanItsShareOfMemory(string piece)
    {
        Memory(piece, 1_000);
        var shorter = Memory(piece, 1_000);
        var longer = Memory(piece, 10_000);

        // What a rule looks at again and again it makes again and again: ten times the text may cost little more than ten times.
        Assert.True(longer <= shorter * 15, $"{piece}: {shorter} bytes, then {longer} bytes");
    }

    private static long Memory(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Reader.Read(text, Names, new ReadingContext(Now));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed class ByText : IEqualityComparer<ReadRecord>
    {
        public static readonly ByText Instance = new();

        public bool Equals(ReadRecord? x, ReadRecord? y) => x is not null && y is not null && (x with { Candidates = [], Apart = null, Elsewhere = [] }) == (y with { Candidates = [], Apart = null, Elsewhere = [] }) && x.Elsewhere.SequenceEqual(y.Elsewhere) && x.Candidates.SequenceEqual(y.Candidates);

        public int GetHashCode(ReadRecord obj) => obj.GetHashCode();
    }
}
