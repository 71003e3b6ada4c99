using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>Who is it: a company, a person there, a number?</summary>
/// <param name="Term">As written.</param>
internal sealed record CustomerSearchRequest(string Term) : Request;

/// <summary>Reads 搜索 王建国, 查 李海 and "find Orchard": a word for searching, and a name behind it.</summary>
internal static partial class CustomerSearchReader
{
    public static Bid? Read(Said said)
    {
        if (said.Folded.Length > 60 || said.IsSlashed || Searching().Match(said.Folded) is not { Success: true } search)
        {
            return null;
        }

        var term = said.Text.Substring(search.Groups["term"].Index, search.Groups["term"].Length).Trim();
        return search.Groups["plain"].Success || IsName(said, term) ? new Bid("customers", new CustomerSearchRequest(term), Bid.Form, search.Groups["verb"].Value) : null;
    }

    /// <summary>查 and find stand before many things; before a bare name they search.</summary>
    private static bool IsName(Said said, string term) => said.Apart(term) is var read
        && (read.NameOnly || (read.Intent is not (Intent.Query or Intent.Command) && (Han().IsMatch(term) || Latin().IsMatch(term) || Number().IsMatch(term))));

    [GeneratedRegex(@"^(?:请|麻烦)?(?:帮我|帮忙|给我)?(?:(?<plain>(?<verb>搜索|搜寻|搜一下|搜下|搜搜|搜|查找|search for|search|lookup))|(?<verb>查一下|查下|查查|查询|查|找一下|找下|找找|找|find me|find|look up|look for))(?:一下)?\s*[::]?\s*(?:(?:客户|联系人|customer|client|contact)\s*)?[「“""']?(?<term>[^\s「」“”""'.?!].*?)[」”""'.?!]*$")]
    private static partial Regex Searching();

    /// <summary>As long as a person's name or a company's short one.</summary>
    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{2,4}$")]
    private static partial Regex Han();

    /// <summary>Up to three words, each written as names are.</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}'&-]*(?: \p{Lu}[\p{L}'&-]*){0,2}$")]
    private static partial Regex Latin();

    [GeneratedRegex(@"^\+?\d[\d -]{6,}$")]
    private static partial Regex Number();
}
