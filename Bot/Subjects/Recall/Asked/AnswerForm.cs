using System.Text.RegularExpressions;

namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>The form an answer is to have.</summary>
internal enum AnswerForm
{
    /// <summary>What, which ones, tell me.</summary>
    What,

    /// <summary>Yes or no.</summary>
    Whether,

    /// <summary>How many, how often.</summary>
    Many,
    Much,
    When,

    /// <summary>How long ago.</summary>
    Long,
    Who,
    Why,
}

/// <summary>Reads it from the words that ask.</summary>
internal static partial class AnswerForms
{
    /// <param name="plain">Folded, with dialect in plain words.</param>
    public static AnswerForm Of(string plain) =>
        Many().IsMatch(plain) ? AnswerForm.Many
        : Much().IsMatch(plain) ? AnswerForm.Much
        : Long().IsMatch(plain) ? AnswerForm.Long
        : When().IsMatch(plain) ? AnswerForm.When
        : Who().IsMatch(plain) ? AnswerForm.Who
        : Why().IsMatch(plain) ? AnswerForm.Why
        : Whether().IsMatch(plain) ? AnswerForm.Whether
        : AnswerForm.What;

    [GeneratedRegex(@"第几(?:次|回|遍)|(?:几|多少)(?:次|回|遍|趟|通|家|个(?!月|钟|点)|条|位|笔|件|封|单|户|张)|\bhow (?:many(?! days| weeks| months| years)|often)\b")]
    private static partial Regex Many();

    [GeneratedRegex(@"多少|什么价|几(?:折|万|千|百|块)|\b(?:how much|what (?:price|amount|sum|figure|number|budget))\b")]
    private static partial Regex Much();

    [GeneratedRegex(@"多久|多长时间|几天|多少天|\b(?:how long|how many (?:days|weeks|months)|days since)\b")]
    private static partial Regex Long();

    [GeneratedRegex(@"几[点号月时]|哪[天年]|哪一天|哪个月|什么时[候间]|啥时候|何时|[周期拜]几|\b(?:when|what (?:time|day|date)|which day|till when|until when|how soon)\b")]
    private static partial Regex When();

    [GeneratedRegex(@"谁|哪位|哪[家个]|\b(?:who|whose|whom|which (?:customer|client|one|account|company|lad|guy|person))\b")]
    private static partial Regex Who();

    [GeneratedRegex(@"为什么|为何|为啥|怎么(?:还)?(?:会|没|不)|\b(?:why|how come)\b")]
    private static partial Regex Why();

    [GeneratedRegex(@"吗|伐(?=\W*$)|吧(?=\W*[?？])|了吧\W*$|不[^，。]{1,3}吧\W*$|\bstill (?:on|there|open|valid|good|happening|coming)\b|, ?(?:yes|right|yeah|no|correct|or not)\W*$|(?:没|没有|了不|否)(?=\W*$|[,，。；;?？])|(?<!什么)有没有|是不是|是否|能不能|够不够|(\p{IsCJKUnifiedIdeographs})(?:没|不)\1|(?:^|[.,;:!?-]\s*|\b(?:so|and|but|then|now|ok|okay|also|wait|hey|or|hang on|morning|hi)[,]? )(?:did|have|has|had|is|are|was|were|do|does|am|will|would|any(?:thing|one|body)?|didn't|haven't|hasn't|isn't|aren't|ever)\b(?![^?]*\b(?:what|when|who|how (?:much|many|long))\b)")]
    private static partial Regex Whether();
}
