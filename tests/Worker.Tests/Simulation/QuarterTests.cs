namespace SalesBot.Worker.Tests.Simulation;

/// <summary>A smaller life than the benchmark <c>simulate</c> plays: the same promises, in a few seconds.</summary>
public sealed class QuarterTests
{
    [Fact]
    public async Task Pushes_WeeksOfRandomLife_KeepEveryPromise()
    {
        var report = await ALife.Play(Life.Quarter with { Reps = 8, CustomersEach = 15, Days = 45 }, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        Assert.Empty(report.Broken);

        // A promise that was never put to the test proves nothing.
        var counts = report.Counts.ToDictionary(count => count.What, count => count.Count);
        Assert.All(Tested, promise => Assert.True(counts.GetValueOrDefault(promise) > 0, promise));
    }

    private static readonly string[] Tested =
    [
        "outages",
        "pushes on make-up days",
        "nudges that were raised",
        "customers looked after by a stand-in",
        "checked: no push in quiet hours",
        "checked: no push on a day off",
        "checked: no push on leave",
        "checked: one digest a day",
        "checked: the day's budget",
        "checked: nothing said twice",
        "checked: one nudge a day about a customer",
        "checked: nudges of a moment are one message",
        "checked: ignored nudges back off",
        "checked: nudges leave the digest an hour",
        "checked: no nudge about somebody contacted that day",
        "checked: no nudge about somebody snoozed",
        "checked: a digest is short",
        "checked: a digest that is stale is left to the next",
        "checked: a nudge that is stale is left to the digest",
        "checked: whoever has customers due gets a digest",
        "checked: whoever is due is in a digest",
        "checked: of a red A somebody above is told",
        "checked: after leave no day brings more than one and a half",
    ];
}
