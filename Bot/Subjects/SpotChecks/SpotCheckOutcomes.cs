using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.SpotChecks;

/// <param name="Author">Of the record.</param>
/// <param name="Commented">Just now.</param>
public sealed record FollowUpJudged(SpotCheck Check, Rep Author, string Customer, bool Commented) : Done
{
    internal override Draft Say(Message message) => Draft.Plain(Words.Of("Pushes", message.Language)[
        this switch { { Commented: true } => "Spot.Comment", { Check.Good: true } => "Spot.Good", _ => "Spot.Bad" }, Author.Name, Customer]);
}
