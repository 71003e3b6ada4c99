using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Tells words that put the last record right from news.</summary>
internal static class CorrectionReader
{
    /// <summary>不对, 写错了, "actually that was an email", 金额改成两百万: the last record is meant.</summary>
    public static bool Mends(Utterance said, bool named)
    {
        if (said.StartsWithAny("不对", "错了", "刚那条", "那条", "前一条", "刚刚的", "刚才的", "刚刚说的", "写错", "记错", "搞错", "说错", "打错", "弄错", "填错", "更正", "纠正", "修正", "哦对了", "对了", "补充", "漏了", "刚才那条", "刚刚那条", "上一条", "上条", "不是", "口误", "忘了说", "改一下", "更改", "应该是", "搞混", "弄混", "记混", "混了", "哦不", "啊不对", "噢不对", "等等不对", "说反了",
            "correction", "oops", "sorry", "my bad", "scratch that", "typo", "wait no", "no wait", "i meant", "meant", "sorry meant", "sorry i meant", "fix that", "make that", "change that", "should be", "wrong", "also add", "no,", "not ", "that should", "that was", "it should", "it was", "rather", "mistake", "forgot to mention", "one more thing", "nope"))
        {
            return !(said.StartsWithAny("it was", "that was", "sorry", "not ", "no,", "wrong", "补充", "对了", "不是", "oops") && !Contrast(said) && named && said.Clauses.Count > 1 && said.HasAny(said.All, Cue.Just, Cue.Visit, Cue.Phone))
                && !(said.StartsWithAny("sorry", "oops", "not ", "it was", "that was", "nope") && !Contrast(said) && !said.HasAny(said.All, Cue.Amount, Cue.Action) && said.Times.Count == 0 && said.Figures.Count == 0 && !said.Folded.Contains("should", StringComparison.Ordinal) && !said.Folded.Contains("meant", StringComparison.Ordinal));
        }

        // 是给绿野发: the one meant is said, and nothing else.
        if (named && said.Folded.Length <= 14 && said.StartsWithAny("是") && !said.StartsWithAny("是不是", "是否", "是吗") && !said.HasAny(said.All, Cue.Ask, Cue.Past))
        {
            return true;
        }

        // 没上门，是打的电话: what it was not comes first.
        if (!named && said.Clauses.Count == 2 && said.StartsWithAny("没", "没有") && said.Folded.AsSpan(said.Clauses[1].Start).TrimStart().StartsWith("是"))
        {
            return true;
        }

        if (said.StartsWithAny("actually") && (Contrast(said) || said.StartsWithAny("actually it", "actually that", "actually make", "actually the", "actually on", "actually i")))
        {
            return true;
        }

        foreach (var word in (ReadOnlySpan<string>)["写错", "记错", "搞错", "说错", "打错", "弄错", "填错", "输错", "选错", "应该是", "改回", "搞混", "弄混", "should be", "should have been", "should've been", "i meant", "is wrong", "was wrong", "got the", "mixed up", "记成", "写成", "填成", "输成", "手滑", "多打了个", "少打了个"])
        {
            if (said.Folded.Contains(word, StringComparison.Ordinal) && (word != "got the" || said.Folded.Contains("wrong", StringComparison.Ordinal)) && !said.HasAny(said.All, Cue.Just))
            {
                return word != "应该是" || said.Has(Cue.Correct) && said.Clauses.Count <= 3 && !said.HasAny(said.All, Cue.Visit, Cue.Phone);
            }
        }

        // 时间不对，是前天去的: the field is named first.
        foreach (var field in (ReadOnlySpan<string>)["时间", "日期", "金额", "客户", "联系人", "方式", "阶段", "数字", "人", "名字"])
        {
            var at = said.Folded.IndexOf(field, StringComparison.Ordinal);
            if (at is >= 0 and <= 6 && said.Folded.AsSpan(at + field.Length) is var rest && (rest.StartsWithAny("不对", "错了", "有误", "弄错", "填错") || !named && field is not ("客户" or "人" or "名字") && rest.StartsWith("是") && !said.Has(Cue.Ask)))
            {
                return true;
            }
        }

        if (Contrast(said) && said.Folded.Length <= 40 && !said.HasAny(said.All, Cue.Just) && (!named || said.Clauses.Count <= 2))
        {
            return true;
        }

        // A field set without a name mends what was just said: 金额改成两百万, "make it 30k".
        return !named && said.Has(Cue.Update) && IntentReader.Sets(said) && !said.StartsWithAny("提醒", "remind");
    }

    /// <summary>是A不是B, 不是A是B, "A not B".</summary>
    private static bool Contrast(Utterance said)
    {
        var folded = said.Folded;
        var no = folded.IndexOf("不是", StringComparison.Ordinal);
        if (no >= 0)
        {
            var other = folded.IndexOf('是', no + 2);
            var before = no > 0 ? folded.LastIndexOf('是', no - 1) : -1;
            if ((other > no || before >= 0) && folded.Length <= 40 && !folded.Contains("是不是", StringComparison.Ordinal) && folded[Math.Max(0, no - 1)] != '要')
            {
                return true;
            }
        }

        var not = folded.IndexOf(" not ", StringComparison.Ordinal);
        return not > 0 && (folded.HoldsAny("it was ", "that was ") || folded.StartsWithAny("it's", "that was", "actually", "the ") || folded.Split(' ').Length <= 5 && !said.HasAny(said.All, Cue.NoNeed, Cue.Feature, Cue.Value));
    }
}
