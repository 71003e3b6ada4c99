using SalesBot.Domain.Team;

namespace SalesBot.Bot.Store;

/// <summary>An address of another program that is told of changes. Its secret lies beside it, in no trail.</summary>
public sealed record Hook(string Id, string Url, RepId By, DateTimeOffset Since)
{
    private const string Prefix = "hook:";

    /// <summary>Where its messages lie in the outbox.</summary>
    public string Chat => Prefix + Id;

    /// <summary>What it is called among people.</summary>
    public string Host => new Uri(Url).Authority;

    /// <param name="chat">Where a message goes to.</param>
    /// <returns>Null for a chat of people.</returns>
    public static string? IdIn(string chat) => chat.StartsWith(Prefix, StringComparison.Ordinal) ? chat[Prefix.Length..] : null;
}

/// <summary>All of them: each change looks here, so that looking is one reading.</summary>
public sealed record HookList(IReadOnlyList<Hook> Hooks)
{
    public const string Id = "all";
}
