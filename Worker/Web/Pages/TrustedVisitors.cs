using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Web.Pages;

/// <summary>Whoever sits at this machine is trusted to be whom they say: the choice is kept in a cookie.</summary>
internal sealed class TrustedVisitors(IStore store, TeamRules rules, FirstRun firstRun, ChatPeople people, PageSeal seal, TimeProvider clock) : Visitors(rules, firstRun, seal, clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    public override string Door => "/who";

    public override bool SignIn => false;

    public override Task<Rep?> Person(HttpContext context) => Named(context, context.Request.Cookies[CookieOf(context.Request)]);

    public override Task<Rep?> Speaker(HttpContext context) => Named(context, context.Request.Query["as"].ToString());

    public override async Task<IReadOnlyList<Rep>?> Speakers(HttpContext context) =>
        await store.Read(session => session.All(Documents.Reps).Where(rep => rep.Active).ToList(), context.RequestAborted);

    public override bool Stays(IReadSession session, HttpContext context, Rep person) => true;

    public override void MapDoor(IEndpointRouteBuilder app)
    {
        app.MapGet("/who", TeamPages.Door(Who));
        app.MapGet("/be/{id}", TeamPages.Door(async context => context.Response.Redirect(await Become(context, context.Request.RouteValues["id"]?.ToString() ?? "") ? "/today" : Door)));
    }

    private Task<Rep?> Named(HttpContext context, string? id) =>
        store.Read(session => id is { Length: > 0 } && session.Get(Documents.Reps, id) is { Active: true } rep ? rep : null, context.RequestAborted);

    /// <summary>Remembers whom the visitor wants to be.</summary>
    /// <returns>False when there is nobody of that id.</returns>
    private async Task<bool> Become(HttpContext context, string id)
    {
        if (await Named(context, id) is null) return false;

        context.Response.Cookies.Append(
            CookieOf(context.Request), id, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = Remembered, Secure = context.Request.IsHttps });
        return true;
    }

    private async Task Who(HttpContext context)
    {
        var start = people.Start((await Speakers(context))!);
        var current = await Person(context);
        var language = Language.Read(current?.Language) ?? (start.People.Select(person => person.Language).Distinct().Take(2).ToList() is [{ } all] ? Language.Read(all) : null) ?? LanguageOf(context.Request);
        await TeamPages.Show<WhoPage>(context, StatusCodes.Status200OK, new() { ["Language"] = language, ["People"] = WhoView.Of(start, language, current?.Id.Value), ["Sample"] = start.Sample });
    }

    /// <summary>Browsers share cookies among the ports of a host.</summary>
    private static string CookieOf(HttpRequest request) => $"salesbot-as-{request.Host.Port ?? 80}";
}
