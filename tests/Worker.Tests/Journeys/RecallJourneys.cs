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

    [Fact]
    public Task Questions_InSimplifiedChineseWithinATalk_AreAnsweredWithWhatWasAsked() => Ask("zh-Hans", RecallTable.Chinese, SinglesTable.InChinese);

    [Fact]
    public Task Questions_InTraditionalChineseWithinATalk_AreAnsweredWithWhatWasAsked() => Ask("zh-Hant", RecallTable.Traditional, SinglesTable.InTraditional);

    [Fact]
    public Task Questions_InEnglishWithinATalk_AreAnsweredWithWhatWasAsked() => Ask("en", RecallTable.English, SinglesTable.InEnglish);

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    [InlineData("en")]
    public async Task Message_ThatTellsAndAsks_IsWrittenAndAnswered(string language)
    {
        var wrong = new List<string>();
        foreach (var (_, message, card, answer) in SinglesTable.Both.Where(one => one.Language == language))
        {
            await using var journey = await Journey.Of(language);
            await journey.Play(language switch { "en" => RecallTable.English, "zh-Hant" => RecallTable.Traditional, _ => RecallTable.Chinese });
            var before = await Written(journey);
            var said = (await journey.Play(message)).Select(one => one.Text).ToList();
            if (said.Count != 2 || !said[0].StartsWith(card, StringComparison.Ordinal) || !said[1].Split('\n')[0].Contains(answer, StringComparison.Ordinal) || await Written(journey) == before)
            {
                wrong.Add($"{message} → {string.Join(" // ", said)}");
            }
        }

        wrong.ForEach(output.WriteLine);
        Assert.Equal("", string.Join(Environment.NewLine, wrong));
    }

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
            if (!answer.Split('|').All((kind is "cannot" or "on" or "days" or "two" ? said : first).Contains))
            {
                wrong.Add($"{kind}: {question} → {(kind is "two" ? said.ReplaceLineEndings(" / ") : first)}");
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
