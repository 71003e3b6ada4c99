using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Domain;
using SalesBot.Domain.Team;
using SalesBot.Worker.Tests.Pushes;

namespace SalesBot.Worker.Tests.People;

/// <summary>Who may do what to whom, and what comes of it.</summary>
public sealed class MemberTests
{
    private const string East = "销售一部";

    private const string South = "销售二部";

    [Theory]
    [InlineData("小明", Role.Rep, East, false)]
    [InlineData("李强", Role.Rep, East, true)]
    [InlineData("李强", Role.Rep, South, false)]
    [InlineData("李强", Role.Rep, null, false)]
    [InlineData("李强", Role.Lead, East, false)]
    [InlineData("陈静", Role.Lead, South, true)]
    [InlineData("陈静", Role.Manager, null, false)]
    [InlineData("周敏", Role.Manager, null, true)]
    [InlineData("周敏", Role.Admin, null, true)]
    public async Task Invite_WithinOnesRights_MakesAPersonAndACodeThatExpires(string by, Role role, string? team, bool allowed)
    {
        await using var office = await ATeam();

        var result = await office.Do(new InvitePerson("小李", role, team), by);

        var (people, invites) = await office.Store.Read(
            session => (session.All(Documents.Reps).Where(rep => rep.Name == "小李").ToList(), session.All(Documents.Invites).ToList()), Cancel);
        Assert.Equal(allowed, result is Result<Done>.Accepted);
        Assert.Equal(allowed ? 1 : 0, people.Count);
        Assert.Equal(allowed ? [office.Clock.GetUtcNow() + InviteCodes.Valid] : [], invites.Select(invite => invite.Expires));
    }

    [Fact]
    public async Task Invite_Again_LeavesOneCodeThatWorks()
    {
        await using var office = await ATeam();
        await office.Do(new InvitePerson("小李", Role.Rep, East), "李强");

        var again = Accepted<PersonInvited>(await office.Do(new InvitePerson("小李", Role.Rep, East), "李强"));

        var codes = await office.Store.Read(session => session.All(Documents.Invites).Select(invite => invite.Code).ToList(), Cancel);
        Assert.Equal([again.Invite.Kept.Code], codes);
        Assert.False(again.IsNew);
    }

    [Fact]
    public async Task Invite_OfSomebodyOnAnotherTeam_ChangesNothingOfThem()
    {
        await using var office = await ATeam();

        var result = await office.Do(new InvitePerson("何佳", Role.Rep, East), "李强");

        Assert.IsType<NameIsTaken>(Assert.IsType<Result<Done>.Refused>(result).Reason);
        Assert.Equal(South, (await Rep(office, "何佳")).Team);
    }

    [Theory]
    [InlineData("小明", "王芳", false)]
    [InlineData("小明", "小明", false)]
    [InlineData("李强", "小明", true)]
    [InlineData("李强", "何佳", false)]
    [InlineData("李强", "陈静", false)]
    [InlineData("李强", "李强", false)]
    [InlineData("陈静", "李强", true)]
    [InlineData("陈静", "周敏", false)]
    [InlineData("周敏", "陈静", true)]
    [InlineData("周敏", "周敏", false)]
    public async Task Deactivate_OnlyFromAboveAndWithinScope(string by, string whom, bool allowed)
    {
        await using var office = await ATeam();

        var result = await office.Do(new Deactivate(new RepId(whom)), by);

        Assert.Equal(allowed, result is Result<Done>.Accepted);
        Assert.Equal(!allowed, (await Rep(office, whom)).Active);
    }

    [Fact]
    public async Task Deactivated_GetsNothingMore_AndTheLeadHearsOfTheCustomersLeft()
    {
        await using var office = await ATeam();
        await office.Customer("恒通科技", last: "2026-02-09T10:00");

        var gone = Accepted<PersonDeactivated>(await office.Do(new Deactivate(new RepId("小明")), "陈静"));
        await office.WalkTo("2026-03-12T20:00");

        Assert.Equal(["恒通科技"], gone.Left.Select(customer => customer.Name));
        Assert.Empty(await office.Pushed("小明"));
        Assert.Contains(await office.Said("李强"), said => said.Contains("陈静停用了小明，名下 1 家客户等着转交。", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("李强", "小明", Role.Lead, false)]
    [InlineData("陈静", "小明", Role.Lead, true)]
    [InlineData("陈静", "小明", Role.Manager, false)]
    [InlineData("周敏", "小明", Role.Admin, true)]
    [InlineData("周敏", "周敏", Role.Rep, false)]
    public async Task Role_IsGivenByWhoeverMayGrantIt(string by, string whom, Role role, bool allowed)
    {
        await using var office = await ATeam();

        var result = await office.Do(new SetRole(new RepId(whom), role), by);

        Assert.Equal(allowed, result is Result<Done>.Accepted);
        Assert.Equal(allowed, (await Rep(office, whom)).Role == role);
    }

    [Fact]
    public async Task Team_Changed_TakesTheCustomersOutOfTheOldLeadsSight()
    {
        await using var office = await ATeam();
        await office.Customer("恒通科技", last: "2026-03-09T10:00");
        var directory = new CustomerNames();
        var before = await Sees(office, directory);

        await office.Do(new SetTeam(new RepId("小明"), South), "陈静");

        Assert.True(before);
        Assert.False(await Sees(office, directory));
    }

    private static Task<bool> Sees(AnOffice office, CustomerNames directory) => office.Store.Read(
        session => directory.NamesFor(session, session.Get(Documents.Reps, "李强")!, AnOffice.Day("2026-03-11")).Find(new("恒通科技")) is not null, Cancel);

    private static T Accepted<T>(Result<Done> result)
        where T : Done => Assert.IsType<T>(Assert.IsType<Result<Done>.Accepted>(result).Value);

    private static Task<Rep> Rep(AnOffice office, string name) => office.Store.Read(session => session.Get(Documents.Reps, name)!, Cancel);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<AnOffice> ATeam()
    {
        var office = new AnOffice("2026-03-11T10:30");
        await office.Person("陈静", Role.Manager);
        await office.Person("周敏", Role.Admin);
        await office.Person("李强", Role.Lead, East);
        await office.Person("小明", team: East);
        await office.Person("王芳", team: East);
        await office.Person("何佳", team: South);
        return office;
    }
}
