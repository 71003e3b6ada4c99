using SalesBot.Domain.Team;

namespace SalesBot.Domain.Tests.Team;

public sealed class ReportingLineTests
{
    private static readonly Rep Wang = new(new("w"), "王经理", Role.Manager);

    private static readonly Rep Zhao = new(new("z"), "赵经理", Role.Manager);

    private static readonly Rep Li = new(new("l"), "李主管", Role.Lead, "华东", Lead: Wang.Id);

    private static readonly Rep Sun = new(new("s"), "孙主管", Role.Lead, "华南");

    private static readonly Rep Ming = new(new("m"), "小明", Role.Rep, "华东", Lead: Li.Id);

    private static readonly Rep Hong = new(new("h"), "小红", Role.Rep, "华东");

    private static readonly Rep Free = new(new("f"), "小自由", Role.Rep);

    private static readonly ReportingLine Line = new([Wang, Zhao, Li, Sun, Ming, Hong, Free]);

    [Fact]
    public void LeadsOf_NamedElseTheTeamsElseManagers()
    {
        Assert.Equal([Li], Line.LeadsOf(Ming));
        Assert.Equal([Li], Line.LeadsOf(Hong));
        Assert.Equal([Wang, Zhao], Line.LeadsOf(Free));
        Assert.Equal([Wang], Line.LeadsOf(Li));
        Assert.Equal([Wang, Zhao], Line.LeadsOf(Sun));
    }

    [Fact]
    public void ManagersOf_FirstUpTheLineElseAll()
    {
        Assert.Equal([Wang], Line.ManagersOf(Ming));
        Assert.Equal([Wang, Zhao], Line.ManagersOf(Hong));
        Assert.Equal([Zhao], Line.ManagersOf(Wang));
    }

    [Fact]
    public void LeadsOf_InactiveLead_IsPassedOver()
    {
        var line = new ReportingLine([Wang, Li with { Active = false }, Ming]);

        Assert.Equal([Wang], line.LeadsOf(Ming));
    }

    [Fact]
    public void ManagersOf_LineThatLeadsBackToItself_Ends()
    {
        var (one, other) = (Ming with { Lead = Hong.Id }, Hong with { Lead = Ming.Id });

        Assert.Equal([Wang], new ReportingLine([one, other, Wang]).ManagersOf(one));
    }
}
