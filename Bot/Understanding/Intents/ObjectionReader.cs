using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>What stands in the way.</summary>
internal static class ObjectionReader
{
    private static readonly (Cue Cue, string Objection)[] All =
    [
        (Cue.Price, "price"), (Cue.Authority, "authority"), (Cue.Budget, "budget"), (Cue.NoNeed, "noneed"), (Cue.Terms, "terms"), (Cue.Delivery, "delivery"), (Cue.Competitor, "competitor"), (Cue.Quality, "quality"), (Cue.Value, "value"), (Cue.Feature, "feature"), (Cue.Timing, "timing"),
    ];

    /// <summary>The one said first; a matter of time only where nothing else is in the way.</summary>
    public static string? Read(Utterance said, Region region)
    {
        (string? Objection, bool Late, int Start) first = (null, true, int.MaxValue);
        foreach (var (cue, objection) in All)
        {
            foreach (var hit in said.Of(cue, region))
            {
                if (Objects(said, hit) && (cue == Cue.Timing, hit.Start).CompareTo((first.Late, first.Start)) < 0)
                {
                    first = (objection, cue == Cue.Timing, hit.Start);
                }
            }
        }

        return first.Objection;
    }

    /// <summary>报价 and 预算 are topics; something has to be wrong with them to be in the way.</summary>
    private static bool Objects(Utterance said, Hit hit)
    {
        var clause = said.ClauseOf(hit.Start);
        return said.Folded[hit.Start..hit.End] is not ("price" or "pricing" or "cost" or "delivery" or "terms" or "value" or "quality" or "features" or "feature" or "specs" or "api" or "integration" or "shipping" or "timeline" or "later" or "board" or "legal" or "approval" or "partners"
                or "汇报" or "流程" or "功能" or "接口" or "条款" or "忙" or "交货" or "到货" or "对比" or "优惠" or "折扣")
            || said.HasAny(clause, Cue.Speech, Cue.Negation, Cue.Lost) || said.Folded.AsSpan(hit.End).TrimStart().StartsWithAny("issue", "too");
    }
}
