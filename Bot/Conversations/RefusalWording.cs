using SalesBot.Bot.Conversations.Reviewing;
using SalesBot.Bot.Privacy;
using SalesBot.Bot.Team;
using SalesBot.Bot.Wording;
using SalesBot.Domain;

namespace SalesBot.Bot.Conversations;

/// <summary>Puts a refusal into words: what, and what to do about it.</summary>
internal static class RefusalWording
{
    public static Draft Of(Refusal refusal, Talk talk)
    {
        var words = talk.Words;
        return Draft.Plain(refusal switch
        {
            CustomerUnknown => words["Refused.CustomerUnknown"],
            NameTaken { Existing: var known } => words["New.Exists", known.Name, known.Code],
            SameStage { Customer: var customer } => words["Refused.SameStage", customer.Name, Terms.Of(customer.Stage, talk.Language)],
            AmountNotPositive => words["Refused.AmountNotPositive"],
            AmountTooLarge => words["Refused.AmountTooLarge"],
            ContactInFuture { Day: var day } => words["Refused.ContactInFuture", Phrases.Day(day, talk.Language, talk.Today)],
            DayIsPast { Day: var day } => words["Refused.DayIsPast", Phrases.Day(day, talk.Language, talk.Today)],
            NoOpenOrder { Customer: var customer } => words["Refused.NoOpenOrder", customer.Name],
            MoreThanOpen { Customer: var customer, Open: var open } => words["Refused.MoreThanOpen", customer.Name, talk.Amount(open)],
            NothingToUndo => words["Refused.NothingToUndo"],
            ChangedSince => words["Refused.ChangedSince"],
            PersonUnknown { Name: var name } => words["Refused.PersonUnknown", name],
            NotAllowed { Needs: var role } => words["Refused.NotAllowed", Terms.Of(role, talk.Language)],
            ReviewRefusal review => ReviewWording.Of(review, talk),
            _ => Files.FileWording.Of(refusal, talk) ?? TeamWording.Of(refusal, talk) ?? PrivacyText.Of(refusal, talk) ?? throw new ArgumentOutOfRangeException(nameof(refusal), refusal.GetType().Name, "No words for this refusal."),
        });
    }
}
