using SalesBot.Bot.Chat;

namespace SalesBot.Bot.Records;

/// <summary>Something it wrote has been changed again since.</summary>
public sealed record ChangedSince : SpokenRefusal
{
    internal override string Say(Message message) => message.Words["Refused.ChangedSince"];
}
