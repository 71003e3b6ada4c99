using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Telegram;
using SalesBot.Domain.Team;
using SalesBot.Worker.Web.Pages;
using SalesBot.Worker.Web.SignIn;

namespace SalesBot.Worker.Telegram;

/// <summary>The team's pages as Telegram's Mini App: who opens it in Telegram is signed in by Telegram's word, which counts once and for five minutes.</summary>
internal static class TelegramMiniApp
{
    extension(IEndpointRouteBuilder app)
    {
        public void MapTelegramMiniApp()
        {
            app.MapGet("/app", context => TeamPages.Show<SignInPage>(context, StatusCodes.Status200OK, new() { ["Language"] = Visitors.LanguageOf(context.Request) }));
            app.MapPost("/app/in", In);
        }
    }

    private static async Task In(HttpContext context)
    {
        var services = context.RequestServices;
        var (visitors, token) = (services.GetRequiredService<SignedInVisitors>(), services.GetRequiredService<TelegramOptions>().Token);
        if (await SignInPages.Read(context) is not { Code: { } data } || TelegramInitData.Read(data, token ?? "", services.GetRequiredService<TimeProvider>().GetUtcNow()) is not { } said)
        {
            context.Response.StatusCode = StatusCodes.Status410Gone;
            return;
        }

        // Telegram loads its page again with the same word: who is in stays in.
        var here = await visitors.Person(context);
        var person = await services.GetRequiredService<IStore>().Read(session => PersonOf(session, said), context.RequestAborted);
        var entered = person is not null && here?.Id == person.Id ? here : await visitors.Begin(context, (session, _) =>
            PersonOf(session, said) is { } known && PageSignIns.TrySpend(session, said.Hash, known.Id, said.At + TelegramInitData.Lasts) ? known : null);
        context.Response.StatusCode = entered is null ? StatusCodes.Status410Gone : StatusCodes.Status204NoContent;
    }

    /// <returns>Null for somebody the bot does not know, or no longer.</returns>
    private static Rep? PersonOf(IReadSession session, TelegramInitData said) =>
        session.Get(Documents.Links, said.Person) is { } link && session.Get(Documents.Reps, link.Rep.Value) is { Active: true } person ? person : null;
}
