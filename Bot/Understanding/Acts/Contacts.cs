namespace SalesBot.Bot.Understanding.Acts;

/// <summary>The writer's own contact: a verb of contact that has happened, or a time spent with somebody of the customer's.</summary>
internal static class Contacts
{
    private const Sense Theirs = Sense.Person | Sense.They | Sense.Customer;

    public static Act? Read(Clause clause)
    {
        if (clause.Subject is not (Subject.Unsaid or Subject.Me))
        {
            // 王经理加了微信, 安澜蒋波回访了: whom it was with comes first.
            return clause.Subject is Subject.Side or Subject.Company && clause.First(Sense.Reach, clause.SubjectAt) is >= 0 and var reach && reach - clause.SubjectAt <= 2 && Happened(clause, reach) is { } reached && Ahead(clause) < 0 && !clause.Denied(reach)
                ? clause.Act(ActKind.Report, 0.85, clause.Why(reach, "contact"), reached) : null;
        }

        var ahead = Ahead(clause);
        if (clause.First(Sense.Just) is >= 0 and var just && clause.First(Sense.Meet | Sense.Reach | Sense.Touch | Sense.Give | Sense.Go, just) is >= 0 and var moment && !clause.Denied(moment))
        {
            return clause.Act(ActKind.Report, 0.93, clause.Why(just, "just now"), clause.Why(moment, "contact"));
        }

        for (var at = clause.First(Sense.Meet | Sense.Reach); at >= 0; at = clause.First(Sense.Meet | Sense.Reach, at + 1))
        {
            if (!clause.Denied(at) && !(ahead >= 0 && ahead < at && !Ended(clause, at)) && Happened(clause, at) is { } evidence)
            {
                return clause.Act(ActKind.Report, 0.93, clause.Why(at, "contact"), evidence);
            }
        }

        // "coffee w Olivia at her shop", 电话里: the noun stands for what took place, unless a coming time stands with it.
        if (clause.First(Sense.Touch) is >= 0 and var noun && ahead < 0 && !Dated(clause) && !clause.Denied(noun) && clause.First(Sense.With, noun) is >= 0 and var with && with <= noun + 3 && clause.First(Theirs, with) > with)
        {
            return clause.Act(ActKind.Report, clause.Has(Sense.Past | Sense.Before | Sense.Done) ? 0.9 : 0.75, clause.Why(noun, "contact"), clause.Why(with, "with them"));
        }

        // 和潘总对了一上午清单, "walked line 3 with him": done together.
        if (clause.First(Sense.With) is >= 0 and var together && !(together == 0 && clause.Word(0) is "and") && clause.First(Theirs, together) is > 0 and var whom && whom <= together + 3 && ahead < 0 && clause.First(Sense.Done | Sense.Past) is >= 0 and var done && !clause.Denied(done) && !clause[done].Is(Sense.Fix))
        {
            return clause.Act(ActKind.Report, 0.88, clause.Why(together, "with them"), clause.Why(done, "has happened"));
        }

        // 去了宏达, 给林总寄了样品, "sent Raj the quote": went to them or handed something over.
        for (var went = clause.First(Sense.Go | Sense.Give | Sense.To); went >= 0 && ahead < 0; went = clause.First(Sense.Go | Sense.Give | Sense.To, went + 1))
        {
            // "Price sent to Hannah": of a thing that is no verb there the next word tells.
            if (clause.First(Theirs, went) > went && Happened(clause, went) is { } gone && !clause.Denied(went))
            {
                return clause.Act(ActKind.Report, 0.85, clause.Why(went, "went or gave"), gone);
            }
        }

        // "re-engaged Lakeside": whatever the verb, it is past and they are its object.
        return clause.Count > 1 && clause[0].Is(Sense.Unknown) && clause[0].Is(Sense.Past) && clause[1].Is(Theirs) && ahead < 0
            ? clause.Act(ActKind.Report, 0.8, clause.Why(0, "has happened"), clause.Why(1, "with them")) : null;
    }

    /// <summary>A day that is neither past nor today, beside no past tense.</summary>
    private static bool Dated(Clause clause) => clause.Has(Sense.Time) && !clause.Has(Sense.Before | Sense.Past | Sense.Done) && Plans.Ahead(clause) >= 0;

    /// <summary>A word for what lies ahead, where no tense takes it back.</summary>
    private static int Ahead(Clause clause) => clause.First(Sense.Ahead | Sense.Must | Sense.Remind | Sense.Later | Sense.Coming);

    private static bool Ended(Clause clause, int at) => at + 1 < clause.Count && clause[at + 1].Is(Sense.Done) || clause[at].Is(Sense.Done | Sense.Past);

    /// <summary>The tense or aspect that says so: in the verb, right after it, at the clause's end, or a time that is past.</summary>
    private static ActEvidence? Happened(Clause clause, int at)
    {
        if (clause[at].Is(Sense.Done | Sense.Past))
        {
            return clause.Why(at, "has happened");
        }

        if (clause.First(Sense.Done, at + 1) is >= 0 and var done && clause.First(Sense.Ahead | Sense.Must, at + 1) is var must && (must < 0 || must > done))
        {
            return clause.Why(done, "has happened");
        }

        if (clause.First(Sense.Before) is >= 0 and var before)
        {
            return clause.Why(before, "a time past");
        }

        return clause.First(Sense.Done | Sense.Past) is >= 0 and var earlier && earlier < at ? clause.Why(earlier, "has happened") : null;
    }
}
