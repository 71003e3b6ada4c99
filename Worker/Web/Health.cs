using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesBot.Bot.Ports;

namespace SalesBot.Worker.Web;

/// <summary>What a supervisor asks: /healthz/live, the program runs; /healthz and /healthz/ready, it can work, too.</summary>
internal static class Health
{
    extension(IEndpointRouteBuilder app)
    {
        public void MapHealth()
        {
            app.MapGet("/healthz/live", context => context.Response.WriteAsync("live"));
            app.MapGet("/healthz", Ready);
            app.MapGet("/healthz/ready", Ready);
        }
    }

    private static async Task Ready(HttpContext context)
    {
        try
        {
            await context.RequestServices.GetRequiredService<IStore>().Read(session => session.Get(Documents.Counters, "people"), context.RequestAborted);
            await context.Response.WriteAsync("ready");
        }
        catch (StoreException unusable)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await context.Response.WriteAsync(unusable.Message);
        }
    }
}
