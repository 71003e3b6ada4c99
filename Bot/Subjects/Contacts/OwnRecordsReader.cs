using System.Buffers;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>What did I log on these days, both included?</summary>
internal sealed record OwnRecordsRequest(DateOnly From, DateOnly To) : Request;

/// <summary>Reads 我今天干了啥 and "what did I log this week".</summary>
internal static class OwnRecordsReader
{
    private static readonly string[] Asked =
    [
        "干了啥", "干了什么", "干了些什么", "干了哪些", "做了啥", "做了什么", "做了些什么", "做了哪些", "记了啥", "记了什么", "记了哪些", "记了几条", "我的记录", "我记的", "写了哪些跟进", "有哪些记录",
        "what did i do", "what did i log", "what have i done", "what have i logged", "what i did", "what i logged", "my log", "my records", "my entries", "my notes",
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create(Asked, StringComparison.Ordinal);

    public static Bid? Read(Said said)
    {
        if (said.Folded.Length > 40 || !said.HasAny(Any) || said.Reading is { Intent: Intent.Command } or { First.Customer: not null })
        {
            return null;
        }

        var question = QuestionReader.Read(said, said.Text);
        if (question.Scopes.Any(scope => scope != new Scope(ScopeKind.Rep, said.Roster.Writer.Name)))
        {
            return null;
        }

        var (from, to) = question.When is [var when, ..] && when.To.DayNumber - when.From.DayNumber <= 31 ? (when.From, when.To) : (said.Today, said.Today);
        return new Bid("contacts", new OwnRecordsRequest(from, to), Bid.Form, said.First(Asked)!);
    }
}
