using SalesBot.Bot.Records;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Subjects.Privacy;
using SalesBot.Bot.Subjects.Targets;
using SalesBot.Bot.Wording;
using SalesBot.Domain;

namespace SalesBot.Bot.Chat;

/// <summary>Puts a refusal into words: what, and what to do about it.</summary>
internal static class RefusalText
{
    public static Draft Of(Refusal refusal, Message message)
    {
        var words = message.Words;
        return Draft.Plain(refusal switch
        {
            CustomerUnknown => words["Refused.CustomerUnknown"],
            NameTaken { Existing: var known } => words["New.Exists", known.Name, known.Code],
            SameStage { Customer: var customer } => words["Refused.SameStage", customer.Name, Terms.Of(customer.Stage, message.Language)],
            AmountNotPositive => words["Refused.AmountNotPositive"],
            AmountTooLarge => words["Refused.AmountTooLarge"],
            ContactInFuture { Day: var day } => words["Refused.ContactInFuture", Phrases.Day(day, message.Language, message.Today)],
            DayIsPast { Day: var day } => words["Refused.DayIsPast", Phrases.Day(day, message.Language, message.Today)],
            NoOpenOrder { Customer: var customer } => words["Refused.NoOpenOrder", customer.Name],
            MoreThanOpen { Customer: var customer, Open: var open } => words["Refused.MoreThanOpen", customer.Name, message.Amount(open)],
            NothingToUndo => words["Refused.NothingToUndo"],
            ChangedSince => words["Refused.ChangedSince"],
            PersonUnknown { Name: var name } => words["Refused.PersonUnknown", name],
            NotAllowed { Needs: var role } => words["Refused.NotAllowed", Terms.Of(role, message.Language)],
            ReviewRefusal review => ReviewText.Of(review, message),
            _ => FileText.Of(refusal, message) ?? TeamOutcomeText.Of(refusal, message) ?? PrivacyText.Of(refusal, message) ?? throw new ArgumentOutOfRangeException(nameof(refusal), refusal.GetType().Name, "No words for this refusal."),
        });
    }
}
