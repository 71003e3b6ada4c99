using System.Text.RegularExpressions;

namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>What the words of a question speak of, each by itself: what they come to together says <see cref="Aspects"/>. Of a text that is folded, with dialect in plain words.</summary>
internal static class Topics
{
    private static readonly (Topic Topic, Regex Words)[] Known = [.. MoneyTopics.All, .. ContactTopics.All, .. StepTopics.All, .. RecordTopics.All, .. CustomerTopics.All, .. WhoseTopics.All];

    public static Topic In(string plain) => Known.Aggregate(Topic.None, (found, one) => one.Words.IsMatch(plain) ? found | one.Topic : found);
}
