using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;

namespace SalesBot.Worker.Web.Calendars;

/// <summary>A person's calendar at an address of its own, for calendar programs: they show no cookie, the address is the secret.</summary>
internal static class CalendarFeed
{
    extension(IEndpointRouteBuilder app)
    {
        public void MapCalendar() => app.MapMethods("/calendar/{secret}.ics", [HttpMethods.Get, HttpMethods.Head], Serve);
    }

    private static async Task Serve(HttpContext context)
    {
        var (services, cancel) = (context.RequestServices, context.RequestAborted);
        var (store, rules, now) = (services.GetRequiredService<IStore>(), services.GetRequiredService<TeamRules>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var secret = context.Request.RouteValues["secret"]?.ToString() ?? "";
        var found = await store.Read(
            session => AccessKeys.Find(session, KeyKind.Calendar, secret, now) is var (key, person)
                ? (Key: key, Entries: CalendarEntry.Of(session, person, rules, now, PageAddress.Of(session)), Person: person)
                : default,
            cancel);
        if (found.Key is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (AccessKeys.IsNews(found.Key, now)) await store.Write(session => Note(session, found.Key, now), cancel);
        var file = new CalendarFile(found.Person, Language.Read(found.Person.Language) ?? Language.Simplified, found.Entries);

        // The stamp of the moment is no news: what is the same without it is the same.
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Write(DateTimeOffset.UnixEpoch)))[..16])}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(file.Write(now));
        context.Response.ContentType = "text/calendar; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, cancel);
    }

    private static bool Note(IWriteSession session, AccessKey key, DateTimeOffset now)
    {
        AccessKeys.Note(session, key, now);
        return true;
    }
}
