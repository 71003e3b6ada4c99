using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Vocabularies;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>How a contact took place: from the words for ways to be in touch that no other word takes back, puts off or gives to somebody else.</summary>
internal static partial class MethodReader
{
    private static readonly (Cue Cue, string Method)[] Methods =
    [
        (Cue.Event, "event"), (Cue.Video, "video"), (Cue.Visit, "visit"), (Cue.Phone, "phone"), (Cue.Wechat, "wechat"), (Cue.Im, "im"), (Cue.Email, "email"), (Cue.Meeting, "meeting"),
    ];

    /// <summary>What a word for a way counts by itself.</summary>
    private const int Told = 4;

    /// <summary>The method of the contact reported; a channel only planned is none.</summary>
    public static string? Read(Utterance said, Region region, Item? due, Item? occurred = null, Deeds? deeds = null)
    {
        (string Method, int Score) best = ("", 0);
        foreach (var (cue, method) in Methods)
        {
            foreach (var hit in said.Of(cue, region))
            {
                var way = new WayWord(said, hit);
                var score = way.NamesNone ? 0 : Score(said, way, due, occurred, deeds ?? Deeds.Unknown);
                if (score > best.Score)
                {
                    best = (method, score);
                }
            }
        }

        // "toured our office": whoever comes to us is met.
        best = best.Method is "visit" or "" && Ours().IsMatch(said.Folded[region.Start..region.End]) ? ("meeting", Math.Max(best.Score, 1)) : best;
        best = best.Score == 0 && Together(said, region, deeds ?? Deeds.Unknown) ? ("meeting", 1) : best;
        best = best.Score == 0 && Letter().IsMatch(said.Folded[region.Start..region.End]) ? ("email", 1) : best;
        var heard = best.Score > 0 ? best.Method : said.Has(Cue.NoAnswer, region) && Unreached(said, region) ? "phone" : null;
        // 方式改成来访: a value is what a file takes it for; 视频 and 微信 say more of a call or a message.
        return SetValue.In(said, region) is { } value && FieldWords.Methods.Find(value) is { } set && MethodWords.Of(heard) != set ? MethodWords.Say(set) : heard;
    }

    [GeneratedRegex(@"\b(?:came|visited|toured|stopped|dropped|popped|called|swung|pitched up|over|round|up|down|in|through) (?:by |in |to |at |round |around |on |up |down |over |us at |me at |through )*our (?:\w+ )?(?:office|place|shop|showroom|site|factory|plant|warehouse|hq|premises|yard|unit|store|lab|workshop|stand)\b|(?:来|嚟|到|莅临|蒞臨|参观|參觀)(?:了|过|過|咗)?(?:咱|我们|我們|我哋|我司|我这|咱们)(?:这|公司|厂|廠|店|展厅|展廳|办公室|辦公室)|(?:来|嚟|到|到访|到訪|莅临|蒞臨|参观|參觀)(?:了|过|過|咗)?(?:我司|敝司|本公司|我公司|我厂|我廠)")]
    private static partial Regex Ours();

    /// <summary>回我信了: a letter, with whom it is to between its verb and itself.</summary>
    [GeneratedRegex("(?:回|来|写|寄)(?:了|过|咗)?(?:我|咱|俺|他|她|佢)(?:一封|封|的)?信(?![息儿用心号任])")]
    private static partial Regex Letter();

    /// <summary>同吴总食咗个 lunch, 跟曾老板过早: whoever eats or drinks with them has met them, whatever there was.</summary>
    private static bool Together(Utterance said, Region region, Deeds deeds) =>
        Meals().Match(said.Folded, region.Start, region.End - region.Start) is { Success: true } meal && deeds.At(meal.Index + meal.Length - 1) is ActKind.Report or ActKind.Colleague;

    [GeneratedRegex(@"(?:跟|和|同|与|與|陪)[^，。,.;；!！?？]{1,16}?(?:吃|食咗|食|喝|饮|飲|用餐|过早|過早|宵夜|消夜|聚餐|小酌)|\b(?:tea|coffee|lunch|dinner|breakfast|brunch|supper|drinks?|pints?|beers?|cuppa|bite) (?:w|wi|with)\b")]
    private static partial Regex Meals();

    private static bool Unreached(Utterance said, Region region) =>
        said.First(Cue.NoAnswer, region) is { } hit && said.Folded[hit.Start..hit.End] is not ("没见到" or "没碰到" or "扑空" or "扑了个空" or "不在" or "没回" or "no reply" or "no response" or "out of office" or "not in" or "wasn't in" or "not available" or "ghosted");

    private static int Score(Utterance said, in WayWord way, Item? due, Item? occurred, Deeds deeds)
    {
        if (way.TellsNone || (way.IsTakenBack && !(way.Before.EndsWith("没") && said.Has(Cue.NoAnswer, way.Clause))))
        {
            return 0;
        }

        if (way.IsTakenBack)
        {
            return Told;
        }

        var past = said.HasAny(way.Clause, Cue.Just, Cue.Past, Cue.NoAnswer, Cue.Speech) || way.Word[^1] == 'd' || way.Word.Contains('了');
        var beside = due is not null && way.Clause.Holds(due.Start);
        if (way.LiesAhead(occurred, due is not null) || (!beside && IsPlanned(said, way, occurred, deeds)))
        {
            return 0;
        }

        if (beside && IsDue(said, way, due!, past))
        {
            return way.Cue is Cue.Im or Cue.Wechat or Cue.Event && way.Start < due!.Start ? 2 : 0;
        }

        var score = Told + (past ? 2 : 0) - (beside && way.Start > due!.Start ? 2 : 0);
        // What is planned for next time tells no way of the contact reported.
        score -= deeds.At(way.Start) is ActKind.Plan or ActKind.Tell or ActKind.Move && deeds.Any(ActKind.Report) ? 2 : 0;
        score += way.Cue is Cue.Phone or Cue.Email or Cue.Wechat && past && !Passing(way.Word) ? 1 : 0;
        score += way.Cue is Cue.Event or Cue.Video ? 1 : 0;
        // Whom one met is said beside how one came to: 拜访立信，见了小刘 is a visit.
        score -= way.Cue == Cue.Meeting ? past ? 2 : 1 : 0;
        return Math.Max(score, 0);
    }

    /// <summary>In the clause of what is due only what stands before its verb of report took place.</summary>
    private static bool IsDue(Utterance said, in WayWord way, Item due, bool past)
    {
        var planned = !way.IsPastVerb && way.Word is not ("met" or "spoke") && !said.HasAny(way.Lead, Cue.Just, Cue.Past, Cue.NoAnswer);
        var told = way.Start < due.Start && said.Has(Cue.Speech, new Region(way.End, due.Start));
        return planned && !told && (way.Start > due.Start || due.Start - way.End <= 3 || said.HasAny(way.Clause, Cue.Remind, Cue.Plan)) || way.Start > due.Start && !past;
    }

    /// <summary>记得打电话, "will call": behind a word of planning, unless something in the clause has taken place.</summary>
    private static bool IsPlanned(Utterance said, in WayWord way, Item? occurred, Deeds deeds) =>
        deeds.At(way.Start) is not (ActKind.Report or ActKind.Colleague or ActKind.Attempt) && !way.Before.EndsWith("是") && said.HasAny(new Region(way.Clause.Start, way.Start), Cue.Plan, Cue.Remind, Cue.Wish) && !said.HasAny(way.Clause, Cue.Just)
        && !(Meal(way.Word) && occurred is not null && way.Clause.Holds(occurred.Start)) && !way.IsPastVerb && !said.HasAny(new Region(way.End, way.Clause.End), Cue.Speech, Cue.NoAnswer) && !way.Word.Contains('了');

    /// <summary>Words that also tell of other things than a channel used: "call", 邮件.</summary>
    private static bool Passing(ReadOnlySpan<char> word) => word is "call" or "calls" or "email" or "emails" or "mail" or "邮件" or "邮箱" or "电话" or "inbox" or "callback";

    /// <summary>今天请我吃饭: an invitation already kept.</summary>
    private static bool Meal(ReadOnlySpan<char> word) => word[0] is '吃' or '喝' or '饭';
}
