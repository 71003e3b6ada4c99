using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Reports.Charts;

/// <summary>Amounts as short as a picture needs them.</summary>
internal static class ChartAmount
{
    /// <summary>232.8 万; in English ¥2.33M, ¥640K, ¥950. Half away from zero.</summary>
    public static string Of(decimal amount, Language language, string currency) => language.IsChinese
        ? Phrases.Amount(Math.Abs(amount) < 10_000m ? Math.Round(amount, MidpointRounding.AwayFromZero) : amount, language, currency)
        : (amount < 0 ? "−" : "") + Phrases.Symbol(currency) + Math.Abs(amount) switch
        {
            // 999,950 would be rounded up to 1,000K.
            >= 999_500m => Phrases.Number(Math.Abs(amount) / 1_000_000m, 2) + "M",
            >= 1_000m => Phrases.Number(Math.Abs(amount) / 1_000m, Math.Abs(amount) < 100_000m ? 1 : 0) + "K",
            _ => Phrases.Number(Math.Abs(amount)),
        };
}
