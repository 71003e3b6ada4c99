namespace SalesBot.Bot.Understanding.Texts;

/// <summary>Whether a text ends as questions do: with their mark, or the particle that stands for it. A request that is put as a question asks nothing, and neither does a tag such as "eh?".</summary>
internal static class QuestionEnd
{
    public static bool In(string text) => text.AsSpan().TrimEnd() is [.., '?' or '？' or '吗' or '嗎' or '伐' or '咩'] && !PoliteRequest.In(text) && !text.AsSpan().TrimEnd("?？ ").EndsWith(", eh", StringComparison.OrdinalIgnoreCase);
}
