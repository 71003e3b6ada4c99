using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Programs;
using SalesBot.Worker.Programs.Interface;
using SalesBot.Worker.Web.Calendars;
using SalesBot.Worker.Web.Pages;

namespace SalesBot.Worker.Web.SignIn;

/// <summary>Signing in and out, and the devices one is signed in on.</summary>
internal static class SignInPages
{
    private const int LargestBody = 16 * 1024;

    extension(IServiceCollection services)
    {
        /// <summary>The pages are for those who came by a link from their chat.</summary>
        public IServiceCollection AddSignIn() =>
            services.AddMcpOverHttp().AddApi().AddSingleton(PageKey.Open).AddSingleton<SignedInVisitors>().AddSingleton<Visitors>(all => all.GetRequiredService<SignedInVisitors>());
    }

    extension(IEndpointRouteBuilder app)
    {
        public void MapSignIn()
        {
            app.MapGet("/in", context => TeamPages.Show<SignInPage>(context, StatusCodes.Status200OK, new() { ["Language"] = Visitors.LanguageOf(context.Request) }));
            app.MapPost("/in", In);
            app.MapPost("/out", Out);
            app.MapCalendar();
            app.MapMcpDoor();
            app.MapApi();
            TeamPages.MapPage<DevicesPage, DevicesView>(app, "/devices", (session, viewer, request) => DevicesView.Of(session, viewer, viewer.Person.Id, SignedInVisitors.Current(request.HttpContext)));
        }
    }

    /// <summary>What a small request of a page says.</summary>
    /// <returns>Null when it is not of that form.</returns>
    public static async Task<SignInPress?> Read(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = LargestBody;
        try
        {
            return await context.Request.ReadFromJsonAsync(SignInJson.Plain.SignInPress, context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// POST /in: first says whom the link lets in, where and in which words to ask; then, when it was said yes to, lets them in. So nobody is made somebody else by
    /// a link that another sent, and no program that opens links for a preview uses one up.
    /// </summary>
    private static async Task In(HttpContext context)
    {
        if (await Read(context) is not { Code: { Length: > 0 and <= 100 } code } press)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (!press.Go)
        {
            var now = Get<TimeProvider>(context).GetUtcNow();
            var opened = await Get<IStore>(context).Read(session => PageSignIns.Opened(session, code, now), context.RequestAborted);
            if (opened is null)
            {
                context.Response.StatusCode = StatusCodes.Status410Gone;
            }
            else
            {
                var language = Language.Read(opened.Language) ?? Visitors.LanguageOf(context.Request);
                var device = SignInText.Device(Browser.NameOf(context.Request.Headers.UserAgent.ToString()), language);
                await context.Response.WriteAsJsonAsync(new SignInOffer(Words.Of("Pages", language)["In.As", opened.Name, device]), SignInJson.Plain.SignInOffer, cancellationToken: context.RequestAborted);
            }

            return;
        }

        var person = await Get<SignedInVisitors>(context).Begin(context, (session, now) =>
        {
            if (PageSignIns.Opened(session, code, now) is not { } opened) return null;

            PageSignIns.Spend(session, code);
            return opened;
        });
        context.Response.StatusCode = person is null ? StatusCodes.Status410Gone : StatusCodes.Status204NoContent;
    }

    private static async Task Out(HttpContext context)
    {
        await Get<SignedInVisitors>(context).End(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static T Get<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}
