using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Targets;

/// <param name="Before">Null for a new one.</param>
public sealed record TargetSet(Target Target, Target? Before) : Done
{
    internal override Draft Say(Message message) => TargetText.Set(this, message);
}

/// <param name="Kept">How many were set already and stay.</param>
public sealed record TargetsCopied(Period From, Period To, IReadOnlyList<Target> Targets, int Kept) : Done
{
    internal override Draft Say(Message message) => TargetText.Copied(this, message);
}
