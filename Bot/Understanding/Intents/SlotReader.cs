using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>How a contact took place, which stage it changed, and what stood in the way, each from the cues of one region.</summary>
internal static partial class SlotReader
{
    private static readonly (Cue Cue, string Method)[] Methods =
    [
        (Cue.Event, "event"), (Cue.Video, "video"), (Cue.Visit, "visit"), (Cue.Phone, "phone"), (Cue.Wechat, "wechat"), (Cue.Im, "im"), (Cue.Email, "email"), (Cue.Meeting, "meeting"),
    ];

    private static readonly (Cue Cue, string Objection)[] Objections =
    [
        (Cue.Price, "price"), (Cue.Authority, "authority"), (Cue.Budget, "budget"), (Cue.NoNeed, "noneed"), (Cue.Terms, "terms"), (Cue.Delivery, "delivery"), (Cue.Competitor, "competitor"), (Cue.Quality, "quality"), (Cue.Value, "value"), (Cue.Feature, "feature"), (Cue.Timing, "timing"),
    ];

    /// <summary>The method of the contact reported; a channel only planned is none.</summary>
    public static string? Method(Utterance said, Region region, Item? due, Item? occurred = null, Deeds? deeds = null)
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
        return SetTo(said, region) is { } value && FieldWords.Methods.Find(value) is { } set && MethodWords.Of(heard) != set ? MethodWords.Say(set) : heard;
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
        if (hit.Cue == Cue.Visit && (before.EndsWith("电话") || before.EndsWith("微信") || before.EndsWith("视频") || before.EndsWith("线上")))
        {
            return 0;
        }

        // 去了个电话 is a call, 去了封邮件 an email; 路过了一下 went.
        if (hit.Cue == Cue.Visit && Sent(folded.AsSpan(hit.End)))
        {
            return 0;
        }

        // "it's their board meeting": one of theirs, without us.
        if (hit.Cue == Cue.Meeting && (before.EndsWith("board") || before.EndsWith("staff") || before.EndsWith("team") || before.EndsWith("internal") || before.EndsWith("sales") || before.EndsWith("their own")))
        {
            return 0;
        }

        // "not a call" is taken back.
        if (before.EndsWith("not a") || before.EndsWith("not an") || before.EndsWith("不是") || before.EndsWith("not") || before.EndsWith("没"))
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
        if (hit.Cue == Cue.Event && folded.AsSpan(clause.Start, hit.Start - clause.Start).TrimEnd() is var when && (when.EndsWith("after the") || when.EndsWith("before the") || when.EndsWith("ahead of the") || when.EndsWith("since the") || when.EndsWith("until the") || folded.AsSpan(hit.End).StartsWith("之后") || folded.AsSpan(hit.End).StartsWith("之前") || folded.AsSpan(hit.End).StartsWith("后") || folded.AsSpan(hit.End).StartsWith("前")))
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

        return after.StartsWith("电话") || after.StartsWith("电邮") || after.StartsWith("邮件") || after.StartsWith("微信") || after.StartsWith("信") || after.StartsWith("短信") || after.StartsWith("消息") || after.StartsWith("函");
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
            return word is "call" or "meeting" or "demo" or "visit" or "lunch" or "dinner" or "coffee" or "zoom" or "video call" or "site visit" && Mentions(folded, clause, "moved", "pushed", "reschedul", "postpone", "cancel", "bumped", "shifted", "slipped", "called off", "move our", "move the", "push our", "push the");
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

    private static bool Mentions(string folded, Region region, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (folded.AsSpan(region.Start, region.End - region.Start).Contains(word, StringComparison.Ordinal))
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
        if (said.Folded[hit.Start..hit.End] == "just left" && (rest.StartsWith("a ") || rest.StartsWith("v") || rest.StartsWith("word") || rest.StartsWith("msg") || rest.StartsWith("message") || rest.StartsWith("another")))
        {
            return true;
        }

        // "called on Mr Patel", 微信语音: a visit, and a message.
        if (hit.Cue == Cue.Phone && said.Hits.Exists(other => other.Cue is Cue.Visit or Cue.Wechat && other.Start <= hit.Start && hit.End <= other.End && other.End - other.Start > hit.End - hit.Start))
        {
            return true;
        }

        // 问咱能不能上门: what they ask for has not taken place.
        if (hit.Cue == Cue.Visit && Ends(said.Folded.AsSpan(0, hit.Start), ["能不能", "可不可以", "可唔可以", "能否", "有没有空", "什么时候", "几时", "何时"]))
        {
            return true;
        }

        // "a prospect called Silver Oak" has a name, not a call.
        if (said.Folded[hit.Start..hit.End] == "called" && hit.End + 1 < said.Text.Length && char.IsUpper(said.Text[hit.End + 1]) && said.Folded.AsSpan(0, hit.Start).TrimEnd() is var noun
            && (noun.EndsWith("prospect") || noun.EndsWith("company") || noun.EndsWith("lead") || noun.EndsWith("firm") || noun.EndsWith("account") || noun.EndsWith("business") || noun.EndsWith("startup") || noun.EndsWith("outfit") || noun.EndsWith("shop") || noun.EndsWith("place")))
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
        if (hit.Cue == Cue.Event && said.Folded[hit.Start..hit.End] == "conference" && Mentions(said.Folded, new Region(Math.Max(0, hit.Start - 10), hit.Start), "phone", "video", "teams", "zoom", "tele", "web", "call"))
        {
            return true;
        }

        // 说了一大通他们年会的事: an event spoken of.
        if (hit.Cue == Cue.Event && (rest.StartsWith("的事") || rest.StartsWith("的钱") || rest.StartsWith("的预算") || rest.StartsWith("的广告") || rest.StartsWith("那批") || rest.StartsWith("抽奖") || rest.StartsWith("礼品") || rest.StartsWith("奖品") || rest.StartsWith("要用") || rest.StartsWith("用的") || rest.StartsWith("的货")))
        {
            return true;
        }

        return rest.StartsWith("号码") || rest.StartsWith("地址") || rest.StartsWith("address") || rest.StartsWith("number") || (hit.Cue == Cue.Im && said.Folded[hit.Start..hit.End] == "line" && said.Folded.Contains("line of", StringComparison.Ordinal)) || (hit.Cue == Cue.Phone && rest.StartsWith("for "));
    }

    /// <summary>The stage the text says the deal has reached; wishes and plans change none.</summary>
    public static Stage? StageOf(Utterance said, Region region, bool setting, Deeds? deeds = null)
    {
        if (setting && Named(said, region) is { } named)
        {
            return named;
        }

        foreach (var (cue, stage) in (ReadOnlySpan<(Cue, Stage)>)[(Cue.Lost, Stage.Lost), (Cue.Won, Stage.Won), (Cue.Negotiating, Stage.Negotiating), (Cue.Interested, Stage.Interested), (Cue.Lead, Stage.Prospect)])
        {
            foreach (var hit in said.Of(cue, region))
            {
                if (Happened(said, hit, stage) && !Aside(said, hit, stage, deeds ?? Deeds.Unknown))
                {
                    return stage;
                }
            }
        }

        return null;
    }

    /// <summary>A shop that was closed, an appointment called off, a paper other than the contract that was signed: words of a stage that speak of something else.</summary>
    private static bool Aside(Utterance said, Hit hit, Stage stage, Deeds deeds)
    {
        if (stage is Stage.Won or Stage.Lost && (deeds.At(hit.Start) is ActKind.Attempt or ActKind.Move or ActKind.Cancel or ActKind.Tell or ActKind.Plan || deeds.At(hit.Start) is ActKind.Change && said.Has(Cue.Update, said.ClauseOf(hit.Start))))
        {
            return true;
        }

        // 下单了, "renewed": an order is no contract signed.
        if (stage is Stage.Won && deeds.At(hit.Start) is ActKind.Order or ActKind.Payment && !Says(said.Folded.AsSpan(hit.Start, hit.End - hit.Start), ["签", "章", "约", "中标", "得标", "决标", "sign", "ink", "won", "awarded"]))
        {
            return true;
        }

        if (stage != Stage.Won)
        {
            return stage == Stage.Negotiating && deeds.At(hit.Start) is ActKind.Move or ActKind.Cancel;
        }

        var word = said.Folded.AsSpan(hit.Start, hit.End - hit.Start);
        var clause = said.ClauseOf(hit.Start);
        var whole = said.Folded.AsSpan(clause.Start, clause.End - clause.Start);
        return word switch
        {
            "landed" => Says(whole, ["instal", "payment", "deposit", "cheque", "check", "money", "transfer", "shipment", "delivery", "balance"]),
            "closed" => Says(whole, ["shop", "office", "store", "gate", "plant", "till", "til ", "until", "for the", "lights out", "closed,"]) || said.Folded.AsSpan(0, hit.Start).TrimEnd().EndsWith("'re"),
            "signed" => said.Folded.AsSpan(hit.End).TrimStart().StartsWith("off") || Says(whole, ["nda", "delivery note", "acceptance", "timesheet", "want it signed", "wants it signed"]),
            _ when word.Contains('签') || word.Contains('章') => Says(whole, ["验收", "对账", "报告", "承兑", "汇票", "保密", "意向书", "签收", "名", "须", "送货单", "会签", "就等", "等盖章", "等签"]),
            _ => false,
        };
    }

    private static bool Ends(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Says(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A stage named outright, as in 改成谈判阶段 or "set to won".</summary>
    private static Stage? Named(Utterance said, Region region)
    {
        if (SetTo(said, region) is { } value && FieldWords.Stages.Find(value) is { } set)
        {
            return set;
        }

        for (var end = region.End; FieldWords.Stages.Last(said.Folded, region.Start, end) is { } word; end = word.At + word.Length - 1)
        {
            var lead = said.Folded.AsSpan(0, word.At).TrimEnd();
            var rest = said.Folded.AsSpan(word.At + word.Length);
            if (!lead.EndsWith("不是") && !lead.EndsWith("从") && !rest.StartsWith("金额") && !rest.StartsWith("金"))
            {
                return word.Value;
            }
        }

        return null;
    }

    /// <summary>阶段改成签约, "change the stage to closed won": what stands behind the word that sets, and nothing beside it.</summary>
    private static string? SetTo(Utterance said, Region region)
    {
        if (said.Of(Cue.Update, region) is not [.., var hit])
        {
            return null;
        }

        var rest = said.Folded[hit.End..Math.Max(hit.End, Math.Min(region.End, said.ClauseOf(hit.Start).End))];
        foreach (var lead in (ReadOnlySpan<string>)[" to ", " as "])
        {
            rest = rest.LastIndexOf(lead, StringComparison.Ordinal) is >= 0 and var at ? rest[(at + lead.Length)..] : rest;
        }

        rest = rest.Trim(' ', '。', '.', '!', '?', ',', '，', '了', '吧');
        return rest.EndsWith("阶段", StringComparison.Ordinal) ? rest[..^2] : rest.EndsWith(" stage", StringComparison.Ordinal) ? rest[..^6] : rest;
    }

    private static bool Happened(Utterance said, Hit hit, Stage stage)
    {
        var clause = said.ClauseOf(hit.Start);
        var folded = said.Folded;
        var before = new Region(clause.Start, hit.Start);
        var lead = folded.AsSpan(clause.Start, hit.Start - clause.Start).TrimEnd();
        var word = folded.AsSpan(hit.Start, hit.End - hit.Start);
        var rest = folded.AsSpan(hit.End);
        foreach (var no in (ReadOnlySpan<string>)["没", "没有", "未", "还没", "不", "尚未", "not", "n't", "never", "isn't", "hasn't", "haven't", "不想", "没能", "不会", "快", "快要", "就要", "差点", "差点就", "险些", "再不", "to get", "to be", "nearly", "almost"])
        {
            if (lead.EndsWith(no))
            {
                return false;
            }
        }

        if (stage is Stage.Won or Stage.Lost && Conditional(said, hit, clause))
        {
            return false;
        }

        switch (stage)
        {
            case Stage.Won:
                var wished = said.HasAny(before, Cue.Wish, Cue.Plan, Cue.Remind) && !word.Contains('了') && !rest.StartsWith("了") || AnyTime(said, before, future: true) || said.Has(Cue.Negation, before)
                    || rest.StartsWith("之前") || rest.StartsWith("前") || rest.StartsWith("吗") || word is "搞定" && !rest.StartsWith("了");
                // 签约 and 成交 alone are nouns or plans; 了 or nothing more makes them done.
                var done = word.Contains('了') || rest.StartsWith("了") || said.HasAny(before, Cue.Past, Cue.Just) || char.IsAscii(word[0]) || rest.StartsWith("啦") || rest.StartsWith("啰") || rest.StartsWith("囉") || rest.StartsWith("咯") || rest.StartsWith("喽") || word is "中标" or "拿下" or "成单" or "成交" or "赢单" or "签下" or "谈成" or "合同已签" or "已签" or "得标" or "决标" or "回签" || rest.TrimStart(" !！。,，").IsEmpty || rest.StartsWith("。") || word.StartsWith("正式") || Says(word, ["签订", "签署"]);
                return done && !wished && !(word is "landed" && (rest.StartsWith(" in ") || rest.StartsWith(" at "))) && !(word is "closed" && rest.TrimStart().StartsWith("lost")) && !(word is "签了" && (rest.StartsWith("别家") || rest.StartsWith("竞品") || rest.StartsWith("到"))) && !(word is "signed" && rest.TrimStart().StartsWith("with")) && !rest.StartsWith("的客户") && !rest.StartsWith("客户");
            case Stage.Lost:
                return !(word is "said no" && !rest.TrimStart().IsEmpty && !rest.TrimStart(" ").StartsWith("to") && Folding.IsLatin(rest.TrimStart()[0])) && !(said.HasAny(before, Cue.Wish) && !said.HasAny(before, Cue.Past) && char.IsAscii(word[0])) && !(word is "lost" && (rest.TrimStart().StartsWith("my") || rest.TrimStart().StartsWith("the contact") || rest.TrimStart().StartsWith("touch")))
                    && !(word is "取消了" or "跑了" or "飞了" && (rest.StartsWith("会") || rest.StartsWith("拜访") || rest.StartsWith("约") || rest.Length > 0 && (Folding.IsDigit(rest[0]) || "一两三四五六七八九十几好趟个".Contains(rest[0], StringComparison.Ordinal)))) && !(lead.EndsWith("会") || lead.EndsWith("要是") || lead.EndsWith("怕"));
            case Stage.Interested:
                return !rest.StartsWith("金额") && !rest.StartsWith("金") && !said.Has(Cue.Negation, new Region(Math.Max(clause.Start, hit.Start - 2), hit.Start)) && !lead.EndsWith("no longer") && !lead.EndsWith("无");
            case Stage.Negotiating:
                return !(word is "谈价格" or "谈价" or "砍价" or "议价" or "谈合同" or "谈条款" or "谈细节" && AnyTime(said, clause, future: true)) && !(word is "砍价" or "谈价格" or "谈价") && !(said.HasAny(before, Cue.Wish, Cue.Plan) && !said.HasAny(clause, Cue.Past)) && !rest.StartsWith("的客户");
            default:
                return !rest.StartsWith(" time") && !rest.StartsWith("s ") && (word is not "线索" and not "lead" and not "潜在" and not "prospect" || !said.HasAny(clause, Cue.Past));
        }
    }

    /// <summary>交期再拖就转单, "if legal agrees it is signed": nothing has happened yet.</summary>
    private static bool Conditional(Utterance said, Hit hit, Region clause)
    {
        var before = said.Folded.AsSpan(clause.Start, hit.Start - clause.Start);
        foreach (var word in (ReadOnlySpan<string>)["如果", "要是", "不然", "否则", "除非", "假如", "万一", "只要", "的话"])
        {
            if (before.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        foreach (var word in (ReadOnlySpan<string>)["if", "unless", "otherwise", "once", "or else", "as soon as"])
        {
            if (before.StartsWith(word + " ", StringComparison.Ordinal) || before.Contains(" " + word + " ", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return before.Contains('再') && before.Contains('就');
    }

    private static bool AnyTime(Utterance said, Region region, bool future) =>
        said.Times.Exists(item => region.Holds(item.Start) && item.Kind != ItemKind.Duration && WhenReader.Future(said, item) is { } due && (due.From > said.Today) == future);

    public static string? Objection(Utterance said, Region region)
    {
        var best = ("", int.MaxValue, 0);
        foreach (var (cue, objection) in Objections)
        {
            foreach (var hit in said.Of(cue, region))
            {
                if (!Objects(said, hit))
                {
                    continue;
                }

                var rank = Array.FindIndex(Objections, pair => pair.Cue == cue) == 10 ? 5 : 0;
                if (best.Item1.Length == 0 || rank < best.Item3 || (rank == best.Item3 && hit.Start < best.Item2))
                {
                    best = (objection, hit.Start, rank);
                }
            }
        }

        return best.Item1.Length > 0 ? best.Item1 : null;
    }

    /// <summary>报价 and 预算 are topics; something has to be wrong with them to be in the way.</summary>
    private static bool Objects(Utterance said, Hit hit)
    {
        var word = said.Folded[hit.Start..hit.End];
        var clause = said.ClauseOf(hit.Start);
        return word switch
        {
            "price" or "pricing" or "cost" or "delivery" or "terms" or "value" or "quality" or "features" or "feature" or "specs" or "api" or "integration" or "shipping" or "timeline" or "later" or "board" or "legal" or "approval" or "partners" or "汇报" or "流程" or "功能" or "接口" or "条款" or "忙" or "交货" or "到货" or "对比" or "优惠" or "折扣" =>
                said.HasAny(clause, Cue.Speech, Cue.Negation, Cue.Lost) || said.Folded.AsSpan(hit.End).TrimStart().StartsWith("issue") || said.Folded.AsSpan(hit.End).TrimStart().StartsWith("too"),
            "再说" or "再看" or "再议" or "出差" => true,
            _ => true,
        };
    }
}
