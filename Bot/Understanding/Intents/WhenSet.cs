using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <content>Expressions of time that say neither when a contact took place nor when something is due.</content>
internal static partial class WhenReader
{
    /// <summary>Verbs after which 到 and a time say how long it lasted: 谈到六点, 等到擦黑.</summary>
    private const string Lasting = "谈聊倾坐等开搞忙干弄喝吃食讲唠磨做打写磕摆谝吹倒熬睡站守泡耗";

    /// <summary>What a stretch of time before it only describes: 三月份货款, Q2 forecast, "the January invoice".</summary>
    private static readonly string[] Described =
    [
        "货款", "款", "那笔", "嗰笔", "那张", "嗰张", "那批", "嗰批", "那单", "嗰单", "发票", "账单", "对账单", "资金", "预算", "财报", "报表", "工资", "欠的", "欠款", "尾款", "价", "的价", "的货",
        "forecast", "invoice", "budget", "payment", "bill", "statement", "rent", "batch", "numbers", "figures", "price", "prices", "pricing", "catalogue", "catalog",
    ];

    /// <summary>What makes a stretch of months one in which we do something: 下个月再谈, "revisit in July".</summary>
    private static readonly string[] Resumed = ["再", "联系", "谈", "看", "跟进", "回访", "拜访", "then", "back", "revisit", "follow", "call", "touch", "try", "again", "ring", "chase", "nothing"];

    private static bool Aside(Utterance said, Item item, Deeds deeds)
    {
        var before = said.Folded.AsSpan(0, item.Start).TrimEnd();
        var rest = said.Folded.AsSpan(item.End).TrimStart();
        return before.Length > 1 && (before[^1] == '到' && Lasting.Contains(before[^2], StringComparison.Ordinal) || before.EndsWithWord("each", "every", "每月", "每个月", "每周", "每年", "每逢", "逢", "每到") && deeds.At(item.Start) is not (ActKind.Plan or ActKind.Tell))
            || Plural(said, item) && deeds.At(item.Start) is not (ActKind.Plan or ActKind.Tell)
            || Describes(said, item)
            || Distant(said, item, deeds);
    }

    /// <summary>三月份货款: a stretch that only says which.</summary>
    private static bool Describes(Utterance said, Item item) =>
        item.Kind == ItemKind.Period && item.Grain is Grain.Month or Grain.Quarter or Grain.Half or Grain.Year && said.Folded.AsSpan(item.End).TrimStart().TrimStart('的').StartsWithAny(Described);

    /// <summary>"don't ring Wednesdays": every one of them.</summary>
    private static bool Plural(Utterance said, Item item) =>
        (item.Day ?? item) is { Cue: DayCue.Weekday } day && said.Folded.AsSpan(day.Start, day.End - day.Start).EndsWith("days");

    /// <summary>他们计划下半年做, "budget's frozen until July": in a report a month or more ahead is when they will, not when we have to, unless something is to go on then.</summary>
    private static bool Distant(Utterance said, Item item, Deeds deeds) =>
        item.Kind == ItemKind.Period && item.Bound is not (Bound.Before or Bound.Within) && item.Grain is Grain.Month or Grain.Quarter or Grain.Half or Grain.Year && item.Due is null && item.Third == 0
        && deeds.At(item.Start) is ActKind.Report or ActKind.Colleague or ActKind.Attempt && !Around(said, item).HoldsAny(Resumed);

    /// <summary>English says what is to go on before the time, Chinese after it.</summary>
    private static ReadOnlySpan<char> Around(Utterance said, Item item)
    {
        var clause = said.ClauseOf(item.Start);
        var start = Texts.Folding.IsLatin(said.Folded[item.End - 1]) ? clause.Start : item.End;
        return said.Folded.AsSpan(start, Math.Max(0, clause.End - start));
    }
}
