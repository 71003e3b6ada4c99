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
        step.Text is { Length: > 0 } deed && Clauses().Split(text).Any(clause => (Finished().IsMatch(clause) || Handed().IsMatch(clause)) && !Denied().IsMatch(clause) && (Shared(clause, deed) > 0 || SameVerb(clause, deed) || Parted(clause, deed)))
        || step.Text is { Length: > 0 } other && Shared(text, other) > 0 && Finished().IsMatch(text) && !Denied().IsMatch(text);

    /// <summary>等样品反馈, "wait for feedback on the sample": news of what was waited for.</summary>
    private static bool Awaited(PlannedStep step, string text) => step.Text is { } deed && Waiting().IsMatch(deed) && Shared(text, deed) > 0 && !Denied().IsMatch(text);

    /// <summary>A call, a check-in: any contact from the day before it is what it was for. An appointment happens or moves.</summary>
    private static bool WasForThis(PlannedStep step, DateOnly day) =>
        (step.Time is null ? step.Due is not { } due || due.DayNumber - day.DayNumber <= 1 : step.Due < day && Calling().IsMatch(step.Text ?? ""))
            && (step.Text is not { Length: > 0 } text || Touching().IsMatch(text));

    /// <summary>报价给袁经理了 does 报40套的价: a verb and its object, parted in the one and not in the other.</summary>
    private static bool Parted(string clause, string deed) => Holds(clause, deed) || Holds(deed, clause);

    private static bool Holds(string whole, string parted)
    {
        foreach (Match pair in Compound().Matches(whole))
        {
            var verb = parted.IndexOf(pair.Value[0], StringComparison.Ordinal);
            if (verb >= 0 && parted.IndexOf(pair.Value[1], verb + 1) is > 0 and var thing && thing - verb is > 1 and <= Apart)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>So many letters may stand between a verb and its object.</summary>
    private const int Apart = 8;

    [GeneratedRegex("(?=(?:报价|報價|签字|簽字|签约|簽約|寄样|寄樣|送样|送樣|发样|發樣|打样|打樣|交样|开票|開票|发货|發貨|送货|送貨|交货|交貨|付款|打款|汇款|匯款|改价|改價|改图|改圖|出图|出圖|回信|回话|回話|定稿|签收|簽收|盖章|蓋章)).{2}")]
    private static partial Regex Compound();

    /// <summary>A call that was to be made: once its hour is over, whatever contact comes is what it was for.</summary>
    [GeneratedRegex(@"电话|電話|打给|打給|再打|去电|去電|回电|回電|联系|聯繫|聯絡|再找|再试|再試|\b(?:call|ring|phone|try|reach|get hold)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Calling();

    private static bool SameVerb(string clause, string deed) => Verbs().Match(deed.Length <= 4 ? deed : deed[^1..]) is { Success: true } verb && clause.Contains(verb.Value, StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:等|待)|^(?:a)?wait", RegexOptions.IgnoreCase)]
    private static partial Regex Waiting();

    [GeneratedRegex(@"[,;!?\n，。；！？]|\.\s")]
    private static partial Regex Clauses();

    [GeneratedRegex(
        @"(?:发|發|寄|送|报|報|做|交|弄|办|辦|写|寫|回|谈|談|见|見|装|裝|修|换|換|测|測|量|给|給|签|簽|定|订|訂|约|約|出)\w{0,6}?(?:了|过|過|好|完)|已经|已經|已\w|完成|搞定|好了|妥了|\b(?:gone|(?:is|are|'s|'re) (?:over|off|out) to|(?:is|are|'s|'re) (?:out|across)|went (?:out|off|over)|sent|emailed|mailed|texted|shipped|delivered|done|quoted|gave|given|finished|completed|dropped off|handed|forwarded|booked|issued|signed|posted|submitted)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Finished();

    /// <summary>"Revised quote off to Dana", "the drawing is with Sofia", "Peter's got his quote", "NDA's in": where a thing has got to, told of it alone.</summary>
    [GeneratedRegex(@"\b(?:over|off|out|across|round|on (?:its|their) way) to\b|(?:\bis|\bare|['’]s|['’]re|\bnow) with (?:him|her|them|(?-i:\p{Lu}|\p{Lo}))|\b(?:out|off|in|through|over)[.!]?$|\bwent (?:to|across|in|through)\b|\b(?:has|have|['’]s got|got) (?:it|them|both|his|her|their)\b|\b(?:landed|arrived|reached (?:him|her|them)|ticked|tick (?:it|that) off|cross(?:ed)? (?:it|that) off)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Handed();

    [GeneratedRegex(@"还没|還沒|没有|沒有|没\w{0,3}(?:发|寄|送|报|做|交|来得及)|尚未|未\w|没完|\b(?:not|haven'?t|hasn'?t|didn'?t|yet|won'?t|can'?t|skip|moot)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex(
        @"打电话|打電話|再打|去电|去電|电话|電話|回电|回電|回话|回話|回访|回訪|跟进|跟進|联系|聯繫|聯絡|再找|再试|再試|试试|試試|找他|找她|问问|問問|拜访|拜訪|\b(?:call|ring|phone|follow[- ]?up|check (?:back|in)|get back|touch base|nudge|chase|catch up|ping|speak|talk|visit|try|reach|get hold)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Touching();

    [GeneratedRegex("发|發|寄|送|报|報|交|量|装|裝|换|換|修|测|測")]
    private static partial Regex Verbs();
}
