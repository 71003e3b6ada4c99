using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>A word of a stage where it stands: whether the deal has come so far, as it is told.</summary>
internal readonly ref struct StageWord(Utterance said, Hit hit)
{
    private readonly Region clause = said.ClauseOf(hit.Start);

    private readonly ReadOnlySpan<char> word = said.Folded.AsSpan(hit.Start, hit.End - hit.Start);

    private readonly ReadOnlySpan<char> rest = said.Folded.AsSpan(hit.End);

    private ReadOnlySpan<char> Lead => said.Folded.AsSpan(clause.Start, hit.Start - clause.Start).TrimEnd();

    private Region Before => new(clause.Start, hit.Start);

    public bool Has(Stage stage) => !IsDenied && stage switch
    {
        Stage.Won => !IsConditional && IsDone && !IsWished && !IsOfAnother,
        Stage.Lost => !IsConditional && IsLost,
        Stage.Interested => !rest.StartsWith("金") && !said.Has(Cue.Negation, new Region(Math.Max(clause.Start, hit.Start - 2), hit.Start)) && !Lead.EndsWithAny("no longer", "无"),
        Stage.Negotiating => IsNegotiation,
        _ => !rest.StartsWithAny(" time", "s ") && (word is not ("线索" or "lead" or "潜在" or "prospect") || !said.HasAny(clause, Cue.Past)),
    };

    /// <summary>还没签, 差点丢了, "hasn't signed", "nearly lost".</summary>
    private bool IsDenied => Lead.EndsWithAny("没", "没有", "未", "不", "not", "n't", "never", "快", "快要", "就要", "差点", "差点就", "险些", "没能", "不想", "不会", "to get", "to be", "nearly", "almost");

    /// <summary>交期再拖就转单, "if legal agrees it is signed": nothing has happened yet.</summary>
    private bool IsConditional
    {
        get
        {
            var before = said.Folded.AsSpan(clause.Start, hit.Start - clause.Start);
            if (before.HoldsAny("如果", "要是", "不然", "否则", "除非", "假如", "万一", "只要", "的话"))
            {
                return true;
            }

            foreach (var opening in (ReadOnlySpan<string>)["if ", "unless ", "otherwise ", "once ", "or else ", "as soon as "])
            {
                if (before.StartsWith(opening, StringComparison.Ordinal) || before.Contains(" " + opening, StringComparison.Ordinal)) return true;
            }

            return before.Contains('再') && before.Contains('就');
        }
    }

    /// <summary>签约 and 成交 alone are nouns or plans; 了 or nothing more makes them done.</summary>
    private bool IsDone => word.Contains('了') || rest.StartsWithAny("了", "啦", "啰", "囉", "咯", "喽", "。") || char.IsAscii(word[0]) || said.HasAny(Before, Cue.Past, Cue.Just) || rest.TrimStart(" !！。,，").IsEmpty
        || word is "中标" or "拿下" or "成单" or "成交" or "赢单" or "签下" or "谈成" or "合同已签" or "已签" or "得标" or "决标" or "回签" || word.StartsWith("正式") || word.HoldsAny("签订", "签署");

    /// <summary>想签, 下周签约, 签约前: it is still to come, or asked.</summary>
    private bool IsWished => (said.HasAny(Before, Cue.Wish, Cue.Plan, Cue.Remind) && !word.Contains('了') && !rest.StartsWith("了")) || IsToCome(Before) || said.Has(Cue.Negation, Before) || rest.StartsWithAny("之前", "前", "吗") || (word is "搞定" && !rest.StartsWith("了"));

    /// <summary>"landed in Dublin", "closed lost", 签了别家, 成交的客户: it is no deal of ours that was won.</summary>
    private bool IsOfAnother => rest.StartsWithAny("的客户", "客户") || word switch
    {
        "landed" => rest.StartsWithAny(" in ", " at "),
        "closed" => rest.TrimStart().StartsWith("lost"),
        "签了" => rest.StartsWithAny("别家", "竞品", "到"),
        "signed" => rest.TrimStart().StartsWith("with"),
        _ => false,
    };

    private bool IsLost => !Lead.EndsWithAny("会", "要是", "怕") && !(char.IsAscii(word[0]) && said.HasAny(Before, Cue.Wish) && !said.HasAny(Before, Cue.Past)) && word switch
    {
        // "said no thanks": to something, not to us.
        "said no" => rest.TrimStart().IsEmpty || rest.TrimStart(" ").StartsWith("to") || !Folding.IsLatin(rest.TrimStart()[0]),
        "lost" => !rest.TrimStart().StartsWithAny("my", "the contact", "touch"),
        // 取消了会, 跑了三趟: an appointment, or a way.
        "取消了" or "跑了" or "飞了" => !rest.StartsWithAny("会", "拜访", "约") && !(rest.Length > 0 && (Folding.IsDigit(rest[0]) || "一两三四五六七八九十几好趟个".Contains(rest[0], StringComparison.Ordinal))),
        _ => true,
    };

    /// <summary>谈价格 alone is a topic, and 下周谈合同 a plan.</summary>
    private bool IsNegotiation => word is not ("砍价" or "谈价格" or "谈价") && !(word is "议价" or "谈合同" or "谈条款" or "谈细节" && IsToCome(clause))
        && !(said.HasAny(Before, Cue.Wish, Cue.Plan) && !said.HasAny(clause, Cue.Past)) && !rest.StartsWith("的客户");

    private bool IsToCome(Region region)
    {
        var utterance = said;
        return said.Times.Exists(item => region.Holds(item.Start) && item.Kind != ItemKind.Duration && WhenReader.Future(utterance, item) is { } due && due.From > utterance.Today);
    }
}
