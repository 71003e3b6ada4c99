using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>What a text and a step have to do with each other: whether it speaks of the step, says that it is done, or was what the step was for.</summary>
internal static partial class StepWords
{
    /// <summary>How many pieces of meaning two texts share.</summary>
    public static int Shared(string text, string step) => Pieces.Shared(text, step);

    /// <summary>Which of the open steps a contact closes: what it says was done, an appointment that has happened, a call that was to be made.</summary>
    /// <param name="text">The message, whole.</param>
    /// <param name="said">Local time it was told.</param>
    public static IEnumerable<PlannedStep> DoneBy(IEnumerable<PlannedStep> open, string text, DateTime at, Method method, DateTime said) =>
        open.Where(step => Happened(step, at, method, said) || Says(step, text) || Awaited(step, text) || WasForThis(step, DateOnly.FromDateTime(at)));

    /// <summary>An appointment ends by happening: a meeting or a call on its day, at its time or later.</summary>
    public static bool Happened(PlannedStep step, DateTime at, Method method, DateTime said) =>
        step is { Due: { } day, Time: { } time } && DateOnly.FromDateTime(at) == day && (at > day.ToDateTime(time) ? at : said) >= day.ToDateTime(time).AddMinutes(-45)
        && at >= day.ToDateTime(time).AddMinutes(-45) && method is not (Method.Email or Method.Message);

    /// <summary>报价发过去了, "that's sent": the deed of the step told as done, and not denied.</summary>
    public static bool Says(PlannedStep step, string text) =>
        step.Text is { Length: > 0 } deed && Clauses().Split(text).Any(clause => Finished().IsMatch(clause) && !Denied().IsMatch(clause) && (Shared(clause, deed) > 0 || SameVerb(clause, deed)))
        || step.Text is { Length: > 0 } other && Shared(text, other) > 0 && Finished().IsMatch(text) && !Denied().IsMatch(text);

    /// <summary>等样品反馈, "wait for feedback on the sample": news of what was waited for.</summary>
    private static bool Awaited(PlannedStep step, string text) => step.Text is { } deed && Waiting().IsMatch(deed) && Shared(text, deed) > 0 && !Denied().IsMatch(text);

    /// <summary>A call, a check-in: any contact from the day before it is what it was for. An appointment happens or moves.</summary>
    private static bool WasForThis(PlannedStep step, DateOnly day) =>
        step.Time is null && (step.Due is not { } due || due.DayNumber - day.DayNumber <= 1) && (step.Text is not { Length: > 0 } text || Touching().IsMatch(text));

    private static bool SameVerb(string clause, string deed) => deed.Length <= 4 && Verbs().Match(deed) is { Success: true } verb && clause.Contains(verb.Value, StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:等|待)|^(?:a)?wait", RegexOptions.IgnoreCase)]
    private static partial Regex Waiting();

    [GeneratedRegex(@"[,;!?\n，。；！？]|\.\s")]
    private static partial Regex Clauses();

    [GeneratedRegex(
        @"(?:发|發|寄|送|报|報|做|交|弄|办|辦|写|寫|回|谈|談|见|見|装|裝|修|换|換|测|測|量|给|給|签|簽|定|订|訂|约|約|出)\w{0,6}?(?:了|过|過|好|完)|已经|已經|已\w|完成|搞定|好了|妥了|\b(?:gone|(?:is|are|'s|'re) (?:over|off|out) to|(?:is|are|'s|'re) (?:out|across)|went (?:out|off|over)|sent|emailed|mailed|texted|shipped|delivered|done|quoted|gave|given|finished|completed|dropped off|handed|forwarded|booked|issued|signed|posted|submitted)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Finished();

    [GeneratedRegex(@"还没|還沒|没有|沒有|没\w{0,3}(?:发|寄|送|报|做|交|来得及)|尚未|未\w|没完|\b(?:not|haven'?t|hasn'?t|didn'?t|yet|won'?t|can'?t|skip|moot)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex(
        @"打电话|打電話|再打|去电|去電|电话|電話|回电|回電|回话|回話|回访|回訪|跟进|跟進|联系|聯繫|聯絡|再找|找他|找她|问问|問問|拜访|拜訪|\b(?:call|ring|phone|follow[- ]?up|check (?:back|in)|get back|touch base|nudge|chase|catch up|ping|speak|talk|visit)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Touching();

    [GeneratedRegex("发|發|寄|送|报|報|交|量|装|裝|换|換|修|测|測")]
    private static partial Regex Verbs();
}
