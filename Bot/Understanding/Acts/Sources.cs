namespace SalesBot.Bot.Understanding.Acts;

/// <summary>Not from the customer: hearsay, the news, our own house, a note to remember.</summary>
internal static class Sources
{
    public static Act? Read(Clause clause)
    {
        // "Luis told me": from them, and no hearsay.
        if (clause.First(Sense.Heard) is >= 0 and var heard && !(clause.Word(heard) is "told me" or "tells me" && clause.First(Sense.Person | Sense.They) is >= 0) && !(clause.Subject is Subject.Side && clause.SubjectAt < heard && clause.First(Sense.Say) > clause.SubjectAt && clause.First(Sense.Say) < heard))
        {
            return clause.Act(ActKind.Memo, 0.85, clause.Why(heard, "hearsay"));
        }

        if (clause.Subject is Subject.House && clause.First(Sense.Say | Sense.Stance | Sense.Ahead | Sense.Verb, clause.SubjectAt) >= 0)
        {
            return clause.Act(ActKind.Memo, 0.85, clause.Why(clause.SubjectAt, "our own house"));
        }

        // 我跟领导申请了, 跟咱陈总汇报了一下: with our own, and not with them.
        if (clause.First(Sense.House) is > 0 and var ours && clause[ours - 1].Is(Sense.With | Sense.To) && clause.Has(Sense.Done | Sense.Past) && !(clause.First(Sense.With | Sense.To) is >= 0 and var other && other + 1 < clause.Count && clause[other + 1].Is(Sense.Person | Sense.They | Sense.Customer)))
        {
            return clause.Act(ActKind.Memo, 0.9, clause.Why(ours, "our own house"));
        }

        if (clause.Subject is Subject.Staff && clause.First(Sense.Say, clause.SubjectAt) is >= 0 and var says && clause.First(Sense.Customer | Sense.Person | Sense.They, says) > says && !Contact(clause, says))
        {
            return clause.Act(ActKind.Memo, 0.75, clause.Why(clause.SubjectAt, "told by a colleague"));
        }

        // 何总监出差到下周三, "Gina is on leave": where they are is worth knowing and no contact.
        if (clause.Subject is Subject.Side && Away(clause) && clause.First(Sense.Say | Sense.Come | Sense.Me) < 0)
        {
            return clause.Act(ActKind.Memo, 0.8, clause.Why(clause.SubjectAt, "away"));
        }

        return clause.First(Sense.Note) is >= 0 and var note && (note == 0 || clause.Word(note) is not ("以后" or "note")) && clause.Subject is not Subject.Side ? clause.Act(ActKind.Memo, 0.75, clause.Why(note, "note")) : null;
    }

    private static bool Away(Clause clause)
    {
        foreach (var word in (ReadOnlySpan<string>)["出差", "休假", "请假", "产假", "住院", "休年假", "度假", "生病", "离职", "on leave", "on vacation", "on holiday", "maternity", "in hospital", "off sick", "travelling", "traveling"])
        {
            if (clause.Text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contact(Clause clause, int from) => clause.First(Sense.Meet | Sense.Reach | Sense.Touch, from) is >= 0 and var at && (clause.First(Sense.Done | Sense.Past, from + 1) >= 0 || clause[at].Is(Sense.Past));
}
