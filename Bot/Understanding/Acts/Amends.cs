namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What was recorded is put right, taken back or brought back.</summary>
internal static class Amends
{
    public static Act? Read(Clause clause)
    {
        if (clause.First(Sense.Restore) is >= 0 and var back && (clause.Has(Sense.Entry | Sense.Erase) || clause.Count <= 4 || clause[back].End - clause[back].Start > 2))
        {
            return clause.Act(ActKind.Redo, 0.85, clause.Why(back, "brought back"));
        }

        // "undo the undo": what is taken back was itself a taking back.
        if (clause.First(Sense.Erase) is >= 0 and var first && clause.First(Sense.Erase, first + 1) is >= 0 and var second && second - first <= 2 && clause.Count <= 8)
        {
            return clause.Act(ActKind.Redo, 0.85, clause.Why(first, "taken back"), clause.Why(second, "what was taken back"));
        }

        if (clause.First(Sense.Erase) is >= 0 and var erase && clause.Has(Sense.Entry) && !clause.Has(Sense.Touch))
        {
            return clause.Act(ActKind.Undo, 0.9, clause.Why(erase, "taken back"), clause.Why(clause.First(Sense.Entry), "the record"));
        }

        return clause.First(Sense.Wrong) is >= 0 and <= 3 and var wrong && (clause.Count <= 12 || clause.Has(Sense.Entry)) && !(clause.Subject is Subject.Side && clause.First(Sense.Say) >= 0)
            ? clause.Act(ActKind.Correct, clause.Has(Sense.Entry | Sense.Time | Sense.Sum | Sense.Customer | Sense.Person) ? 0.85 : 0.6, clause.Why(wrong, "was wrong")) : null;
    }
}
