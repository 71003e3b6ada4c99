using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>A field of the customer is set: 宏达调成 B 级, 宏远以后归阿强, 先停提醒, "make Tidewater an A".</summary>
internal static class FieldChanges
{
    private static bool Staged(ReadOnlySpan<char> text) => text.TrimEnd() is var words && (words.EndsWithAny(" won", " lost", " as closed", " as signed"));

    private static bool Set(ReadOnlySpan<char> text)
    {
        foreach (var word in (ReadOnlySpan<string>)["标成成交", "标为成交", "算成交", "改成成交", "设成成交", "标成流失", "标为流失", "算流失", "改成流失", "记成成交", "记成流失"])
        {
            if (text.IndexOf(word) is >= 0 and var at && !(at > 0 && text[at - 1] is '能' or '会' or '不' or '别' or '要'))
            {
                return true;
            }
        }

        return false;
    }

    public static Act? Read(Clause clause)
    {
        var set = clause.First(Sense.Set);
        var field = clause.First(Sense.Field);
        if (set >= 0 && clause.Han && set + 1 < clause.Count && clause.Word(set + 1) is "a" or "b" or "c" && clause.Has(Sense.Customer | Sense.They))
        {
            return clause.Act(ActKind.Change, 0.9, clause.Why(set, "set"), clause.Why(set + 1, "grade"));
        }

        // "mark them as won", 标成成交: a stage is set.
        if (set is >= 0 and <= 2 && !clause.Han && clause.Word(set) is "mark" or "set" or "put" or "move" or "make" && Staged(clause.Text) && !clause.Has(Sense.Me) || clause.Han && Set(clause.Text))
        {
            return clause.Act(ActKind.Change, 0.93, clause.Why(Math.Max(set, 0), "set"));
        }

        return set >= 0 && field >= 0 && field != set && clause.Subject is not Subject.House && !(clause.Subject is Subject.Side && clause.Has(Sense.Say))
            ? clause.Act(ActKind.Change, 0.8, clause.Why(set, "set"), clause.Why(field, "field")) : null;
    }
}
