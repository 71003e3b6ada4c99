using System.Globalization;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

/// <summary>When a contact took place, when the next step is due and how the contact took place, in the words of every region. It is Tuesday, 10 March 2026, ten o'clock.</summary>
public sealed class TensesTests
{
    private static readonly Names Everyone = Names.Of([
        new NamedCustomer(new CustomerCode("c03"), "华信电子", ["华信"], [new NamedContact("陈志强", "采购总监", ["陈总"])]),
        new NamedCustomer(new CustomerCode("c47"), "Summit Freight", ["Summit"], [new NamedContact("Aisha Khan", "COO", ["Aisha"])]),
    ]);

    [Theory]
    [InlineData("夜来后晌跟华信陈总通了个电话，他嫌交期长", "2026-03-09")]
    [InlineData("大前儿去了趟华信，陈总说再看看", "2026-03-07")]
    [InlineData("琴日同華信陳總傾咗個鐘，佢話考慮下", "2026-03-09")]
    [InlineData("上 friday 同華信陳總食咗飯，佢話得", "2026-03-06")]
    [InlineData("正月初十给华信陈总拜年去了，他说开工再谈", "2026-02-26")]
    [InlineData("啱啱收到華信陳總電話，佢話機壞咗", "2026-03-10")]
    [InlineData("Had lunch with Aisha from Summit on Thursday, she likes the trial", "2026-03-05")]
    [InlineData("Saw Aisha at Summit Friday gone, she wants a discount", "2026-03-06")]
    [InlineData("Visited Aisha at Summit yesterday week, she was pleased", "2026-03-02")]
    [InlineData("Rang Aisha at Summit yesty, she said no", "2026-03-09")]
    [InlineData("just come off the phone with Aisha at Summit, she's pleased", "2026-03-10")]
    [InlineData("Popped in to see Aisha at Summit first thing, she liked the samples", "2026-03-10")]
    public void Read_ContactOfADayGoneBy_LiesBehind(string text, string day)
    {
        var record = Record(text);

        Assert.Equal((DateOnly.Parse(day, CultureInfo.InvariantCulture), null), (record.Occurred?.Date, record.NextDue));
    }

    [Theory]
    [InlineData("后儿去趟华信，给陈总送样", "2026-03-12")]
    [InlineData("ring Aisha at Summit Thursday, first thing", "2026-03-12")]
    [InlineData("大后日上晝去華信送樣", "2026-03-13")]
    [InlineData("等会儿给华信陈总回个电话", "2026-03-10")]
    [InlineData("清明过完找华信陈总谈续约", "2026-04-07")]
    [InlineData("send Aisha at Summit the certs the morn", "2026-03-11")]
    [InlineData("Remind me to chase Aisha at Summit a week on Thursday", "2026-03-19")]
    [InlineData("giving Aisha at Summit a ring after lunch", "2026-03-10")]
    [InlineData("Ring Aisha at Summit after Easter", "2026-04-06")]
    [InlineData("remind me to send Aisha at Summit the papers within 3 days", "2026-03-13")]
    [InlineData("remind me to visit Summit the first week of April", "2026-04-01")]
    public void Read_PlanInTheWordsOfItsRegion_LiesAhead(string text, string day)
    {
        var record = Record(text);

        Assert.Equal((DateOnly.Parse(day, CultureInfo.InvariantCulture), null), (record.NextDue?.From, record.Occurred));
    }

    [Theory]
    [InlineData("原定周四去华信的会改到下周一", "2026-03-16")]
    [InlineData("跟华信陈总约的周五参观往后推一周", "2026-03-20")]
    [InlineData("華信個會由星期三改去星期五", "2026-03-13")]
    [InlineData("move the Summit demo from Wednesday to Friday", "2026-03-13")]
    [InlineData("跟华信陈总的会往后挪一周，变17号", "2026-03-17")]
    [InlineData("the lunch with Aisha at Summit is put back a week, so that's Thursday the 19th now", "2026-03-19")]
    [InlineData("Push the Summit stocktake back to the 24th", "2026-03-24")]
    public void Read_MovedAppointment_IsDueOnTheDayItWasMovedTo(string text, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), Record(text).NextDue?.From);

    [Theory]
    [InlineData("昨天跟华信陈总谈到六点，他同意了")]
    [InlineData("拜访华信陈总，他说下半年才有计划")]
    [InlineData("陈总来电说华信三月份货款已经安排")]
    [InlineData("Visited Summit yesterday, Aisha says the budget is frozen until July")]
    public void Read_TimesOfTheirs_LeaveNothingDue(string text) => Assert.Null(Record(text).NextDue);

    [Theory]
    [InlineData("在华信车间跟陈总转了一圈，设备旧了", "visit")]
    [InlineData("上咗華信個office同陳總傾咗陣", "visit")]
    [InlineData("陈总昨天来我们公司看了样机，满意", "meeting")]
    [InlineData("昨天在供应商大会上跟华信陈总聊了几句", "event")]
    [InlineData("华信陈总回函，同意延期", "email")]
    [InlineData("琴日食飯同華信陳總傾咗個價", "meeting")]
    [InlineData("華信陳總打嚟話要退貨", "phone")]
    [InlineData("Had Aisha from Summit on the horn yesterday, she wants two more", "phone")]
    [InlineData("Sat in Aisha's office at Summit yesterday, she walked me through the numbers", "visit")]
    [InlineData("Ran into Aisha from Summit at the golf day, she was keen", "event")]
    [InlineData("Toured the line at Summit yesterday, Aisha was pleased", "visit")]
    public void Read_WayOfContact_IsToldByVerbPlaceAndDirection(string text, string method) => Assert.Equal(method, Record(text).Method);

    private static ReadRecord Record(string text) => new Reader().Read(text, Everyone, new ReadingContext(new DateTime(2026, 3, 10, 10, 0, 0))).First ?? new ReadRecord();
}
