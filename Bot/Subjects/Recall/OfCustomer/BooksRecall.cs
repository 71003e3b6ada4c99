using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Recall.Asked;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Receivables;
using SalesBot.Domain.Sales;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Recall.OfCustomer;

/// <summary>A customer's orders and payments, and the sums that were spoken of.</summary>
internal static partial class BooksRecall
{
    private const int Latest = 20;

    private const int Shown = 3;

    /// <summary>Ordered and not paid, each currency for itself; empty where nothing is owed.</summary>
    public static IReadOnlyList<Money> Open(Message message, Customer customer)
    {
        var left = Purse.Of(message.Session.OrdersOf(customer.Code).Select(order => Settlement.Left(order, message.Session.PaymentsOf(order.Number))));
        return left.Any(sum => sum.IsPositive) ? left : [];
    }

    public static Answer Owed(Message message, Customer customer)
    {
        var words = Words.Of("Talk", message.Language);
        var (orders, payments) = (message.Session.OrdersOf(customer.Code), Payments(message, customer));
        if (orders.Count == 0)
        {
            return Answer.Of([words["Recall.NoOrder"], .. Spoken(message, customer)]) with { Empty = true };
        }

        var (total, paid, left) = (Sum(orders), Sum(payments), Open(message, customer));
        var open = left.Count > 0;
        return new(
            open ? [Owes(message, left, total, paid), .. orders.Count > 1 ? orders.TakeLast(Shown).Select(order => RecallText.Order(message, order)) : []]
            : [words["Recall.Square", message.Exact(total)]],
            Settled().IsMatch(message.Folded) ? !open : open);
    }

    private static string Owes(Message message, IReadOnlyList<Money> left, IReadOnlyList<Money> total, IReadOnlyList<Money> paid) =>
        Words.Of("Talk", message.Language) is var words && paid.Any(sum => sum.IsPositive)
            ? words["Recall.Owes", message.Exact(left), message.Exact(total), message.Exact(paid)]
            : words["Recall.OwesAll", message.Exact(left)];

    /// <summary>What came in, when, and what is still open; without an order what was said of money.</summary>
    public static Answer Paid(Message message, RecallRequest asked, Customer customer)
    {
        var words = Words.Of("Talk", message.Language);
        var (orders, all) = (message.Session.OrdersOf(customer.Code), Payments(message, customer));
        if (orders.Count == 0)
        {
            return new([words["Recall.NotPaid"] + message.Words["List.Comma"] + words["Recall.NotOrdered"], .. Spoken(message, customer)], false, Empty: true);
        }

        var within = Within(all, payment => payment.Date, asked.When);
        var (total, paid, left) = (Sum(orders), Sum(all), Open(message, customer));
        var open = left.Count > 0 ? Owes(message, left, total, paid) : words["Recall.Square", message.Exact(total)];
        var days = asked.When is { } named ? Phrases.Days(named.From, named.To, message.Today, message.Language) + message.Words["List.Colon"] : "";
        var twice = asked.Topics.HasFlag(Topic.Twice);
        return within.Count == 0
            ? new([days + words["Recall.NotPaid"] + message.Words["List.Comma"] + open, .. Spoken(message, customer)], false)
            : new(
                [words.Count(asked.Form == AnswerForm.Many || twice ? "Recall.PaidTimes" : "Recall.PaidIn", within.Count, message.Exact(Sum(within)), Phrases.NearDay(within[^1].Date, message.Today, message.Language)) + message.Words["List.Comma"] + open,
                    .. within.Count > 1 ? within.TakeLast(Shown).Select(payment => words["Recall.Payment", Phrases.ShortDay(payment.Date, message.Language), message.Exact(payment.Amount, payment.AsSaid), payment.Order]) : []],
                !twice || within.GroupBy(payment => payment.Own()).Any(same => same.Count() > 1));
    }

    public static Answer Ordered(Message message, RecallRequest asked, Customer customer)
    {
        var words = Words.Of("Talk", message.Language);
        var orders = Within(message.Session.OrdersOf(customer.Code), order => order.Date, asked.When);
        // 以前买过没: what was bought today is not meant.
        if (asked.When is null && orders.Count > 0 && orders.All(order => order.Date == message.Today) && Before().IsMatch(message.Folded))
        {
            return new([words["Recall.NoneBefore", RecallText.Order(message, orders[^1])]], false);
        }

        if (orders.Count == 0)
        {
            return new([asked.When is { } days ? Phrases.Days(days.From, days.To, message.Today, message.Language) + message.Words["List.Colon"] + words["Recall.NoOrderThen"] : words["Recall.NotOrdered"]], false, Empty: true);
        }

        // "Is that my biggest this month": held against all of one's own of those days.
        if (asked.Topics.HasFlag(Topic.Biggest) && asked.Form == AnswerForm.Whether)
        {
            var days = asked.When ?? new Stretch(new DateOnly(message.Today.Year, 1, 1), message.Today);
            var biggest = message.Session.OrdersWithin(days.From, days.To).Where(order => order.Rep == message.Person.Id).MaxBy(order => order.Amount.Minor);
            return biggest is null ? Answer.Of(RecallText.Order(message, orders[^1])) : new([(biggest.Customer == customer.Code ? "" : message.Find(biggest.Customer)?.Name + message.Words["List.Gap"]) + RecallText.Order(message, biggest)], biggest.Customer == customer.Code);
        }

        // What a contract of theirs says is told, not ordered: with whom it is, and till when.
        if (asked.Topics.HasFlag(Topic.Contract) && asked.Form is AnswerForm.Who or AnswerForm.When or AnswerForm.Long && Sayings.Of(message, customer, null) is { } told)
        {
            return told;
        }

        var meant = orders.Where(order => StepWords.Shared(Mentioned.Besides(message, customer), order.Product) > 0).ToList();
        var shown = meant.Count > 0 ? meant : orders;
        return new(
            shown is [var only] ? [RecallText.Order(message, only)] : [words.Count("Recall.Orders", shown.Count, message.Exact(Sum(shown))), .. shown.TakeLast(Shown).Reverse().Select(order => RecallText.Order(message, order))],
            !asked.Topics.HasFlag(Topic.Twice) || shown.GroupBy(order => (order.Product, order.Own())).Any(same => same.Count() > 1));
    }

    /// <summary>The sums of contacts and notes, those the question's words speak of first; then what was ordered.</summary>
    public static Answer Amounts(Message message, RecallRequest asked, Customer customer)
    {
        var words = Words.Of("Talk", message.Language);
        var noted = message.Session.LatestFollowUpsOf(customer.Code, Latest).Where(contact => contact.Own() is not null || Figure().IsMatch(contact.Summary)).Select(contact => (contact.Day, contact.At, Text: contact.Summary, Amount: contact.Own()))
            .Concat(message.Session.LatestRemarksOf(customer.Code, Latest).Where(remark => Figure().IsMatch(remark.Text)).Select(remark => (remark.Day, remark.At, remark.Text, Amount: (Money?)null)))
            .OrderByDescending(one => StepWords.Shared(Mentioned.Besides(message, customer), one.Text)).ThenByDescending(one => one.At).ToList();
        var orders = message.Session.OrdersOf(customer.Code);
        var ordered = orders.Count > 0 ? words["Recall.Ordered", message.Exact(Sum(orders))] : words["Recall.NotOrdered"];
        if (noted.Count == 0 && orders.Count > 0)
        {
            return Ordered(message, new RecallRequest(Aspect.Ordered, false, [customer.Code], [], null, AnswerForm.What, Topic.Order), customer);
        }

        if (noted.Count == 0)
        {
            return Answer.Of(words["Recall.NotSpoken"] + message.Words["List.Comma"] + ordered) with { Empty = true };
        }

        var spoken = noted.Select(one => one is { Amount: { } amount }
            ? words["Recall.Spoken", message.Exact(amount), Phrases.ShortDay(one.Day, message.Language)]
            : RecallText.Quote(message, one.Day, Clause(one.Text))).ToList();
        if (asked.Topics.HasFlag(Topic.Quote) && !noted.Exists(one => one.Amount is not null || Quoted().IsMatch(one.Text)))
        {
            spoken.Insert(0, words["Recall.NoQuote"]);
        }

        return Answer.Of([string.Join(message.Words["List.Comma"], [.. spoken.Take(2), ordered]), .. spoken.Skip(2).Take(1)]);
    }

    /// <summary>What of a long text holds the sum.</summary>
    private static string Clause(string text) => text.Split([';', '；', '。', '!', '！', '\n'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(part => Figure().IsMatch(part))?.Trim() ?? text;

    /// <summary>Notes that speak of money: a payment without an order is one.</summary>
    private static IEnumerable<string> Spoken(Message message, Customer customer) =>
        message.Session.LatestRemarksOf(customer.Code, Latest).Where(remark => Figure().IsMatch(remark.Text) && Money().IsMatch(remark.Text)).Take(2).Select(remark => RecallText.Quote(message, remark.Day, remark.Text));

    private static IReadOnlyList<Payment> Payments(Message message, Customer customer) =>
        [.. message.Session.OrdersOf(customer.Code).SelectMany(order => message.Session.PaymentsOf(order.Number)).OrderBy(payment => payment.Date)];

    private static IReadOnlyList<T> Within<T>(IReadOnlyList<T> all, Func<T, DateOnly> day, Stretch? when) => when is { } days ? [.. all.Where(one => day(one) >= days.From && day(one) <= days.To)] : all;

    private static IReadOnlyList<Money> Sum(IEnumerable<Order> orders) => Purse.Of(orders.Select(order => order.Own()));

    private static IReadOnlyList<Money> Sum(IEnumerable<Payment> payments) => Purse.Of(payments.Select(payment => payment.Own()));

    [GeneratedRegex(@"以前|之前|过去|\b(?:before|previously|in the past)\b")]
    private static partial Regex Before();

    /// <summary>付清了吗 asks for a yes where nothing is owed.</summary>
    [GeneratedRegex(@"清|齐|完|结了|\b(?:settled|squared?|paid|clear\w*|straight|done)\b")]
    private static partial Regex Settled();

    [GeneratedRegex(@"款|钱|錢|定金|訂金|订金|付|到账|到帳|打过来|打了|\b(?:paid|pay|deposit|transfer|instal?ment|money|cash)\w*", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"报价|報價|报了|報了|报给|價|价|\b(?:quot\w*|price\w*|offer\w*)", RegexOptions.IgnoreCase)]
    private static partial Regex Quoted();

    /// <summary>A sum of money, as people write them.</summary>
    [GeneratedRegex(@"\d[\d,，]{2,}|\d+(?:\.\d+)?\s*(?:万|萬|k\b|千|元|块|塊)|[一二三四五六七八九十百两兩几]+(?:万|萬|千|百)", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();
}
