using SalesBot.Bot.Telegram;

namespace SalesBot.Bot.Channels;

/// <summary>The one list of messengers outside. What is in none of them is a chat on this machine.</summary>
public static class ChatChannels
{
    public static IReadOnlyList<ChatChannel> All { get; } = [TelegramChannel.Telegram];

    /// <param name="chat">A chat's id, or a person's there.</param>
    /// <returns>Null for this machine's own.</returns>
    public static ChatChannel? Of(string chat) => All.FirstOrDefault(channel => channel.Owns(chat));
}
