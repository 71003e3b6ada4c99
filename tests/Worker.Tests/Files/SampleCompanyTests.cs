using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Worker.Files;

namespace SalesBot.Worker.Tests.Files;

public sealed class SampleCompanyTests : ImportHost
{
    [Theory]
    [InlineData("zh-Hans", "小明", "华信电子", "云帆物流", "恒通科技")]
    [InlineData("zh-Hant", "小明", "华信电子", "云帆物流", "恒通科技")]
    [InlineData("en", "Ming", "Northwind Electronics", "Brightline Media", "Orchard Systems")]
    public async Task Load_OnItsDay_GivesTheRepAnOverdueADueAndAnAppointment(string tag, string rep, string overdue, string due, string meeting)
    {
        await SampleCompany.Load(Store, Language.Read(tag)!, Options.Rules, 0, Cancel);

        var (today, plans) = (SampleCompany.Day, await PlansOf(rep));
        Assert.Equal([overdue], plans.Where(plan => plan.Plan.Due < today).Select(plan => plan.Name));
        Assert.True(plans.Single(plan => plan.Name == overdue).Plan.Red <= today);
        Assert.Equal([due], plans.Where(plan => plan.Plan.Due == today && plan.Plan.NextAppointment is null).Select(plan => plan.Name));
        var appointment = Assert.Single(plans, plan => plan.Plan.NextAppointment?.Due == today);
        Assert.Equal((meeting, new TimeOnly(14, 0)), (appointment.Name, appointment.Plan.NextAppointment!.Time!.Value));
        Assert.All(await All(Documents.Reps), person => Assert.Equal(tag, person.Language));
    }

    [Fact]
    public async Task Load_MovedOnByWeeks_KeepsTheDayAlive()
    {
        var weeks = SampleCompany.WeeksTo(new DateOnly(2027, 6, 18), WorkCalendars.Mainland);
        await SampleCompany.Load(Store, Language.Simplified, Options.Rules, weeks, Cancel);

        var day = new DateOnly(2027, 6, 16);
        Assert.Equal(DayOfWeek.Wednesday, day.DayOfWeek);
        var plans = await PlansOf("小明");
        Assert.Contains(plans, plan => plan.Name == "恒通科技" && plan.Plan.NextAppointment?.Due == day);
        Assert.Contains(await All(Documents.Targets), target => target.Period.Key == "2027-06");
        Assert.All(await All(Documents.FollowUps), contact => Assert.True(contact.Day < day));
    }

    [Theory]
    [InlineData("zh-Hans", "王经理同意6月16日下午2点看方案演示", "6月25日前交技术标")]
    [InlineData("en", "a product demo on 16 June at 2 pm", "the technical bid is due by 25 June")]
    public async Task Load_MovedOnByWeeks_MovesTheDaysThatTextsName(string tag, string demo, string bid)
    {
        await SampleCompany.Load(Store, Language.Read(tag)!, Options.Rules, SampleCompany.WeeksTo(new DateOnly(2027, 6, 18), WorkCalendars.Mainland), Cancel);

        var said = (await All(Documents.FollowUps)).Select(contact => contact.Summary).ToList();
        Assert.Contains(said, text => text.Contains(demo, StringComparison.Ordinal));
        Assert.Contains(said, text => text.Contains(bid, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Load_EachLanguage_TellsTheSameStory()
    {
        await SampleCompany.Load(Store, Language.Simplified, Options.Rules, 0, Cancel);

        Assert.Equal(
            [Stage.Prospect, Stage.Interested, Stage.Negotiating, Stage.Won, Stage.Lost],
            (await All(Documents.Customers)).Select(customer => customer.Stage).Distinct().Order());
        foreach (var kind in FileKinds.All)
        {
            Assert.Equal(
                File.ReadLines(SampleCompany.PathOf(kind, Language.Simplified)).Count(),
                File.ReadLines(SampleCompany.PathOf(kind, Language.English)).Count());
        }
    }

    [Theory]
    [InlineData("2026-03-11", 0)]
    [InlineData("2026-03-10", -1)]
    [InlineData("2026-03-17", 0)]
    [InlineData("2026-03-18", 1)]
    [InlineData("2026-02-20", -4)] // the 18th lies in the Spring Festival
    public void WeeksTo_AnyDay_IsTheLastWednesdayThatIsWorked(string today, int weeks) =>
        Assert.Equal(weeks, SampleCompany.WeeksTo(DateOnly.ParseExact(today, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), WorkCalendars.Mainland));

    private async Task<List<(string Name, ContactPlan Plan)>> PlansOf(string rep)
    {
        var owner = (await All(Documents.Reps)).Single(person => person.Name == rep).Id;
        var names = (await All(Documents.Customers)).ToDictionary(customer => customer.Code, customer => customer.Name);
        return [.. (await All(Documents.Plans)).Where(plan => plan.Owner == owner).Select(plan => (names[plan.Customer], plan))];
    }
}
