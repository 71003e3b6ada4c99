using System.Text.RegularExpressions;
using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Pushes;

/// <summary>When a customer said they would pay: the latest open step with a day that speaks of paying (月底付款, "they pay on Friday").</summary>
internal static partial class PaymentPromise
{
    public static DateOnly? Of(IReadSession session, CustomerCode customer) =>
        session.Get(Documents.Plans, customer.Value)?.Steps.Where(SpeaksOfPaying).Max(step => step.Due);

    public static bool SpeaksOfPaying(PlannedStep step) => step is { Text: { } text, Due: not null } && Paying().IsMatch(text);

    [GeneratedRegex(@"付款|回款|打款|汇款|匯款|付清|结清|結清|结款|結款|结账|結帳|尾款|余款|餘款|到账|到帳|转账|轉帳|催款|对账|對帳|\b(?:pay(?:s|ing|ment|ments)?|paid|remit\w*|wire|settle\w*|invoices?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paying();
}
