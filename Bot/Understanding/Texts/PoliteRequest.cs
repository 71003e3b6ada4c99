using System.Text.RegularExpressions;

namespace SalesBot.Bot.Understanding.Texts;

/// <summary>
/// "Could you shift the visit?", 能不能帮我把会挪到周五？: something to be done, in a question's form. What is only to be told ("could you tell me") asks. The frame says nothing of what is to be done, so it is read as if it
/// were not there.
/// </summary>
internal static partial class PoliteRequest
{
    /// <summary>Whether the last thing a text says is such a request.</summary>
    public static bool In(string text) => Last(Folding.Of(text)) is not null;

    /// <param name="folded">A folded text.</param>
    /// <returns>The same length: blanks for the frame, a full stop for the question mark.</returns>
    public static string Plain(string folded)
    {
        if (Last(folded) is not { } match)
        {
            return folded;
        }

        var letters = folded.ToCharArray();
        var frame = match.Groups["frame"];
        letters.AsSpan(frame.Index, frame.Length).Fill(' ');
        var end = folded.AsSpan().TrimEnd().Length - 1;
        letters[end] = letters[end] is '吗' ? ' ' : '.';
        if (end > 0 && letters[end] == '.' && letters[end - 1] == '吗')
        {
            letters[end - 1] = ' ';
        }

        return new string(letters);
    }

    private static Match? Last(string folded) =>
        folded.AsSpan().TrimEnd() is [.., '?' or '吗'] && (folded.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff') ? Chinese() : English()).Matches(folded) is { Count: > 0 } all ? all[^1] : null;

    /// <summary>Behind it stands what is to be done, to the end of the text; verbs of telling, looking and knowing are left to questions.</summary>
    [GeneratedRegex(
        @"(?<=^\s*|[,.;:!?…-]\s*|\b(?:and|so|but|then|or|also|ok|okay|please|morning|actually|hi|hey|oh)\s+)(?<frame>(?:can|could|would|will)\s+(?:you|u|ya)\s+(?:(?:please|pls|kindly|just|also|then|possibly|maybe|perhaps|at least|quickly|mind|for me|by any chance),?\s+)*)"
        + @"(?!(?:tell|telling|show|showing|give me|list|say|check|checking|confirm|confirming|know|look|find|see|read|run (?:me|us|that|it|the|through)|walk me|talk me|take me|explain|summari[sz]e|summari[sz]ing|sum|recap|remind me,? (?:what|who|when|where|which|how|why|of|[^,?]{1,30}\b(?:what|who|when|where|how|why)\b)|pull|believe|imagine|help|repeat|go (?:over|through)|guess|clarify|count|tally|work out|share|bring me|update me|let me|fill me|catch me|get me|brief me|refresh|have (?:me|a look|any)|be|do that|do it|do this|do anything|say|think|recommend|suggest|advise|prefer|like|want|need|reckon|describe|compare|rank|break|calculate|figure|answer|handle|still|even|ever|not|please tell|please show)\b)"
        + @"(?=[a-z][a-z'-]*\b[^?]*\?\s*$)")]
    private static partial Regex English();

    [GeneratedRegex(
        @"(?<frame>(?:能不能|可不可以|可以|可否|能否|能|方便|是否可以)(?:请|麻烦|劳驾)?(?:你|您)?(?:帮我|帮忙|替我|给我|帮)|(?:麻烦|劳驾|请)(?:你|您)?(?:能不能|可不可以|可以|能)?(?:帮我|帮忙|替我)?)(?=(?:把[^,。?]{1,20}?)?(?:先|都|也|再|直接)?(?:改|挪|移|推|延|取消|删|撤|记(?!录里)|加|调(?!出)|换|标|停|转(?!述)|补|设|提醒(?!我.{0,6}(?:什么|哪|谁|几))|安排|建|发(?!现)|约|通知|登记|归|关|恢复|作废)[^?]*(?:\?|吗)\s*$)")]
    private static partial Regex Chinese();
}
