using SalesBot.Bot.Channels;

namespace SalesBot.Worker.Local;

/// <summary>Carries messages to chats on this machine: the terminal, the demo and the local chat page.</summary>
internal sealed class LocalMessenger(IFileMaker files) : IMessenger
{
    /// <summary>Called for every message, with its files made, in the order of sending.</summary>
    public event Func<OutMessage, IReadOnlyList<LocalFile>, Task>? Arrived;

    public static string ChatOf(string rep) => ThisMachine.Prefix + rep;

    public static string GroupOf(string name) => ThisMachine.Prefix + "group:" + name;

    public static bool IsGroup(string chat) => chat.StartsWith(ThisMachine.Prefix + "group:", StringComparison.Ordinal);

    public bool Serves(string chat) => ThisMachine.Owns(chat);

    public async Task<Bot.Channels.Delivery> Send(OutMessage message, CancellationToken cancel)
    {
        List<LocalFile> made = [];
        foreach (var file in message.Files)
        {
            if (await files.Make(file, cancel) is { } bytes)
            {
                made.Add(new LocalFile(file.Name, bytes));
            }
        }

        if (Arrived is { } arrived)
        {
            await arrived(message, made);
        }

        return new Bot.Channels.Delivery.Sent(message.Edits is null ? message.Id : null);
    }
}

internal sealed record LocalFile(string Name, byte[] Bytes);
