using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>What lies ahead on these days, both included?</summary>
internal sealed record ComingRequest(DateOnly First, DateOnly Last) : Request;

/// <summary>Reads 明天有什么安排, "what's next week look like" and 我的任务: of which days ahead.</summary>
internal static class ComingReader
{
    /// <summary>How far ahead "my tasks" looks, in days.</summary>
    private const int Ahead = 30;

    private static readonly string[] Tasks =
    [
        "我的任务", "我的所有任务", "所有待办", "全部待办", "所有任务", "全部任务", "我的下一步", "有哪些下一步", "接下来有什么", "接下来要做什么", "最近有什么安排",
        "my tasks", "my open tasks", "open tasks", "my next steps", "my todos", "my to-dos", "all my tasks", "whats my tasks", "what's my tasks", "what are my tasks", "upcoming", "what's coming up", "whats coming up",
    ];

    private static readonly string[] Days = ["look like", "on my calendar", "on my plate", "anything for", "有什么安排", "有啥安排", "有什么事", "有啥事", "安排", "行程", "日程"];

    public static Bid? Read(Said said)
    {
        var folded = said.Folded.Trim(' ', '?', '.', '!', '。');
        if (folded.Length > 40 || said.Reading is { First.Customer: not null } or { Intent: Intent.Correct })
        {
            return null;
        }

        if (Array.IndexOf(Tasks, folded) >= 0)
        {
            return new Bid("steps", new ComingRequest(said.Today, said.Today.AddDays(Ahead)), Bid.Phrase, folded);
        }

        var (start, end) = (said.Today, said.Today);
        if (said.Reading is { Intent: Intent.Query, Query: { Type: "todo", From: { } day } query })
        {
            (start, end) = (day, query.To ?? day);
        }
        else if (said.Reading.Intent == Intent.Chitchat && said.First(Days) is not null && QuestionReader.Read(said, said.Text).When is [var when, ..])
        {
            (start, end) = (when.From, when.To);
        }

        return said.Today < end && end.DayNumber - start.DayNumber <= 100 ? new Bid("steps", new ComingRequest(start > said.Today ? start : said.Today, end), Bid.Words, folded) : null;
    }
}
