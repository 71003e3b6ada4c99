using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>Sums that are told by what they are part of: 全款到了, 三成定金, "paid in full", "a 30% deposit".</summary>
internal static partial class PartPaid
{
    /// <returns>The sum of a payment that names none; null where it cannot be reckoned.</returns>
    public static Money? OfPayment(Message message, CustomerCode customer, string text)
    {
        var open = OrderWork.OpenOrders(message.Session, customer);
        var meant = open.Where(one => text.Contains(one.Order.Product, StringComparison.OrdinalIgnoreCase)).ToList() is { Count: > 0 } named ? named : open.ToList();
        return meant.Count == 0 ? null
            : Rest().IsMatch(text) ? new Money(meant.Sum(one => one.Open.Minor))
            : meant is [var only] && Part(text) is { } part ? new Money((long)Math.Round(only.Order.Amount.Minor * part))
            : null;
    }

    /// <returns>The part of an order's sum that the words tell; null where they tell none.</returns>
    public static Money? OfOrderPaid(Domain.Sales.Order order, string text) => Part(text) is { } part ? new Money((long)Math.Round(order.Amount.Minor * part)) : null;

    private static decimal? Part(string text)
    {
        if (Tenths().Match(text) is { Success: true } tenths)
        {
            return "一二三四五六七八九".IndexOf(tenths.Groups["n"].Value[0], StringComparison.Ordinal) is >= 0 and var at ? (at + 1) / 10m : int.TryParse(tenths.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var digit) ? digit / 10m : null;
        }

        return Percent().Match(text) is { Success: true } percent && decimal.TryParse(percent.Groups["n"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var hundredths) && hundredths is > 0 and <= 100 ? hundredths / 100
            : Half().IsMatch(text) ? 0.5m : null;
    }

    [GeneratedRegex(@"全款|全额|全額|付清|结清|結清|尾款|余款|餘款|剩下的|\bin full\b|\bpaid up\b|\bthe (?:rest|balance|remainder)\b|\bsettled\b|\b(?:the|their|his|her|its) (?:whole|entire|full) (?:bill|invoice|order|balance|amount|lot|thing)\b|\bthe (?:whole )?lot\b|\b(?:full whack|everything|cleared (?:it|the|their)|squared up)\b|全部(?:付|结|結|到)", RegexOptions.IgnoreCase)]
    private static partial Regex Rest();

    [GeneratedRegex(@"(?<n>[一二三四五六七八九]|\d)成")]
    private static partial Regex Tenths();

    [GeneratedRegex(@"(?<n>\d{1,3}(?:\.\d+)?)\s?(?:%|％|per ?cent\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Percent();

    [GeneratedRegex(@"一半|半款|\bhalf\b", RegexOptions.IgnoreCase)]
    private static partial Regex Half();
}
