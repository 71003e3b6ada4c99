using System.Globalization;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Reports.Tables;

/// <summary>A cell in words.</summary>
public static class FigureText
{
    /// <summary>As a document shows it: thousands apart, half away from zero, — for no figure.</summary>
    public static string Of(object? cell, Form form) => cell switch
    {
        Figure figure => Of(figure.Value, figure.Form),
        null => form is Form.Text or Form.Prose ? "" : "—",
        decimal value => form switch
        {
            Form.Percent => Minus(Fixed(value * 100m, 1)) + "%",
            Form.Change => (value < 0 ? "−" : "+") + Fixed(Math.Abs(value) * 100m, 1) + "%",
            Form.TenThousands => Minus(Fixed(value / 10_000m, 1)),
            Form.OneDecimal => Minus(Fixed(value, 1)),
            Form.Amount => Minus(Phrases.Number(value, decimal.IsInteger(value) ? 0 : 2)),
            _ => Minus(Phrases.Number(value)),
        },
        int count => Minus(Phrases.Number(count)),
        DateOnly day => Day(day),
        _ => cell.ToString() ?? "",
    };

    /// <summary>2026-03-31.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Fixed(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("#,0." + new string('0', decimals), CultureInfo.InvariantCulture);

    private static string Minus(string figure) => figure.Replace('-', '−');
}
