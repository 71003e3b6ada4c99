using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SalesBot.Bot.Store;
using SalesBot.Bot.Telegram;
using SalesBot.Worker.Delivery;

namespace SalesBot.Worker.Telegram;

/// <summary>Has Telegram bring its updates, and takes them in: the answer is 200 only once they are kept.</summary>
internal sealed class TelegramWebhook(
    TelegramClient client, TelegramOptions options, TelegramIntake intake, TelegramPulse pulse, LeaseKeeper lease, TimeProvider clock, ILogger<TelegramWebhook> logger)
    : BackgroundService
{
    /// <summary>Telegram's updates have a few KB.</summary>
    public const int MostBytes = 1_000_000;

    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    private readonly byte[] secret = Encoding.ASCII.GetBytes(options.WebhookSecret);

    /// <summary>Answers one call to the webhook's address.</summary>
    public async Task Serve(HttpContext context)
    {
        var told = Encoding.UTF8.GetBytes(context.Request.Headers[SecretHeader].ToString());
        context.Response.StatusCode = !CryptographicOperations.FixedTimeEquals(told, secret) ? StatusCodes.Status401Unauthorized : await Take(context);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options is not { HasToken: true, IsWebhook: true }) return;

        await intake.Introduce(stoppingToken);
        await lease.WhileHeld(Keep, stoppingToken);
    }

    private async Task<int> Take(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostBytes;

        // Telegram tries again later what is answered so.
        if (intake.Self is null) return StatusCodes.Status503ServiceUnavailable;

        try
        {
            using var update = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            await intake.Take([update.RootElement], context.RequestAborted);
            return StatusCodes.Status200OK;
        }
        catch (StoreException error)
        {
            logger.StoreUnusable(0, error.Message);
            return StatusCodes.Status503ServiceUnavailable;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (JsonException)
        {
            // Telegram would bring it again for a day, and everything behind it would wait.
            logger.UpdateUnreadable(0, "not JSON");
            return StatusCodes.Status200OK;
        }
    }

    /// <summary>Sets the webhook where it is not ours, and looks from time to time whether it still is.</summary>
    private async Task Keep(CancellationToken cancel)
    {
        while (true)
        {
            var answer = await client.GetWebhookInfo(cancel);
            cancel.ThrowIfCancellationRequested();
            var info = answer is ApiAnswer.Done { Result.ValueKind: JsonValueKind.Object } done ? done.Result : default;
            if (info.ValueKind == JsonValueKind.Object && UrlOf(info) != options.WebhookUrl)
            {
                answer = await client.SetWebhook(options.WebhookUrl!, options.WebhookSecret, cancel);
                cancel.ThrowIfCancellationRequested();
                if (answer is ApiAnswer.Done) logger.WebhookSet();
            }

            if (answer is not ApiAnswer.Done)
            {
                await intake.Pause(answer, cancel);
                continue;
            }

            Note(info);
            await Task.Delay(LookEvery, clock, cancel);
        }
    }

    /// <summary>Telegram tells when it last could not reach this machine; one that is over does not count.</summary>
    private void Note(JsonElement info)
    {
        var failed = info.TryGetProperty("last_error_date", out var date) && date.TryGetInt64(out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : (DateTimeOffset?)null;
        if (failed + (2 * LookEvery) > clock.GetUtcNow() && info.TryGetProperty("last_error_message", out var why)) pulse.Miss($"Telegram cannot reach the webhook: {why.GetString()}");
        else intake.Heard();
    }

    private static string? UrlOf(JsonElement info) => info.TryGetProperty("url", out var url) ? url.GetString() : null;
}
