using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Tests.Pushes;

namespace SalesBot.Worker.Tests.People;

/// <summary>What a person has set for themselves goes before the team's settings.</summary>
public sealed class PreferencesTests
{
    [Fact]
    public async Task Digest_AtATimeOfOnesOwn_ComesThen()
    {
        await using var office = await AnOfficeOf(new Preferences(new("小明")) { Digest = new TimeOnly(9, 15) });

        await office.WalkTo("2026-03-11T09:14");
        var early = await office.Pushed("小明");
        await office.WalkTo("2026-03-11T09:15");

        Assert.Empty(early);
        Assert.StartsWith("03-11 09:15", Assert.Single(await office.Said("小明")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuietHours_OfOnesOwn_HoldEverythingBack()
    {
        await using var office = await AnOfficeOf(new Preferences(new("小明")) { QuietFrom = new TimeOnly(18, 0), QuietTo = new TimeOnly(11, 0) });

        await office.WalkTo("2026-03-11T10:59");
        var early = await office.Pushed("小明");
        await office.WalkTo("2026-03-11T11:30");

        Assert.Empty(early);
        Assert.NotEmpty(await office.Pushed("小明"));
    }

    [Fact]
    public async Task Week_OfOnesOwn_IsSilentOnItsDaysOffAndNotOnItsSaturday()
    {
        await using var office = await AnOfficeOf(new Preferences(new("小明"))
        {
            WorkingDays = [DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday],
        });

        await office.WalkTo("2026-03-14T20:00");

        Assert.Equal(["03-12", "03-13", "03-14"], (await office.Said("小明")).Select(said => said[..5]).Distinct());
    }

    [Fact]
    public async Task Nudges_NoneWanted_LeavesTheDigest()
    {
        await using var office = await AnOfficeOf(new Preferences(new("小明")) { NudgesPerDay = 0 });

        await office.WalkTo("2026-03-11T20:00");

        Assert.StartsWith("03-11 08:30", Assert.Single(await office.Said("小明")), StringComparison.Ordinal);
    }

    /// <summary>Wednesday 11 March 2026, with a customer long overdue.</summary>
    private static async Task<AnOffice> AnOfficeOf(Preferences preferences)
    {
        var office = new AnOffice("2026-03-11T07:00");
        await office.Person("小明");
        await office.Change(session => session.Upsert(Documents.Preferences, preferences));
        await office.Customer("云帆物流", last: "2026-02-20T10:00");
        return office;
    }
}
