using Microsoft.AspNetCore.Http;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Web.Pages;

/// <summary>Who looks at the pages. Whoever sits at this machine is trusted to be whom they say: the choice is kept in a cookie.</summary>
internal sealed class Visitors(IStore store, TeamRules rules, FirstRun firstRun, PageSeal seal, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <returns>Null for nobody, and for somebody who has left.</returns>
    public Task<Rep?> Person(HttpContext context) => store.Read(
        session => context.Request.Cookies[CookieOf(context.Request)] is { Length: > 0 } id && session.Get(Documents.Reps, id) is { Active: true } rep ? rep : null, context.RequestAborted);

    public Viewer Viewer(HttpContext context, Rep person) =>
        new(person, Language.Read(person.Language) ?? LanguageOf(context.Request), rules.LocalTime(person, clock.GetUtcNow()), rules, firstRun.IsSample) { Seal = seal };

    /// <summary>Remembers whom the visitor wants to be.</summary>
    /// <returns>False when there is nobody of that id.</returns>
    public async Task<bool> Become(HttpContext context, string id)
    {
        if (await store.Read(session => session.Get(Documents.Reps, id), context.RequestAborted) is not { Active: true }) return false;

        context.Response.Cookies.Append(
            CookieOf(context.Request), id, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = Remembered, Secure = context.Request.IsHttps });
        return true;
    }

    /// <summary>The browser's first language that we speak.</summary>
    public static Language LanguageOf(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(wanted => wanted.Quality ?? 1).Select(wanted => Language.Read(wanted.Value.Value)).FirstOrDefault(known => known is not null) ?? Language.Simplified;

    /// <summary>Browsers share cookies among the ports of a host.</summary>
    private static string CookieOf(HttpRequest request) => $"salesbot-as-{request.Host.Port ?? 80}";
}
