using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Recall;

/// <summary>What is known of a customer, answered in a line: what they owe, when something was promised for, what holds them back, who decides.</summary>
internal static partial class CustomerRecall
{
    private const int Latest = 12;

    /// <returns>Null where the question is about something else.</returns>
    public static Draft? Of(Message message, string text, IReadOnlyList<Customer> about)
    {
        Func<Message, Customer, string, string?>? answer = Owes().IsMatch(text) ? Owed
            : Sums().IsMatch(text) ? Spoken
            : Holds().IsMatch(text) ? Objected
            : Decides().IsMatch(text) ? People
            : Touched().IsMatch(text) ? Contacted
            : When().IsMatch(text) || Promised().IsMatch(text) ? Steps
            : null;
        if (answer is null)
        {
            return null;
        }

        var lines = about.Select(customer => (Customer: customer, Line: answer(message, customer, text))).Where(one => one.Line is not null).ToList();
        if (lines.Count == 0)
        {
            return null;
        }

        var html = new Html();
        foreach (var (customer, line) in lines)
        {
            _ = html.ToString().Length == 0 ? html.Add(customer.Name + message.Words["List.Colon"] + line) : html.Line(customer.Name + message.Words["List.Colon"] + line);
        }

        return Draft.FromHtml(html) with { Customer = lines.Count == 1 ? lines[0].Customer.Code.Value : null, Buttons = CustomerCard.Opening(lines.Select(one => one.Customer)) };
    }

    private static string? Owed(Message message, Customer customer, string text)
    {
        var words = Words.Of("Talk", message.Language);
        var orders = message.Session.OrdersOf(customer.Code);
        if (orders.Count == 0)
        {
            return words["Recall.NoOrder"];
        }

        var total = new Money(orders.Sum(order => order.Amount.Minor));
        var paid = new Money(orders.Sum(order => message.Session.PaymentsOf(order.Number).Sum(payment => payment.Amount.Minor)));
        return (total - paid).IsPositive ? words["Recall.Owes", message.Exact(total - paid), message.Exact(total), message.Exact(paid)] : words["Recall.Square", message.Exact(total)];
    }

    /// <summary>What was spoken of, and what was ordered.</summary>
    private static string? Spoken(Message message, Customer customer, string text)
    {
        var words = Words.Of("Talk", message.Language);
        var said = message.Session.LatestFollowUpsOf(customer.Code, Latest).FirstOrDefault(contact => contact.Amount is not null);
        var ordered = new Money(message.Session.OrdersOf(customer.Code).Sum(order => order.Amount.Minor));
        var spoken = said is { Amount: { } amount } ? words["Recall.Spoken", message.Exact(amount), Phrases.ShortDay(said.Day, message.Language)] : words["Recall.NotSpoken"];
        return spoken + message.Words["List.Comma"] + (ordered.IsPositive ? words["Recall.Ordered", message.Exact(ordered)] : words["Recall.NotOrdered"]);
    }

    private static string? Objected(Message message, Customer customer, string text)
    {
        var words = Words.Of("Talk", message.Language);
        return message.Session.LatestFollowUpsOf(customer.Code, Latest).FirstOrDefault(contact => contact.Objection is not null) is { Objection: { } objection } said
            ? words["Recall.Objected", words.Find($"Objection.{objection}") ?? objection, Phrases.ShortDay(said.Day, message.Language), Shortened.To(said.Summary, 60)]
            : words["Recall.NoObjection"];
    }

    private static string? People(Message message, Customer customer, string text) => customer.Contacts.Count == 0
        ? Words.Of("Talk", message.Language)["Recall.NoPeople"]
        : string.Join(message.Words["List.Comma"], customer.Contacts.Select(contact => contact.Title is null ? contact.Name : message.Words["Card.Contact", contact.Name, contact.Title]));

    private static string? Contacted(Message message, Customer customer, string text)
    {
        var words = Words.Of("Talk", message.Language);
        var last = message.Session.LastFollowUpOf(customer.Code);
        var attempts = message.Session.RemarksOf(customer.Code, message.Now.AddDays(-90)).Where(remark => remark.Kind == RemarkKind.Attempt).ToList();
        var line = last is null ? words["Recall.NoContact"]
            : words["Recall.LastContact", Phrases.NearDay(last.Day, message.Today, message.Language), last.Method == Method.Other ? words["Recall.Way"] : Terms.Of(last.Method, message.Language), message.RepOf(last.Rep)?.Name, Shortened.To(last.Summary, 50)];
        return attempts.Count == 0 ? line : line + message.Words["List.Comma"] + words.Count("Recall.Attempts", attempts.Count, Phrases.ShortDay(attempts[^1].Day, message.Language));
    }

    /// <summary>The step the question speaks of; without one, all that are open, and what was done last.</summary>
    private static string? Steps(Message message, Customer customer, string text)
    {
        var words = Words.Of("Talk", message.Language);
        var open = OpenSteps.Of(message, customer);
        var meant = open.Where(step => StepWords.Shared(text, step.Text ?? "") > 0).ToList();
        var closed = message.Session.Get(Documents.Plans, customer.Code.Value)?.Closed ?? [];
        if (meant.Count == 0 && closed.FirstOrDefault(one => StepWords.Shared(text, one.Step.Text ?? "") > 0) is { } done)
        {
            return words[done.How == StepEnd.Done ? "Recall.WasDone" : "Recall.WasCalledOff", done.Step.Text, Phrases.ShortDay(DateOnly.FromDateTime(done.At.DateTime), message.Language)];
        }

        var shown = meant.Count > 0 ? meant : open;
        return shown.Count == 0
            ? closed is [var last, ..] && last.At > message.Now.AddDays(-14) ? words["Recall.NothingOpen"] + message.Words["List.Comma"] + words["Recall.WasDone", last.Step.Text ?? message.Words["Log.DefaultStep"], Phrases.ShortDay(DateOnly.FromDateTime(last.At.DateTime), message.Language)] : words["Recall.NothingOpen"]
            : string.Join(message.Words["List.Comma"], shown.Take(4).Select(step => (step.Due is { } due ? CustomerCard.When(message, due, step.Time) + " " : "") + step.Label(message)));
    }

    [GeneratedRegex(@"(?:还|還|总共|一共)?(?:差|欠|剩)(?:咱|我们|我們|下)?[^，。]{0,4}(?:多少|几)|(?:还|還)(?:差|欠|剩)|(?:款|钱|錢)[^，。]{0,6}(?:到账|到帳|付|给|給|收|来|來)[^，。]{0,3}(?:没|沒|吗|嗎)|(?:没|沒)(?:给|給|付|收)|付清|结清|結清|\b(?:owe[sd]?|outstanding|left to pay|unpaid|paid (?:up|in full|it all)|square[d]?|settled)\b|^leaves\b", RegexOptions.IgnoreCase)]
    private static partial Regex Owes();

    [GeneratedRegex(@"谈到(?:了)?多少|談到(?:了)?多少|报了多少|報了多少|报价(?:是)?多少|多少(?:钱|錢)|\b(?:how much|what (?:amount|price|figure)|quoted)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sums();

    [GeneratedRegex(@"卡在|顾虑|顧慮|嫌(?:什么|什麼|啥)|为(?:什么|啥)(?:不|还不|没)|為什麼(?:不|還不|沒)|异议|異議|哪里不满|\b(?:objection|blocker|holding (?:them|it) (?:up|back)|worried about|problem|snag|complain|unhappy)\w*\b", RegexOptions.IgnoreCase)]
    private static partial Regex Holds();

    [GeneratedRegex(@"拍板|做主|联系人|聯絡人|(?:还|還)有谁|(?:还|還)有誰|\b(?:who (?:decides|signs|else|holds)|decision[- ]?maker|contacts?(?: there)?\?)", RegexOptions.IgnoreCase)]
    private static partial Regex Decides();

    [GeneratedRegex(@"联系(?:过|上)|聯繫(?:過|上)|上(?:一)?次|最近(?:一次)?(?:联系|聯繫|跟进)|(?:打|找)(?:过|了)(?:几|幾|多少)|\b(?:last (?:talk|spoke|speak|call|contact|heard|saw|see)|when did i (?:last )?(?:talk|speak|call|see|meet)|how many (?:goes|tries|attempts|times)|ever (?:reach|speak|spoke|talk))", RegexOptions.IgnoreCase)]
    private static partial Regex Touched();

    [GeneratedRegex(@"哪天|几号|幾號|几点|幾點|什么时候|什麼時候|啥时候|多久|\b(?:when|what (?:time|day|date))\b|(?:今天|明天|后天|周[一二三四五])[^，。]{0,6}还是", RegexOptions.IgnoreCase)]
    private static partial Regex When();

    [GeneratedRegex(@"(?:还|還)有(?:啥|什么|什麼)|下一步|待办|待辦|(?:做|发|發|寄|送|报|報|量|去|办)[^，。]{0,3}(?:没|沒|吗|嗎|了没|了吗)[。.？?]?$|(\p{IsCJKUnifiedIdeographs})(?:没|沒)\1|\b(?:still open|anything open|open w(?:ith|/)|next step|what's next|outstanding with|did (?:i|we) (?:send|quote|ship|do))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Promised();
}
