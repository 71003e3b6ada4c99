namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Whose figures: a name that nobody bears is said, never answered with zeros.</summary>
public sealed class ReportScopeJourneys
{
    [Theory]
    [InlineData("/report month team 销售九部", "销售九部")]
    [InlineData("/report month 2026-02 region 火星", "火星")]
    public async Task Report_OnAScopeThatIsNot_IsRefusedWithThoseThereAre(string asked, string name)
    {
        await using var journey = await Journey.Of();

        var answer = await journey.Last("@陈静", asked);

        Assert.StartsWith($"没有「{name}」。已有：", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/report month 2026-02 team 一部")]
    [InlineData("/report month 2026-02 销售一部")]
    [InlineData("一部二月销售额")]
    public async Task Report_OnATeam_KnowsItByItsNameAndByItsEnd(string asked)
    {
        await using var journey = await Journey.Of();

        var answer = await journey.Last("@陈静", asked);

        Assert.Contains("销售一部", answer.Text, StringComparison.Ordinal);
    }
}
