using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Keys;

internal sealed record KeyRequest : Request;

/// <summary>Reads /keys, 程序密钥, "access keys".</summary>
internal static class KeyReader
{
    public static Bid? Read(Said said) => said.After("keys") is null ? null : new Bid("keys", new KeyRequest(), Bid.Command, "/keys");
}
