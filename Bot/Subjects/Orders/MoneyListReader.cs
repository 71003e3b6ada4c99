using System.Buffers;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Orders;

/// <param name="Owing">What is still to be paid; else who bought most.</param>
/// <param name="Whose">The person or team whose customers are meant; null for one's own part.</param>
internal sealed record MoneyListRequest(bool Owing, Scope? Whose) : Request;

/// <summary>Reads 谁还欠款, "who owes us", 最大的客户是谁 and "top customers".</summary>
internal static class MoneyListReader
{
    private static readonly string[] Owing =
    [
        "应收", "欠款", "欠钱", "没收的款", "未收款", "未回款", "没回款", "没付款", "没付钱", "还欠", "谁欠", "尾款没",
        "receivable", "who owes", "owes us", "owe us", "owed to us", "outstanding payment", "outstanding invoice", "unpaid", "not paid yet", "hasn't paid", "haven't paid",
    ];

    private static readonly string[] Biggest =
    [
        "最大的客户", "最大客户", "大客户是谁", "大客户有哪", "哪些大客户", "最重要的客户", "买得最多的客户", "哪家客户买得最多", "哪个客户买得最多", "客户排名", "客户排行", "前十大客户", "前10大客户",
        "biggest customer", "top customer", "best customer", "largest customer", "most valuable customer", "biggest client", "top client", "biggest account", "top account",
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create([.. Owing, .. Biggest], StringComparison.Ordinal);

    public static Bid? Read(Said said)
    {
        if (said.Folded.Length > 40 || !said.HasAny(Any) || said.Context.IsReply || said.Reading is { Intent: Intent.Command or Intent.Correct } or { First.Customer: not null })
        {
            return null;
        }

        var owing = said.Reading.Intent is not (Intent.Log or Intent.Task or Intent.Create) && !said.Reading.Records.Any(record => record.CustomerName is not null) ? said.First(Owing) : null;
        return (owing ?? said.First(Biggest)) is { } word
            ? new Bid("orders", new MoneyListRequest(owing is not null, QuestionReader.Read(said, said.Text).Scopes.FirstOrDefault(scope => scope.Kind is ScopeKind.Rep or ScopeKind.Team)), Bid.Form, word)
            : null;
    }
}
