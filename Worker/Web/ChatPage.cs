using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Web.Admin;
using SalesBot.Worker.Web.Pages;
using SalesBot.Worker.Web.SignIn;

namespace SalesBot.Worker.Web;

/// <summary>The local chat page: talk with the bot as anybody of the company, without a messenger. For this machine unless told otherwise.</summary>
internal static class ChatPage
{
    /// <summary>Nothing from elsewhere, nothing inline, in nobody's frame.</summary>
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    extension(IServiceCollection services)
    {
        /// <summary>Adds the page. <see cref="FirstRun"/> and a local messenger are the composition's.</summary>
        public IServiceCollection AddChatPage()
        {
            services.AddSettings<WebOptions>(WebOptions.Section, WebOptions.Problems);
            services.AddHealth().TryAddSingleton(new FirstRun(IsSample: false));
            services.TryAddSingleton(all => all.GetRequiredService<FirstRun>().IsSample || all.GetRequiredService<IOptions<WebOptions>>().Value.OpenToAnyone ? PageKey.Open : PageKey.New());
            services.AddSingleton(all => new Doorkeeper(all.GetRequiredService<IOptions<WebOptions>>().Value));
            services.TryAddSingleton<Visitors, TrustedVisitors>();
            services.AddHostedService<AddressKeeper>().AddHostedService<LiveCustomers>();
            return services.AddTeamPages().AddSingleton<ChatFiles>().AddSingleton<ChatHub>().AddSingleton<ChatLog>()
                .AddSingleton<ChatPeople>().AddSingleton<ChatPosts>().AddSingleton<ChatStream>();
        }
    }

    extension(WebApplication app)
    {
        /// <summary>Serves the page at <see cref="WebOptions.Urls"/> and nowhere else.</summary>
        public void MapChatPage()
        {
            foreach (var url in app.Services.GetRequiredService<IOptions<WebOptions>>().Value.All) app.Urls.Add(url);

            app.MapHealth();
            app.MapPages();
        }

        /// <summary>The pages and the chat, and what guards them. What others map for machines stands outside (<see cref="ForMachines"/>).</summary>
        public void MapPages()
        {
            // From the start, so that no message arrives unseen.
            _ = app.Services.GetRequiredService<ChatHub>();

            app.Use(Guard);
            app.MapAdminPages();
            app.MapTeamPages();
            foreach (var name in PageFiles.Names) app.MapGet($"/{name}", context => PageFiles.Serve(context, name));

            app.MapGet("/chat/start", async context =>
            {
                if (await Get<Visitors>(context).Speakers(context) is { } people) await context.Response.WriteAsJsonAsync(Get<ChatPeople>(context).Start(people), ChatJson.Plain.ChatStart);
                else context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            });
            app.MapGet("/chat/history", AsPerson(History));
            app.MapGet("/chat/stream", AsPerson(async (context, person) =>
            {
                await Get<ChatPeople>(context).Join(person, context.RequestAborted);
                await Get<ChatStream>(context).Serve(context, person);
            }));
            app.MapGet("/chat/file", AsPerson((context, person) => Get<ChatFiles>(context).Serve(context, person)));
            app.MapGet("/chat/sent", AsPerson((context, person) => Get<ChatFiles>(context).ServeSent(context, person)));
            MapPost(app, "/chat/send", (posts, context, person) => posts.Send(context, person));
            MapPost(app, "/chat/say", (posts, context, person) => posts.Say(context, person));
            MapPost(app, "/chat/edit", (posts, context, person) => posts.Edit(context, person));
            MapPost(app, "/chat/press", (posts, context, person) => posts.Press(context, person));
        }
    }

    private static async Task Guard(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ForMachines>() is { } machines)
        {
            if (machines.Inside && Get<Doorkeeper>(context).IsPublic(context.Request)) context.Response.StatusCode = StatusCodes.Status404NotFound;
            else await next(context);
            return;
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (!Get<Doorkeeper>(context).Admits(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        headers.CacheControl = "no-store";
        if (context.Request.Path.StartsWithSegments("/chat", StringComparison.OrdinalIgnoreCase) && !Get<PageKey>(context).Opens(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        try
        {
            await next(context);
        }
        catch (StoreException unusable) when (!context.Response.HasStarted)
        {
            // The page says so and tries again.
            Get<ILogger<Doorkeeper>>(context).PageWithoutStore(unusable.Message);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private static async Task History(HttpContext context, Rep person)
    {
        var before = context.Request.Query["before"].ToString() is { Length: > 0 } order ? order : null;
        var log = Get<ChatLog>(context);
        var now = Get<TimeProvider>(context).GetUtcNow();
        var rules = Get<Bot.Records.TeamRules>(context);
        var history = await Get<IStore>(context).Read(
            session =>
            {
                var (items, more) = log.Page(session, person, before);
                return new ChatHistory(items, more, rules.LocalTime(person, now), items.Count == 0 && before is null ? ChatPeople.Examples(session, person) : []);
            },
            context.RequestAborted);
        await context.Response.WriteAsJsonAsync(history, ChatJson.Plain.ChatHistory);
    }

    private static void MapPost(IEndpointRouteBuilder app, string path, Func<ChatPosts, HttpContext, Rep, Task> deed) =>
        app.MapPost(path, AsPerson(async (context, person) =>
        {
            await Get<ChatPeople>(context).Join(person, context.RequestAborted);
            await deed(Get<ChatPosts>(context), context, person);
        }));

    /// <summary>404 for nobody: the page then asks anew who is there. 401 where one has to sign in first.</summary>
    private static RequestDelegate AsPerson(Func<HttpContext, Rep, Task> answer) => async context =>
    {
        var visitors = Get<Visitors>(context);
        if (await visitors.Speaker(context) is { } person) await answer(context, person);
        else context.Response.StatusCode = await visitors.Speakers(context) is null ? StatusCodes.Status401Unauthorized : StatusCodes.Status404NotFound;
    };

    private static T Get<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}
