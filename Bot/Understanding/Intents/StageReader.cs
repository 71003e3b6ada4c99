using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Which stage a deal has reached: by its name where it is set, else by what is told to have happened.</summary>
internal static class StageReader
{
    /// <summary>The stage the text says the deal has reached; wishes and plans change none.</summary>
    public static Stage? Read(Utterance said, Region region, bool setting, Deeds? deeds = null)
    {
        if (setting && Named(said, region) is { } named)
        {
            return named;
        }

        foreach (var (cue, stage) in (ReadOnlySpan<(Cue, Stage)>)[(Cue.Lost, Stage.Lost), (Cue.Won, Stage.Won), (Cue.Negotiating, Stage.Negotiating), (Cue.Interested, Stage.Interested), (Cue.Lead, Stage.Prospect)])
        {
            foreach (var hit in said.Of(cue, region))
            {
                if (Happened(said, hit, stage) && !Aside(said, hit, stage, deeds ?? Deeds.Unknown))
                {
                    return stage;
                }
            }
        }

        return null;
    }

    /// <summary>A shop that was closed, an appointment called off, a paper other than the contract that was signed: words of a stage that speak of something else.</summary>
    private static bool Aside(Utterance said, Hit hit, Stage stage, Deeds deeds)
    {
        if (stage is Stage.Won or Stage.Lost && (deeds.At(hit.Start) is ActKind.Attempt or ActKind.Move or ActKind.Cancel or ActKind.Tell or ActKind.Plan || deeds.At(hit.Start) is ActKind.Change && said.Has(Cue.Update, said.ClauseOf(hit.Start))))
        {
            return true;
        }

        // 下单了, "renewed": an order is no contract signed.
        if (stage is Stage.Won && deeds.At(hit.Start) is ActKind.Order or ActKind.Payment && !said.Folded.AsSpan(hit.Start, hit.End - hit.Start).HoldsAny("签", "章", "约", "中标", "得标", "决标", "sign", "ink", "won", "awarded"))
        {
            return true;
        }

        if (stage != Stage.Won)
        {
            return stage == Stage.Negotiating && deeds.At(hit.Start) is ActKind.Move or ActKind.Cancel;
        }

        var word = said.Folded.AsSpan(hit.Start, hit.End - hit.Start);
        var clause = said.ClauseOf(hit.Start);
        var whole = said.Folded.AsSpan(clause.Start, clause.End - clause.Start);
        return word switch
        {
            "landed" => whole.HoldsAny("instal", "payment", "deposit", "cheque", "check", "money", "transfer", "shipment", "delivery", "balance"),
            "closed" => whole.HoldsAny("shop", "office", "store", "gate", "plant", "till", "til ", "until", "for the", "lights out", "closed,") || said.Folded.AsSpan(0, hit.Start).TrimEnd().EndsWith("'re"),
            "signed" => said.Folded.AsSpan(hit.End).TrimStart().StartsWith("off") || whole.HoldsAny("nda", "delivery note", "acceptance", "timesheet", "want it signed", "wants it signed"),
            _ when word.Contains('签') || word.Contains('章') => whole.HoldsAny("验收", "对账", "报告", "承兑", "汇票", "保密", "意向书", "签收", "名", "须", "送货单", "会签", "就等", "等盖章", "等签"),
            _ => false,
        };
    }

    /// <summary>A stage named outright, as in 改成谈判阶段 or "set to won".</summary>
    private static Stage? Named(Utterance said, Region region)
    {
        if (SetValue.In(said, region) is { } value && FieldWords.Stages.Find(value) is { } set)
        {
            return set;
        }

        for (var end = region.End; FieldWords.Stages.Last(said.Folded, region.Start, end) is { } word; end = word.At + word.Length - 1)
        {
            var lead = said.Folded.AsSpan(0, word.At).TrimEnd();
            var rest = said.Folded.AsSpan(word.At + word.Length);
            if (!lead.EndsWith("不是") && !lead.EndsWith("从") && !rest.StartsWith("金额") && !rest.StartsWith("金"))
            {
                return word.Value;
            }
        }

        return null;
    }

    private static bool Happened(Utterance said, Hit hit, Stage stage)
    {
        var clause = said.ClauseOf(hit.Start);
        var folded = said.Folded;
        var before = new Region(clause.Start, hit.Start);
        var lead = folded.AsSpan(clause.Start, hit.Start - clause.Start).TrimEnd();
        var word = folded.AsSpan(hit.Start, hit.End - hit.Start);
        var rest = folded.AsSpan(hit.End);
        foreach (var no in (ReadOnlySpan<string>)["没", "没有", "未", "还没", "不", "尚未", "not", "n't", "never", "isn't", "hasn't", "haven't", "不想", "没能", "不会", "快", "快要", "就要", "差点", "差点就", "险些", "再不", "to get", "to be", "nearly", "almost"])
        {
            if (lead.EndsWith(no))
            {
                return false;
            }
        }

        if (stage is Stage.Won or Stage.Lost && Conditional(said, hit, clause))
        {
            return false;
        }

        switch (stage)
        {
            case Stage.Won:
                var wished = said.HasAny(before, Cue.Wish, Cue.Plan, Cue.Remind) && !word.Contains('了') && !rest.StartsWith("了") || AnyTime(said, before, future: true) || said.Has(Cue.Negation, before)
                    || rest.StartsWithAny("之前", "前", "吗") || word is "搞定" && !rest.StartsWith("了");
                // 签约 and 成交 alone are nouns or plans; 了 or nothing more makes them done.
                var done = word.Contains('了') || rest.StartsWith("了") || said.HasAny(before, Cue.Past, Cue.Just) || char.IsAscii(word[0]) || rest.StartsWithAny("啦", "啰", "囉", "咯", "喽") || word is "中标" or "拿下" or "成单" or "成交" or "赢单" or "签下" or "谈成" or "合同已签" or "已签" or "得标" or "决标" or "回签" || rest.TrimStart(" !！。,，").IsEmpty || rest.StartsWith("。") || word.StartsWith("正式") || word.HoldsAny("签订", "签署");
                return done && !wished && !(word is "landed" && (rest.StartsWithAny(" in ", " at "))) && !(word is "closed" && rest.TrimStart().StartsWith("lost")) && !(word is "签了" && (rest.StartsWithAny("别家", "竞品", "到"))) && !(word is "signed" && rest.TrimStart().StartsWith("with")) && !rest.StartsWith("的客户") && !rest.StartsWith("客户");
            case Stage.Lost:
                return !(word is "said no" && !rest.TrimStart().IsEmpty && !rest.TrimStart(" ").StartsWith("to") && Folding.IsLatin(rest.TrimStart()[0])) && !(said.HasAny(before, Cue.Wish) && !said.HasAny(before, Cue.Past) && char.IsAscii(word[0])) && !(word is "lost" && (rest.TrimStart().StartsWithAny("my", "the contact", "touch")))
                    && !(word is "取消了" or "跑了" or "飞了" && (rest.StartsWithAny("会", "拜访", "约") || rest.Length > 0 && (Folding.IsDigit(rest[0]) || "一两三四五六七八九十几好趟个".Contains(rest[0], StringComparison.Ordinal)))) && !(lead.EndsWithAny("会", "要是", "怕"));
            case Stage.Interested:
                return !rest.StartsWith("金额") && !rest.StartsWith("金") && !said.Has(Cue.Negation, new Region(Math.Max(clause.Start, hit.Start - 2), hit.Start)) && !lead.EndsWith("no longer") && !lead.EndsWith("无");
            case Stage.Negotiating:
                return !(word is "谈价格" or "谈价" or "砍价" or "议价" or "谈合同" or "谈条款" or "谈细节" && AnyTime(said, clause, future: true)) && !(word is "砍价" or "谈价格" or "谈价") && !(said.HasAny(before, Cue.Wish, Cue.Plan) && !said.HasAny(clause, Cue.Past)) && !rest.StartsWith("的客户");
            default:
                return !rest.StartsWith(" time") && !rest.StartsWith("s ") && (word is not "线索" and not "lead" and not "潜在" and not "prospect" || !said.HasAny(clause, Cue.Past));
        }
    }

    /// <summary>交期再拖就转单, "if legal agrees it is signed": nothing has happened yet.</summary>
    private static bool Conditional(Utterance said, Hit hit, Region clause)
    {
        var before = said.Folded.AsSpan(clause.Start, hit.Start - clause.Start);
        foreach (var word in (ReadOnlySpan<string>)["如果", "要是", "不然", "否则", "除非", "假如", "万一", "只要", "的话"])
        {
            if (before.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        foreach (var word in (ReadOnlySpan<string>)["if", "unless", "otherwise", "once", "or else", "as soon as"])
        {
            if (before.StartsWith(word + " ", StringComparison.Ordinal) || before.Contains(" " + word + " ", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return before.Contains('再') && before.Contains('就');
    }

    private static bool AnyTime(Utterance said, Region region, bool future) =>
        said.Times.Exists(item => region.Holds(item.Start) && item.Kind != ItemKind.Duration && WhenReader.Future(said, item) is { } due && (due.From > said.Today) == future);
}
