namespace SalesBot.Bot.Channels;

/// <summary>Chats without a messenger: the terminal, the demo and the local chat page.</summary>
public static class ThisMachine
{
    public const string Prefix = "local:";

    /// <param name="chat">A chat's id, or a person's there.</param>
    public static bool Owns(string chat) => chat.StartsWith(Prefix, StringComparison.Ordinal);
}
