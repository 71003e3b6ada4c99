using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Reports.Findings;

namespace SalesBot.Bot.Reports;

/// <summary>A finding as a sentence, and what to do about it.</summary>
/// <param name="Action">Null when there is nothing to do but know.</param>
public sealed record FindingSaid(string Sentence, string? Action);

/// <summary>Puts findings into the reader's words; each evidence is a place of the sentence, in order.</summary>
public static class FindingText
{
    private static readonly DateOnly Monday = new(2024, 1, 1);

    private static readonly string[] EnglishDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public static FindingSaid Say(Finding finding, Language language, string currency = "CNY")
    {
        var words = Words.Of("Findings", language);
        object?[] places = [.. finding.Evidence.Select(evidence => Place(evidence, language, currency))];
        var key = finding is { Rule: FindingRule.FunnelBottleneck, Evidence.Count: 3 } ? "FunnelBottleneck.Plain" : finding.Rule.ToString();
        var sentence = finding.Evidence is [{ Unit: Unit.Count, Number: { } count }, ..] && count == decimal.Truncate(count) ? words.Count(key, (int)count, places[1..])
            : finding is { Rule: FindingRule.FunnelBottleneck, Evidence: [_, { Number: 0 }, ..] } ? words[key + ".None", places]
            : words[key, places];
        return new FindingSaid(sentence, HasAction(finding.Rule) ? words[key + ".Do", places] : null);
    }

    private static bool HasAction(FindingRule rule) => rule is not (FindingRule.TargetMet or FindingRule.SalesUp);

    private static string Place(Evidence evidence, Language language, string currency) => evidence.Unit switch
    {
        Unit.Amount => Phrases.Amount(evidence.Number!.Value, language, currency),
        // 9.6 % must not read as the 10 % it is below.
        Unit.Ratio => Phrases.Percent(evidence.Number, evidence.Number is > -0.2m and < 0.2m ? 1 : 0),
        Unit.Count or Unit.Days => Phrases.Number(evidence.Number!.Value, evidence.Unit == Unit.Days ? 1 : 0),
        Unit.Term => Term(evidence.Text!, language),
        _ when evidence.Text!.EndsWith(Evidence.NameBreak) => Words.Of("Findings", language)["Names.More", Spoken.Row(evidence.Text.TrimEnd(Evidence.NameBreak).Split(Evidence.NameBreak), language)],
        _ => Spoken.List(evidence.Text.Split(Evidence.NameBreak), language),
    };

    private static string Term(string term, Language language) => term.Split('.') switch
    {
        [nameof(Stage), var stage] => Terms.Of(Enum.Parse<Stage>(stage), language),
        [nameof(LossReason), var reason] => Lower(Terms.Of(Enum.Parse<LossReason>(reason), language), language),
        ["Weekday", var day] => language.IsChinese
            ? Phrases.Weekday(Monday.AddDays(int.Parse(day, System.Globalization.CultureInfo.InvariantCulture) - 1), language)
            : EnglishDays[int.Parse(day, System.Globalization.CultureInfo.InvariantCulture) - 1],
        _ => term,
    };

    private static string Lower(string word, Language language) => language.IsChinese ? word : word.ToLowerInvariant();
}
