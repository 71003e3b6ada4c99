using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using Outcome = SalesBot.Bot.Channels.Delivery;

namespace SalesBot.Worker.Hooks;

/// <summary>Carries changes to other programs, signed as Standard Webhooks has it: at least once, in their order, each for a day until it is taken.</summary>
internal sealed class HookMessenger(IStore store, HookClient client, TimeProvider clock) : IMessenger
{
    private static readonly TimeSpan Tried = TimeSpan.FromDays(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    public bool Serves(string chat) => Hook.IdIn(chat) is not null;

    public async Task<Outcome> Send(OutMessage message, CancellationToken cancel)
    {
        var id = Hook.IdIn(message.Chat)!;
        if (await store.Read(session => (HookMail.Find(session, id), HookMail.SecretOf(session, id)), cancel) is not ({ } hook, { } secret)) return new Outcome.Failed("removed");

        var now = clock.GetUtcNow();
        var at = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var body = Encoding.UTF8.GetBytes(message.Html);
        try
        {
            var status = (int)await client.Post(new Uri(hook.Url), body, [new("webhook-id", message.Id), new("webhook-timestamp", at), new("webhook-signature", Sign(secret, message.Id, at, body))], cancel);
            return status is >= 200 and < 300 ? new Outcome.Sent(null)
                : status == 410 ? new Outcome.Failed("410")
                : Again(status.ToString(CultureInfo.InvariantCulture));
        }
        catch (PrivateAddressException)
        {
            return new Outcome.Failed("private");
        }
        catch (Exception error) when (error is HttpRequestException or IOException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return Again("no answer");
        }
        catch (OperationCanceledException)
        {
            return new Outcome.Retry(TimeSpan.Zero, Everything: false) { Why = "stopped" };
        }

        Outcome Again(string why) => now - message.Created > Tried ? new Outcome.Failed(why) : new Outcome.Retry(Pause(message.Attempts), Everything: false) { Why = why };
    }

    /// <summary>Who receives it reckons the same over what came, and believes nothing else.</summary>
    public static string Sign(string secret, string id, string at, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{at}."), .. body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed));
    }

    /// <summary>Longer with each attempt.</summary>
    private static TimeSpan Pause(int attempts) => TimeSpan.FromSeconds(Math.Pow(2, Math.Clamp(attempts - 1, 0, 12))) is var pause && pause < LongestPause ? pause : LongestPause;
}
