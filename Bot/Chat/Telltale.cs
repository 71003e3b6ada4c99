using System.Text.RegularExpressions;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Chat;

/// <summary>
/// Whose a message is by what it speaks of: a thing that only one customer's last lines, steps, tasks, orders or notes have (样册, "the walk-in", "the dentist"). Words of every sale, such as a
/// call, a quote or 合同, tell nobody apart, and neither does what the customer spoken of last has too.
/// </summary>
internal static partial class Telltale
{
    /// <summary>Records older than this are spoken of by name.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(14);

    /// <summary>Within so long after a line the next one goes on with it, unless more than a word speaks against that.</summary>
    private static readonly TimeSpan Prompt = TimeSpan.FromMinutes(5);

    /// <param name="things">What lies open, as <see cref="Referent"/> sees it.</param>
    public static CustomerCode? Of(Message message, Utterance said, IEnumerable<(CustomerCode Customer, string? Text, DateOnly? Due, TimeOnly? Time)> things, IReadOnlyCollection<DateOnly> days)
    {
        var several = message.Conversation.Lines is [{ Listed.Count: > 1 }, ..];
        // Of those told of together any word of it tells.
        var words = several ? Pieces.Of(said.Text) : Weighty(said);
        words.ExceptWith(Everyday);
        if (words.Count == 0)
        {
            return null;
        }

        var told = new Dictionary<CustomerCode, HashSet<string>>();
        var dated = new HashSet<CustomerCode>();
        foreach (var (customer, text, due, _) in things)
        {
            Tell(customer, text);
            if (due is { } day && days.Contains(day))
            {
                dated.Add(customer);
            }
        }

        foreach (var (customer, text) in Records(message))
        {
            Tell(customer, text);
        }

        var last = message.Conversation.Customer;
        if (!several && last is { } spoken && told.TryGetValue(spoken, out var own) && own.Overlaps(words))
        {
            return null;
        }

        var weighed = told.Where(one => message.Find(one.Key) is not null)
            .Select(one => (Customer: one.Key, Weight: words.Count(word => one.Value.Contains(word) && told.Count(other => other.Value.Contains(word)) == 1)))
            .Where(one => one.Weight > 0).Select(one => (one.Customer, Weight: one.Weight + (dated.Contains(one.Customer) ? 1 : 0))).OrderByDescending(one => one.Weight).ToList();
        var needed = !several && message.Conversation.Lines is [{ Customer: { } just, At: var at }, ..] && just == last && message.Now - at <= Prompt ? 2 : 1;
        return weighed is [var best, ..] && best.Weight >= needed && !(weighed.Count > 1 && weighed[1].Weight == best.Weight) && best.Customer != last ? best.Customer : null;

        void Tell(CustomerCode customer, string? text)
        {
            if (text is { Length: > 1 })
            {
                told.TryAdd(customer, []);
                told[customer].UnionWith(Pieces.Of(text));
                told[customer].UnionWith(Pieces.Initials(text));
            }
        }
    }

    private static IEnumerable<(CustomerCode Customer, string? Text)> Records(Message message) =>
        (message.Conversation.Lines ?? []).Where(line => line.Customer is not null).Select(line => (line.Customer!.Value, line.Said))
            .Concat(message.Session.LatestFollowUpsBy(message.Person.Id, 20).Where(one => one.SourceMessage is not null && message.Now - one.At < Recent).Select(one => (one.Customer, (string?)one.Summary)))
            .Concat(message.Conversation.Lately.SelectMany(code => (message.Names.Find(code)?.Traits ?? []).Select(trait => (code, (string?)trait))))
            .Concat(message.Session.LatestRemarksBy(message.Person.Id, message.Today.AddDays(-(int)Recent.TotalDays)).Where(one => one.SourceMessage is not null && one.Kind is not RemarkKind.Attempt).Take(20).Select(one => (one.Customer, (string?)one.Text)));

    /// <summary>The words that stand in no vocabulary and name nobody: what is spoken of.</summary>
    private static HashSet<string> Weighty(Utterance said)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var (from, to) = (-1, -1);
        foreach (var token in Tokens.Of(said))
        {
            var bare = token.Sense is Sense.Unknown && !said.Hits.Exists(hit => hit.Start <= token.Start && token.End <= hit.End && hit.End - hit.Start > 1);
            if (bare && Folding.IsHan(said.Folded[token.Start]))
            {
                (from, to) = from >= 0 && to == token.Start ? (from, token.End) : (token.Start, token.End);
                words.UnionWith(to - from > 1 ? Pieces.Of(said.Folded[Math.Max(from, to - 2)..to]) : []);
            }
            else if (bare && token.End - token.Start >= 4)
            {
                words.UnionWith(Pieces.Of(said.Folded[token.Start..token.End]));
            }
        }

        words.UnionWith(Pieces.Initials(said.Text));
        return words;
    }

    /// <summary>What is spoken of with everybody, as <see cref="Pieces"/> cuts it.</summary>
    private static readonly HashSet<string> Everyday = new(Pieces.Of(
        "time thing people number place point part half hour minute month year morning afternoon evening night lunch office name phone list order deal money bank deposit balance team boss work news word line note question answer help idea stuff much many more most less little other another same else first last second third both each every really maybe actually already never always straight twice once early late later ready sure right wrong good great fine nice best better even well also anyway though looks looking going coming getting doing trying keen happy left missed asked told here there with over these those what've we're they're it's customer company manager quote price contract invoice sample delivery payment visit meeting demo report paper date start finish check proper "
        + "时候 时间 问题 事情 东西 地方 公司 客户 情况 办法 意思 消息 机会 方面 部分 全部 一些 几个 什么 怎么 这样 那样 可以 应该 可能 已经 还是 但是 不过 因为 所以 如果 现在 以后 之前 然后 最近 一直 马上 终于 直接 顺便 早上 上午 中午 下午 晚上 今天 明天 昨天 星期 礼拜 小时 分钟 老板 经理 师傅 同事 电话 微信 邮件 方便 麻烦 准备 安排 处理 解决 反馈 回复 联系 合作 项目 价格 报价 合同 订单 产品 资料 方案 付款 发票 没人 有人 就行 不用 不要 需要 知道 觉得 想要 希望 看看 问问 试试"), StringComparer.Ordinal);

    /// <summary>"Rang the dentist", "the vineyard people", 茶叶那边: whoever is called by a word of their name.</summary>
    public static CustomerCode? Side(Message message, Utterance said)
    {
        if (Called().Match(said.Folded) is not { Success: true } called || called.Groups["who"] is not { } who || said.Mentions.Exists(mention => mention.Offset < who.Index + who.Length && who.Index < mention.End))
        {
            return null;
        }

        var word = who.Value;
        bool Bears(string name) => Folding.IsHan(word[0]) ? Folding.Of(name).Contains(word, StringComparison.Ordinal) : Folding.Of(name).Split(' ').Any(part => part.Length >= 5 && Kin(part, word));
        return message.Names.All.Where(customer => Bears(customer.Name) || customer.Traits.Any(Bears)).Take(2).ToList() is [var only] && message.Find(only.Code) is not null ? only.Code : null;
    }

    /// <summary>Dental and dentist, school and schools, clinic and clinics: one stem, and no more than an ending between them.</summary>
    private static bool Kin(string one, string other)
    {
        var same = one.AsSpan().CommonPrefixLength(other);
        return same >= 4 && one.Length - same <= 3 && other.Length - same <= 3;
    }

    [GeneratedRegex(@"\b(?:rang|called|phoned|emailed|texted|messaged|visited|saw|met|tried|at|from|with) the (?<who>[a-z]{5,})(?= (?:people|lot|crowd|guys|folks|place|office)\b|\s*(?:$|[,.;!]|about\b|again\b|today\b|this\b))|\bthe (?<who>[a-z]{5,}) (?:people|lot|crowd|guys|folks|bunch)\b|(?<who>\p{IsCJKUnifiedIdeographs}{2})(?:那边|那头|那家|那帮人|嗰边)")]
    private static partial Regex Called();
}
