using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Recall.Asked;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Recall.OfCustomer;

/// <summary>Who a customer is, and how things stand in one line.</summary>
internal static partial class ProfileRecall
{
    /// <summary>The person asked about; without one, everybody there.</summary>
    public static Answer People(Message message, Customer customer)
    {
        var words = Words.Of("Talk", message.Language);
        var meant = Mentioned.People(message, customer);
        IReadOnlyList<Contact> shown = meant.Count > 0 ? meant : customer.Contacts;
        return shown.Count == 0 ? Sayings.Of(message, customer, null) ?? Answer.Of(words["Recall.NoPeople"])
            : Answer.Of(string.Join(message.Words["List.Comma"], shown.Select(contact => string.Join(" ", new[] { contact.Title is null ? contact.Name : message.Words["Card.Contact", contact.Name, contact.Title], contact.Phone, contact.Email, contact.WeChat, contact.DecisionMaker ? words["Recall.Decides"] : null }.OfType<string>()))));
    }

    public static Answer Profile(Message message, RecallRequest asked, Customer customer) => new(
        [string.Join(message.Words["List.Gap"], new[] { asked.Topics.HasFlag(Topic.Code) ? customer.Code.Value : null, Terms.Of(customer.Stage, message.Language), Words.Of("Talk", message.Language)["Recall.Grade", customer.EffectiveGrade], message.RepOf(customer.Owner) is { } owner ? message.Words["Card.Owner", owner.Name] : null }.OfType<string>())],
        AspectWords.GradeIn(message.Folded) is { } grade ? customer.EffectiveGrade == grade : Mine().IsMatch(message.Folded) ? customer.Owner == message.Person.Id : Won().IsMatch(message.Folded) ? customer.Stage == Stage.Won : null);

    [GeneratedRegex(@"是我的|归我|\bmine\b")]
    private static partial Regex Mine();

    [GeneratedRegex(@"成交|\bwon\b")]
    private static partial Regex Won();

    /// <summary>Stage, last contact, money, next step; then the last contact's words.</summary>
    /// <param name="whole">With the contacts before.</param>
    public static IReadOnlyList<string> Status(Message message, Customer customer, bool whole)
    {
        var words = Words.Of("Talk", message.Language);
        var last = message.Session.LastFollowUpOf(customer.Code);
        var tries = TouchRecall.Tries(message, customer, last?.At);
        var orders = message.Session.OrdersOf(customer.Code);
        var (total, open) = (orders.Select(order => order.Own()), BooksRecall.Open(message, customer));
        string?[] parts =
        [
            Terms.Of(customer.Stage, message.Language),
            last is not null && LastMet.Of(customer, last.Day) is not { Filed: true } ? words["Recall.LastShort", RecallText.Near(message, last.Day), RecallText.Way(message, last)]
                : LastMet.Of(customer, null) is { } met ? words["Recall.LastFiled", RecallText.Near(message, met.Day)] : words["Recall.NoContact"],
            tries.Count > 0 ? words.Count("Recall.Attempts", tries.Count, Phrases.ShortDay(tries[^1].Day, message.Language)) : null,
            orders.Count == 0 ? words["Recall.NotOrdered"] : open.Count > 0 ? words["Recall.Ordered", message.Exact(total)] + message.Words["List.Comma"] + words["Recall.StillOwes", message.Exact(open)] : words["Recall.Square", message.Exact(total)],
            StepRecall.Next(message, customer) ?? words["Recall.NothingOpen"],
        ];
        return
        [
            string.Join(message.Words["List.Gap"], parts.OfType<string>()),
            .. message.Session.LatestFollowUpsOf(customer.Code, whole ? 4 : 1).Select(contact => RecallText.Quote(message, contact.Day, contact.Summary)),
            .. message.Session.LatestRemarksOf(customer.Code, 1).Select(remark => RecallText.Quote(message, remark.Day, remark.Text)),
            .. StepRecall.Due(message, customer),
        ];
    }
}
