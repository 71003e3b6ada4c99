using SalesBot.Bot.Understanding.Acts;

namespace SalesBot.Bot.Understanding.Judge;

/// <summary>What the confidence in a whole record is weighed from; each choice has two, how likely it was and whether the rules chose otherwise.</summary>
internal enum Sign
{
    Always,
    Act,
    ActOverruled,
    Method,
    MethodOverruled,
    Stage,
    StageOverruled,
    When,
    WhenOverruled,
    Sum,
    SumOverruled,

    /// <summary>No customer is named.</summary>
    Nameless,
    Clauses,
    Times,
    Figures,
    Contact,
    Note,
    Step,
    Mending,
    Trade,
    Unmethodical,
    Latin,
    Traditional,

    /// <summary>How likely the deed next to the likeliest is.</summary>
    Rival,

    /// <summary>Clauses that do something else than the rules see.</summary>
    Contrary,

    /// <summary>How likely it is that nothing tells how the contact took place, where that is the answer.</summary>
    Wayless,

    /// <summary>Different ways of contact that words hint at.</summary>
    Ways,

    /// <summary>Figures, sums of money and times that gave no slot, and digits that are none of these.</summary>
    SpareFigures,
    SpareMoney,
    SpareTimes,
    SpareDigits,

    /// <summary>Words in no vocabulary.</summary>
    Unknown,

    /// <summary>A stage is hinted at, and none was changed.</summary>
    Stageless,
    Staged,
    Dated,
    Past,
    Summed,

    /// <summary>A next step without a day.</summary>
    Undated,
    Colleague,
    Doubtful,
    Asking,

    /// <summary>The customer is known by somebody of theirs alone.</summary>
    ByContact,
    Length,
}

/// <summary>The signs of one record.</summary>
internal sealed class Signs
{
    public static readonly int Count = Enum.GetValues<Sign>().Length;

    private readonly float[] all = new float[Count];

    /// <summary>A contact of the writer's, which is weighed apart from everything else.</summary>
    public bool OfContact => all[(int)Sign.Contact] > 0;

    public ReadOnlySpan<float> All => all;

    public void Is(Sign sign, double value) => all[(int)sign] = (float)value;

    /// <param name="likely">0 to 1.</param>
    public void Chose(Sign sign, double likely, bool overruled)
    {
        all[(int)sign] += (float)Math.Log(Math.Max(likely, 1e-4));
        all[(int)sign + 1] += overruled ? 1 : 0;
    }

    /// <param name="likely">How likely the act is.</param>
    /// <param name="ruled">The rules see the same.</param>
    public void For(ActKind act, double likely, bool ruled)
    {
        Is(Sign.Always, 1);
        Chose(Sign.Act, likely, !ruled);
        Is(act.Deed() switch { ActKind.Report => Sign.Contact, ActKind.Memo => Sign.Note, ActKind.Plan => Sign.Step, ActKind.Order or ActKind.Payment => Sign.Trade, _ => Sign.Mending }, 1);
    }
}
