namespace SalesBot.Bot.Understanding.Acts;

/// <summary>Tried, and nobody was reached: 打了两遍都占线, "reception said he was out".</summary>
internal static class Attempts
{
    public static Act? Read(Clause clause) => clause.First(Sense.Miss) is >= 0 and var miss && !clause.Has(Sense.If)
        ? clause.Act(ActKind.Attempt, clause.Has(Sense.Reach | Sense.Touch | Sense.Meet | Sense.Go) ? 0.92 : 0.8, clause.Why(miss, "nobody reached")) : null;
}
