using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Recognises the bot's commands behind a slash or as plain words, mistyped or not.</summary>
internal static class CommandReader
{
    /// <summary>Each command with the words people call it by, folded; the first is its own.</summary>
    private static readonly (string Command, string[] Words)[] Commands =
    [
        ("log", ["log", "记录", "记一下", "记一笔", "记跟进", "跟进记录", "写跟进", "录入", "登记", "新增跟进", "添加跟进", "日志", "写日志", "add log", "log it", "new log", "l"]),
        ("today", ["today", "今日", "今天", "今日待办", "今天待办", "今日提醒", "今日任务", "今日行程", "任务", "待办", "tasks", "todo", "agenda", "我的今天", "todays", "my day", "t"]),
        ("overdue", ["overdue", "逾期", "超期", "过期", "逾期客户", "超期客户", "late", "overdue list"]),
        ("customer", ["customer", "客户", "客户资料", "查客户", "客户详情", "client", "account", "cust", "customers"]),
        ("new", ["new", "新客户", "新建客户", "新增客户", "新建", "添加客户", "add customer", "new customer", "create", "add"]),
        ("stage", ["stage", "阶段", "改阶段", "更新阶段", "阶段变更", "stages"]),
        ("order", ["order", "订单", "下单", "录订单", "新订单", "登记订单", "orders"]),
        ("pay", ["pay", "回款", "收款", "登记回款", "录回款", "付款", "payment", "payments"]),
        ("kpi", ["kpi", "业绩", "我的业绩", "指标", "绩效", "kpis", "my kpi", "数据"]),
        ("report", ["report", "报表", "报告", "月报", "周报", "季报", "年报", "业绩报告", "业绩报表", "月度报告", "月度报表", "reports", "monthly report"]),
        ("forecast", ["forecast", "预测", "业绩预测", "销售预测", "forecasts", "sales forecast"]),
        ("target", ["target", "目标", "设目标", "设定目标", "销售目标", "targets", "quota"]),
        ("plan", ["plan", "计划", "改进计划", "行动计划", "plans", "action plan"]),
        ("team", ["team", "团队", "我的团队", "团队情况", "teams", "my team"]),
        ("score", ["score", "评分", "打分", "绩效评分", "得分", "scores"]),
        ("export", ["export", "导出", "导出数据", "下载", "导出表格"]),
        ("import", ["import", "导入", "导入数据", "上传"]),
        ("settings", ["settings", "设置", "设定", "配置", "偏好", "setting", "preferences", "config"]),
        ("lang", ["lang", "语言", "切换语言", "换语言", "language", "中文", "english", "简体", "繁体"]),
        ("undo", ["undo", "撤销", "撤消", "撤回", "取消上一步", "回退", "还原", "复原", "undo that", "undo last", "revert", "取消刚才", "删掉刚才那条", "删除上一条", "撤销上一条", "撤回上一条"]),
        ("help", ["help", "帮助", "说明", "使用说明", "怎么用", "如何使用", "帮忙", "指令", "命令", "帮助文档", "功能", "菜单", "help me", "commands", "menu", "how does this work", "how do i use this", "h", "?", "怎么记录", "如何记录", "怎么使用"]),
        ("leave", ["leave", "请假", "休假", "调休", "休年假", "on leave", "day off", "vacation"]),
        ("handover", ["handover", "转交", "移交", "交接", "转交客户", "客户交接", "hand over", "hand-over", "transfer"]),
        ("invite", ["invite", "邀请", "邀请同事", "邀请成员", "invites"]),
        ("bind", ["bind", "绑定", "绑定团队"]),
        ("unbind", ["unbind", "解绑", "解除绑定"]),
        ("digest", ["digest", "日报", "群日报"]),
        ("why", ["why", "为什么", "为何", "依据", "怎么算的", "how come", "explain"]),
        ("delivery", ["delivery", "投递", "投递情况", "送达情况", "发送情况", "deliveries"]),
        ("audit", ["audit", "变更记录", "操作记录", "审计", "审计记录", "audit log"]),
        ("privacy", ["privacy", "隐私", "我的隐私", "我的数据", "我的个人信息", "my data", "my privacy"]),
        ("web", ["web", "网页", "网页版", "打开网页", "打开网页版", "打开页面", "web page", "webpage", "open the page", "open the pages", "open the web page", "open my page", "open the website"]),
        ("calendar", ["calendar", "日历", "日历订阅", "订阅日历", "日历地址", "calendar feed", "calendar link", "calendar address", "subscribe to my calendar"]),
        ("keys", ["keys", "密钥", "程序密钥", "我的密钥", "访问密钥", "access keys", "api keys", "program keys"]),
        ("hooks", ["hooks", "变更通知", "变更通知地址", "webhooks", "web hooks"]),
        ("start", ["start", "开始", "启动", "begin"]),
        ("cancel", ["cancel", "取消", "算了", "stop"]),
    ];

    /// <summary>Words too common in talk to be commands when they stand alone without a slash.</summary>
    private static readonly HashSet<string> OnlySlashed = new(StringComparer.Ordinal)
    {
        "l", "t", "h", "任务", "待办", "tasks", "todo", "agenda", "bind", "绑定", "绑定团队", "unbind", "解绑", "解除绑定", "digest", "日报", "群日报", "handover", "转交", "移交", "交接", "hand over", "hand-over", "transfer", "invite", "邀请", "invites", "new", "customer", "client", "account", "late", "plan", "team", "score", "target", "order", "pay", "leave", "add", "create", "start", "begin", "stop", "回款", "付款", "下单", "新客户", "客户", "计划", "目标", "下载", "上传", "数据", "功能", "开始", "算了", "取消", "cancel", "late", "vacation", "day off", "帮忙", "中文", "english", "why", "为什么", "为何", "阶段", "请假", "休假", "调休", "on leave", "录入", "登记", "付款", "explain", "how come", "新建", "never mind", "nevermind", "payments", "payment", "orders", "customers", "cust", "quota", "简体", "繁体", "?", "启动", "stage", "stages", "why?", "delivery", "deliveries", "投递", "audit", "审计", "web", "网页", "web page", "webpage", "calendar", "日历", "keys", "密钥",
    };

    private static readonly Dictionary<string, string> Names = Commands.SelectMany(entry => entry.Words.Select(word => (word, entry.Command))).DistinctBy(pair => pair.word).ToDictionary(pair => pair.word, pair => pair.Command, StringComparer.Ordinal);

    public sealed record Command(string Name, string? Argument, bool Slash);

    public static Command? Read(string text, string folded)
    {
        var start = 0;
        while (start < folded.Length && folded[start] is ' ' or '\n' or '\t' or '\ufeff')
        {
            start++;
        }

        if (start < folded.Length && folded[start] == '/')
        {
            return Slashed(text, folded, start + 1);
        }

        return Plain(text, folded);
    }

    private static Command? Slashed(string text, string folded, int start)
    {
        while (start < folded.Length && folded[start] == ' ')
        {
            start++;
        }

        var end = start;
        while (end < folded.Length && !char.IsWhiteSpace(folded[end]) && folded[end] is not ('@' or '，' or ',' or '!' or '！' or ':' or '：'))
        {
            end++;
        }

        if (end == start)
        {
            return null;
        }

        var word = folded[start..end];
        // "/report@SalesBot month"
        var rest = end;
        if (rest < folded.Length && folded[rest] == '@')
        {
            while (rest < folded.Length && !char.IsWhiteSpace(folded[rest]))
            {
                rest++;
            }
        }

        var argument = text[rest..].Trim().TrimStart('，', ',', '!', '！', ':', '：').Trim();
        argument = argument is "please" or "pls" or "plz" or "thanks" or "谢谢" or "吧" ? "" : argument;
        var name = Names.GetValueOrDefault(word) ?? Nearest(word, slashed: true) ?? Glued(word, ref argument, text, start) ?? word;
        return new Command(name, argument.Length > 0 ? argument : null, true);
    }

    /// <summary>/报表本月 without a space.</summary>
    private static string? Glued(string word, ref string argument, string text, int start)
    {
        string? best = null;
        var length = 0;
        foreach (var (name, command) in Names)
        {
            if (name.Length > length && name.Length >= 2 && Folding.IsHan(name[0]) && word.StartsWith(name, StringComparison.Ordinal))
            {
                (best, length) = (command, name.Length);
            }
        }

        if (best is not null)
        {
            argument = text[(start + length)..].Trim();
        }

        return best;
    }

    private static Command? Plain(string text, string folded)
    {
        var bare = folded.Trim(' ', '!', '！', '。', '.', '~', '，', ',', '?', '？', '\n');
        var said = bare.StartsWithAny("帮我", "给我") ? bare[2..] : bare;
        foreach (var polite in (ReadOnlySpan<string>)["please", "pls", "plz", "请", "麻烦", "一下", "吧", "啊", "呀", "打开", "看", "查看", "给我", "帮我", "the", "my", "show me", "show", "open"])
        {
            if (bare.Length > polite.Length && bare.StartsWith(polite, StringComparison.Ordinal) && !(Folding.IsLatin(polite[^1]) && Folding.IsLatin(bare[polite.Length])))
            {
                bare = bare[polite.Length..].TrimStart();
            }

            if (bare.Length > polite.Length && bare.EndsWith(polite, StringComparison.Ordinal) && !(Folding.IsLatin(polite[0]) && Folding.IsLatin(bare[^(polite.Length + 1)])))
            {
                bare = bare[..^polite.Length].TrimEnd();
            }
        }

        if (Names.TryGetValue(said, out var whole) && !OnlySlashed.Contains(said))
        {
            return new Command(whole, null, false);
        }

        if (bare.Length is 0 or > 60)
        {
            return null;
        }

        if (Names.TryGetValue(bare, out var exact) && !OnlySlashed.Contains(bare))
        {
            return new Command(exact, null, false);
        }

        // 帮助！！怎么记录: the first word commands, the rest asks the same.
        var parts = bare.Split(['!', '！', '，', ',', '。', '?', '？', ' ', ':', '：'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && Names.TryGetValue(parts[0], out var first) && !OnlySlashed.Contains(parts[0]) && Names.TryGetValue(parts[1], out var second) && first == second)
        {
            return new Command(first, null, false);
        }

        if (parts.Length > 1 && Names.TryGetValue(parts[0], out first) && first is "help" or "undo" && parts[0].Length > 1 && !OnlySlashed.Contains(parts[0]))
        {
            return new Command(first, text[(folded.IndexOf(parts[0], StringComparison.Ordinal) + parts[0].Length)..].Trim(' ', '!', '！', '，', ','), false);
        }

        if (bare.Contains("怎么记录", StringComparison.Ordinal) || bare.Contains("怎么用", StringComparison.Ordinal) && bare.Length <= 10 || Able(bare) || bare.Contains("有什么功能", StringComparison.Ordinal) || bare is "how to use" or "how do you work" or "what can i do here" or "what do you do" or "what is this" or "who are you" or "get started" or "how do i start")
        {
            return new Command("help", null, false);
        }

        if (Asks(bare))
        {
            return new Command("help", null, false);
        }

        foreach (var (verb, command) in (ReadOnlySpan<(string, string)>)[("导出", "export"), ("export ", "export"), ("导入", "import"), ("import ", "import")])
        {
            if (bare.Length <= (Folding.IsHan(verb[0]) ? 14 : 40) && bare.StartsWith(verb, StringComparison.Ordinal) && !bare.Contains('了', StringComparison.Ordinal))
            {
                return new Command(command, text[(folded.IndexOf(verb, StringComparison.Ordinal) + verb.Length)..].Trim(), false);
            }
        }

        if (TakingBack.In(folded) is { } back)
        {
            return new Command(back, null, false);
        }

        if (!bare.Contains(' ', StringComparison.Ordinal) && bare.Length >= 4 && Folding.IsLatin(bare[0]) && Nearest(bare, slashed: false) is { } near)
        {
            return new Command(near, null, false);
        }

        return CustomerAnalysis(bare) ?? Report(text, folded, bare);
    }

    /// <summary>客户分析, "customer analysis of 2026-02": by itself or with the period it is for, so that a contact about one stays a contact.</summary>
    private static Command? CustomerAnalysis(string bare)
    {
        foreach (var word in (ReadOnlySpan<string>)["客户分析报告", "客户分析", "customer analysis report", "customer analysis", "customers report", "customer report"])
        {
            var at = bare.IndexOf(word, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var rest = (bare[..at] + " " + bare[(at + word.Length)..]).Replace(" of ", " ", StringComparison.Ordinal).Replace(" for ", " ", StringComparison.Ordinal).Trim(' ', '的', '做', '份', '个', '一', '下');
            return rest.Length == 0 ? new Command("report", "customers", false)
                : Period.Parse(rest) is { } period ? new Command("report", $"customers {period.Key}", false)
                : null;
        }

        return null;
    }

    /// <summary>你能干嘛, "hi, what can you do": asks what the bot is for.</summary>
    private static bool Able(string bare)
    {
        foreach (var words in (ReadOnlySpan<string>)["你能做什么", "你能干什么", "你能干嘛", "你能干啥", "你会什么", "你会干嘛", "你会做什么", "你可以做什么", "你可以干嘛", "你有什么用", "你有啥用", "能帮我做什么", "能帮我干嘛", "你是干嘛的", "你是做什么的", "这是干嘛的", "what can you do", "what do you do", "what are you for", "how can you help", "what can i ask"])
        {
            if (bare.Contains(words, StringComparison.Ordinal) && bare.Length <= words.Length + (Folding.IsHan(words[0]) ? 8 : 20))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>怎么改记录, "how do I edit a visit": how to do a thing with the bot.</summary>
    private static bool Asks(string bare)
    {
        foreach (var how in (ReadOnlySpan<string>)["怎么", "如何", "怎样", "how do i ", "how to ", "how can i ", "how do you "])
        {
            if (!bare.StartsWith(how, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = bare.AsSpan(how.Length).TrimStart();
            foreach (var deed in (ReadOnlySpan<string>)["改记录", "改", "修改", "删", "记录", "录", "填", "用", "使用", "设置", "导", "撤", "加客户", "添加", "新建", "登记", "查", "log", "record", "edit", "change", "delete", "undo", "add", "export", "import", "use", "set", "correct", "fix"])
            {
                if (rest.StartsWith(deed) && bare.Length <= (Folding.IsHan(bare[0]) ? 12 : 40))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>三月份业绩报告, "send me the March report": a report by name, with its period for argument.</summary>
    private static Command? Report(string text, string folded, string bare)
    {
        foreach (var word in (ReadOnlySpan<string>)["业绩报告", "业绩报表", "销售报告", "销售报表", "月度报告", "月度报表", "季度报告", "季度报表", "年度报告", "月报", "季报", "年报", "报表", "monthly report", "quarterly report", "report"])
        {
            var at = folded.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && bare.Length <= 30 && (bare.EndsWith(word, StringComparison.Ordinal) || bare.StartsWith(word, StringComparison.Ordinal)) && !folded.Contains('了', StringComparison.Ordinal) && !folded.Contains("客户", StringComparison.Ordinal) && !folded.Contains('前', StringComparison.Ordinal) && (Folding.IsHan(word[0]) || bare.Split(' ').Length <= 6))
            {
                var argument = (text[..at] + " " + text[(at + word.Length)..]).Trim(' ', '的', '份', '，', ',', '。', '!', '?');
                foreach (var lead in (ReadOnlySpan<string>)["给我看", "给我", "看看", "看一下", "看下", "看", "生成", "发我", "出一份", "出", "打开", "send me the", "show me the", "show me", "send me", "give me the", "run the", "run", "show", "the", "get the"])
                {
                    if (argument.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                    {
                        argument = argument[lead.Length..].Trim(' ', '一', '下');
                    }
                }

                return new Command("report", argument.Length > 0 ? argument : null, false);
            }
        }

        return null;
    }

    private static string? Nearest(string word, bool slashed)
    {
        if (word.Length > 16)
        {
            return null;
        }

        string? best = null;
        var least = slashed ? 2 : 1;
        foreach (var (command, words) in Commands)
        {
            var distance = Spelling.Distance(word, words[0]);
            var allowed = words[0].Length <= 3 ? 1 : slashed ? 2 : 1;
            if (distance <= Math.Min(allowed, least) && (distance < least || best is null) && words[0].Length > distance + 1 && !(words[0].Length <= 4 && !slashed && word[0] != words[0][0]))
            {
                (best, least) = (command, distance);
            }
        }

        return !slashed && best is not null && (OnlySlashed.Contains(best) || word is "tody" or "long" or "hello" or "held" or "heap" or "helps" or "hell") ? null : best;
    }
}
