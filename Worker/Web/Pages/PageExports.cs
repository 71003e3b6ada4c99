using System.Globalization;
using Microsoft.AspNetCore.Http;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Files.Export;

namespace SalesBot.Worker.Web.Pages;

/// <summary>What a page shows, as a file: what one may take along of it, and a line in the trail.</summary>
internal sealed class PageExports(IStore store, Visitors visitors, ExportFiles files, TimeProvider clock)
{
    /// <summary>GET /customers/export, asked as the page is.</summary>
    public async Task Customers(HttpContext context)
    {
        var cancel = context.RequestAborted;
        var asked = CustomersAsked.Of(context.Request.Query);
        if (await visitors.Person(context) is not { } person || !await store.Read(session => asked.Scope is not { } scope || FigureRights.MaySee(session, person, scope), cancel))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var viewer = visitors.Viewer(context, person);
        var shown = await store.Read(session => CustomersView.Find(session, viewer, asked).Seen.Select(seen => seen.Customer.Code).ToHashSet(), cancel);
        var file = await files.Customers(person, shown, viewer.Language, cancel);
        await store.Write(
            session =>
            {
                var now = clock.GetUtcNow();
                session.Upsert(Documents.Changes, new ChangeEntry(Ids.New(now), now, person.Id, "export:customers", null, []));
                return 0;
            },
            cancel);
        var name = string.Create(CultureInfo.InvariantCulture, $"{Words.Of("Files", viewer.Language)[$"Kind.{FileKind.Customers}"]}-{viewer.Today:yyyy-MM-dd}.xlsx");
        await ChatFiles.Write(context, name, inline: false, file);
    }
}
