using System.Buffers;
using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions.Figures;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>What is listed.</summary>
internal enum MoneyList
{
    Owed,

    /// <summary>Of it, what is past its due date.</summary>
    Overdue,

    /// <summary>What orders, contracts and payments say differently.</summary>
    Mismatches,

    /// <summary>Who bought most.</summary>
    Biggest,
}

/// <param name="Whose">The person, team or region whose customers are meant; null for one's own part.</param>
/// <param name="Ordered">Only what was ordered in these days.</param>
/// <param name="Most">How many, the most first; null for all, the oldest first.</param>
internal sealed record MoneyListRequest(MoneyList List, Scope? Whose, Stretch? Ordered = null, int? Most = null) : Request;

/// <summary>Reads 谁还欠款, 哪些款逾期了, 合同和回款对得上吗, "who owes us", "what is past due", 最大的客户是谁 and "top customers".</summary>
internal static partial class MoneyListReader
{
    private static readonly string[] Owing =
    [
        "应收", "欠款", "欠钱", "没收的款", "未收款", "未回款", "没回款", "没付款", "没付钱", "还欠", "谁欠", "谁家欠", "哪家欠", "哪些家欠", "欠我们", "欠咱", "欠我", "没付清", "没结清", "没给钱", "没打款", "尾款没",
        "receivable", "who owes", "owes us", "owe us", "owed to us", "outstanding payment", "outstanding invoice", "unpaid", "not paid yet", "hasn't paid", "haven't paid", "not yet paid", "not paid in full", "owes me", "owe me", "still owe", "still owing", "yet to pay", "has not paid", "have not paid",
    ];

    private static readonly string[] Late =
    [
        "逾期款", "逾期的款", "款逾期", "逾期账款", "逾期应收", "逾期回款", "逾期没付", "逾期没回", "逾期未付", "逾期未回", "逾期多少钱", "逾期了多少钱", "过期没付", "到期没付", "到期未付", "超账期", "超过账期", "账龄", "谁拖欠", "谁在拖款", "谁拖款",
        "overdue payment", "overdue invoice", "overdue receivable", "overdue money", "money overdue", "money is overdue", "payments are overdue", "invoices are overdue", "payment is overdue", "past due", "late payer", "late payment", "who pays late", "who is late paying", "who's late paying", "ageing", "aging",
    ];

    private static readonly string[] Unmatched =
    [
        "合同和回款", "订单和回款对", "订单和合同对", "合同对不上", "订单对不上", "回款对不上", "哪些对不上", "有哪些对不上", "有什么对不上", "账对得上吗", "账对不上",
        "doesn't match up", "does not match up", "what doesn't match", "what does not match", "don't match", "do not match", "do orders and payments match", "do the contracts match", "mismatches", "cross-check", "cross check",
    ];

    private static readonly string[] Biggest =
    [
        "最大的客户", "最大客户", "大客户是谁", "大客户有哪", "哪些大客户", "最重要的客户", "买得最多的客户", "哪家客户买得最多", "哪个客户买得最多", "客户排名", "客户排行", "前十大客户", "前10大客户",
        "biggest customer", "top customer", "best customer", "largest customer", "most valuable customer", "biggest client", "top client", "biggest account", "top account",
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create([.. Owing, .. Late, .. Unmatched, .. Biggest], StringComparison.Ordinal);

    public static Bid? Read(Said said)
    {
        if (said.Folded.Length > 160 || !(said.HasAny(Any) || Whoever().IsMatch(said.Folded) || TopMany().IsMatch(said.Folded)) || (said.Folded.Length > 40 && !Inquiry.In(said) && !TopMany().IsMatch(said.Folded)) || said.Context.IsReply || said.Reading is { Intent: Intent.Command or Intent.Correct } or { First.Customer: not null })
        {
            return null;
        }

        var asks = said.Reading.Intent is not (Intent.Log or Intent.Task or Intent.Create) && !said.Reading.Records.Any(record => record.CustomerName is not null);
        var found = asks && said.First(Late) is { } late ? (late, MoneyList.Overdue)
            : asks && said.First(Unmatched) is { } unmatched ? (unmatched, MoneyList.Mismatches)
            : asks && (said.First(Owing) ?? (Whoever().Match(said.Folded) is { Success: true } whoever ? whoever.Value : null)) is { } owing ? (owing, MoneyList.Owed)
            : (said.First(Biggest) ?? (TopMany().Match(said.Folded) is { Success: true } many ? many.Value : null)) is { } biggest ? (biggest, MoneyList.Biggest) : ((string, MoneyList)?)null;
        if (found is not var (word, list))
        {
            return null;
        }

        var question = QuestionReader.Read(said, Inquiry.Question(said));
        // "What do they still owe" is of whoever was spoken of; of all it says so.
        return new Bid(
            "orders",
            new MoneyListRequest(list, question.Scopes.FirstOrDefault(scope => scope.Kind is not (ScopeKind.All or ScopeKind.Product)), list is MoneyList.Owed or MoneyList.Biggest && question.When is [var when, ..] ? when : null, question.Count ?? (list == MoneyList.Biggest ? Many(word) : said.HasAny(Mosts) ? Few : null)),
            Bid.Form,
            word);
    }

    /// <summary>哪家拖着没付, "anybody behind on payment": whoever it is, they have not paid.</summary>
    [GeneratedRegex(@"(?:谁|哪|几家)[^，。]{0,12}(?:欠|拖着|(?:没|未|不)(?:付|给|结|打款|收))|\b(?:who|which|anybody|anyone|any (?:customer|client)s?)\b[^?]*\b(?:ow(?:es?|ing)\b|(?:n't|not|never|yet to) (?:yet )?(?:paid|pay|settled|coughed)|coughed up|dragging (?:their|its) feet on pay|behind on pay|slow to pay)|\boutstanding\b[^?]*\b(?:all|altogether|everyone|everybody|mine|overall)\b|\bwhose (?:invoices?|bills?|payments?|orders?|money)\b[^?]*\b(?:open|outstanding|unpaid|due|missing)\b")]
    private static partial Regex Whoever();

    /// <summary>How many: 三家, "top 5".</summary>
    private static int? Many(string word) => Number().Match(word) is { Success: true } number ? (int?)CountWords.Of(number.Value) : null;

    [GeneratedRegex(@"\d+|[一二三四五六七八九十](?=[大名位家个])")]
    private static partial Regex Number();

    /// <summary>前五大客户, 买最多的三家, "top 5 customers".</summary>
    [GeneratedRegex(@"前[两二三四五六七八九十\d]+(?:大|名|位|家|个)?(?:的)?客户|买(?:得)?最多的[^，。]{0,4}[家个]|客户[^，。]{0,8}前[二三四五六七八九十\d]+|\btop \w+ (?:customers?|accounts?|clients?|buyers?)\b|\b(?:biggest|largest|best) (?:\w+ )?(?:customers?|accounts?|clients?|buyers?)\b")]
    private static partial Regex TopMany();

    /// <summary>Who owes most: this many of them.</summary>
    private const int Few = 3;

    private static readonly SearchValues<string> Mosts = SearchValues.Create(["最多", "最大", "owes us most", "owes most", "the most"], StringComparison.Ordinal);
}
