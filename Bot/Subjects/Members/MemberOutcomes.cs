using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Members;

/// <param name="Link">Opens the chat with the code; null while the bot's name is not known.</param>
public sealed record PersonInvited(Rep Person, Invite Invite, string? Link, bool IsNew) : Done
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
