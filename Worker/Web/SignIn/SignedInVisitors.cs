using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Web.Pages;

namespace SalesBot.Worker.Web.SignIn;

/// <summary>Who came by a link from their chat: a secret in a cookie, of which the store has the hash, says who it is until it ends there.</summary>
internal sealed class SignedInVisitors(IStore store, TeamRules rules, FirstRun firstRun, PageSeal seal, IOptions<WebOptions> options, TimeProvider clock) : Visitors(rules, firstRun, seal, clock)
{
    /// <summary>When it was last seen is told to so much: a page need not be a write.</summary>
    private static readonly TimeSpan SeenTo = TimeSpan.FromMinutes(5);

    private readonly WebOptions web = options.Value;

    public override string Door => "/in";

    public override bool SignIn => true;

    public override async Task<Rep?> Person(HttpContext context) => (await Find(context))?.Person;

    /// <summary>The chat's requests name whom they are for; that somebody else signed in meanwhile must not put words into their mouth.</summary>
    public override async Task<Rep?> Speaker(HttpContext context) => await Person(context) is { } person && context.Request.Query["as"] == person.Id.Value ? person : null;

    public override async Task<IReadOnlyList<Rep>?> Speakers(HttpContext context) => await Person(context) is { } person ? [person] : null;

    public override bool Stays(IReadSession session, HttpContext context, Rep person) =>
        SecretIn(context) is { } secret && PageSignIns.Find(session, secret, Clock.GetUtcNow())?.Person.Id == person.Id;

    public override void MapDoor(IEndpointRouteBuilder app) => app.MapSignIn();

    /// <summary>The id of the session the request comes from.</summary>
    public static string? Current(HttpContext context) => (context.Items[typeof(SignedInVisitors)] as PageSession)?.Id;

    /// <summary>Signs a browser in; what it had open before ends.</summary>
    /// <param name="admits">Whom it is to be, in the transaction in which it comes in; null lets nobody in.</param>
    /// <returns>Who is in now; null for nobody.</returns>
    public async Task<Rep?> Begin(HttpContext context, Func<IWriteSession, DateTimeOffset, Rep?> admits)
    {
        var device = Browser.NameOf(context.Request.Headers.UserAgent.ToString());
        var now = Clock.GetUtcNow();
        var begun = await store.Write<(Rep Person, string Secret)?>(
            session =>
            {
                if (admits(session, now) is not { } person) return null;

                End(session, context, now, tells: false);
                return (person, PageSignIns.Begin(session, person, device, now, Lasts(now, now)));
            },
            context.RequestAborted);
        if (begun is not var (person, secret)) return null;

        Keep(context, secret, Lasts(now, now));
        return person;
    }

    /// <summary>Signs this browser out.</summary>
    public async Task End(HttpContext context)
    {
        var now = Clock.GetUtcNow();
        await store.Write(
            session =>
            {
                End(session, context, now, tells: true);
                return 0;
            },
            context.RequestAborted);
        context.Response.Cookies.Delete(CookieOf(context.Request), Cookie(null));
    }

    private void End(IWriteSession session, HttpContext context, DateTimeOffset now, bool tells)
    {
        if (SecretIn(context) is { } secret && PageSignIns.Find(session, secret, now) is var (open, person)) PageSignIns.End(session, open, person.Id, now, tells);
    }

    private async Task<(PageSession Open, Rep Person)?> Find(HttpContext context)
    {
        if (SecretIn(context) is not { } secret) return null;

        var now = Clock.GetUtcNow();
        if (await store.Read(session => PageSignIns.Find(session, secret, now), context.RequestAborted) is not var (open, person)) return null;

        context.Items[typeof(SignedInVisitors)] = open;
        if (open.Seen + SeenTo <= now && !context.Response.HasStarted)
        {
            var seen = open with { Seen = now, Expires = now + Lasts(open.Since, now) };
            await store.Write(session => session.Get(Documents.PageSessions, open.Id) is not null && Put(session, seen), context.RequestAborted);
            Keep(context, secret, Lasts(open.Since, now));
        }

        return (open, person);

        static bool Put(IWriteSession session, PageSession seen)
        {
            session.Upsert(Documents.PageSessions, seen);
            return true;
        }
    }

    private TimeSpan Lasts(DateTimeOffset since, DateTimeOffset now)
    {
        var left = since + web.SignedInAtMost - now;
        return left < web.SignedIn ? left : web.SignedIn;
    }

    private string? SecretIn(HttpContext context) => context.Request.Cookies[CookieOf(context.Request)] is { Length: > 0 and <= 100 } secret ? secret : null;

    private void Keep(HttpContext context, string secret, TimeSpan lasts) => context.Response.Cookies.Append(CookieOf(context.Request), secret, Cookie(lasts));

    /// <summary>Lax, not strict: the link in a chat leads from another site to a page, and its reader is to be known there.</summary>
    private CookieOptions Cookie(TimeSpan? lasts) => new() { HttpOnly = true, Secure = IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = lasts };

    private bool IsHttps => web.PublicAddress?.Scheme == Uri.UriSchemeHttps;

    /// <summary>With the prefix no other host and no plain address can set it. On this machine, without https, browsers take none of that name and share it among ports.</summary>
    private string CookieOf(HttpRequest request) => IsHttps ? "__Host-salesbot" : $"salesbot-in-{request.Host.Port ?? 80}";
}
