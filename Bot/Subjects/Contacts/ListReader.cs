using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Contacts;

/// <param name="Items">Each line as written, as it is read under its heading, and what it says.</param>
internal sealed record ListRequest(IReadOnlyList<(string Written, string Text, Reading Reading)> Items) : Request;

/// <summary>Reads "今天：1. … 2. … 3. …" and 下周拜访：周一瑞丰，周三万禾: each line of a list by itself, under its heading.</summary>
internal static partial class ListReader
{
    public static Bid? Read(Said said)
    {
        if (said.Context.IsReply || Split(said.Text) is not { Items.Count: > 1 } list || said.Reading is { Intent: Intent.Command or Intent.Query or Intent.Correct })
        {
            return null;
        }

        var read = list.Items.Select(item => (item.Written, item.Text, Reading: said.Apart(item.Text))).ToList();
        // A list of points about one customer is one record; days with names are a plan, whoever is known of them.
        return list.Plan || read.SelectMany(item => item.Reading.Records).Select(record => record.Customer).OfType<Domain.Customers.CustomerCode>().Distinct().Count() >= 2
            ? new Bid("contacts", new ListRequest(read), Bid.Words, [.. read.Select(item => item.Written).Take(2)])
            : null;
    }

    /// <returns>Each item as written, and with its heading as it is to be read; none where the text is no list.</returns>
    internal static (IReadOnlyList<(string Written, string Text)> Items, bool Plan) Split(string text)
    {
        var marks = Numbered().Matches(text);
        if (marks.Count > 1 && InOrder(marks))
        {
            var head = Heading(text[..marks[0].Index]);
            return (
            [
                .. from at in Enumerable.Range(0, marks.Count)
                   let start = marks[at].Index + marks[at].Length
                   let written = text[start..(at + 1 < marks.Count ? marks[at + 1].Index : text.Length)].Trim(' ', '\n', '\r', ',', '\uff0c', ';', '\uff1b', '、')
                   where written.Length > 0
                   select (written, $"{head}{written}"),
            ], false);
        }

        return Dated().Match(text) is { Success: true } plan ? (Days(plan), true) : ([], false);
    }

    /// <summary>今天 and 下周拜访 hold for every line; 总结 and the like say nothing of any.</summary>
    private static string Heading(string text)
    {
        var head = text.Trim().TrimEnd(':', '\uff1a', ',', '\uff0c', ' ', '\n');
        return head.Length is 0 or > 12 || head.Contains('\n', StringComparison.Ordinal) || !Hints().IsMatch(head) ? "" : head + (head[^1] <= '\u007f' ? " " : "");
    }

    private static bool InOrder(MatchCollection marks)
    {
        for (var at = 0; at < marks.Count; at++)
        {
            var mark = marks[at].Groups["n"];
            if (mark.Success && mark.Value != (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))
            {
                return false;
            }
        }

        return true;
    }

    private static List<(string, string)> Days(Match plan)
    {
        var which = plan.Groups["which"].Value;
        var deed = plan.Groups["deed"].Value;
        return
        [
            .. from Capture item in plan.Groups["item"].Captures
               let written = item.Value.Trim()
               let day = Day().Match(written).Value
               select (written, $"{which}{day}{(deed.Length > 0 ? deed : "拜访")}{written[day.Length..].TrimStart()}"),
        ];
    }

    [GeneratedRegex(@"(?:(?<=^|[\s:\uff1a,\uff0c;\uff1b。])(?<n>[1-9])\s*[.、)\uff09\uff0e](?!\d)\s*|[①②③④⑤⑥⑦⑧⑨]\s*|(?<=^|\n)\s*[-•·*]\s+)")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"今天|昨天|前天|明天|后天|後天|上午|下午|本周|这周|上周|下周|今日|昨日|拜访|拜訪|电话|today|yesterday|tomorrow|this week|next week|last week|this morning|monday|tuesday|wednesday|thursday|friday", RegexOptions.IgnoreCase)]
    private static partial Regex Hints();

    [GeneratedRegex(@"^\s*(?<which>(?:下下|下|本|这|這)(?:个|個)?)(?:周|週|星期|礼拜|禮拜)(?<deed>(?:要|准备|計畫|计划|安排|的)*(?:拜访|拜訪|走访|见|見|去|跑|联系|聯繫|电话|電話|回访)?)(?:计划|安排|行程|客户)?[\s:\uff1a,\uff0c]+(?<item>(?:周|週|星期|礼拜|禮拜)[一二三四五六日天][^,\uff0c;\uff1b、。\n]+)(?:[,\uff0c;\uff1b、。\s]+(?<item>(?:周|週|星期|礼拜|禮拜)[一二三四五六日天][^,\uff0c;\uff1b、。\n]+))+[。\s]*$")]
    private static partial Regex Dated();

    [GeneratedRegex(@"^(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]\s*(?:上午|下午|早上|晚上|中午)?\s*(?:(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:[:\uff1a]\d\d|[点點时時](?:半|[一二三]刻|\d{1,2}分?)?))?")]
    private static partial Regex Day();
}
