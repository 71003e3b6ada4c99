using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>Tried, and nobody was reached: 打了两遍都占线, "reception said he was out".</summary>
internal static class Attempts
{
    /// <summary>Who stands before whom one wants.</summary>
    private static readonly string[] Gates = ["前台", "总机", "门卫", "保安", "助理接", "秘书", "小助理", "reception", "receptionist", "secretary", "his assistant", "her assistant", "the assistant", "switchboard", "gatehouse", "guardhouse", "his desk", "her desk", "front desk", "lab desk", "sales desk", "on the desk", "the front office", "his pa", "her pa"];

    private static readonly string[] Gone = ["不在", "在开会", "出去了", "出差", "在飞机上", "休假", "请假", "走开", "is out", "was out", "is away", "was away", "in a meeting", "in a conference", "is travelling", "is traveling", "on leave", "had left", "has left", "gone for", "not in", "won't put", "'s off", "'s out", "'s away", "'s on leave", "'s in a meeting", "'s at a", "desk picked up", "desk answered", "pa picked up", "only got"];

    /// <summary>What he or she is at instead, as those who stand before them say.</summary>
    private static readonly string[] Busy = ["he's", "she's", "he is", "she is", "he was", "she was", "on another", "他在", "她在", "佢喺", "人在", "没空", "在忙", "正在"];

    public static Act? Read(Clause clause)
    {
        if (clause.First(Sense.Miss) is >= 0 and var miss && !clause.Has(Sense.If))
        {
            return clause.Act(ActKind.Attempt, clause.Has(Sense.Reach | Sense.Touch | Sense.Meet | Sense.Go) ? 0.92 : 0.8, clause.Why(miss, "nobody reached"));
        }

        // 前台说董经理出差了: who answered was not whom it was for.
        return clause.Count > 0 && clause.Text.HoldsAny(Gates) && (clause.Text.HoldsAny(Gone) || (clause.Has(Sense.Say) && clause.Text.HoldsAny(Busy))) ? clause.Act(ActKind.Attempt, 0.85, clause.Why(0, "kept from them")) : null;
    }
}
