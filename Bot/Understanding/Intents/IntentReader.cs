using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Decides what a message is for, by evidence weighed in one place.</summary>
internal static class IntentReader
{
    public static Intent Read(Utterance said, List<Who> who)
    {
        var named = who.Count > 0;
        if (!named && Lone(said))
        {
            return Intent.Correct;
        }

        if (CorrectionReader.Mends(said, named))
        {
            return Intent.Correct;
        }

        if (Creates(said, who.Exists(one => !one.ByContact)))
        {
            return Intent.Create;
        }

        if (!named && Invites(said))
        {
            return Intent.Chitchat;
        }

        if (OnlyNames(said))
        {
            return Intent.Query;
        }

        if (QueryReader.Score(said) >= 6)
        {
            return Intent.Query;
        }

        var business = Business(said);
        if (Invites(said) || Greets(said, business) || (!named && !Speaks(said, business)))
        {
            return QueryReader.Score(said) >= 5 && said.Hits.Exists(hit => hit.Cue > Cue.Ask) ? Intent.Query : Intent.Chitchat;
        }

        if (Pays(said) is { } intent)
        {
            return intent;
        }

        if (named && said.Has(Cue.Update) && Sets(said) && !Tells(said) && !said.Has(Cue.Remind))
        {
            return Intent.Update;
        }

        if (!Tasks(said, named))
        {
            return Intent.Log;
        }

        // 把今天的待办发我, 在公司写方案: nobody's customer and nothing planned.
        var vague = !named && said.Context.Current is null && !said.HasAny(said.All, Cue.Remind, Cue.Plan) && !Imperative(said);
        return !vague ? Intent.Task : QueryReader.Score(said) >= 3 && said.Hits.Exists(hit => hit.Cue > Cue.Ask) ? Intent.Query : Intent.Chitchat;
    }

    /// <summary>周五, 20万: a date or a sum alone sets what was last spoken of.</summary>
    public static bool Lone(Utterance said)
    {
        var start = said.Folded.Length - said.Folded.AsSpan().TrimStart().Length;
        var end = said.Folded.AsSpan().TrimEnd(" 。.!！").Length;
        return said.Times.Exists(item => item.Start <= start && item.End >= end && item.Kind is ItemKind.Date or ItemKind.DateTime or ItemKind.Period && item.Cue != DayCue.Bare && !(item is { Cue: DayCue.Definite, Kind: ItemKind.Date } && end - start <= 2))
            || said.Money.Concat(said.Figures).Any(item => item.Start <= start && item.End >= end && item.Value >= 1000);
    }

    /// <summary>恒通, "Orchard?": a name and nothing else asks for its card.</summary>
    public static bool OnlyNames(Utterance said)
    {
        if (said.Mentions.Count == 0 || said.Mentions.Exists(mention => mention.Fuzzy))
        {
            return false;
        }

        for (var at = 0; at < said.Folded.Length; at++)
        {
            if (char.IsLetterOrDigit(said.Folded[at]) && !"的呢吧啊那边这家".Contains(said.Folded[at], StringComparison.Ordinal) && !said.Mentions.Exists(mention => mention.Offset <= at && at < mention.End))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Creates(Utterance said, bool named) => said.Has(Cue.Create) && !said.Has(Cue.AskRanking) && NewCustomerReader.Read(said) is not null && (!named || said.StartsWithAny("新客户", "新建", "新增", "录入", "添加", "new lead", "new customer", "new client", "add "));

    /// <summary>微信联系了陈总，付款方式要改成月结: what is to change was heard in a contact, which is the record.</summary>
    private static bool Tells(Utterance said)
    {
        if (said.First(Cue.Update, said.All) is not { } hit || said.Has(Cue.Just))
        {
            return true;
        }

        var clause = said.ClauseOf(hit.Start);
        return said.Clauses.Exists(other => other != clause && said.HasAny(other, Cue.Past, Cue.Speech) && said.HasAny(other, Cue.Phone, Cue.Visit, Cue.Meeting, Cue.Video, Cue.Email, Cue.Wechat, Cue.Im, Cue.Event));
    }

    /// <summary>Whether the words that change something name a field and its value.</summary>
    public static bool Sets(Utterance said)
    {
        var field = said.HasAny(said.All, Cue.Interested, Cue.Negotiating, Cue.Won, Cue.Lost, Cue.Lead) || said.Figures.Count > 0 || said.Times.Count > 0 || said.Folded.HoldsAny("阶段", "stage") || said.Folded.Contains('级', StringComparison.Ordinal) || said.Folded.HoldsAny("方式", "联系人") || StageReader.Read(said, said.All, setting: true) is not null;
        if (!field || said.First(Cue.Update, said.All) is not { } hit)
        {
            return false;
        }

        var folded = said.Folded;
        var zh = Texts.Folding.IsHan(folded[hit.Start]);
        return zh
            ? folded.Contains('把') || folded.HoldsAny("阶段", "金额", "等级", "评级", "方式", "联系人", "时间", "日期") || said.Clauses.Count == 1 && !said.HasAny(said.All, Cue.Speech)
            : said.StartsWithAny("set", "change", "update", "mark", "move", "switch", "rename", "bump", "raise", "make it", "please set", "please update", "please change", "can you update", "can you change", "lower");
    }

    /// <summary>Weight of what only a sales person's business would say.</summary>
    private static int Business(Utterance said)
    {
        var weight = 0;
        foreach (var cue in (ReadOnlySpan<Cue>)[Cue.Phone, Cue.Visit, Cue.Meeting, Cue.Video, Cue.Email, Cue.Wechat, Cue.Im, Cue.Event, Cue.NoAnswer, Cue.Speech, Cue.Interested, Cue.Negotiating, Cue.Won, Cue.Lost, Cue.Price, Cue.Authority, Cue.Budget, Cue.Terms, Cue.Delivery, Cue.Competitor, Cue.Quality, Cue.NoNeed, Cue.Value, Cue.Feature, Cue.Action, Cue.Order, Cue.Payment, Cue.Remind])
        {
            weight += said.Has(cue) ? 1 : 0;
        }

        return weight;
    }

    /// <summary>"anyone got a charger?", 谁有…那本书: the question is put to colleagues.</summary>
    private static bool Invites(Utterance said) =>
        said.StartsWithAny("anyone", "anybody", "does anyone", "has anyone", "who wants", "who has", "whos got", "who's got", "who's up", "谁有", "谁知道", "who knows", "谁能借", "谁要", "谁想", "有没有人", "有人", "谁带") && !said.HasAny(said.All, Cue.AskOverdue, Cue.AskStale, Cue.AskRanking, Cue.AskPerformance, Cue.AskPipeline, Cue.AskActivity) && (said.Mentions.Count == 0 || QueryReader.Score(said) < 9);

    /// <summary>陈总好，…: said to someone, not of someone.</summary>
    private static bool Addresses(Utterance said) =>
        said.Mentions is [var first, ..] && first.Offset <= 1 && said.Folded.AsSpan(first.End).TrimStart(" ,") is var rest && (rest.StartsWith("好") && (rest.Length == 1 || !Texts.Folding.IsHan(rest[1])) || rest.StartsWithAny("早上好", "上午好", "中午好", "下午好", "晚上好", "新年好", "新年快乐", "节日快乐", "您"));

    private static bool Greets(Utterance said, int business) =>
        Addresses(said) && business <= 1
        || said.Has(Cue.Greeting) && (said.StartsWithAny("hi", "hello", "hey", "你好", "您好", "大家好", "早上好", "下午好", "dear", "嗨") || said.Folded.HoldsAny("你好", "您好")) && business <= 1 && said.Times.Count == 0
        || said.Has(Cue.Smalltalk) && (said.StartsWithAny("happy birthday", "congrats", "恭喜", "祝", "生日快乐", "lol", "haha", "哈哈", "thanks", "thank you", "谢谢", "辛苦") || business == 0 && said.Mentions.Count == 0 || said.Folded.HoldsAny("生日快乐", "happy birthday")) && business <= 1;

    /// <summary>A report on someone not named: enough business, and someone it happened with.</summary>
    private static bool Speaks(Utterance said, int business)
    {
        var someone = false;
        foreach (var word in (ReadOnlySpan<string>)["客户", "对方", "他们", "他说", "她说", "那边", "这家", "那家", "甲方", "厂家", "them", "they", "client", "customer", "he ", "she ", "prospect", "the buyer", "guy"])
        {
            someone |= said.Folded.Contains(word, StringComparison.Ordinal);
        }

        if (WhoReader.Spoken(said, said.All) is not null)
        {
            someone = true;
        }

        // 还在对比三家报价: what only a deal has needs no name beside it.
        if (said.HasAny(said.All, Cue.Competitor, Cue.Budget, Cue.Terms, Cue.Negotiating, Cue.Won, Cue.NoAnswer) && !said.Has(Cue.Ask))
        {
            business += 2;
        }

        if (business > 0 && UnknownCustomerReader.Met(said) is not null)
        {
            business += 2;
        }

        var small = said.Has(Cue.Smalltalk) ? 2 : 0;
        var current = said.Context.Current is not null ? 1 : 0;
        var report = said.HasAny(said.All, Cue.Phone, Cue.Visit, Cue.Video, Cue.Email, Cue.Wechat, Cue.NoAnswer, Cue.Speech, Cue.Won, Cue.Lost, Cue.Negotiating) ? 1 : 0;
        var remind = said.Has(Cue.Remind) && (said.Times.Count > 0 || said.Has(Cue.Action)) ? 2 : 0;
        return business + (someone ? 2 : 0) + current + report + remind + (said.Has(Cue.Past) || said.Has(Cue.Just) ? 1 : 0) - small >= 4;
    }

    private static Intent? Pays(Utterance said)
    {
        if (said.HasAny(said.All, Cue.Remind) || AmountReader.Read(said, said.All, mending: true) is null)
        {
            return null;
        }

        foreach (var (cue, intent) in (ReadOnlySpan<(Cue, Intent)>)[(Cue.Payment, Intent.Payment), (Cue.Order, Intent.Order)])
        {
            foreach (var hit in said.Hits)
            {
                if (hit.Cue != cue)
                {
                    continue;
                }

                var clause = said.ClauseOf(hit.Start);
                var word = said.Folded[hit.Start..hit.End];
                var sole = said.Clauses.Count <= 2 && !said.HasAny(said.All, Cue.Speech, Cue.Phone, Cue.Visit, Cue.Meeting, Cue.Just);
                var ahead = said.Times.Exists(item => WhenReader.Future(said, item) is { } due && due.From > said.Today) || said.HasAny(new Region(clause.Start, hit.Start), Cue.Wish, Cue.Negation, Cue.Plan);
                var done = word is not ("order" or "po" or "回了" or "付了" or "订单" or "po for" or "payment of" or "transferred" or "collected" or "收款") || word is "订单" && (said.Folded.Contains('下', StringComparison.Ordinal) || said.Mentions.Exists(mention => mention.End == hit.Start) && said.Clauses.Count <= 3 && !said.HasAny(said.All, Cue.Speech, Cue.Past));
                if (done && sole && !ahead && !said.Has(Cue.Won))
                {
                    return intent;
                }
            }
        }

        return null;
    }

    /// <summary>Something to do and nothing reported.</summary>
    private static bool Tasks(Utterance said, bool named)
    {
        if (Opens(said))
        {
            return true;
        }

        // 罗总：价格可以 quotes what the contact said.
        if (Quoted(said))
        {
            return false;
        }

        var first = said.Clauses.Count > 0 ? said.Clauses[0] : said.All;
        var (_, due, _, dueItem) = WhenReader.Read(said, said.All, task: true, mending: false);
        if (Reported(said))
        {
            return false;
        }

        if (due is null || dueItem is null)
        {
            // "Send Raj the quote", 给恒通寄样品
            return named && !said.HasAny(said.All, Cue.Past, Cue.Speech) && said.Has(Cue.Remind) || Imperative(said) && !said.Folded.Contains('了', StringComparison.Ordinal) || named && Asked(said);
        }

        if (WhenReader.Theirs(said, dueItem) || MetFirst(said, first, due, dueItem))
        {
            return false;
        }

        var inFirst = said.ClauseOf(dueItem.Start) == first || said.Clauses.Count > 1 && said.ClauseOf(dueItem.Start) == said.Clauses[1] && !Heard(said, new Region(said.Clauses[1].Start, dueItem.Start)) && !said.HasAny(first, Cue.Past, Cue.Speech, Cue.Phone, Cue.Visit, Cue.Meeting, Cue.Email, Cue.Im, Cue.Wechat, Cue.Video, Cue.Event);
        if (MethodReader.Read(said, said.All, dueItem) is not null && !(inFirst && said.ClauseOf(dueItem.Start) == first) && !Imperative(said))
        {
            return false;
        }

        var deed = said.HasAny(said.ClauseOf(dueItem.Start), Cue.Action, Cue.Visit, Cue.Phone, Cue.Meeting, Cue.Video, Cue.Plan, Cue.Remind);
        if (inFirst && !said.HasAny(first, Cue.Past) && (!Heard(said, first) || Addressed(said, first)) && (deed || !said.Has(Cue.Speech)))
        {
            // What follows may tell of conditions, not of a contact.
            return !said.HasAny(said.All, Cue.Past) || Imperative(said);
        }

        return !said.HasAny(said.All, Cue.Past, Cue.Speech) && !(Heard(said, first) && !Addressed(said, first));
    }

    /// <summary>等下…, 提醒我…, "don't forget": it begins as tasks do.</summary>
    private static bool Opens(Utterance said) =>
        said.StartsWithAny("晚点", "待会", "等会", "等下", "一会儿", "回头", "稍后", "过会", "等一下", "later today", "later on", "tonight i") && !said.HasAny(said.All, Cue.Past, Cue.Just, Cue.NoAnswer)
        || said.StartsWithAny("提醒", "记得", "别忘", "待办", "remind", "reminder", "don't forget", "dont forget", "todo", "to do", "remember to", "note to self", "task:", "schedule", "book", "set a reminder")
        || said.Has(Cue.Remind) && !said.HasAny(said.All, Cue.Past, Cue.Speech, Cue.NoAnswer, Cue.Just)
        || Imperative(said) && !said.HasAny(said.All, Cue.Past, Cue.NoAnswer);

    /// <summary>It tells of something that has come about, or of a day past.</summary>
    private static bool Reported(Utterance said)
    {
        // "re-engaged Pacific Crest, …": an English report begins with its verb.
        var opening = said.Folded.AsSpan().TrimStart();
        opening = opening[..(opening.IndexOf(' ') is > 0 and var space ? space : opening.Length)];
        return opening.Length > 4 && opening.EndsWith("ed") && opening is not ("need" or "indeed")
            || said.HasAny(said.All, Cue.Just, Cue.NoAnswer, Cue.Lost, Cue.Interested, Cue.Negotiating)
            || said.Has(Cue.Won) && (said.HasAny(said.All, Cue.Wish, Cue.Speech) || StageReader.Read(said, said.All, setting: false) is Domain.Customers.Stage.Won)
            || WhenReader.Read(said, said.All, task: false, mending: false).Occurred is { } day && day.Date < said.Today;
    }

    /// <summary>Before what is due it tells of a contact: of what they said, what stands in the way, or whom.</summary>
    private static bool MetFirst(Utterance said, Region first, ReadDue due, Item dueItem)
    {
        // 今天跟吴处长视讯，希望…: what they said there shows that it took place.
        var clause = said.ClauseOf(dueItem.Start);
        if (due is { Time: null } && due.From == said.Today && said.Clauses.Exists(other => other != clause && said.HasAny(other, Cue.Speech, Cue.Wish, Cue.Price, Cue.Terms, Cue.Quality, Cue.Competitor, Cue.NoNeed, Cue.Value)))
        {
            return true;
        }

        if (clause == first)
        {
            return false;
        }

        // 冯部长下周去参展，月底回来再谈 tells of the contact before it plans.
        return said.HasAny(first, Cue.Budget, Cue.Authority, Cue.Timing, Cue.NoNeed, Cue.Quality, Cue.Competitor, Cue.Value, Cue.Terms, Cue.Delivery, Cue.Price)
            || said.Mentions.Exists(mention => mention.Owners.Any(owner => owner.Contact is not null) && first.Holds(mention.Offset) && said.Mentions.TrueForAll(other => other.Offset > mention.Offset || other.End == mention.Offset || other == mention) && (mention.Offset - first.Start <= 1 || said.Mentions.Exists(other => other.End == mention.Offset && other.Offset - first.Start <= 1)));
    }

    /// <summary>田经理催交期 is heard; in 催一下顺达的货款 the rep will do it.</summary>
    private static bool Heard(Utterance said, Region clause)
    {
        // 周总要年底再结尾款: what the contact wants.
        if (said.Mentions.Exists(mention => clause.Holds(mention.Offset) && mention.End < clause.End && said.Folded[mention.End] is '要' or '想' && mention.Owners.All(owner => owner.Contact is not null) && (mention.Offset - clause.Start <= 1 || said.Mentions.Exists(other => other.End == mention.Offset && other.Offset - clause.Start <= 1))))
        {
            return true;
        }

        foreach (var hit in said.Hits)
        {
            if (hit.Cue == Cue.Speech && clause.Holds(hit.Start)
                && !(said.Folded[hit.Start..hit.End] is "催" or "问" or "问了" or "确认" or "回复" or "回覆" or "告知" or "告诉" or "介绍" or "通知" or "提出"
                    && !said.Mentions.Exists(mention => mention.End <= hit.Start && clause.Holds(mention.Offset)) && said.Mentions.Exists(mention => mention.Offset >= hit.End && clause.Holds(mention.Offset))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Quoted(Utterance said) => said.Mentions.Exists(mention => mention.End < said.Folded.Length && said.Folded[mention.End] == ':' && mention.Owners.Any(owner => owner.Contact is not null));

    /// <summary>给马总回复: the rep will speak, not the contact.</summary>
    private static bool Addressed(Utterance said, Region clause) =>
        said.Mentions.Exists(mention => mention.Offset > clause.Start && mention.Offset < clause.End && said.Folded[mention.Offset - 1] is '给' or '向' or '替' or '帮');

    /// <summary>跟华信确认下参数: a verb with 下 and nothing told is to be done.</summary>
    private static bool Asked(Utterance said)
    {
        if (said.Clauses.Count != 1 || said.HasAny(said.All, Cue.Past, Cue.Just, Cue.NoAnswer, Cue.Price, Cue.Budget) || said.Times.Count > 0)
        {
            return false;
        }

        foreach (var deed in (ReadOnlySpan<string>)["确认", "催", "问", "对", "核对", "核实", "联系", "约", "发", "寄", "补", "改", "更新", "整理", "准备", "跟进", "回访"])
        {
            if (said.Folded.Contains(deed + "下", StringComparison.Ordinal) || said.Folded.Contains(deed + "一下", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Imperative(Utterance said) => said.StartsWithAny("send", "call", "email", "follow up", "follow-up", "followup", "ping", "chase", "check in", "check with", "prep", "prepare", "meet", "visit", "text", "quote", "draft", "get back", "circle back", "touch base", "need to", "i need to", "gotta", "ask", "invite", "arrange", "order samples", "ship", "deliver")
        && !said.HasAny(said.All, Cue.Just);
}
