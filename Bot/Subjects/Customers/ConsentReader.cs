using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>A customer is, or is no longer, to be contacted.</summary>
/// <param name="Candidates">Who answers to the name: the one, or several.</param>
internal sealed record ConsentRequest(IReadOnlyList<CustomerCode> Candidates, bool Consent) : Request;

/// <summary>Reads 别再联系恒通科技 and "do not contact Brightline Foods": an order to the bot, not what a customer said.</summary>
internal static partial class ConsentReader
{
    public static Bid? Read(Said said)
    {
        var (match, consent) = Stop().Match(said.Text) is { Success: true } stop ? (stop, false) : (Resumed().Match(said.Text), true);
        return !match.Success ? null
            : said.Apart(match.Groups["name"].Value.Trim()) switch
            {
                { Clarify: { Candidates: { Count: > 1 } candidates } } => Of(candidates),
                { First: { Customer: { } code, Occurred: null, NextDue: null } } => Of([code]),
                _ => null,
            };

        Bid Of(IReadOnlyList<CustomerCode> candidates) => new("customers", new ConsentRequest(candidates, consent), Bid.Form, said.Text);
    }

    [GeneratedRegex(
        @"^(?:(?:别|別|不要|不用|不|停止)(?:再)?(?:联系|聯繫|聯絡|打扰|打擾)(?<name>[^，,。；;]{2,40}?)(?:了|吧)?[。！!]?|(?<name>[^，,。；;]{2,40}?)(?<![说說讲講让讓示])(?:不|别|別|不要|不用)再(?:联系|聯繫|聯絡|打扰|打擾)了?[。！!]?|(?:please\s+)?(?:do\s+not|don'?t|don’t|stop)\s+contact(?:ing)?\s+(?<name>[^,;]{2,60}?)(?:\s+(?:again|any\s?more))?[.!]?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stop();

    [GeneratedRegex(
        @"^(?:恢复联系|恢復聯繫|恢復聯絡|可以联系|可以聯繫|可以聯絡)(?<name>[^，,。；;]{2,40}?)了?[。！!]?$|^(?<name>[^，,。；;]{2,40}?)(?:又可以|可以再|可以)(?:联系|聯繫|聯絡)了[。！!]?$|^(?:resume\s+contact\s+with|start\s+contacting)\s+(?<name>[^,;]{2,60}?)(?:\s+again)?[.!]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Resumed();
}
