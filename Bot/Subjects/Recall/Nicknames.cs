using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Recall;

/// <summary>老王, 小郑: somebody of a customer's called by the surname. Whoever was spoken of lately comes before anybody else.</summary>
internal static partial class Nicknames
{
    public static bool In(string folded) => Called().Match(folded) is { Success: true } called && Titles.IsSurname(called.Groups["surname"].Value[0]);

    /// <returns>The customers with such a person; of several those spoken of lately.</returns>
    public static IReadOnlyList<Customer> Customers(Message message)
    {
        if (Called().Match(message.Folded) is not { Success: true } called)
        {
            return [];
        }

        var surname = called.Groups["surname"].Value;
        bool Has(Customer customer) => customer.Contacts.Any(contact => Folding.Of(contact.Name).StartsWith(surname, StringComparison.Ordinal));
        var lately = new[] { message.About }.Concat(message.Conversation.Lately.Cast<CustomerCode?>()).Distinct().Select(code => message.Find(code)).OfType<Customer>().FirstOrDefault(Has);
        if (lately is not null)
        {
            return [lately];
        }

        var own = message.Session.CustomersOwnedBy(message.Person.Id).Where(Has).ToList();
        // Of namesakes those one was in touch with.
        var met = own.Where(customer => message.Session.LastFollowUpOf(customer.Code)?.Rep == message.Person.Id || message.Session.LatestRemarksOf(customer.Code, 1).Count > 0).ToList();
        return [.. (met.Count > 0 ? met : own).Take(3)];
    }

    [GeneratedRegex(@"(?:^|[^\p{IsCJKUnifiedIdeographs}]|[给跟和找问约见是的])(?:老|小|阿)(?<surname>\p{IsCJKUnifiedIdeographs})(?![\p{IsCJKUnifiedIdeographs}-[的家那这了还有没在说几上下什现最到今昨明欠付给打回今是哪碰见聊谈]])|^(?:老|小|阿)(?<surname>\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex Called();
}
