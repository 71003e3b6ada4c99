using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Hooks;

/// <param name="Url">One to add; null to see which there are.</param>
internal sealed record HookRequest(string? Url) : Request;

/// <summary>Reads /hooks, 变更通知, "webhooks", alone or with an address.</summary>
internal static class HookReader
{
    public static Bid? Read(Said said) => said.After("hooks") is { } url ? new Bid("hooks", new HookRequest(url.Length > 0 ? url : null), Bid.Command, "/hooks") : null;
}
