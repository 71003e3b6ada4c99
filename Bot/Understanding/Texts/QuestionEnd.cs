namespace SalesBot.Bot.Understanding.Texts;

/// <summary>Whether a text ends as questions do: with their mark, or the particle that stands for it.</summary>
internal static class QuestionEnd
{
    public static bool In(string text) => text.AsSpan().TrimEnd() is [.., '?' or '？' or '吗' or '嗎' or '伐' or '咩'];
}
