using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Privacy;

/// <param name="Was">The name that is no more.</param>
/// <param name="Left">Customers who now have nobody.</param>
public sealed record PersonErased(string Was, Rep Person, int Left) : Done
{
    internal override Draft Say(Message message) => PrivacyText.Erased(this, message);
}

/// <param name="Was">The name that is no more.</param>
public sealed record ContactErased(string Was, string Pseudonym, Customer Customer) : Done
{
    internal override Draft Say(Message message) => Draft.Plain(Words.Of("Privacy", message.Language)["Done.Contact", Was, Customer.Name, Pseudonym]);
}
