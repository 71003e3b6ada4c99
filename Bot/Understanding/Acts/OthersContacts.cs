namespace SalesBot.Bot.Understanding.Acts;

/// <summary>Somebody else's contact: 阿强前天跑了一趟宏达, "Declan was up with Vertex Tuesday".</summary>
internal static class OthersContacts
{
    public static Act? Read(Clause clause)
    {
        var who = clause.Subject is Subject.Staff or Subject.House ? clause.SubjectAt : clause.First(Sense.Heard) is >= 0 and var heard ? clause.First(Sense.Staff, heard) : -1;
        if (who < 0)
        {
            return null;
        }

        // 阿慧说她昨天见了苏总, "Wei Ling sat down with them".
        var contact = clause.First(Sense.Meet | Sense.Reach | Sense.Touch | Sense.Go | Sense.Give | Sense.With, who + 1);
        var done = clause.First(Sense.Done | Sense.Past | Sense.Before | Sense.Just) >= 0;
        return contact > who && done && clause.Has(Sense.Customer | Sense.Person | Sense.They) && !clause.Has(Sense.Coming)
            ? clause.Act(ActKind.Colleague, 0.85, clause.Why(who, "colleague"), clause.Why(contact, "contact")) : null;
    }
}
