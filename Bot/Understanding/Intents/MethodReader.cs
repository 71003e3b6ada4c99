using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding.Vocabularies;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>How a contact took place: from the words for ways to be in touch that no other word takes back, puts off or gives to somebody else.</summary>
internal static partial class MethodReader
{
    private static readonly (Cue Cue, string Method)[] Methods =
    [
        (Cue.Event, "event"), (Cue.Video, "video"), (Cue.Visit, "visit"), (Cue.Phone, "phone"), (Cue.Wechat, "wechat"), (Cue.Im, "im"), (Cue.Email, "email"), (Cue.Meeting, "meeting"),
    ];

    /// <summary>The method of the contact reported; a channel only planned is none.</summary>
    public static string? Read(Utterance said, Region region, Item? due, Item? occurred = null, Deeds? deeds = null)
    {
        (string Method, int Score) best = ("", 0);
        foreach (var (cue, method) in Methods)
        {
            foreach (var hit in said.Of(cue, region))
            {
                if (Refused(said, hit))
                {
                    continue;
                }

                var score = Score(said, hit, due, occurred, deeds ?? Deeds.Unknown);
                if (score > best.Score)
                {
                    best = (method, score);
                }
            }
        }

        // "toured our office": whoever comes to us is met.
        best = best.Method is "visit" or "" && Ours().IsMatch(said.Folded[region.Start..region.End]) ? ("meeting", Math.Max(best.Score, 1)) : best;
        var heard = best.Score > 0 ? best.Method : said.Has(Cue.NoAnswer, region) && Unreached(said, region) ? "phone" : null;
        // 方式改成来访: a value is what a file takes it for; 视频 and 微信 say more of a call or a message.
        return SetValue.In(said, region) is { } value && FieldWords.Methods.Find(value) is { } set && MethodWords.Of(heard) != set ? MethodWords.Say(set) : heard;
    }

    [GeneratedRegex(@"\b(?:came|visited|toured|stopped|dropped|popped|called|swung|pitched up|over|round|up|down|in|through) (?:by |in |to |at |round |around |on |up |down |over |us at |me at |through )*our (?:\w+ )?(?:office|place|shop|showroom|site|factory|plant|warehouse|hq|premises|yard|unit|store|lab|workshop|stand)\b|来(?:了|过)?(?:咱|我们|我司|我这|咱们)(?:这|公司|厂|店|展厅|办公室)")]
    private static partial Regex Ours();

    private static bool Unreached(Utterance said, Region region) =>
        said.First(Cue.NoAnswer, region) is { } hit && said.Folded[hit.Start..hit.End] is not ("没见到" or "没碰到" or "扑空" or "扑了个空" or "不在" or "没回" or "no reply" or "no response" or "out of office" or "not in" or "wasn't in" or "not available" or "ghosted");

    private static int Score(Utterance said, Hit hit, Item? due, Item? occurred, Deeds deeds)
    {
        var clause = said.ClauseOf(hit.Start);
        var folded = said.Folded;
        var word = folded.AsSpan(hit.Start, hit.End - hit.Start);
        var score = 4;

        // 去年拜访过的瑞丰今天… and 拜访过的那个 tell of an earlier contact.
        if (folded.AsSpan(hit.End).StartsWith("过的") && said.Times.Exists(item => item.Start > hit.End) || folded.AsSpan(hit.End).StartsWith("的那"))
        {
            return 0;
        }

        // "pushed our call to Monday", 拜访改到周五: an appointment was moved, none was kept.
        if (Moved(said, hit, clause))
        {
            return 0;
        }

        // 电话拜访 is a call, 微信回访 a message.
        var before = folded.AsSpan(0, hit.Start).TrimEnd();
        if (hit.Cue == Cue.Visit && (before.EndsWithAny("电话", "微信", "视频", "线上")))
        {
            return 0;
        }

        // 去了个电话 is a call, 去了封邮件 an email; 路过了一下 went.
        if (hit.Cue == Cue.Visit && Sent(folded.AsSpan(hit.End)))
        {
            return 0;
        }

        // "it's their board meeting": one of theirs, without us.
        if (hit.Cue == Cue.Meeting && (before.EndsWithAny("board", "staff", "team", "internal", "sales", "their own")))
        {
            return 0;
        }

        // "not a call" is taken back.
        if (before.EndsWithAny("not a", "not an", "不是", "not", "没"))
        {
            return before.EndsWith("没") && said.Has(Cue.NoAnswer, clause) ? score : 0;
        }

        // 说不要再打电话了: what is not to be is no contact either.
        if (Forbidden(before))
        {
            return 0;
        }

        // 下周去德国参展, 下午开会: what lies ahead is no contact, whoever goes.
        if (!said.HasAny(new Region(clause.Start, hit.End), Cue.Just, Cue.Past, Cue.Speech, Cue.NoAnswer) && !(word.Length > 3 && word.EndsWith("ed")) && said.Times.Exists(item => item != occurred && item.Kind != ItemKind.Duration && item.Start >= clause.Start && item.End <= hit.Start && hit.Start - item.End <= 8 && WhenReader.Future(said, item) is { } ahead && (ahead.From > said.Today || item.Kind == ItemKind.Part && due is not null)))
        {
            return 0;
        }

        // "after the trade fair" says when.
        if (hit.Cue == Cue.Event && folded.AsSpan(clause.Start, hit.Start - clause.Start).TrimEnd() is var when && (when.EndsWithAny("after the", "before the", "ahead of the", "since the", "until the") || folded.AsSpan(hit.End).StartsWithAny("之后", "之前", "后", "前")))
        {
            return 0;
        }

        var past = said.HasAny(clause, Cue.Just, Cue.Past, Cue.NoAnswer, Cue.Speech) || word[^1] == 'd' || word.Contains('了');
        if (due is not null && clause.Holds(due.Start))
        {
            // In the clause of what is due only what stands before its verb of report took place.
            var planned = !said.HasAny(new Region(clause.Start, hit.End), Cue.Just, Cue.Past, Cue.NoAnswer) && !(word.Length > 3 && word.EndsWith("ed")) && word is not ("met" or "spoke");
            var ahead = hit.Start > due.Start || (due.Start - hit.End <= 3);
            var told = hit.Start < due.Start && said.Has(Cue.Speech, new Region(hit.End, due.Start));
            if (planned && !told && (ahead || said.HasAny(clause, Cue.Remind, Cue.Plan)) || hit.Start > due.Start && !past)
            {
                return hit.Cue is Cue.Im or Cue.Wechat or Cue.Event && hit.Start < due.Start ? 2 : 0;
            }

            score -= hit.Start > due.Start ? 2 : 0;
        }
        else if (deeds.At(hit.Start) is not (ActKind.Report or ActKind.Colleague or ActKind.Attempt) && !before.EndsWith("是") && said.HasAny(new Region(clause.Start, hit.Start), Cue.Plan, Cue.Remind, Cue.Wish) && !said.HasAny(clause, Cue.Just) && !(Meal(word) && occurred is not null && clause.Holds(occurred.Start)) && !(word.Length > 3 && word.EndsWith("ed")) && !said.HasAny(new Region(hit.End, clause.End), Cue.Speech, Cue.NoAnswer) && !word.Contains('了'))
        {
            return 0;
        }

        // What is planned for next time tells no way of the contact reported.
        if (deeds.At(hit.Start) is ActKind.Plan or ActKind.Tell or ActKind.Move && deeds.Any(ActKind.Report))
        {
            score -= 2;
        }

        score += past ? 2 : 0;
        score += hit.Cue is Cue.Phone or Cue.Email or Cue.Wechat && past && !Passing(word) ? 1 : 0;
        score += hit.Cue is Cue.Event or Cue.Video ? 1 : 0;
        // Whom one met is said beside how one came to: 拜访立信，见了小刘 is a visit.
        score -= hit.Cue == Cue.Meeting ? past ? 2 : 1 : 0;
        return Math.Max(score, 0);
    }

    private static bool Sent(ReadOnlySpan<char> after)
    {
        while (after.Length > 0 && "一个通封条趟".Contains(after[0], StringComparison.Ordinal))
        {
            after = after[1..];
        }

        return after.StartsWithAny("电话", "电邮", "邮件", "微信", "信", "短信", "消息", "函");
    }

    private static bool Forbidden(ReadOnlySpan<char> before)
    {
        foreach (var no in (ReadOnlySpan<string>)["不要再", "不要", "别再", "别", "甭", "莫", "勿", "唔好再", "唔好", "不用再", "不用", "不必", "don't", "dont", "do not", "stop", "no more", "never"])
        {
            if (before.EndsWith(no) && !(no is "别" && before.Length > 1 && before[^2] is '特' or '分' or '级' or '个' or '告'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words that also tell of other things than a channel used: "call", 邮件.</summary>
    private static bool Passing(ReadOnlySpan<char> word) => word is "call" or "calls" or "email" or "emails" or "mail" or "邮件" or "邮箱" or "电话" or "inbox" or "callback";

    /// <summary>今天请我吃饭: an invitation already kept.</summary>
    private static bool Meal(ReadOnlySpan<char> word) => word[0] is '吃' or '喝' or '饭';

    private static bool Moved(Utterance said, Hit hit, Region clause)
    {
        var folded = said.Folded;
        var word = folded[hit.Start..hit.End];
        if (!Folding.IsHan(folded[hit.Start]))
        {
            return word is "call" or "meeting" or "demo" or "visit" or "lunch" or "dinner" or "coffee" or "zoom" or "video call" or "site visit" && folded.AsSpan(clause.Start, clause.End - clause.Start).HoldsAny("moved", "pushed", "reschedul", "postpone", "cancel", "bumped", "shifted", "slipped", "called off", "move our", "move the", "push our", "push the");
        }

        var rest = folded.AsSpan(hit.End, Math.Max(0, clause.End - hit.End));
        foreach (var change in (ReadOnlySpan<string>)["改到", "改期", "改约", "改成", "推迟", "延期", "延到", "取消", "推到", "往后推", "提前到", "挪到", "时间改", "的时间"])
        {
            if (rest.StartsWith(change) || folded.AsSpan(0, hit.Start).EndsWith(change) || folded.AsSpan(0, hit.Start).EndsWith(change + "了"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words that name a channel without using it: 电话号码, 邮箱地址, "email address".</summary>
    private static bool Refused(Utterance said, Hit hit)
    {
        var rest = said.Folded.AsSpan(hit.End).TrimStart();
        if (said.Folded[hit.Start..hit.End] == "just left" && (rest.StartsWithAny("a ", "v", "word", "msg", "message", "another")))
        {
            return true;
        }

        // "called on Mr Patel", 微信语音: a visit, and a message.
        if (hit.Cue == Cue.Phone && said.Hits.Exists(other => other.Cue is Cue.Visit or Cue.Wechat && other.Start <= hit.Start && hit.End <= other.End && other.End - other.Start > hit.End - hit.Start))
        {
            return true;
        }

        // 问咱能不能上门: what they ask for has not taken place.
        if (hit.Cue == Cue.Visit && said.Folded.AsSpan(0, hit.Start).EndsWithAny("能不能", "可不可以", "可唔可以", "能否", "有没有空", "什么时候", "几时", "何时"))
        {
            return true;
        }

        // "a prospect called Silver Oak" has a name, not a call.
        if (said.Folded[hit.Start..hit.End] == "called" && hit.End + 1 < said.Text.Length && char.IsUpper(said.Text[hit.End + 1]) && said.Folded.AsSpan(0, hit.Start).TrimEnd() is var noun
            && (noun.EndsWithAny("prospect", "company", "lead", "firm", "account", "business", "startup", "outfit", "shop", "place")))
        {
            return true;
        }

        // 发过去看 and 寄去找 sent something; nobody went.
        if (hit.Cue == Cue.Visit && hit.Start > 0 && said.Folded[hit.Start] is '过' or '去' or '上' && "发寄传送拿打带交递回".Contains(said.Folded[hit.Start - 1], StringComparison.Ordinal))
        {
            return true;
        }

        // A production line is no LINE: the messenger is written so, or stands among Chinese words.
        if (hit.Cue == Cue.Im && said.Folded[hit.Start..hit.End] == "line" && said.Text[hit.Start] != 'L' && !(hit.Start > 0 && Folding.IsHan(said.Folded[hit.Start - 1])) && !(rest.Length > 0 && Folding.IsHan(rest[0])))
        {
            return true;
        }

        // A telephone conference is a call.
        if (hit.Cue == Cue.Event && said.Folded[hit.Start..hit.End] == "conference" && said.Folded.AsSpan(Math.Max(0, hit.Start - 10), Math.Min(10, hit.Start)).HoldsAny("phone", "video", "teams", "zoom", "tele", "web", "call"))
        {
            return true;
        }

        // 说了一大通他们年会的事: an event spoken of.
        if (hit.Cue == Cue.Event && (rest.StartsWithAny("的事", "的钱", "的预算", "的广告", "那批", "抽奖", "礼品", "奖品", "要用", "用的", "的货")))
        {
            return true;
        }

        return rest.StartsWithAny("号码", "地址", "address", "number") || (hit.Cue == Cue.Im && said.Folded[hit.Start..hit.End] == "line" && said.Folded.Contains("line of", StringComparison.Ordinal)) || (hit.Cue == Cue.Phone && rest.StartsWith("for "));
    }
}
