namespace SalesBot.Bot.Understanding.Acts;

/// <summary>Asked of the bot or of colleagues: 恒通最近什么情况, "has anyone been out to Calder", 样品寄了没.</summary>
internal static class Questions
{
    private static readonly string[] Rows = ["连着几次", "连续几次", "连着几回", "一共几次", "总共几次", "连打几次", "第几次"];

    public static Act? Read(Clause clause)
    {
        if (clause.Count == 0)
        {
            return null;
        }

        if (Told(clause))
        {
            return null;
        }

        if (clause.Questioned)
        {
            return clause.Act(ActKind.Ask, 0.95, new ActEvidence(clause.Region.End, 1, "question mark"));
        }

        // 罗经理连着几次没接了: how many in a row.
        if (clause.Han && Rows.Any(clause.Utterance.Folded[clause.Region.Start..clause.Region.End].Contains))
        {
            return clause.Act(ActKind.Ask, 0.95, new ActEvidence(clause.Region.Start, clause.Region.End - clause.Region.Start, "how many in a row"));
        }

        // "have Tom check in every week" without a question mark is an order.
        if (Inverted(clause) is >= 0 and var verb && !(clause.Word(verb) is "have" && verb + 2 < clause.Count && clause[verb + 1].Is(Sense.Staff | Sense.Person) && clause[verb + 2].Is(Sense.Verb)))
        {
            return clause.Act(ActKind.Ask, 0.95, clause.Why(verb, "verb before its subject"));
        }

        if (clause.First(Sense.Asks) is >= 0 and var asks && Standing(clause, asks))
        {
            return clause.Act(ActKind.Ask, 0.95, clause.Why(asks, "word that asks"));
        }

        // 回没回, 签唔签, 到冇到
        if (clause.Han && Doubled(clause.Text) is >= 0 and var doubled && clause.First(Sense.Say | Sense.Holds) < 0)
        {
            return clause.Act(ActKind.Ask, 0.95, new ActEvidence(clause.Region.Start + doubled, 3, "a verb and its denial"));
        }

        // 是32位还是8位
        if (clause.Han && clause.Text.IndexOf('是') is >= 0 and var either && clause.Text[(either + 1)..].IndexOf("还是") is > 0 and var or && clause.First(Sense.Say) < 0)
        {
            return clause.Act(ActKind.Ask, 0.9, new ActEvidence(clause.Region.Start + either + 1 + or, 2, "one or the other"));
        }

        if (Ending(clause) is { } evidence)
        {
            return clause.Act(ActKind.Ask, 0.95, evidence);
        }

        if (clause.First(Sense.Wh) is >= 0 and var word && Asking(clause, word))
        {
            return clause.Act(ActKind.Ask, 0.92, clause.Why(word, "question word"));
        }

        return clause.First(Sense.Show) is >= 0 and <= 2 and var show && !clause.Has(Sense.Done | Sense.Past | Sense.Say) && clause.Subject is Subject.Unsaid or Subject.Me or Subject.You && !After(clause, show, Sense.Meet)
            ? clause.Act(ActKind.Ask, 0.85, clause.Why(show, "asks to be shown")) : null;
    }

    private static int Doubled(ReadOnlySpan<char> text)
    {
        for (var at = 0; at + 2 < text.Length; at++)
        {
            if (text[at + 1] is '没' or '冇' or '唔' && text[at] == text[at + 2])
            {
                return at;
            }
        }

        return -1;
    }

    private static bool After(Clause clause, int at, Sense any) => clause.First(any, at + 1) >= 0;

    /// <summary>王总问我们什么时候发货: the question is theirs, and it is reported.</summary>
    private static bool Told(Clause clause)
    {
        if (clause.Subject is not (Subject.Side or Subject.Company))
        {
            // 问能不能便宜点 and "asked if we ship" without a subject go on with what they said.
            return clause.Subject is Subject.Unsaid && clause.Count > 1 && clause[0].Is(Sense.Say) && clause[0].Is(Sense.Holds | Sense.Past) && !clause.Questioned && clause.First(Sense.You | Sense.Staff) < 0;
        }

        var says = clause.First(Sense.Say | Sense.Come, clause.SubjectAt + 1);
        var asks = clause.First(Sense.Wh | Sense.Asks);
        return says >= 0 && asks > says && clause[says].Is(Sense.Holds | Sense.Past | Sense.Come) && !clause.Questioned && clause.First(Sense.Past | Sense.Done | Sense.Just | Sense.Holds | Sense.Come) >= 0 && !(clause.SubjectAt > 0 && clause[0].Is(Sense.Wh | Sense.Aux));
    }

    /// <summary>"did Marcus ever get back", "has the sample gone out": an auxiliary opens the clause and a subject follows.</summary>
    private static int Inverted(Clause clause)
    {
        var at = 0;
        while (at < clause.Count && at < 2 && (clause[at].Is(Sense.Nod) || clause.Word(at) is "so" or "and" or "but" or "hey" or "btw"))
        {
            at++;
        }

        return at + 1 < clause.Count && clause[at].Is(Sense.Aux) && !clause.Han && clause.Word(at) is not ("had" or "can" or "don't" or "dont" or "didn't" or "haven't") && !(clause.Word(at) is "should" && !clause.Questioned && clause.Utterance.Folded.Contains("we'll", StringComparison.Ordinal))
            && (clause[at + 1].Is(Sense.Me | Sense.You | Sense.They | Sense.Person | Sense.Customer | Sense.Staff) || clause.Word(at + 1) is "the" or "there" or "it" or "that" or "this" or "any" or "anyone" or "somebody" or "anybody") && !(clause.Word(at) is "have" or "do" && clause[at + 1].Is(Sense.Staff | Sense.They)) && !(clause.Word(at) is "can" or "could" or "would" or "will" && clause[at + 1].Is(Sense.You))
            ? at : -1;
    }

    /// <summary>吗 and its like end the clause or open it; 来着 too.</summary>
    private static bool Standing(Clause clause, int at)
    {
        var last = at == clause.Count - 1 || at == clause.Count - 2 && clause.Word(at + 1).Length <= 1;
        return clause.Word(at) switch
        {
            "呢" or "嘛" => last && clause.Has(Sense.Wh | Sense.Customer | Sense.Person) && !clause.Has(Sense.Done | Sense.Going) && !(clause.Text.TrimEnd().EndsWith("上呢") || clause.Text.TrimEnd().EndsWith("里呢") || clause.Text.TrimEnd().EndsWith("着呢")),
            "么" or "吗" or "咩" => last,
            "来着" => last && clause.Has(Sense.Wh),
            "right" => false,
            _ => !Held(clause, at),
        };
    }

    /// <summary>样品寄了没, 签了没有, 回复了不?: a statement and its denial.</summary>
    private static ActEvidence? Ending(Clause clause)
    {
        var text = clause.Text.TrimEnd(" 啊呀呢了~。.!");
        foreach (var tail in (ReadOnlySpan<string>)["了没", "了没有", "了么", "没有啊", "咗未", "咗冇", "过没", "过没有", "好了没", "未啊", "没呢", "对吧", "是吧", "了不", "没来着"])
        {
            if (text.EndsWith(tail) && text.Length > tail.Length)
            {
                return new ActEvidence(clause.Region.Start + text.Length - tail.Length, tail.Length, "asks yes or no");
            }
        }

        return null;
    }

    /// <summary>A question word that is no 几 of counting, no 什么都, and not what somebody is to find out.</summary>
    private static bool Asking(Clause clause, int at)
    {
        var word = clause.Word(at);
        if (!clause.Han)
        {
            // "when I met him", "which he liked": only at the beginning, or right before an auxiliary at the end.
            var lead = 0;
            while (lead < clause.Count && (clause[lead].Is(Sense.Nod) || clause.Word(lead) is "so" or "and" or "hey" or "btw" or "also" || clause[lead].Is(Sense.Customer) && clause.Count > lead + 2 && clause[lead + 1].Is(Sense.Wh)))
            {
                lead++;
            }

            if (at == lead)
            {
                return !(word is "when" or "which" && clause.Count > at + 1 && clause[at + 1].Is(Sense.Me | Sense.They | Sense.Person) && !clause.Has(Sense.Aux)) || clause.Has(Sense.Aux);
            }

            return at >= clause.Count - 2 && word is "how much" or "how many" or "what" or "who" or "when" && clause.First(Sense.Holds | Sense.Say) < 0;
        }

        if (Held(clause, at) || clause.Has(Sense.If) && clause.First(Sense.If) < at)
        {
            return false;
        }

        var next = at + 1 < clause.Count ? clause.Word(at + 1) : "";
        if (word is "几" or "几个" or "几次" or "几家" or "几条" or "几单" or "几点" or "点")
        {
            // 聊了几句, 打了几次都没接: several.
            return word is "几点" or "几家" or "几个" or "几单" or "几次" or "几条" ? !clause.Has(Sense.Miss) && next is not ("都" or "问") && (clause.First(Sense.Done) < 0 || clause.First(Sense.Customer | Sense.Person) < 0 || at == clause.Count - 1) : false;
        }

        if (next is "都" or "也" || at > 0 && clause.Word(at - 1) is "没" or "无论" or "不管" or "随便" or "任" or "谁" && word is not "谁")
        {
            return false;
        }

        return true;
    }

    /// <summary>问一下他什么时候, 不知道怎么: what holds the question is the act.</summary>
    private static bool Held(Clause clause, int at)
    {
        var holds = clause.Last(Sense.Holds, at);
        return holds >= 0 && !(holds <= 1 && clause[holds].Is(Sense.Show)) && clause.Word(holds) is not ("记得" or "知道" or "想知道" or "查" or "看" or "问一下" or "问下");
    }
}
