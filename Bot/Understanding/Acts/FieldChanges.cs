namespace SalesBot.Bot.Understanding.Acts;

/// <summary>A field of the customer is set: 宏达调成 B 级, 宏远以后归阿强, 先停提醒, "make Tidewater an A".</summary>
internal static class FieldChanges
{
    public static Act? Read(Clause clause)
    {
        var set = clause.First(Sense.Set);
        var field = clause.First(Sense.Field);
        if (set >= 0 && clause.Han && set + 1 < clause.Count && clause.Word(set + 1) is "a" or "b" or "c" && clause.Has(Sense.Customer | Sense.They))
        {
            return clause.Act(ActKind.Change, 0.9, clause.Why(set, "set"), clause.Why(set + 1, "grade"));
        }

        return set >= 0 && field >= 0 && field != set && clause.Subject is not Subject.House && !(clause.Subject is Subject.Side && clause.Has(Sense.Say))
            ? clause.Act(ActKind.Change, 0.8, clause.Why(set, "set"), clause.Why(field, "field")) : null;
    }
}
