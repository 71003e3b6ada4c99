using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>Whom do I have?</summary>
internal sealed record CustomerListRequest(CustomerBrowse Browse) : Request;

/// <summary>Reads 我的客户 and "my customers", A级客户, 华东的客户按金额排 and "my clients by last contact".</summary>
internal static class CustomerListReader
{
    private static readonly HashSet<string> Asked = new(StringComparer.Ordinal)
    {
        "我的客户", "我的客户列表", "我的客户名单", "我有哪些客户", "我有什么客户", "我都有哪些客户", "我名下的客户", "名下客户", "客户", "客户列表", "客户名单", "客户清单", "全部客户", "所有客户", "列出客户", "看客户", "看下客户", "看看客户", "看看我的客户", "看下我的客户", "手上的客户", "我手上的客户", "我负责的客户", "有哪些客户", "我的所有客户", "我的全部客户", "我有多少客户", "我有几家客户", "我有几个客户",
        "my customers", "my clients", "my accounts", "customers", "clients", "accounts", "all customers", "all my customers", "list customers", "list my customers", "customer list", "show customers", "show my customers", "show me my customers", "show all customers", "who are my customers", "which customers do i have", "what customers do i have", "how many customers do i have", "my customer list", "my book",
    };

    public static Bid? Read(Said said)
    {
        if (said.Folded.Trim(' ', '?', '.', '!', '。') is var folded && said.Reading.Intent is not Intent.Command && Asked.Contains(folded))
        {
            return new Bid("customers", new CustomerListRequest(new CustomerBrowse()), Bid.Phrase, folded);
        }

        return said.IsSlashed || BrowseReader.Read(said) is not { } browse ? null : new Bid("customers", new CustomerListRequest(browse), browse.Unused is null ? Bid.Form : 0.94, said.Text);
    }
}
