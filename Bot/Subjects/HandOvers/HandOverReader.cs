using System.Text.RegularExpressions;
using SalesBot.Bot.Records;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.HandOvers;

/// <summary>What a message about handing over says.</summary>
/// <param name="From">Whose customers, all of them; null when customers are named, or nothing was.</param>
/// <param name="Customers">Those named one by one.</param>
/// <param name="Unknown">A name that is nobody's.</param>
/// <param name="NoCustomer">A name that no customer of theirs has, or several have.</param>
internal sealed record HandOverRequest(Rep? From, Rep? To, IReadOnlyList<CustomerCode> Customers, string? Unknown = null, string? NoCustomer = null) : Request;

/// <summary>Reads "把小明的客户都转给小红", "恒通科技、华信电子转给小红" and "hand Ming's customers over to Anna".</summary>
internal static partial class HandOverReader
{
    public static Bid? Read(Said said) => said.After("handover") is { } words ? new Bid("handovers", words.Length > 0 ? Command(said, words) : new HandOverRequest(null, null, []), Bid.Command, "/handover")
        : !said.IsSlashed && Plain(said) is { } request ? new Bid("handovers", request, Bid.Form, said.Text)
        : null;

    /// <returns>Null when it is about something else: samples and quotes are handed over too.</returns>
    private static HandOverRequest? Plain(Said said)
    {
        var (text, folded) = (said.Text, said.Folded);
        if (Falls(said) is { } given)
        {
            return given;
        }

        if (folded.Length > 200 || (Chinese().Match(folded) is var match && !match.Success && !(match = English().Match(folded)).Success))
        {
            return null;
        }

        var colleagues = Colleagues.Of(said.Roster);
        var to = colleagues.Find(match.Groups["who"].Value);
        var what = match.Groups["what"].Value.Trim();
        if (Everybodys().Match(what) is { Success: true } all)
        {
            var whose = all.Groups["whose"].Value.Trim();
            var from = whose is "" or "我" or "my" or "mine" ? said.Roster.Writer : colleagues.Find(whose);
            return from is null ? new HandOverRequest(null, to, [], Unknown: whose)
                : to is null ? new HandOverRequest(from, null, [], Unknown: Original(text, match.Groups["who"]))
                : new HandOverRequest(from, to, []);
        }

        // Without the word "customers" it takes a colleague and names that are known.
        return to is null ? null
            : colleagues.Find(what) is { } person ? new HandOverRequest(person, to, [])
            : Named(said, Original(text, match.Groups["what"])) is { NoCustomer: null } named ? named with { To = to }
            : null;
    }

    /// <summary>海棠以后归阿强吧, 这家归阿强, "Orchard Valley to Declan from today": one customer, and whose it is from now on.</summary>
    private static HandOverRequest? Falls(Said said)
    {
        if (said.Folded.Length > 80 || (Falling().Match(said.Folded) is not { Success: true } match && (match = Becoming().Match(said.Folded)) is not { Success: true }))
        {
            return null;
        }

        var read = said.Apart(Original(said.Text, match.Groups["what"]));
        List<CustomerCode> named = [.. read.Records.Select(record => record.Customer).OfType<CustomerCode>().Distinct()];
        if (named.Count == 0 && !Spoken().IsMatch(match.Groups["what"].Value))
        {
            return null;
        }

        return (named.Count > 0 ? named[0] : read.Clarify is null or { Kind: "customer-missing" } ? said.Context.Current : null) is not { } code ? null
            : Colleagues.Of(said.Roster).Find(match.Groups["who"].Value.Trim()) is { } to ? new HandOverRequest(null, to, named.Count > 1 ? named : [code])
            : new HandOverRequest(null, null, [], Unknown: Original(said.Text, match.Groups["who"]));
    }

    /// <summary>The one they talk about anyway.</summary>
    [GeneratedRegex("^(?:这|那|此)?(?:家|个|户|边|客户|公司)?$|^(?:他们|它|这家|那家|这个客户|那个客户|这家客户)|^(?:so |and |ok |please )*(?:it|this|that|them|they|the (?:account|customer|client)|this one|that one)$")]
    private static partial Regex Spoken();

    [GeneratedRegex("^(?<what>[^，。,.]{2,20}?)(?:以后|今后|往后|从今天起|从现在起|从下周起|现在|就)*(?:都)?归(?<who>[^，。,.\\s]{1,8}?)(?:来?管|来?跟|负责|来?带|了|吧)*(?:$|[，。,.\\s].*)")]
    private static partial Regex Falling();

    [GeneratedRegex("^(?<what>[^,.!?]{2,40}?) (?:goes |is |belongs )?(?:now )?to (?<who>[\\p{L}][\\p{L}'-]*) (?:from (?:today|now|tomorrow|next week|(?:next )?\\w+day|the \\d+\\w*)(?: on(?:wards)?)?|now|from here on)(?:$|[,.! ].*)|^(?<who>[a-z][a-z'-]+) (?:takes|is taking|has|owns) (?:over )?(?<what>[^,.!?]{2,40}?) (?:from (?:today|now|tomorrow|monday|next week)(?: on)?|from here on)(?:$|[,.! ].*)")]
    private static partial Regex Becoming();

    /// <summary>"/handover 小明 小红", "/handover 恒通科技 小红", "/handover 小红".</summary>
    private static HandOverRequest Command(Said said, string argument)
    {
        var folded = Folding.Of(argument.Trim());
        var colleagues = Colleagues.Of(said.Roster);
        var people = colleagues.NamedIn(folded);
        if (people.Count == 0 || people[^1].End < folded.Length)
        {
            var last = argument.Trim().Split((char[]?)null)[^1];
            return new HandOverRequest(null, null, [], Unknown: last);
        }

        var (to, start, _) = people[^1];
        var what = Connecting().Replace(folded[..start], " ").Trim();
        return what.Length == 0 ? new HandOverRequest(said.Roster.Writer, to, [])
            : people.Count > 1 && colleagues.Find(what) is { } from ? new HandOverRequest(from, to, [])
            : Named(said, Connecting().Replace(argument.Trim()[..start], " ").Trim()) with { To = to };
    }

    private static HandOverRequest Named(Said said, string names)
    {
        if (CodeOf(said, names) is { } whole)
        {
            return new HandOverRequest(null, null, [whole]);
        }

        List<CustomerCode> codes = [];
        foreach (var name in Between().Split(names).Select(name => name.Trim()).Where(name => name.Length > 0))
        {
            if (CodeOf(said, name) is not { } code)
            {
                return new HandOverRequest(null, null, [], NoCustomer: name);
            }

            codes.Add(code);
        }

        return codes.Count > 0 ? new HandOverRequest(null, null, codes) : new HandOverRequest(null, null, [], NoCustomer: names);
    }

    /// <summary>The one customer of that name or code; nothing else may be said with it.</summary>
    private static CustomerCode? CodeOf(Said said, string name)
    {
        if (said.Names.Find(new CustomerCode(name.ToUpperInvariant())) is { } known)
        {
            return known.Code;
        }

        return said.Apart(name) is { Records: [{ Customer: { } code } record], Clarify: null } && said.Names.Find(code) is { } customer
            && record.NextDue is null && name.Length <= customer.Name.Length + 4
            ? code
            : null;
    }

    private static string Original(string text, Group group) => text.Trim().Substring(group.Index, group.Length).Trim();

    [GeneratedRegex("^(?:请|麻烦|帮我|帮忙|把|将|\\s)*(?<what>.+?)(?:都|全部|全|统统)?(?:转交|移交|交接|转|交|分配|分)(?:给|到)(?<who>.+?)(?:名下|负责|来跟|跟进|吧|了|一下|[。.!,]|\\s)*$")]
    private static partial Regex Chinese();

    [GeneratedRegex("^(?:please |can you |could you )?(?:hand over|hand|transfer|move|reassign|give|pass)(?: over)? (?<what>.+?)(?: over)? to (?<who>[^,.!?]+?)(?: please)?[.!?]*$")]
    private static partial Regex English();

    [GeneratedRegex("^(?<whose>.*?)(?:名下)?的?(?:所有|全部|全体)?(?:的)?客户$|^(?:all (?:of )?)?(?:the )?customers of (?<whose>.+)$|^(?:all (?:of )?)?(?<whose>.+?)(?:'s)? (?:customers|accounts|clients)$")]
    private static partial Regex Everybodys();

    [GeneratedRegex("(?:的|所有|全部|都|给|转|交|到|->|→|\\bto\\b|客户|'s|\\bcustomers\\b|\\s)+$|^(?:把|将)")]
    private static partial Regex Connecting();

    [GeneratedRegex("[、,，;；]|和|与|\\band\\b")]
    private static partial Regex Between();
}
