using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Members;

/// <summary>What was done to a member, in words: to whoever did it and to whom it concerns.</summary>
internal static class MemberText
{
    private const int Named = 12;

    public static Draft Invited(PersonInvited invited, Message message)
    {
        var words = Words.Of("Team", message.Language);
        var place = invited.Invite.Kept.Returns ?? new Standing(invited.Person.Role, invited.Person.Team);
        var role = Terms.Of(place.Role, message.Language);
        var what = place.Team is { } team ? $"{role} · {team}" : role;
        var until = Phrases.Day(DateOnly.FromDateTime(message.Rules.LocalTime(message.Person, invited.Invite.Kept.Expires).DateTime), message.Language, message.Today);
        var html = new Html().Add(words[invited.IsNew ? "Invite.New" : invited.Person.Active ? "Invite.Again" : "Invite.Back", invited.Person.Name, what])
            .Line(words["Invite.Use", until]).Line().Line();
        html = (invited.Link is { } link ? html.Add(link) : html.Code($"/start {invited.Invite.Code}")).Line().Line(words["Invite.Once"]);
        return Draft.FromHtml(invited.Replaces ? html.Line(words["Invite.Replaces", invited.Person.Name]) : html) with { Secret = invited.Invite.Code };
    }

    public static Draft SignedOut(SignedOut gone, Message message) => gone.Link.Chat == message.Update.Chat
        ? SignInText.Farewell(gone.Person)
        : Draft.Plain(Words.Of("Team", message.Language)["SignOut.Done", gone.Person.Name, SignInText.Place(gone.Link, message.Language)]);

    public static Draft Role(RoleSet set, Message message) =>
        Draft.Plain(Words.Of("Team", message.Language)["Role.Done", set.Person.Name, Terms.Of(set.From, message.Language), Terms.Of(set.Person.Role, message.Language)]);

    public static Draft Team(TeamSet set, Message message)
    {
        var words = Words.Of("Team", message.Language);
        return Draft.Plain(words["Team.Moved", set.Person.Name, set.From ?? words["Team.None"], set.Person.Team ?? words["Team.None"]]);
    }

    public static Draft Gone(PersonDeactivated gone, Message message)
    {
        var words = Words.Of("Team", message.Language);
        var html = new Html().Add(words["Gone.Done", gone.Person.Name]);
        if (gone.Left.Count == 0)
        {
            return html;
        }

        html.Line(words.Count("Gone.Left", gone.Left.Count));
        html.Lines(gone.Left.Take(Named).Select(customer => $"· {customer.Name} · {customer.EffectiveGrade} · {Terms.Of(customer.Stage, message.Language)}"));

        return Draft.FromHtml(gone.Left.Count > Named ? html.Line(words["HandOver.More", gone.Left.Count - Named]) : html)
            .With(new Button(words["Button.HandOverAll"], "handover-all", gone.Person.Id));
    }

    public static Draft RoleNotice(Rep by, Rep person, Language language) =>
        Draft.Plain(Words.Of("Team", language)["Role.Notice", by.Name, Terms.Of(person.Role, language)]);

    public static Draft TeamNotice(Rep by, Rep person, Language language) => Draft.Plain(person.Team is { } team
        ? Words.Of("Team", language)["Team.Notice", by.Name, team]
        : Words.Of("Team", language)["Team.OutNotice", by.Name]);

    public static Draft GoneNotice(Rep by, Rep person, int left, Language language)
    {
        var words = Words.Of("Team", language);
        var draft = Draft.Plain(left == 0 ? words["Gone.Notice", by.Name, person.Name] : words.Count("Gone.NoticeLeft", left, by.Name, person.Name));
        return left == 0 ? draft : draft.With(new Button(words["Button.HandOverAll"], "handover-all", person.Id));
    }
}
