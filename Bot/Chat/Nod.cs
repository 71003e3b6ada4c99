using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Vocabularies;

namespace SalesBot.Bot.Chat;

/// <summary>A yes before or as the whole of a message: 对。小孟今天量完没 answers what is open and asks something else.</summary>
internal static partial class Nod
{
    /// <returns>The yes and what follows it; null where the message does not begin with one.</returns>
    public static (string Yes, string Further)? Split(string text) =>
        Begins().Match(text) is { Success: true } match ? (match.Groups["yes"].Value, match.Groups["rest"].Value.Trim()) : null;

    /// <summary>是，成交，快记: words that only say yes once more.</summary>
    public static bool IsMore(string rest) => More().IsMatch(rest);

    /// <summary>Whether all of it only says yes: 确认转, "yes lost", 👍.</summary>
    public static bool IsYes(string text) => text.Length <= 40 && (Alone().IsMatch(text) || (Split(text) is { } said && IsMore(said.Further)));

    /// <summary>Whether it declines what was asked, with or without a reason: 算了别转了，我自己留着, "no, cancel that".</summary>
    public static bool IsNo(string text) => text.Length <= 40 && FieldWords.YesNo.Find(text) is false || text.Length <= 60 && Declines().IsMatch(text);

    [GeneratedRegex(
        @"^\s*(?:(?:唉|哎|哦|呃|等等|等下|等一下|慢着|慢著|不对|不對|oh|ach|(?:no,? )?wait(?: no)?|hang on|hold on|hmm+|actually)[\s,，.。!！]*)*(?:算了|不用了?|不了|不要了|别(?!忘)|別(?!忘)|先不|先别|先別|先莫|莫(?=转|轉|记|記|改|动|動|急)|慢[，, ]*先|不必|还是(?:我|不)|取消|作罢|作罷|nope\b|nah\b|no(?=[\s,.!]*(?:$|thanks|don'?t|cancel|leave|keep|scrap|forget|i'?ll keep|not))|don'?t\b|cancel (?:that|it|this)\b|never ?mind|forget (?:it|that)|scratch that|not now\b|leave (?:it|that)\b|keep (?:it|that|them|both|him|her|this)\b|留着|留著|留下|保留)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Declines();

    /// <summary>The words that say yes, alone or one after the other: 嗯对, "aye right".</summary>
    private const string Yes = @"(?:(?:是的?|是啊|对的?|對的?|对对|嗯+|好的?|行|可以|妥|(?:对|對)头|(?:确认|確認|确定|確定)(?:转|轉|改|删|刪|记|記)?|没错|沒錯|没有错|沒有錯|冇错|冇錯|当然|當然|没毛病|係呀?|系(?:呀|啊)?(?![统統列])|啱)(?:(?:着|著)?(?:呢|哩|呀|啊|哈|嘛|啦|喇|嘞|咯|喔|哦|滴|嘅|的)(?![一-鿿]))*|yes|yep|yeah|yup|yea|yessir|aye|ok|okay|sure(?: thing)?|correct|(?:too |quite |dead )?right|exactly|indeed|absolutely|definitely|of course|spot on|bang on|that['’]?s (?:right|it|correct)|confirm(?:ed)?)";

    [GeneratedRegex(@"^\s*(?<yes>" + Yes + @"(?:[\s,，、]*" + Yes + @")*)(?:[\s,.;!，。；！、~]+(?<rest>.+))$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Begins();

    [GeneratedRegex(
        @"^(?:[\s,.;!，。；！、~]|冇错|冇錯|冇问题|冇問題|请|請|帮我|幫我|帮忙|存(?:起来|起來|下来|下來|上)?|保存|记下来?|記下來?|录入|成交了?|签了|簽了|丢了|流失了?|快|就|给我|給我|记上?|記上?|记吧|記吧|确认|確認|转吧?|轉吧?|没错|沒錯|没有错|沒有錯|没问题|沒問題|就是(?:这样|這樣|它|这个|這個)?|可以|是的?|对|對|好|改吧?|删吧?|刪吧?|谢谢|謝謝|了|吧|删掉|刪掉|删除|刪除|删|刪|要的?|办吧?|yes|yup|aye|really|lost|won|please|thanks|do|it|delete|remove|bin|scrap|drop|mark|book|close|log|them|that|one|order|too|rip|go ahead|go on|go for it|then|as|down|now|just|by all means|it'?s sad but true|that'?s (?:it|the one|correct)|all of it|do it|book it|log it|close it|mark it|that's right|done|deal|save|saved|it['’]?s? (?:lost|won|dead|gone|over))+$",
        RegexOptions.IgnoreCase)]
    private static partial Regex More();

    [GeneratedRegex(
        @"^\s*(?:(?:" + Yes + @"[\s,，、]*)+|没问题|沒問題|同意|(?:确认|確認|确定|確定|就这么|就這麼)(?:转|轉|改|删|刪|记|記|成交|流失|停|办|辦)?(?:吧|了|过去|過去)?|转吧|轉吧|转(?:过去|給他|给他)吧?|改吧|(?:成交|签)了?|记吧|記吧|记上吧?|記上吧?|y|by all means|that'?s the one|do it|do so|please do|(?:yes |yep |yeah )?(?:go ahead|go on|go for it)(?: then)?|👍|👌|✅|💯)(?:[\s.!。！~]|👍|\uD83C[\uDFFB-\uDFFF])*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Alone();
}
