namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What lies ahead, and what becomes of what lay ahead: plans, appointments moved, appointments cancelled.</summary>
internal static class Plans
{
    public static Act? Read(Clause clause)
    {
        if (clause.First(Sense.Remind) is >= 0 and <= 2 and var remind && !clause.Denied(remind))
        {
            return clause.Act(ActKind.Plan, 0.93, clause.Why(remind, "to be reminded of"));
        }

        var coming = clause.First(Sense.Coming | Sense.Ahead | Sense.Must | Sense.Later);
        var fix = clause.First(Sense.Fix);
        if (fix >= 0 && clause.Has(Sense.Time) && !clause.Has(Sense.Before))
        {
            return clause.Act(ActKind.Plan, 0.85, clause.Why(fix, "fixed for"), clause.Why(clause.First(Sense.Time), "a day to come"));
        }

        // 跟曹总约好了，下周四…: what was agreed on lies ahead, its day may follow.
        if (fix >= 0 && clause.Word(fix).StartsWith("约") && clause.Word(fix).Length > 1 && !clause.Has(Sense.Before | Sense.Meet | Sense.Reach))
        {
            return clause.Act(ActKind.Plan, 0.8, clause.Why(fix, "fixed"));
        }

        if (coming < 0)
        {
            // 礼拜天陪方总去安吉, "Teams with Sofia thursday": a day that may be either, and no past tense.
            return Ahead(clause) is >= 0 and var day && !clause.Has(Sense.Done | Sense.Past | Sense.Just | Sense.Before | Sense.Say | Sense.Stance) && First(clause, Sense.Meet | Sense.Reach | Sense.Give | Sense.Touch | Sense.Go | Sense.Verb) is >= 0 and var does
                ? clause.Act(ActKind.Plan, 0.8, clause.Why(day, "a day to come"), clause.Why(does, "to do")) : null;
        }

        // 得问下样机到了没: what is asked whether it is done is not told as done.
        var asking = clause.First(Sense.Holds, coming) is >= 0 and var holds && clause.Word(holds) is "问" or "问下" or "问问" or "问一下" or "确认" or "核实" ? holds : -1;
        var done = clause.First(Sense.Done | Sense.Past, coming);
        done = asking >= 0 && done > asking ? -1 : done;
        var deed = asking >= 0 ? asking : First(clause, Sense.Meet | Sense.Reach | Sense.Give | Sense.Touch | Sense.Go | Sense.Verb | Sense.Chore | Sense.Unknown);
        return done < 0 && deed >= 0
            ? clause.Act(ActKind.Plan, clause.Has(Sense.Coming) && clause[deed].Is(Sense.Meet | Sense.Reach | Sense.Give | Sense.Touch | Sense.To) ? 0.9 : 0.75, clause.Why(coming, "still to come"), clause.Why(deed, "to do")) : null;
    }

    /// <summary>The first such word, or else 给 with nothing behind it but whom: 明天下班前给她, 钱下周给.</summary>
    private static int First(Clause clause, Sense any)
    {
        if (clause.First(any) is >= 0 and var found)
        {
            return found;
        }

        var at = clause.Last(Sense.To);
        return at >= 0 && clause.Word(at) is "给" or "畀" or "俾" && (at + 1 == clause.Count || (at + 2 == clause.Count && clause[at + 1].Is(Sense.They | Sense.Person | Sense.Customer))) ? at : -1;
    }

    /// <summary>The first time that is not past and not of today.</summary>
    public static int Ahead(Clause clause)
    {
        for (var at = 0; at < clause.Count; at++)
        {
            if (clause[at].Is(Sense.Time) && !clause[at].Is(Sense.Before | Sense.Today))
            {
                return at;
            }
        }

        return -1;
    }
}
