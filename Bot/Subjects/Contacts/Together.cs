using System.Text.RegularExpressions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Pushes;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>What is told of several customers at once.</summary>
internal static partial class Together
{
    /// <summary>那两家明儿再打: of each what is said of all.</summary>
    /// <param name="record">Records what words say of one.</param>
    public static Turn Each(Message message, Intent meant, IReadOnlyList<CustomerCode> all, Func<Reading, string, CustomerCode, Turn> record)
    {
        var text = Several.Each(message.Text);
        var turns = all.Select(code => record(message.Read(text, code, meant) with { Confidence = 1, Clarify = null }, text, code)).ToList();
        return turns.Find(turn => turn.Next is not null) is { } asks ? asks with { Commands = [.. turns.SelectMany(turn => turn.Commands)] } : Turn.Do([.. turns.SelectMany(turn => turn.Commands)]) with { Topic = all[^1] };
    }

    /// <summary>三家都打了, "called all three", 刚跑完永澄跟和光: the way that is told of them all is each one's.</summary>
    public static string? Way(Message message, string text) =>
        Sentences().Split(text).Where(clause => clause.Trim().Length > 3 && (All().IsMatch(clause) || message.Hear(clause, null).Utterance.Mentions.Count > 1)).Select(clause => message.Read(clause, message.About, Intent.Log).First?.Method ?? (Ran().IsMatch(clause) ? "visit" : null)).FirstOrDefault(method => method is not null);

    /// <summary>The customers a reminder of several speaks of, as its buttons name them.</summary>
    public static IReadOnlyList<CustomerCode> Listed(OutMessage push) =>
    [
        .. push.Buttons.SelectMany(row => row).Select(button => Press.Of(button, push)).SelectMany(press => press switch
        {
            { Verb: "logged", First: { } code } => [code],
            { Verb: ContactRows.Turn, Arguments: [ContactRows.Own, .. var codes] } => codes,
            { Verb: ContactRows.More, Arguments: [_, ContactRows.Own, .. var codes] } => codes,
            _ => [],
        }).Distinct().Select(code => new CustomerCode(code)),
    ];

    [GeneratedRegex("跑(?:了|完|过|過|咗)")]
    private static partial Regex Ran();

    [GeneratedRegex(@"[，。；;！!]|,(?!\d)|\.\s|:\s")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"[两三四五几兩幾]家|都(?=[打发發见見聊谈談回跑去拜微])|各(?:打|发|發|跑|去|见|見)|\b(?:both|all (?:three|four|five|of them)|each of them)\b", RegexOptions.IgnoreCase)]
    private static partial Regex All();
}
