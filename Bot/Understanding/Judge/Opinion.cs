using SalesBot.Bot.Understanding.Acts;

namespace SalesBot.Bot.Understanding.Judge;

/// <summary>What the judge makes of a message: how likely each kind of act is the one it is for, and what each clause does; each sum is 1.</summary>
internal sealed record Opinion(float[] Message, float[][] Parts, Truth Truth)
{
    /// <summary>The likeliest kind of the likeliest deed, and how likely that deed is, truly.</summary>
    public (ActKind Kind, double Sure) Best()
    {
        var (best, most) = (ActKind.None, -1f);
        for (var kind = ActKind.None; kind <= ActKind.Ask; kind++)
        {
            if (kind.Deed() == kind && Of(kind) is var likely && likely > most)
            {
                (best, most) = (kind, likely);
            }
        }

        var (first, top) = (best, -1f);
        for (var kind = ActKind.None; kind <= ActKind.Ask; kind++)
        {
            if (kind.Deed() == best && Message[(int)kind] > top)
            {
                (first, top) = (kind, Message[(int)kind]);
            }
        }

        return (first, Truth.Of(most));
    }

    /// <summary>How likely the deed next to the likeliest is.</summary>
    public float Rival()
    {
        var (best, next) = (0f, 0f);
        for (var kind = ActKind.None; kind <= ActKind.Ask; kind++)
        {
            if (kind.Deed() == kind && Of(kind) is var likely)
            {
                (best, next) = likely > best ? (likely, best) : (best, Math.Max(next, likely));
            }
        }

        return next;
    }

    /// <summary>How often a message like this is there for a deed, truly.</summary>
    public double Sure(ActKind deed) => Truth.Of(Of(deed));

    /// <summary>
    /// What each clause does in a message that is for <paramref name="lead"/>: the likeliest of what may stand beside it, and at least one clause does what the
    /// message is for. What the rules saw as well keeps their evidence.
    /// </summary>
    /// <param name="instead">What the judge took the message for, where it is for something else.</param>
    public IReadOnlyList<Act> Acts(IReadOnlyList<Act> rules, ActKind lead, ActKind? instead = null)
    {
        var kinds = new ActKind[Parts.Length];
        var leads = 0;
        for (var at = 0; at < kinds.Length; at++)
        {
            kinds[at] = Likeliest(Parts[at], lead);
            // "lost it to a rival" in a report is told there, and no change of its own.
            kinds[at] = kinds[at] == instead || kinds[at] is ActKind.Change && lead is ActKind.Report && rules[at].Kind is ActKind.Report ? lead : kinds[at];
            leads = Parts[at][(int)lead] > Parts[leads][(int)lead] ? at : leads;
        }

        if (!kinds.Contains(lead))
        {
            kinds[leads] = lead;
        }

        return [.. rules.Select((rule, at) => rule with { Kind = kinds[at], Confidence = Parts[at][(int)kinds[at]], Evidence = rule.Kind == kinds[at] ? rule.Evidence : [new ActEvidence(rule.Offset, rule.Length, "learnt")] })];
    }

    private static ActKind Likeliest(float[] part, ActKind lead)
    {
        var best = lead;
        for (var kind = ActKind.None; kind <= ActKind.Ask; kind++)
        {
            if (part[(int)kind] > part[(int)best] && MessageJudge.Place(kind) > MessageJudge.Place(lead))
            {
                best = kind;
            }
        }

        return best;
    }

    /// <summary>How likely a deed is, all its kinds together.</summary>
    private float Of(ActKind deed)
    {
        var sum = 0f;
        for (var kind = 0; kind < Message.Length; kind++)
        {
            sum += ((ActKind)kind).Deed() == deed ? Message[kind] : 0;
        }

        return sum;
    }
}
