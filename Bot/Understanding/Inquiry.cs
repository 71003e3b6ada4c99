using System.Text;
using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding;

/// <summary>Whether a message asks: with a question's mark or words, or told to tell (念一遍, "remind me what", "list"). What also does something is no mere question.</summary>
internal static partial class Inquiry
{
    /// <summary>From here on a clause does what it seems to.</summary>
    private const double Plain = 0.8;

    /// <summary>As long as a name or a topic that stands before its question.</summary>
    private const int Brief = 20;

    private static readonly ActKind[] Deeds =
        [ActKind.Report, ActKind.Colleague, ActKind.Attempt, ActKind.Plan, ActKind.Move, ActKind.Cancel, ActKind.Order, ActKind.Payment, ActKind.Correct, ActKind.Undo, ActKind.Tell, ActKind.Change];

    public static bool In(Said said)
    {
        if (said.IsSlashed || said.Reading.Intent == Intent.Command || Forbids().IsMatch(said.Folded))
        {
            return false;
        }

        var text = said.Folded.TrimEnd(' ', '.', '。', '!', '~', '…');
        var reading = said.Reading;
        return QuestionEnd.In(said.Text) || text is [.., '么' or '呢'] || reading.Intent == Intent.Query || reading.Acts.Any(act => act is { Kind: ActKind.Ask, Confidence: >= 0.75 })
            || Telling().IsMatch(text) || Whether().IsMatch(text)
            || (Words().IsMatch(text) && (reading.Intent is not (Intent.Log or Intent.Task or Intent.Order or Intent.Payment or Intent.Correct)
                || (reading.Intent is Intent.Order or Intent.Payment && reading.Acts.Count <= 1 && reading.Records.All(record => record.Amount is null))));
    }

    /// <summary>Whether a clause beside the one that asks has something done: 那个视频几点？顺便帮我取消.</summary>
    public static bool AndDoes(Said said) =>
        said.Reading.Acts.Any(act => act.Confidence >= Plain && Deeds.Contains(act.Kind) && !Shows(said.Folded.Substring(act.Offset, Math.Min(act.Length, said.Folded.Length - act.Offset))));

    /// <summary>The sentences that ask, with a name or a topic that stands right before: "Brightline. What time?"; the whole text where none does by itself.</summary>
    public static string Question(Said said)
    {
        var sentences = Sentences().Matches(said.Text);
        var marked = sentences.Any(sentence => QuestionEnd.In(sentence.Value));
        var parts = new StringBuilder();
        for (var at = 0; at < sentences.Count; at++)
        {
            var sentence = sentences[at];
            if (marked ? QuestionEnd.In(sentence.Value) : Shows(said.Folded.Substring(sentence.Index, sentence.Length)))
            {
                parts.Append(at > 0 && sentences[at - 1] is var before && before.Length <= (said.IsChinese && Folding.IsHan(before.Value.Trim().FirstOrDefault()) ? Brief / 3 : Brief) && !QuestionEnd.In(before.Value) ? before.Value : "").Append(sentence.Value);
            }
        }

        return parts.Length > 0 ? parts.ToString() : said.Text;
    }

    private static bool Shows(string folded) => Telling().IsMatch(folded) || Whether().IsMatch(folded.TrimEnd(' ', '.', '。', '!')) || Words().IsMatch(folded);

    /// <summary>别…, "do not": forbids, whatever it forbids to ask.</summary>
    [GeneratedRegex(@"^\W*(?:请|please )?(?:别(?!说|的|人|家)|不要|请勿|do not|don't)[^?？]*$")]
    private static partial Regex Forbids();

    /// <summary>Told to tell.</summary>
    [GeneratedRegex(@"念(?:一遍|一下|给我|出来)|(?:列|报|数|算|盘|捋|(?<![经助代总])理|讲|说|复述|回顾|汇总)(?:一下|一遍|下(?![周个月午次半])|出来|个|一列|一数|一算)|(?<![他她我们们])(?:说说|讲讲|说一说|讲一讲)|一句话|想知道|想看看|想了解|告诉我|我想查|帮我(?:看|查|算|数|理|捋|列)|给我(?:看|说|讲|列|报)|(?:看|查)(?:一下|下(?![周个月午次半])|看)|来着"
        + @"|\b(?:remind me (?:what|who|whom|whose|which|when|where|how|why|of)|tell me|list\b|show me|read (?:me|out|back|it back)|run me through|walk me through|talk me through|take me through|give me (?:the|a|my|an)\b|let me (?:see|have|know)|i(?:'d| would)? (?:like|want|need) to (?:know|see|hear)|i wonder|i(?:'ve| have) forgotten|i forget|i can(?:'t|not) remember|catch me up|fill me in|bring me up|brief me|recap|refresh my memory|no idea (?:what|who|when|how)|sum up)\b")]
    private static partial Regex Telling();

    /// <summary>到账没, 发没发, 量完没.</summary>
    [GeneratedRegex(@"(?:没|没有|了不)$|(\p{IsCJKUnifiedIdeographs})(?:没|不)\1|是不是|有没有")]
    private static partial Regex Whether();

    [GeneratedRegex(@"多少|几[号点家单个笔次条件天台通遍]|哪[天些几家个条位]|什么|啥|谁|有没有|是不是|怎么样|咋样|\b(?:what|when|who|whose|which|how (?:much|many|long|far|often))\b")]
    private static partial Regex Words();

    [GeneratedRegex(@"[^。！？!?；;\n～~]+?(?:[。！？!?；;\n～~]+|\.(?=\s|$)|$)")]
    private static partial Regex Sentences();
}
