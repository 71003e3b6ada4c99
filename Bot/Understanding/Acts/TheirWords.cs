using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What the customer's side said or did towards us: 周工说预算下周批, "Peter walked me through the gym", 被徐校长念.</summary>
internal static class TheirWords
{
    private static bool Wanted(ReadOnlySpan<char> text)
    {
        foreach (var of in (ReadOnlySpan<string>)["要的", "问的", "催的", "等的", "提的"])
        {
            if (text.IndexOf(of) is > 0 and var at && at + of.Length < text.Length - 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Where(Clause clause, int at) => clause.Utterance.Folded.AsSpan(clause[at].End) is var after && (after.StartsWithAny("那儿", "那里", "那边", "那头", "嗰边", "处")) && clause.First(Sense.Say) < 0;

    public static Act? Read(Clause clause)
    {
        if (clause.First(Sense.By) is >= 0 and var by && clause.First(Sense.Person | Sense.They | Sense.Customer, by) is > 0 and var agent && agent <= by + 3 && agent + 1 < clause.Count)
        {
            return clause.Act(ActKind.Report, 0.85, clause.Why(by, "done to us"), clause.Why(agent, "customer's side"));
        }

        if (clause.Subject is Subject.Side or Subject.Company)
        {
            var at = clause.SubjectAt;
            // 苏总要的三家比价表: a thing of theirs, and nothing that they did.
            if (clause.Han && !clause.Has(Sense.Done) && Wanted(clause.Text))
            {
                return null;
            }

            if (clause.First(Sense.Come, at + 1) is >= 0 and var come && !clause.Denied(come))
            {
                // 徐校长约我周五到学校: what they fixed is a plan.
                if (clause.Word(come) is "约我" or "请我" or "invited me" or "invited us" && Plans.Ahead(clause) > 0 && !clause.Has(Sense.Done))
                {
                    return clause.Act(ActKind.Plan, 0.8, clause.Why(come, "fixed by them"), clause.Why(Plans.Ahead(clause), "a day to come"));
                }

                // 彭总下周二过来参观: still to come.
                if (clause.Han && clause.First(Sense.Coming) is >= 0 and var soon && soon < come && !clause.Has(Sense.Done | Sense.Just | Sense.Before | Sense.Say))
                {
                    return clause.Act(ActKind.Plan, 0.85, clause.Why(soon, "still to come"), clause.Why(come, "fixed by them"));
                }

                return clause.Act(ActKind.Report, 0.93, clause.Why(at, "customer's side"), clause.Why(come, "turned to us"));
            }

            // "Peter Hsu called", 曹总上午过来了: they made the contact.
            // 高部长那儿打了俩: where they are is where one rings.
            if (clause.First(Sense.Reach | Sense.Meet, at + 1) is >= 0 and var reach && !Where(clause, at) && (clause[reach].Is(Sense.Past | Sense.Done) || reach + 1 < clause.Count && clause[reach + 1].Is(Sense.Done)) && !clause.Denied(reach))
            {
                return clause.Act(ActKind.Report, 0.85, clause.Why(at, "customer's side"), clause.Why(reach, "made contact"));
            }

            if (clause.First(Sense.Me, at + 1) is >= 0 and var me && clause.First(Sense.Direct | Sense.Say | Sense.Give | Sense.Done | Sense.Past | Sense.Verb | Sense.Unknown, at + 1) >= 0 && !(clause.Has(Sense.Coming) && !clause.Has(Sense.Done | Sense.Past | Sense.Say)))
            {
                return clause.Act(ActKind.Report, 0.85, clause.Why(at, "customer's side"), clause.Why(me, "towards us"));
            }

            if (clause.First(Sense.Say, at + 1) is >= 0 and var says)
            {
                return clause.Act(ActKind.Report, clause.Denied(says) ? 0.75 : 0.92, clause.Why(at, "customer's side"), clause.Why(says, "said"));
            }

            if (clause.First(Sense.Stance, at + 1) is >= 0 and var feels)
            {
                return clause.Act(ActKind.Report, 0.85, clause.Why(at, "customer's side"), clause.Why(feels, "wants or feels"));
            }

            if (clause.Subject is Subject.Side && clause.First(Sense.Give | Sense.Deal | Sense.Order, at + 1) is >= 0 and var deed && clause.Has(Sense.Done | Sense.Past))
            {
                return clause.Act(ActKind.Report, 0.75, clause.Why(at, "customer's side"), clause.Why(deed, "did"));
            }
        }

        // "whatsapp from Olivia", "a call from Ben".
        if (!clause.Han && clause.First(Sense.Reach | Sense.Touch) is >= 0 and var news && news + 1 < clause.Count && clause.Word(news + 1) is "from" && clause.First(Sense.Person | Sense.Customer | Sense.They, news) >= 0)
        {
            return clause.Act(ActKind.Report, 0.93, clause.Why(news, "turned to us"), clause.Why(news + 1, "from them"));
        }

        // 要我们再降, "wants net 90" after their name: who was spoken of goes on speaking.
        if (clause.Follows && clause.Subject is Subject.Unsaid && clause.Count > 1 && clause[0].Is(Sense.Say | Sense.Stance) && !clause[0].Is(Sense.Me) && !(clause.Word(0) is "需要" or "要" or "need" or "let" && !clause.Has(Sense.Me)) && !(clause[0].Is(Sense.Verb) && !clause.Word(0).EndsWith("s")))
        {
            return clause.Act(ActKind.Report, 0.85, clause.Why(0, "said by whom it is about"));
        }

        // 寄给许总五分钟后他就回电: said of them in the middle of a clause.
        if (clause.First(Sense.Come | Sense.Say) is > 0 and var later && !clause.Has(Sense.Coming | Sense.Ahead | Sense.Must) && clause.Last(Sense.Person | Sense.They, later) is >= 0 and var whose && later - whose <= 2 && !clause.Denied(later) && !(whose > 0 && clause[whose - 1].Is(Sense.To | Sense.With)))
        {
            return clause.Act(ActKind.Report, 0.85, clause.Why(whose, "customer's side"), clause.Why(later, "turned to us"));
        }

        if (clause.Subject is Subject.Unsaid && clause.First(Sense.Come) is >= 0 and <= 2 and var came && !clause.Denied(came))
        {
            return clause.Act(ActKind.Report, 0.85, clause.Why(came, "turned to us"));
        }

        return clause.First(Sense.Deal) is >= 0 and var deal && clause.Has(Sense.Customer | Sense.Person | Sense.They) && !clause.Has(Sense.Ahead | Sense.Must)
            ? clause.Act(ActKind.Report, 0.7, clause.Why(deal, "the deal moved")) : null;
    }
}
