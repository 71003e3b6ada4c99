using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions.Figures;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Exchange;

/// <summary>What the rates are; or one is to be set, or with <paramref name="Ends"/> to be taken away.</summary>
/// <param name="Currencies">ISO 4217, those that are named, in order.</param>
/// <param name="Worth">What one of the first is worth in the team's currency.</param>
internal sealed record ExchangeRequest(IReadOnlyList<string> Currencies, decimal? Worth = null, bool Ends = false) : Request;

/// <summary>Reads 汇率, "汇率 美元 7.1", "exchange rate USD 7.1", "100 日元 = 4.8 汇率", "USD rate off", behind /settings or by itself.</summary>
internal static partial class ExchangeReader
{
    private const int Longest = 60;

    public static Bid? Read(Said said)
    {
        var words = said.After("settings");
        var text = Folding.Of((words ?? said.Text).Trim());
        if (text.Length > Longest || (words is null && said.IsSlashed) || Rate().Match(text) is not { Success: true } rate)
        {
            return null;
        }

        // A collection rate, a conversion rate: without a currency they are figures.
        var named = Named(text);
        if (named.Count == 0 && !rate.Groups["exchange"].Success)
        {
            return null;
        }

        var numbers = Number().Matches(text).Select(match => decimal.Parse(match.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)).ToList();
        var ends = named.Count > 0 && numbers.Count == 0 && Off().IsMatch(text);
        decimal? worth = named.Count == 0 ? null : numbers switch { [var one] => one, [> 0 and var many, var all] => all / many, _ => null };
        return named.Count == 0 && numbers.Count > 0 ? null
            : new Bid("exchange", new ExchangeRequest(named, worth, ends), words is not null ? Bid.Command : worth is not null || ends ? Bid.Form : Whole().IsMatch(text) ? Bid.Phrase : Bid.Words, said.Text);
    }

    private static List<string> Named(string folded)
    {
        List<string> named = [];
        for (var from = 0; from < folded.Length && Currencies.Named(folded, from) is var (iso, _, end); from = end)
        {
            named.Add(iso);
        }

        return named;
    }

    /// <summary>The word stands at the head, or with nothing but a currency before it: a rate of something else is none of ours.</summary>
    [GeneratedRegex(@"(?<exchange>汇率|\b(?:exchange|fx|forex) rates?\b)|^(?:(?:please|set|change|update|make|the|our|new|a|what(?:'s| is|s)|\d+) )*[a-z]{3,12}(?: [a-z]{3,12})? rate\b(?= |$|[=:?])|^(?:set |change |update )?(?:the )?rate (?:of |for )?(?:the )?[a-z]{3,12}\b")]
    private static partial Regex Rate();

    [GeneratedRegex(@"^(?:/?汇率|现在的?汇率|看看?汇率|汇率(?:是)?多少|(?:the |our |current )?exchange rates?)[?？。.]?$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\d+(?:[.,]\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"取消|去掉|删|不用|不要|没有|\b(?:off|none|remove|delete|drop|clear|gone)\b")]
    private static partial Regex Off();
}
