using System.Globalization;
using Microsoft.AspNetCore.Http;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Export;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.FollowUps;
using SalesBot.Worker.Files.Export;

namespace SalesBot.Worker.Web.Pages;

/// <summary>What a page shows, as a file: what one may take along of it, and a line in the trail.</summary>
internal sealed class PageExports(IStore store, Visitors visitors, CommandRunner sales, ExportFiles files, CustomerRoll customers, IFileMaker maker, TimeProvider clock)
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
        var roll = await customers.Known(cancel);
        var shown = await store.Read(session => CustomersView.Shown(session, viewer, asked, roll), cancel);
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

    /// <summary>GET /customers/CODE/file/ID: what came with a contact, for whoever may see the customer.</summary>
    public async Task Sent(HttpContext context)
    {
        var (cancel, route) = (context.RequestAborted, context.Request.RouteValues);
        if (await visitors.Person(context) is not { } person
            || await store.Read(session => Find(session, visitors.Viewer(context, person), route["code"]?.ToString() ?? "", route["id"]?.ToString() ?? ""), cancel) is not { } sent
            || await maker.Make(new OutFile(NameOf(sent), new KeptCopy(sent.Id)), cancel) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await ChatFiles.Write(context, NameOf(sent), inline: sent.Kind == AttachmentKind.Photo, file);
    }

    private static Attachment? Find(IReadSession session, Viewer viewer, string code, string id) =>
        session.Get(Documents.Attachments, id) is { FollowUp: { } of } file && session.Get(Documents.FollowUps, of) is { } contact && contact.Customer.Value == code
        && session.FindCustomer(contact.Customer) is { } customer && CustomerNames.MaySee(session, viewer.Person, customer, viewer.Today) ? file : null;

    private static string NameOf(Attachment file) => file.Name ?? file.Kind switch { AttachmentKind.Photo => "photo.jpg", AttachmentKind.Voice => "voice.ogg", _ => "file" };

    /// <summary>GET /report/picture: the chat's picture of the report that the page shows.</summary>
    public async Task Picture(HttpContext context)
    {
        var cancel = context.RequestAborted;
        if (await Asked(context) is not var (viewer, request) || await maker.Make(request.File("png", viewer.Language.Tag), cancel) is not { } picture)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "image/png";
        await context.Response.Body.WriteAsync(picture, cancel);
    }

    /// <summary>GET /report/file: Word or Excel, by the command that the chat's buttons give.</summary>
    public async Task Report(HttpContext context)
    {
        var cancel = context.RequestAborted;
        var format = context.Request.Query["format"].ToString();
        if (format is not ("docx" or "xlsx") || await Asked(context) is not var (viewer, request)
            || await store.Write(session => sales.Decide(new ExportReport(request, format), viewer.Person, session, null, clock.GetUtcNow()), cancel) is not Result<Done>.Accepted(ReportExported exported)
            || await maker.Make(exported.File, cancel) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await ChatFiles.Write(context, exported.File.Name, inline: false, file);
    }

    private async Task<(Viewer Viewer, ReportRequest Request)?> Asked(HttpContext context)
    {
        if (await visitors.Person(context) is not { } person) return null;

        var viewer = visitors.Viewer(context, person);
        return await store.Read(session => ReportView.Request(session, viewer, context.Request.Query), context.RequestAborted) is { } request ? (viewer, request) : null;
    }
}
