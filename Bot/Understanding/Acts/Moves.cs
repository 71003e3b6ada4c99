namespace SalesBot.Bot.Understanding.Acts;

/// <summary>An appointment or a step moved or called off: 看厂挪到下周一, "the tasting at Brightline is off".</summary>
internal static class Moves
{
    public static Act? Read(Clause clause)
    {
        var what = clause.First(Sense.Touch | Sense.Meet | Sense.Reach);
        if (what < 0 && !clause.Has(Sense.Business | Sense.Deal | Sense.Order))
        {
            // 青松之行延到下下周, "push my Thursday with Marcus": whom it was with, or its day, stands for it.
            what = clause.First(Sense.Customer | Sense.Person | Sense.Time);
        }

        // 改礼拜六晚上, 由周三改周五: the new day right after a bare 改.
        for (var at = 0; at + 1 < clause.Count; at++)
        {
            if (clause.Word(at) is "改" or "改咗" or "调" or "推" or "挪" && clause[at + 1].Is(Sense.Time))
            {
                return clause.Act(ActKind.Move, 0.9, clause.Why(at, "moved"), clause.Why(at + 1, "to another day"));
            }
        }

        if (clause.First(Sense.Move) is >= 0 and var move && what >= 0 && (clause.Has(Sense.Time) || clause.Has(Sense.Touch)) && !clause.Has(Sense.Field & ~Sense.Touch) && clause.First(Sense.Say) is var says && (says < 0 || says > move))
        {
            return clause.Act(ActKind.Move, clause.Has(Sense.Touch) ? 0.9 : 0.75, clause.Why(move, "moved"), clause.Why(what, "what was fixed"));
        }

        return clause.First(Sense.Cancel) is >= 0 and var off && clause.First(clause.Has(Sense.Time) ? Sense.Touch | Sense.Meet : Sense.Touch) is >= 0 and var fixedUp && !clause.Has(Sense.Order | Sense.If)
            ? clause.Act(ActKind.Cancel, 0.9, clause.Why(off, "called off"), clause.Why(fixedUp, "what was fixed")) : null;
    }
}
