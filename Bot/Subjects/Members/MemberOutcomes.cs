using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Members;

/// <param name="Link">Opens the chat with the code; null while the bot's name is not known.</param>
/// <param name="Replaces">It signs the person out elsewhere.</param>
public sealed record PersonInvited(Rep Person, FreshInvite Invite, string? Link, bool IsNew, bool Replaces) : Done
{
    internal override Draft Say(Message message) => MemberText.Invited(this, message);
}

public sealed record RoleSet(Rep Person, Role From) : Done
{
    internal override Draft Say(Message message) => MemberText.Role(this, message);
}

public sealed record TeamSet(Rep Person, string? From) : Done
{
    internal override Draft Say(Message message) => MemberText.Team(this, message);
}

/// <param name="Left">The person's customers, who now have nobody.</param>
public sealed record PersonDeactivated(Rep Person, IReadOnlyList<Customer> Left) : Done
{
    internal override Draft Say(Message message) => MemberText.Gone(this, message);
}

public sealed record SignedOut(Rep Person, ChatLink Link) : Done
{
    internal override bool CanBeUndone => false;

    internal override Draft Say(Message message) => MemberText.SignedOut(this, message);

    /// <summary>Said in the chat itself, it is the last word there.</summary>
    internal override void Shown(IWriteSession session, string card)
    {
        if (session.Get(Documents.Outbox, card) is not { } said) return;

        if (said.Chat == Link.Chat) session.Upsert(Documents.Outbox, said with { For = null });
        else SignIns.SayFarewell(session, Person, Link, said.Created);
    }
}
