using SalesBot.Bot.Store;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Every question about what was told gets its answer in the first line, and writes nothing.</summary>
public sealed class RecallJourneys(ITestOutputHelper output)
{
    [Fact]
    public Task Questions_InSimplifiedChinese_AreAnsweredInTheirFirstLine_AndWriteNothing() => Ask("zh-Hans", RecallTable.Chinese, RecallTable.InChinese);

    [Fact]
    public Task Questions_InTraditionalChinese_AreAnsweredInTheirFirstLine_AndWriteNothing() => Ask("zh-Hant", RecallTable.Traditional, RecallTable.InTraditional);

    [Fact]
    public Task Questions_InEnglish_AreAnsweredInTheirFirstLine_AndWriteNothing() => Ask("en", RecallTable.English, RecallTable.InEnglish);

    [Fact]
    public Task Questions_InSimplifiedChinese_AreAnsweredInTheFormTheyAsk() => Ask("zh-Hans", QuestionTable.Chinese, QuestionTable.InChinese);

    [Fact]
    public Task Questions_InTraditionalChinese_AreAnsweredInTheFormTheyAsk() => Ask("zh-Hant", QuestionTable.Traditional, QuestionTable.InTraditional);

    [Fact]
    public Task Questions_InEnglish_AreAnsweredInTheFormTheyAsk() => Ask("en", QuestionTable.English, QuestionTable.InEnglish);

    private async Task Ask(string language, string[] told, (string Class, string Question, string Answer)[] table)
    {
        await using var journey = await Journey.Of(language);
        foreach (var card in await journey.Play(told))
        {
            output.WriteLine(card.Text);
        }

        var before = await Written(journey);
        var wrong = new List<string>();
        foreach (var (kind, question, answer) in table)
        {
            var said = (await journey.Last(question)).Text;
            var first = said.Split('\n')[0];
            if (!(kind is "cannot" or "on" or "days" ? said : first).Contains(answer, StringComparison.Ordinal))
            {
                wrong.Add($"{kind}: {question} → {first}");
            }

            if (await Written(journey) is var after && after != before)
            {
                wrong.Add($"{kind}: {question} wrote: {first}");
                before = after;
            }
        }

        wrong.ForEach(output.WriteLine);
        Assert.Equal("", string.Join(Environment.NewLine, wrong));
    }

    private static Task<int> Written(Journey journey) => journey.Read(session => session.All(Documents.Changes).Count());
}
