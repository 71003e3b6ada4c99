using System.Text.RegularExpressions;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>What kind of thing a step is, and what kind of thing a report tells of. Only what is of one kind can do the other.</summary>
[Flags]
internal enum StepKind
{
    None = 0,

    /// <summary>Something goes to them, whichever way.</summary>
    Hand = 1,

    /// <summary>They are written to.</summary>
    Write = 2,

    Call = 4,

    /// <summary>They are seen: a visit, a demo, a meal.</summary>
    Meet = 8,

    /// <summary>Something is found out.</summary>
    Ask = 16,

    /// <summary>They are told something they wait for.</summary>
    Answer = 32,

    /// <summary>Something is made ready.</summary>
    Make = 64,
}

/// <summary>Reads the kinds of deeds that words name, whatever their tense.</summary>
internal static partial class StepKinds
{
    private static readonly (StepKind Kind, Regex Words)[] Table =
    [
        (StepKind.Call, Calling()), (StepKind.Meet, Meeting()), (StepKind.Write, Writing()), (StepKind.Ask, Asking()), (StepKind.Answer, Answering()), (StepKind.Make, Making()),
    ];

    /// <param name="words">Folded.</param>
    public static StepKind In(string words)
    {
        var kinds = Table.Where(one => one.Words.IsMatch(words)).Aggregate(StepKind.None, (all, one) => all | one.Kind);
        // 给他打电话 hands nothing over, and neither does 发邮件催他.
        return Handing().IsMatch((kinds & StepKind.Call) != 0 ? Towards().Replace(words, "") : words) ? kinds | StepKind.Hand : kinds;
    }

    /// <summary>Words that only say that something is done, or only what is done: none of them says to what.</summary>
    public static string Without(string words) => Deeds().Replace(words, " ");

    [GeneratedRegex("给|畀|俾|发")]
    private static partial Regex Towards();

    [GeneratedRegex(@"发(?!现|展|生|票抬|飙|火|货期)|寄|传(?!统)|送|递|快递|顺丰|补给|补发|交(?!流|期|货|通|易)|给|畀|俾|转(?!告)|报(?:了|过|给|去|出|个?价给)|\b(?:send|sends|sending|sent|resen[dt]|post(?:ed|ing)?|mail(?:ed|ing)?|e-?mail(?:ed|ing)?|courier(?:ed|ing)?|ship(?:ped|ping)?|deliver(?:ed|ing)?|forward(?:ed|ing)?|hand(?:ed|ing)?|giv(?:e|en|ing)|gave|quot(?:ed|ing)|submit(?:ted)?|shar(?:e|ed)|dispatch(?:ed)?|bring|brought|drop(?:ped)? (?:it|them|that|those|off|over|in|round)|g[eo]t (?:him|her|them|it|that|those)(?! (?:on|at|in|by)\b)|have (?:it|that|those|them)|gone(?! (?:quiet|cold|dark|well|with|bust|up|down|back|ahead))|going (?:out|over|off|to)|(?:over|out|off|back|across) to|in the (?:post|mail))\b")]
    private static partial Regex Handing();

    [GeneratedRegex(@"邮件|电邮|短信|微信|消息|讯息|写信|回信|\b(?:e-?mail(?:ed|ing)?|text(?:ed|ing)?|messag(?:e|ed|ing)|msg(?:d|ed)?|whatsapp(?:ed)?|wrote|write|writing|ping(?:ed)?|drop(?:ped)? (?:\w+ ){1,3}(?:line|note|e-?mail|message))\b")]
    private static partial Regex Writing();

    [GeneratedRegex(@"打(?!印|包|折|样|款|钱|算|开|听|造|磨|扰|架|车|卡)|电话|致电|去电|回电|通话|\b(?:call(?:ed|ing)?(?! off)|ring|rings|ringing|rang|phon(?:e|ed|ing)|dial(?:led)?)\b")]
    private static partial Regex Calling();

    [GeneratedRegex(@"拜访|上门|面谈|见面|见(?:了|过|完|到|着)|演示|参观|看厂|培训|饭局|吃饭|喝茶|\b(?:visit(?:ed)?|meet(?:ing)?|met|demo(?:ed)?|survey(?:ed)?|tour(?:ed)?|lunch|dinner|coffee|training)\b")]
    private static partial Regex Meeting();

    [GeneratedRegex(@"问(?!题|候)|确认|打听|核实|核对|查一下|查下|了解|催|\b(?:ask(?:ed|ing)?|check(?:ed|ing)?(?! in)|find(?:ing)? out|found out|confirm(?:ed)?|see (?:if|whether)|chas(?:e|ed|ing))\b")]
    private static partial Regex Asking();

    [GeneratedRegex(@"回(?:复|覆|话|电|信|她|他|佢|了)|答复|答覆|告诉|告知|通知|[跟同和与畀给][^,。;]{1,12}?[讲说]|覆(?:咗|返|他|她|佢|了)|\b(?:let (?:him|her|them|\w+) know|tell|told|answer(?:ed)?|repl(?:y|ied)|(?:get|got|come|came|call(?:ed)?|rang|write|wrote) back)\b")]
    private static partial Regex Answering();

    [GeneratedRegex(@"准备|整理|写(?!信)|做|出(?=[^去来差门发])|弄|\b(?:prepar(?:e|ed|ing)|draft(?:ed|ing)?|put(?:ting)? together|finish(?:ed|ing)?|prep(?:ped)?|write up|wrote up|do|did|done)\b")]
    private static partial Regex Making();

    /// <summary>Verbs, aspects and pronouns: what is left of a clause without them is what it was done to.</summary>
    [GeneratedRegex(@"已经|刚才|刚刚|头先|刚|终于|总算|全部|都|也|过去|出去|回去|给到|给|畀|俾|返|发|寄|传|送|递|补|交(?!流|期|货)|报了|打了|打咗|打完|打过|电话|问了|问过|问|讲|说|告诉|回了|回复|办|做|弄|搞定|完成|邮件|微信|短信|消息|(?:今天|明天|昨天|上午|下午|早上|晚上|今早|今晚|明早)|[了过完好咗掉晒啦喇吧的他她佢它我你那这个份张]|\b(?:already|just|now|finally|all|both|another|other|those|these|them|they|that|this|thing|things|stuff|some|more|going|gone|went|over|across|said|told|tell|asked|ask|called|phone|phoned|emailed|mailed|posted|couriered|shipped|delivered|forwarded|handed|gave|given|give|sent|sending|send|bring|brought|have|having|found|back|by|to|into|morning|afternoon|way|mail|post|courier|promised|owe|owes|we|i'd|i'll|he'd|she'd|done|did|sorted|finished)\b")]
    private static partial Regex Deeds();
}
