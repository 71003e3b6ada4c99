using SalesBot.Bot.Chat;

namespace SalesBot.Bot.Records;

/// <summary>A large amount, a win or another thing better asked first.</summary>
public sealed record Confirming(SalesCommand Command) : ChatStep
{
    internal override bool TakesYes => true;
}
