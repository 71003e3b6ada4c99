using SalesBot.Bot.Chat;
using SalesBot.Domain;

namespace SalesBot.Bot.Records;

/// <summary>A refusal that says itself: what, and what to do about it.</summary>
public abstract record SpokenRefusal : Refusal
{
    internal abstract string Say(Message message);

    /// <remarks>The domain refuses nothing in words of its own: a test holds every refusal to this kind.</remarks>
    internal static Draft Of(Refusal reason, Message message) => Draft.Plain(((SpokenRefusal)reason).Say(message));
}
