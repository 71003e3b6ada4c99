using System.Globalization;

namespace SalesBot.Worker.Files.Tables;

/// <summary>
/// Keeps a spreadsheet from running a customer's name as a formula: text that would start one gets an apostrophe in a CSV file
/// and loses it on the way back. Numbers are left alone. The two undo each other exactly.
/// </summary>
internal static class FormulaGuard
{
    public static string Escape(string text) => StartsFormula(text) && !IsNumber(text) ? "'" + text : text;

    public static string Unescape(string text) => text is ['\'', ..] && StartsFormula(text) ? text[1..] : text;

    /// <summary>Apostrophes before it count, so that text that really begins with one survives.</summary>
    private static bool StartsFormula(string text)
    {
        foreach (var letter in text)
        {
            if (letter != '\'')
            {
                return letter is '=' or '+' or '-' or '@' or '\t' or '\r';
            }
        }

        return false;
    }

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
