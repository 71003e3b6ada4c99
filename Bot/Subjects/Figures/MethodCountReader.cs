using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Figures;

/// <param name="Question">Whose and when.</param>
internal sealed record MethodCountRequest(Method Method, FigureQuestion Question) : Request;

/// <summary>Reads 王芳上个月打了多少电话 and "how many emails did I send this week".</summary>
internal static partial class MethodCountReader
{
    public static Bid? Read(Said said)
    {
        if (said.Text.Length > 60 || Asked().Match(said.Folded) is not { Success: true } asked || said.Reading is { Intent: Intent.Command or Intent.Correct } or { First.Customer: not null })
        {
            return null;
        }

        var method = asked.Groups["call"].Success ? Method.Call : asked.Groups["mail"].Success ? Method.Email : Method.Message;
        return new Bid("figures", new MethodCountRequest(method, QuestionReader.Read(said, said.Text)), Bid.Form, asked.Value);
    }

    [GeneratedRegex(@"(?:打|通|拨)(?:了|过)?(?:多少|几)(?:个|通|次)?(?<call>电话)|(?<call>电话)(?:打|通)(?:了|过)?(?:多少|几)|(?:多少|几)(?:个|通|次)(?<call>电话)|(?:发)(?:了|过)?(?:多少|几)(?:封|条|个)?(?:(?<mail>邮件)|(?<im>微信|短信|消息))|how many (?:phone )?(?:(?<call>calls?)|(?<mail>e-?mails?)|(?<im>messages?|texts?))\b")]
    private static partial Regex Asked();
}
