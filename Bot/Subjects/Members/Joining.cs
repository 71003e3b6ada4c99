using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Members;

/// <summary>A person the bot does not know yet: with a good invite they join, without one they learn how to get it.</summary>
internal static class Joining
{
    /// <returns>What to say; the link is kept when the code was good.</returns>
    public static Draft Answer(IWriteSession session, ChatUpdate update, DateTimeOffset now)
    {
        var guess = Language.Read(update.LanguageTag) ?? Language.Simplified;
        var words = Words.Of("Chat", guess);
        if (CodeIn(update.Text) is not { } code)
        {
            return Draft.Plain(words["Start.Stranger"]);
        }

        if (InviteCodes.Find(session, code) is not { } invite || session.Get(Documents.Reps, invite.Rep.Value) is not { } rep || !(rep.Active || invite.Returns is not null))
        {
            return Draft.Plain(words["Start.WrongCode", code]);
        }

        if (invite.Used is not null)
        {
            return Draft.Plain(words["Start.UsedCode"]);
        }

        if (invite.Expires < now)
        {
            return Draft.Plain(words["Start.ExpiredCode"]);
        }

        session.Upsert(Documents.Invites, invite with { Used = now });
        var language = Language.Read(rep.Language) ?? guess;
        var joined = rep with { Language = rep.Language ?? language.Tag };
        if (invite.Returns is { } place && !rep.Active)
        {
            joined = joined with { Role = place.Role, Team = place.Team, Active = true };
            CustomerNames.RaiseRevision(session);
        }

        if (joined != rep)
        {
            session.Upsert(Documents.Reps, joined);
        }

        SignIns.Begin(session, joined, new ChatLink(update.Person, rep.Id, update.Chat, now), invite.KeepsChats, now);
        return Welcome(joined.Name, joined.Role, language);
    }

    public static Draft Welcome(string name, Domain.Team.Role role, Language language)
    {
        var words = Words.Of("Chat", language);
        return new Html().Add(words["Start.Welcome", name, Terms.Of(role, language)])
            .Line().Line(words["Start.Try"]).Line().Italic(words["Start.Example"])
            .Line().Line(words[role switch { Domain.Team.Role.Rep => "Start.Help", Domain.Team.Role.Lead => "Start.Help.Lead", _ => "Start.Help.Manager" }]);
    }

    /// <summary>The code after /start, by hand or by deep link; upper-cased, at most 64 characters.</summary>
    private static string? CodeIn(string? text)
    {
        var parts = text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
        return parts is ["/start", { Length: <= 64 } code, ..] ? code.ToUpperInvariant() : null;
    }
}
