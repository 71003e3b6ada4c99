namespace SalesBot.Bot.Understanding.Acts;

/// <summary>Orders to staff: 请阿强后天跑一趟宏达, "ask Priya to chase the quote", "Declan, can you bring the demo bed".</summary>
internal static class Orders
{
    public static Act? Read(Clause clause)
    {
        if (clause.Has(Sense.Remind) && clause.First(Sense.Staff) < 0)
        {
            return null;
        }

        for (var at = 0; at < clause.Count; at++)
        {
            // 让他周五来 after 王总说 is theirs; only the writer orders staff.
            if (clause[at].Is(Sense.Person | Sense.Customer | Sense.They) && at < 2 && clause.Subject is Subject.Side or Subject.Company && !clause[0].Is(Sense.Direct | Sense.Please))
            {
                return null;
            }

            if (clause[at].Is(Sense.Direct) && at + 1 < clause.Count && at <= 2)
            {
                var whom = at + 1;
                while (whom < clause.Count - 1 && whom < at + 3 && !clause[whom].Is(Sense.Staff) && (clause[whom].Is(Sense.Please | Sense.Plain | Sense.Direct) || clause.Word(whom) is "一下" or "下"))
                {
                    whom++;
                }

                // 提醒Niamh：…, "let 小林 walk him": what they are to do may follow, and let is as good now as then.
                if (clause[whom].Is(Sense.Staff) && (whom + 1 < clause.Count || clause.Utterance.Folded.AsSpan(clause.Region.End).TrimStart() is [':', ..]) && clause.First(Sense.Past, at + 1) < 0 && !(clause[at].Is(Sense.Past) && clause.Word(at) is not "let") && !Done(clause, whom))
                {
                    return clause.Act(ActKind.Tell, 0.93, clause.Why(at, "order"), clause.Why(whom, "colleague"));
                }
            }
        }

        // 阿凯你明天先帮我找, "Arjun pls send", "Kofi to take the kit back": called by name.
        if (clause.Subject is Subject.Staff && clause.SubjectAt <= 2)
        {
            var next = clause.SubjectAt + 1;
            if (next < clause.Count && (clause[next].Is(Sense.You | Sense.Please) || clause.Word(next) is "to" || clause[next].Is(Sense.Direct) && clause.First(Sense.Me) > next) && !clause.Has(Sense.Past))
            {
                return clause.Act(ActKind.Tell, 0.92, clause.Why(clause.SubjectAt, "colleague"), clause.Why(next, "order"));
            }

            if (clause.Has(Sense.Coming | Sense.Ahead | Sense.Must) && !clause.Has(Sense.Done | Sense.Past | Sense.Just))
            {
                return clause.Act(ActKind.Tell, 0.75, clause.Why(clause.SubjectAt, "colleague"), clause.Why(clause.First(Sense.Coming | Sense.Ahead | Sense.Must), "still to do"));
            }
        }

        // "Lena please log it": whoever it is, they are asked.
        if (!clause.Han && clause.Count > 2 && clause[1].Is(Sense.Please) && clause[0].Is(Sense.Unknown) && clause.Word(1) is "please" or "pls" or "plz" && char.IsUpper(clause.Utterance.Text[clause[0].Start]))
        {
            return clause.Act(ActKind.Tell, 0.85, clause.Why(0, "called by name"), clause.Why(1, "asked of"));
        }

        return clause.First(Sense.Please) is >= 0 and <= 1 and var please && clause.First(Sense.Staff) > please && !clause.Has(Sense.Done | Sense.Past)
            ? clause.Act(ActKind.Tell, 0.85, clause.Why(please, "asked of")) : null;
    }

    private static bool Done(Clause clause, int from)
    {
        for (var at = from + 1; at < clause.Count; at++)
        {
            if (clause[at].Is(Sense.Done) && clause.Word(at) is "了" or "过" or "已经" or "已" && at < clause.Count - 1)
            {
                return true;
            }
        }

        return false;
    }
}
