using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Jobs;

namespace SalesBot.Worker.Web;

/// <summary>
/// What a supervisor asks: /healthz/live, the program runs; /healthz and /healthz/ready, it can work, too, or why not; /metrics, its numbers.
/// </summary>
internal static class HealthPages
{
    extension(IEndpointRouteBuilder app)
    {
        public void MapHealth()
        {
            app.MapGet("/healthz/live", context => context.Response.WriteAsync("live"));
            app.MapGet("/healthz", Ready);
            app.MapGet("/healthz/ready", Ready);
            app.MapGet("/metrics", Metrics);

            // It counts from here on.
            _ = app.ServiceProvider.GetRequiredService<PrometheusText>();
        }
    }

    /// <summary>The pages of a worker that waits for another to end.</summary>
    /// <param name="reason">Who has the company, or what keeps the database.</param>
    public static WebApplication Standby(Launch launch, Func<string> reason)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(Settings.Load(launch));
        builder.LogToTheConsole();
        builder.Services.AddSettings<WebOptions>(WebOptions.Section, WebOptions.Problems);
        var app = builder.Build();
        foreach (var url in app.Services.GetRequiredService<IOptions<WebOptions>>().Value.All) app.Urls.Add(url);
        app.MapGet("/healthz/live", context => context.Response.WriteAsync("live"));
        app.MapGet("/healthz", Waits);
        app.MapGet("/healthz/ready", Waits);
        return app;

        Task Waits(HttpContext context)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            return context.Response.WriteAsync(new JsonObject { ["state"] = "standby", ["reasons"] = new JsonArray(JsonValue.Create($"store: {reason()}")) }.ToJsonString(Plain));
        }
    }

    private static async Task Ready(HttpContext context)
    {
        var condition = await context.RequestServices.GetRequiredService<Checkup>().Look(context.RequestAborted);
        var answer = new JsonObject
        {
            ["state"] = condition.State,
            ["reasons"] = new JsonArray([.. condition.Reasons.Select(reason => JsonValue.Create(reason.ToString()))]),
            ["inbox"] = condition.Inbox,
            ["outbox"] = condition.Outbox,
            ["oldestWaitsSeconds"] = condition.OldestWaits is { } waits ? Math.Round(waits.TotalSeconds) : null,
            ["oldestInboxSeconds"] = condition.OldestInboxWaits is { } inbox ? Math.Round(inbox.TotalSeconds) : null,
            ["unreadableRecords"] = condition.BadRecords,
            ["uncountedRecords"] = condition.Uncounted,
            ["tickedSecondsAgo"] = condition.ScheduleAge is { } ticked ? Math.Round(ticked.TotalSeconds) : null,
            ["heardSecondsAgo"] = condition.Heard.Count > 0 ? Math.Round(condition.Heard.Max(heard => heard.Silence).TotalSeconds) : null,
            ["backupHoursAgo"] = condition.BackupAge is { } age ? Math.Round(age.TotalHours) : null,
            ["diskFreeMegabytes"] = condition.DiskFree / 1_000_000,
        };
        context.Response.StatusCode = condition.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJsonString(Plain));
    }

    private static async Task Metrics(HttpContext context)
    {
        var condition = await context.RequestServices.GetRequiredService<Checkup>().Look(context.RequestAborted);
        context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        await context.Response.WriteAsync(context.RequestServices.GetRequiredService<PrometheusText>().Write(condition));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = System.Text.Json.JsonSerializerOptions.Default.TypeInfoResolver,
    };
}
