using SalesBot.Bot.Understanding.Acts;

namespace SalesBot.Bot.Understanding.Judge;

/// <summary>What the judge makes of a message: how likely each kind of act is the one it is for; the sum is 1.</summary>
internal sealed record Opinion(float[] Message, Truth Truth)
{
    /// <summary>The kinds that come to the same record: a contact, a note of one that is none, a step, a mended record, an order, a payment, a change; and nothing.</summary>
    public static ActKind Deed(ActKind kind) => kind switch
    {
        ActKind.Colleague or ActKind.Attempt => ActKind.Memo,
        ActKind.Move or ActKind.Cancel or ActKind.Tell => ActKind.Plan,
        ActKind.Undo or ActKind.Redo => ActKind.Correct,
        _ => kind,
    };

    /// <summary>The likeliest deed, and how likely it is, truly.</summary>
    public (ActKind Deed, double Sure) Best()
    {
        var (best, most) = (ActKind.None, 0f);
        for (var kind = ActKind.None; kind <= ActKind.Ask; kind++)
        {
            if (Deed(kind) == kind && Of(kind) is var likely && likely > most)
            {
                (best, most) = (kind, likely);
            }
        }

        return (best, Truth.Of(most));
    }

    /// <summary>How often a message like this is there for a deed, truly.</summary>
    public double Sure(ActKind deed) => Truth.Of(Of(deed));

    /// <summary>How likely a deed is, all its kinds together.</summary>
    private float Of(ActKind deed)
    {
        var sum = 0f;
        for (var kind = 0; kind < Message.Length; kind++)
        {
            sum += Deed((ActKind)kind) == deed ? Message[kind] : 0;
        }

        return sum;
    }
}
