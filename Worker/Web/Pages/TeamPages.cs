using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Web.Pages;

internal delegate TView? PageLook<TView>(IReadSession session, Viewer viewer, HttpRequest request)
    where TView : class;

/// <summary>The team's pages: what the chat knows, to be looked at. They read through the chat's queries and write through its messages.</summary>
internal static class TeamPages
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddTeamPages() => services.AddSingleton(PageSeal.New()).AddSingleton<PagePresses>().AddSingleton<PageExports>().AddHostedService<RollsAhead>();
    }

    extension(IEndpointRouteBuilder app)
    {
        public void MapTeamPages()
        {
            app.MapGet("/", Door(Home));
            app.ServiceProvider.GetRequiredService<Visitors>().MapDoor(app);
            app.MapGet("/talk", Door(context => PageFiles.Serve(context, "index.html")));
            MapPage<TodayPage, TodayView>(app, "/today", (session, viewer, request) => TodayView.Of(session, viewer, Get<PushTimes>(request.HttpContext)));
            MapPage<CustomersPage, CustomersView>(app, "/customers", async (context, person) =>
            {
                // Whoever looks at their own part has it from the store.
                var roll = person.Role != Role.Rep || context.Request.Query["whose"].Count > 0 ? await Get<CustomerRoll>(context).Now(context.RequestAborted) : RollPages<RollRow>.None;
                return (session, viewer, request) => CustomersView.Of(session, viewer, request.Query, roll);
            });
            app.MapGet("/customers/export", Door(context => Get<PageExports>(context).Customers(context)));
            MapPage<CustomerPage, CustomerView>(app, "/customers/{code}", (session, viewer, request) => CustomerView.Of(session, viewer, request.RouteValues["code"]?.ToString() ?? "", request.Query));
            app.MapGet("/customers/{code}/file/{id}", Door(context => Get<PageExports>(context).Sent(context)));
            MapDeals<PipelinePage, PipelineView>(app, "/pipeline", (session, viewer, request) => PipelineView.Of(session, viewer, request.Query["whose"].ToString()));
            MapPage<WeekPage, WeekView>(app, "/week", (session, viewer, request) => WeekView.Of(session, viewer, request.Query));
            MapDeals<ReportPage, ReportView>(app, "/report", (session, viewer, request) => ReportView.Of(session, viewer, Get<Reporter>(request.HttpContext), request.Query));
            MapDeals<FigurePage, FigureView>(app, "/figure/{metric}", (session, viewer, request) => FigureView.Of(session, viewer, Get<CustomerNames>(request.HttpContext), request));
            MapPage<TeamPage, TeamView>(app, "/team", (session, viewer, request) => TeamView.Of(session, viewer, Get<Reporter>(request.HttpContext), Get<PushTimes>(request.HttpContext)));
            MapPage<WallPage, WallView>(app, "/wall", (session, viewer, request) => WallView.Of(session, viewer, Get<Reporter>(request.HttpContext), Get<PushTimes>(request.HttpContext), Get<IOptions<WebOptions>>(request.HttpContext).Value.WallNames));
            app.MapGet("/report/picture", Door(context => Get<PageExports>(context).Picture(context)));
            app.MapGet("/report/file", Door(context => Get<PageExports>(context).Report(context)));
            app.MapPost("/desk/press", Door(async context =>
            {
                if (await Get<Visitors>(context).Person(context) is not { } person)
                {
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    return;
                }

                await Get<ChatPeople>(context).Join(person, context.RequestAborted);
                await Get<PagePresses>(context).Press(context, person);
            }));
            app.MapFallback(Door(async context => await Nothing(context, await Get<Visitors>(context).Person(context))));
        }
    }

    /// <summary>A page that looks at everybody's deals.</summary>
    private static void MapDeals<TPage, TView>(IEndpointRouteBuilder app, string path, PageLook<TView> look)
        where TPage : IComponent
        where TView : class => MapPage<TPage, TView>(app, path, async (context, _) =>
    {
        var lent = await Get<DealRoll>(context).Lent(context.RequestAborted);
        return (session, viewer, request) => look(lent(session), viewer, request);
    });

    /// <summary>A page of what <paramref name="look"/> sees; where it sees nothing there is none, and nobody learns whether somebody else would see some.</summary>
    internal static void MapPage<TPage, TView>(IEndpointRouteBuilder app, string path, PageLook<TView> look)
        where TPage : IComponent
        where TView : class => MapPage<TPage, TView>(app, path, (_, _) => Task.FromResult(look));

    /// <param name="first">What is to be fetched before the store is read.</param>
    internal static void MapPage<TPage, TView>(IEndpointRouteBuilder app, string path, Func<HttpContext, Rep, Task<PageLook<TView>>> first)
        where TPage : IComponent
        where TView : class => app.MapGet(path, Door(async context =>
    {
        if (await Get<Visitors>(context).Person(context) is not { } person)
        {
            context.Response.Redirect(Get<Visitors>(context).Door);
            return;
        }

        var look = await first(context, person);
        var viewer = Get<Visitors>(context).Viewer(context, person);
        if (await Get<IStore>(context).Read(session => look(session, viewer, context.Request), context.RequestAborted) is { } view)
        {
            await Show<TPage>(context, StatusCodes.Status200OK, new() { ["Viewer"] = viewer, ["View"] = view });
        }
        else
        {
            await Nothing(context, person);
        }
    }));

    /// <summary>Only for whoever has the page's key, where one is asked for.</summary>
    internal static RequestDelegate Door(RequestDelegate page) => async context =>
    {
        var key = Get<PageKey>(context);
        if (key.Brings(context.Request))
        {
            key.Keep(context);
            context.Response.Redirect(context.Request.Path);
        }
        else if (key.Opens(context.Request))
        {
            await page(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(string.Join('\n', Language.All.Select(language => Words.Of("Page", language)["Key.Missing"])) + "\n", context.RequestAborted);
        }
    };

    private static async Task Home(HttpContext context) =>
        context.Response.Redirect(await Get<Visitors>(context).Person(context) is null ? Get<Visitors>(context).Door : "/today");

    private static Task Nothing(HttpContext context, Rep? person)
    {
        var language = person is null ? Visitors.LanguageOf(context.Request) : Get<Visitors>(context).Viewer(context, person).Language;
        return Show<NothingPage>(context, StatusCodes.Status404NotFound, new() { ["Language"] = language });
    }

    internal static async Task Show<TPage>(HttpContext context, int status, Dictionary<string, object?> what)
        where TPage : IComponent
    {
        // The renderer alone, a new one each time, for it keeps what it has rendered. Forms go as messages do, and need none of what signs forms.
        await using var renderer = new HtmlRenderer(context.RequestServices, Get<ILoggerFactory>(context));
        var page = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(what))).ToHtmlString());
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page, context.RequestAborted);
    }

    private static T Get<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}
