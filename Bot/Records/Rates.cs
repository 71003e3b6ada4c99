using System.Globalization;
using SalesBot.Bot.Store;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Records;

/// <summary>The company's exchange rates, which an admin sets in chat.</summary>
internal static class Rates
{
    private const string Key = "exchange-rates";

    /// <param name="team">The team's currency.</param>
    public static ExchangeRates Of(IReadSession session, string team) => new(team, Kept(session));

    public static IReadOnlyDictionary<string, decimal> Kept(IReadSession session)
    {
        var kept = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var part in session.Get(Documents.Settings, Key)?.Value.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (part.Split('=') is [var currency, var worth] && decimal.TryParse(worth, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate))
            {
                kept[currency] = rate;
            }
        }

        return kept;
    }

    /// <summary>7.1, 0.0486: as people say it.</summary>
    public static string Say(decimal worth) => worth.ToString("0.######", CultureInfo.InvariantCulture);

    /// <param name="worth">Null takes the rate away.</param>
    public static Setting With(IReadSession session, string currency, decimal? worth) => new(Key, string.Join(';', Kept(session).Where(one => one.Key != currency)
        .Concat(worth is { } rate ? [KeyValuePair.Create(currency, rate)] : []).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key}={one.Value:0.##########}"))));
}
