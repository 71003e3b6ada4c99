using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>Sums that are told by what they are part of: 全款到了, 三成定金, "paid in full", "a 30% deposit".</summary>
internal static partial class PartPaid
{
    /// <returns>The sum of a payment that names none; null where it cannot be reckoned.</returns>
    public static Money? OfPayment(Message message, CustomerCode customer, string text)
    {
        var open = OrderWork.OpenOrders(message.Session, customer);
        var meant = open.Where(one => Names(text, one.Order)).ToList() is { Count: > 0 } named ? named
            : Meant(message, customer, text, null) is { } number ? open.Where(one => one.Order.Number == number).ToList() : open.ToList();
        return meant.Count == 0 ? null
            : Rest().IsMatch(text) ? Purse.Of(meant.Select(one => one.Open)) is [var whole] ? whole : null
            : meant is [var only] && Part(text) is { } part ? PartOf(only.Order, part)
            : meant is [var owed] && MoneyCame.IsAllOwed(text) ? owed.Open
            : null;
    }

    private static bool Names(string text, Order order) => order.Product != Records.Products.Unsaid && text.Contains(order.Product, StringComparison.OrdinalIgnoreCase);

    /// <summary>Which of several open orders a payment is for: by its place ("the rest of the first order"), by what is paid (a deposit is the newest one's that has none, a balance that of the one which is paid in part), or by the very sum that is open.</summary>
    /// <returns>Null where the words tell of none.</returns>
    public static string? Meant(Message message, CustomerCode customer, string text, Money? sum)
    {
        var open = OrderWork.OpenOrders(message.Session, customer);
        if (open.Count < 2)
        {
            return null;
        }

        var all = message.Session.OrdersOf(customer).Where(order => order.Date <= message.Today).OrderBy(order => order.Date).ThenBy(order => order.Number, StringComparer.Ordinal).ToList();
        var place = First().IsMatch(text) ? all.Skip(Math.Max(0, all.Count - Spoken)).FirstOrDefault() : Second().IsMatch(text) ? all.Skip(Math.Max(0, all.Count - Spoken)).ElementAtOrDefault(1) : Latest().IsMatch(text) ? all[^1] : null;
        return place is not null ? open.FirstOrDefault(one => one.Order.Number == place.Number).Order?.Number
            : open.Where(one => Names(text, one.Order)).ToList() is [var named] ? named.Order.Number
            : Deposit().IsMatch(text) && open.LastOrDefault(one => one.Open == one.Order.Own()).Order is { } unpaid ? unpaid.Number
            : Rest().IsMatch(text) && sum is { } rest && open.Where(one => one.Open == rest && one.Open != one.Order.Own()).ToList() is [var partly] ? partly.Order.Number
            : sum is { } exact && open.Where(one => one.Open == exact).ToList() is [var very] ? very.Order.Number
            : null;
    }

    /// <summary>The first and the second are those of so many orders as one still speaks of.</summary>
    private const int Spoken = 3;

    [GeneratedRegex(@"第一(?:张|張|笔|筆|个|個|单|單|批)|(?:头|頭)一?(?:张|張|笔|筆|单|單|批)|(?:之前|前面|早先|上次|先前|老)(?:那|的)?(?:一)?(?:张|張|笔|筆|单|單|批)|\b(?:first|earlier|older|original|previous|old) (?:order|po|one|invoice|deal|job|bill)\b", RegexOptions.IgnoreCase)]
    private static partial Regex First();

    [GeneratedRegex(@"第二(?:张|張|笔|筆|个|個|单|單|批)|\bsecond (?:order|po|one|invoice|deal|job|bill)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Second();

    [GeneratedRegex(@"(?:最近|最新|后面|後面|新|刚才|剛才|刚下)(?:那|的|这)?(?:一)?(?:张|張|笔|筆|单|單|批)|\b(?:last|latest|newest|new|recent|later) (?:order|po|one|invoice|deal|job|bill)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Latest();

    [GeneratedRegex(@"[定订訂]金|首付|[预預]付|头款|頭款|\b(?:deposit|down ?payment|advance|prepay\w*|up ?front)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Deposit();

    /// <returns>The part of an order's sum that the words tell; null where they tell none.</returns>
    public static Money? OfOrderPaid(Order order, string text) => Part(text) is { } part ? PartOf(order, part) : null;

    /// <summary>What a customer pays in where no currency is said: that of the order that is meant, else of the orders that are open, the team's before any other.</summary>
    /// <param name="order">Its number; null where none is meant.</param>
    /// <returns>Null for the team's.</returns>
    public static string? CurrencyOf(Message message, CustomerCode customer, string? order)
    {
        var open = OrderWork.OpenOrders(message.Session, customer);
        return open.Count == 0 ? null
            : open.FirstOrDefault(one => one.Order.Number == order).Order is { } meant ? meant.Own().Currency
            : open.Any(one => one.Open.Currency is null) ? null : open[0].Open.Currency;
    }

    private static Money PartOf(Order order, decimal part) => Money.Of(order.Own().Amount * part, order.Own().Currency);

    private static decimal? Part(string text)
    {
        if (Tenths().Match(text) is { Success: true } tenths)
        {
            return "一二三四五六七八九".IndexOf(tenths.Groups["n"].Value[0], StringComparison.Ordinal) is >= 0 and var at ? (at + 1) / 10m : int.TryParse(tenths.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var digit) ? digit / 10m : null;
        }

        return Percent().Match(text) is { Success: true } percent && decimal.TryParse(percent.Groups["n"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var hundredths) && hundredths is > 0 and <= 100 ? hundredths / 100
            : Half().IsMatch(text) ? 0.5m : null;
    }

    [GeneratedRegex(@"全款|全[数數](?!据|據|字)|全额|全額|付清|结清|結清|尾款|余款|餘款|剩下的|\bin full\b|\bpaid up\b|\bthe (?:rest|balance|remainder)\b|\bsettled\b|\b(?:the|their|his|her|its) (?:whole|entire|full) (?:bill|invoice|order|balance|amount|lot|thing)\b|\bthe (?:whole )?lot\b|\b(?:full whack|everything|cleared (?:it|the|their)|squared up)\b|\ball of (?:it|that)\b|\bon the spot\b|当场付|全部(?:付|结|結|到)", RegexOptions.IgnoreCase)]
    private static partial Regex Rest();

    [GeneratedRegex(@"(?<n>[一二三四五六七八九]|\d)成")]
    private static partial Regex Tenths();

    [GeneratedRegex(@"(?<n>\d{1,3}(?:\.\d+)?)\s?(?:%|％|per ?cent\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Percent();

    [GeneratedRegex(@"一半|半款|\bhalf\b", RegexOptions.IgnoreCase)]
    private static partial Regex Half();
}
