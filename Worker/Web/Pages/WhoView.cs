using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Web.Pages;

/// <param name="Current">Whom the visitor is now.</param>
public sealed record WhoView(string Id, string Name, string Role, string? Team, int Tint, bool Current)
{
    internal static IReadOnlyList<WhoView> Of(ChatStart start, Language language, string? current) =>
    [
        .. start.People.Select(person => new WhoView(
            person.Id, person.Name, Terms.Of(Enum.Parse<Role>(person.Role, ignoreCase: true), language), person.Team, person.Id.Sum(letter => letter) % 5, person.Id == current)),
    ];
}
