using System.Text.RegularExpressions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>The buttons of a profile refresh and of a grade review; whether a customer may be contacted at all.</summary>
internal sealed partial class CareDialogue : IDialogue
{
    public Turn? Resume(Message message) => message.Press switch
    {
        { Verb: "unchanged", Arguments: [_, ..] codes } => Turn.Do(new ConfirmProfiles([.. codes.Select(code => new CustomerCode(code))])),
        { Verb: "grade", Arguments: [var code, var letter] } when Enum.TryParse<Grade>(letter, out var grade) && Enum.IsDefined(grade) =>
            Turn.Do(new SetGrade(new CustomerCode(code), grade)) with { Topic = new CustomerCode(code) },
        { Verb: "consent", Arguments: [var code, "yes" or "no"] arguments } => Turn.Do(new SetConsent(new CustomerCode(code), arguments[1] == "yes")) with { Topic = new CustomerCode(code) },
        null => Wish(message),
        _ => null,
    };

    public Turn? Answer(Message message) => null;

    /// <summary>别再联系恒通科技, "do not contact Brightline Foods": an order to the bot, not what a customer said.</summary>
    private static Turn? Wish(Message message)
    {
        var (match, consent) = Stop().Match(message.Text) is { Success: true } stop ? (stop, false) : (Resumed().Match(message.Text), true);
        if (!match.Success)
        {
            return null;
        }

        var name = match.Groups["name"].Value.Trim();
        return message.Read(name, null) switch
        {
            { Clarify: { Candidates: { Count: > 1 } candidates } } => Turn.Say(Which(message, candidates, consent)),
            { First: { Customer: { } code, Occurred: null, NextDue: null } } when message.Find(code) is not null => Turn.Do(new SetConsent(code, consent)) with { Topic = code },
            _ => null,
        };
    }

    private static Draft Which(Message message, IReadOnlyList<CustomerCode> candidates, bool consent)
    {
        var visible = candidates.Select(code => message.Find(code)).OfType<Customer>().Take(3).ToList();
        return Draft.Plain(message.Words.Count("Log.Which", visible.Count)) with
        {
            Buttons = [.. visible.Select(customer => (IReadOnlyList<Button>)[new(customer.Name, "consent", customer.Code, consent ? "yes" : "no")])],
        };
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
