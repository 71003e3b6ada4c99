using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Web.Pages;

namespace SalesBot.Worker.Web.Admin;

/// <summary>What an admin looks after. For nobody else are there such pages; what their buttons do is the chat's, with its rights, questions and undo.</summary>
internal static class AdminPages
{
    extension(IEndpointRouteBuilder app)
    {
        public void MapAdminPages()
        {
            Map<PeoplePage, PeopleView>(app, "/admin", (session, viewer, _) => PeopleView.Of(session, viewer));
            Map<PersonPage, PersonView>(app, "/admin/people/{id}", (session, viewer, request) => PersonView.Of(session, viewer, MessageOf(session, viewer, request), request.RouteValues["id"]?.ToString() ?? ""));
            Map<ImportsPage, ImportsView>(app, "/admin/imports", (session, viewer, _) => ImportsView.Of(session, viewer));
            Map<DuplicatesPage, DuplicatesView>(app, "/admin/duplicates", (session, viewer, request) => DuplicatesView.Of(session, viewer, MessageOf(session, viewer, request)));
            Map<AuditPage, AuditView>(app, "/admin/audit", (session, viewer, request) => AuditView.Of(session, MessageOf(session, viewer, request), request.Query));
            Map<DeliveryPage, DeliveryView>(app, "/admin/delivery", (session, viewer, request) => DeliveryView.Of(session, MessageOf(session, viewer, request), request.Query["who"].ToString()));
            Map<SettingsPage, SettingsView>(app, "/admin/settings", (session, viewer, request) => SettingsView.Of(session, viewer, request.HttpContext.RequestServices.GetRequiredService<IConfiguration>()));
            TeamPages.MapPage<HealthPage, HealthView>(app, "/admin/health", async (context, person) =>
            {
                var condition = person.Role == Role.Admin ? await context.RequestServices.GetRequiredService<Checkup>().Look(context.RequestAborted) : null;
                return (_, viewer, _) => condition is null ? null : HealthView.Of(viewer, condition);
            });
        }
    }

    private static void Map<TPage, TView>(IEndpointRouteBuilder app, string path, PageLook<TView> look)
        where TPage : IComponent
        where TView : class => TeamPages.MapPage<TPage, TView>(app, path, (session, viewer, request) => viewer.Person.Role == Role.Admin ? look(session, viewer, request) : null);

    private static Message MessageOf(IReadSession session, Viewer viewer, HttpRequest request) => PageMessage.Of(session, viewer, request.HttpContext.RequestServices.GetRequiredService<CustomerNames>());
}
