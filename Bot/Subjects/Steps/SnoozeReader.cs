using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>A customer is to wait for so many days.</summary>
/// <param name="Whom">As written; empty for the one they talk about.</param>
/// <param name="Candidates">Who answers to it: none, the one, or several.</param>
internal sealed record SnoozeRequest(string Whom, IReadOnlyList<CustomerCode> Candidates, int Days) : Request;

/// <summary>Reads "snooze Highland 3 days" and "snooze for a week".</summary>
internal static partial class SnoozeReader
{
    public static Bid? Read(Said said)
    {
        if (Later().Match(said.Text) is not { Success: true } later)
        {
            return null;
        }

        var whom = later.Groups["whom"].Value;
        var length = later.Groups["n"] is { Success: true, Value: var number } && int.TryParse(number, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 400 ? count : 1;
        var days = later.Groups["unit"].Value is [var unit, ..] ? char.ToLowerInvariant(unit) switch { 'w' => 7, 'm' => 30, _ => 1 } : 1;
        return new Bid("steps", new SnoozeRequest(whom, Meant(said, whom), length * days), Bid.Form, "snooze");
    }

    private static IReadOnlyList<CustomerCode> Meant(Said said, string whom) =>
        whom.Length == 0 ? said.Context.Current is { } current ? [current] : []
        : said.Apart(whom) is var read && read.Clarify is { Candidates: { Count: > 1 } candidates } ? candidates
        : read.First?.Customer is { } code ? [code]
        : [];

    /// <summary>"snooze Highland 3 days", "snooze for a week".</summary>
    [GeneratedRegex(@"^\s*snooze(?:\s+(?!for\b|\d)(?<whom>.+?))??(?:\s+(?:for\s+|until\s+)?(?:a|one|(?<n>\d+))\s*(?<unit>d|days?|w|weeks?|months?)\b)?\s*[.!]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Later();
}
