using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SalesBot.Worker.Tests.Hooks;

/// <summary>A program that is told of changes, on this machine.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private HookReceiver(WebApplication app) => this.app = app;

    /// <summary>What it answers, one after the other; 204 when there is nothing more.</summary>
    public ConcurrentQueue<int> Answers { get; } = [];

    public ConcurrentQueue<Heard> All { get; } = [];

    public string Url => $"{app.Urls.First()}/in";

    public int Port => new Uri(Url).Port;

    public static async Task<HookReceiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["Urls"] = "http://127.0.0.1:0";
        var receiver = new HookReceiver(builder.Build());
        receiver.app.Run(receiver.Take);
        await receiver.app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }

    private async Task Take(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        string Header(string name) => context.Request.Headers[name].ToString();
        All.Enqueue(new Heard(context.Request.Path, await reader.ReadToEndAsync(context.RequestAborted), Header("webhook-id"), Header("webhook-timestamp"), Header("webhook-signature")));
        context.Response.StatusCode = Answers.TryDequeue(out var status) ? status : StatusCodes.Status204NoContent;
        if (context.Response.StatusCode is 301 or 302 or 307 or 308) context.Response.Headers.Location = "/elsewhere";
    }

    internal sealed record Heard(string Path, string Body, string Id, string Timestamp, string Signature)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;

        public string What => Json.GetProperty("what").GetString()!;

        /// <summary>As its documents tell a receiver to check it.</summary>
        public bool IsFrom(string secret, DateTimeOffset now) =>
            long.TryParse(Timestamp, out var at) && Math.Abs(now.ToUnixTimeSeconds() - at) <= 300
            && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(Signature),
                Encoding.UTF8.GetBytes("v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[6..]), Encoding.UTF8.GetBytes($"{Id}.{Timestamp}.{Body}")))));
    }
}
