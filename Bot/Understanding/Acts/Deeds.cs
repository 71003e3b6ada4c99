using SalesBot.Bot.Understanding.Expressions;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What is done at each place of a message, and so whether a time named there lies behind or ahead.</summary>
/// <param name="clauses">One for each act; none where only the cues are to count.</param>
internal sealed class Deeds(IReadOnlyList<Clause> clauses, IReadOnlyList<Act> acts)
{
    /// <summary>An act less sure than this tells no tense.</summary>
    private const double Sure = 0.45;

    public static readonly Deeds Unknown = new([], []);

    public ActKind? At(int place) => Index(place) is >= 0 and var at && acts[at].Confidence >= Sure ? acts[at].Kind : null;

    public bool Any(ActKind kind)
    {
        foreach (var act in acts)
        {
            if (act.Kind == kind && act.Confidence >= Sure)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>True where the time lies behind, false where it lies ahead; null where its words leave that open.</returns>
    public bool? Behind(Item item) =>
        // 周五前 and "by Friday" are deadlines, whoever told them.
        item.Bound is Bound.Before or Bound.Until or Bound.Within || item.Due is not null ? null
        : Index(item.Start) is >= 0 and var at ? (acts[at] is { Kind: ActKind.Tell, Confidence: >= Sure } ? false : Governed(clauses[at], item) ?? Lies(at)) : null;

    /// <summary>What is noted, changed or called off leaves nothing to do on the day it names; what the writer means to do then is no mere note.</summary>
    public bool Idle(Item item)
    {
        if (Index(item.Start) is not (>= 0 and var at) || acts[at].Confidence < Sure)
        {
            return false;
        }

        var clause = clauses[at];
        return acts[at].Kind is ActKind.Change or ActKind.Cancel
            || acts[at].Kind is ActKind.Memo && !Any(ActKind.Report) && !clause.Has(Sense.Remind | Sense.Must) && !clause.Utterance.Folded.AsSpan(item.End, Math.Max(0, clause.Region.End - item.End)).Contains('再') && (clause.Han || clause.Has(Sense.Be | Sense.Verb | Sense.Past));
    }

    /// <summary>What a clause only takes over from the one before says nothing of its own tense.</summary>
    private bool? Lies(int at) => acts[at].Confidence < Sure || at > 0 && acts[at].Evidence is [var first, ..] && first.Offset < clauses[at].Region.Start || Untensed(at) ? null : acts[at].Kind switch
    {
        ActKind.Report or ActKind.Colleague or ActKind.Attempt or ActKind.Payment => true,
        ActKind.Plan or ActKind.Move or ActKind.Cancel or ActKind.Tell => false,
        _ => null,
    };

    /// <summary>跟黄厂长确认，礼拜五过去看现场: a clause after the first that only the judge takes for a report, and that has no word of what is done, may tell what was agreed.</summary>
    private bool Untensed(int at) => at > 0 && acts[at] is { Kind: ActKind.Report, Evidence: [{ Why: "learnt" }] } && clauses[at].Han && !clauses[at].Has(Sense.Done | Sense.Just | Sense.Before | Sense.Say | Sense.Come);

    private int Index(int place)
    {
        for (var at = clauses.Count - 1; at >= 0; at--)
        {
            if (clauses[at].Region.Start <= place)
            {
                return at;
            }
        }

        return -1;
    }

    private static bool? Governed(Clause clause, Item item)
    {
        var word = 0;
        while (word < clause.Count && clause[word].Start < item.Start)
        {
            word++;
        }

        return clause.Han ? Han(clause, word) : Latin(clause, word);
    }

    /// <summary>Chinese names the time before its verb: 周四见了 lies behind; 说周四给 and 约了周四 lie ahead.</summary>
    private static bool? Han(Clause clause, int time)
    {
        if (clause.Last(Sense.Ahead | Sense.Must | Sense.Fix | Sense.Move | Sense.Remind | Sense.Wish | Sense.Direct, time) is >= 0 and var ahead && !(ahead + 1 < time && clause[ahead + 1].Is(Sense.Done)))
        {
            return false;
        }

        if (clause.First(Sense.Fix, time) >= 0)
        {
            return false;
        }

        if (Done(clause, time) is >= 0 and var done && clause.First(Sense.Ahead | Sense.Must, time) is var will && (will < 0 || will > done))
        {
            return true;
        }

        return clause.Last(Sense.Say | Sense.Stance, time) >= 0 ? false : null;
    }

    /// <summary>A word of what is done, after a place; 法务过条款 goes through it, and has not been.</summary>
    private static int Done(Clause clause, int from)
    {
        for (var at = clause.First(Sense.Done, from); at >= 0; at = clause.First(Sense.Done, at + 1))
        {
            if (clause.Word(at) is not ("过" or "上" or "回来") || at > 0 && clause.Word(at) is "过" && !clause[at - 1].Is(Sense.Person | Sense.Staff | Sense.House | Sense.Customer | Sense.Time | Sense.They | Sense.Me))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool Doing(Clause clause, int at) => clause[at].Is(Sense.Verb) && !clause[at].Is(Sense.Past) && clause.Word(at).EndsWith("ing") && clause.Word(at) is not ("meeting" or "training" or "following" or "regarding" or "according" or "including");

    /// <summary>English names it after: the nearest verb before the time has its tense; the infinitive after "wants" or "asked" lies ahead.</summary>
    private static bool? Latin(Clause clause, int time)
    {
        if (!clause.Has(Sense.Past) && clause.Utterance.Has(Intents.Cue.Plan, clause.Region with { End = time < clause.Count ? clause[time].Start : clause.Region.End }))
        {
            return false;
        }

        // "Mailing her a swatch set Friday": set is no past tense there.
        if (time > 0 && Doing(clause, 0) && !clause.Has(Sense.Just))
        {
            return false;
        }

        var infinitive = false;
        for (var at = time - 1; at >= 0; at--)
        {
            var word = clause[at];
            // "he's thinking it over and ringing me back Thursday"
            if (at > 0 && Doing(clause, at) && (clause.Word(at - 1) is "and" or "then" or "be" || clause[at - 1].Is(Sense.Be) && !clause[at - 1].Is(Sense.Past) || clause.Word(at - 1).EndsWith("'s") || clause.Word(at - 1).EndsWith("'m") || clause.Word(at - 1).EndsWith("'re")))
            {
                return false;
            }

            if (word.Is(Sense.Ahead | Sense.Must | Sense.Remind | Sense.If))
            {
                return false;
            }

            if (word.Is(Sense.Past) || word.Is(Sense.Just))
            {
                return !(infinitive && word.Is(Sense.Say | Sense.Stance | Sense.Direct));
            }

            if (word.Is(Sense.To) && at + 1 < time && clause[at + 1].Is(Sense.Verb) && clause.Word(at) is "to")
            {
                infinitive = true;
            }
            else if (clause.Word(at).EndsWith("'d") && at + 1 < time && (clause[at + 1].Is(Sense.Verb) && !clause[at + 1].Is(Sense.Past) || clause.Word(at + 1) is "have" or "be"))
            {
                return false;
            }
            else if (at > 0 && word.Is(Sense.Verb) && !word.Is(Sense.Past) && clause[at - 1].Is(Sense.Say | Sense.Stance | Sense.Direct))
            {
                // "she said call after the holiday"
                return false;
            }
            else if (word.Is(Sense.Say | Sense.Stance | Sense.Be) && !infinitive && (word.Is(Sense.Be) || clause.Word(at).EndsWith("s") || clause.Word(at) is "want" or "need" or "hope" or "expect" or "prefer") || infinitive && word.Is(Sense.Say | Sense.Stance | Sense.Direct | Sense.Fix))
            {
                return false;
            }
        }

        return clause.First(Sense.Past, time) >= 0 && clause.First(Sense.Ahead | Sense.Must) < 0 ? true : null;
    }
}
