using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Audit;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Web.Pages;

namespace SalesBot.Worker.Web.Admin;

/// <summary>The trail: who did what, when, to whom, and from which message; of everybody or a person, of some days, of a customer.</summary>
/// <param name="About">A customer's code.</param>
/// <param name="Older">The address of the page before; null where there is none.</param>
public sealed record AuditView(IReadOnlyList<AuditLine> Lines, IReadOnlyList<Option> People, string Who, string About, string From, string To, bool IsFirst, string? Older)
{
    private const int PerPage = 40;

    private const string Form = "yyyy-MM-dd";

    internal static AuditView Of(IReadSession session, Message message, IQueryCollection query)
    {
        var (who, about, before) = (Text("who"), Text("about"), Text("before"));
        var (from, to) = (Day("from"), Day("to"));
        var ask = new AuditAsk(who.Length > 0 ? new RepId(who) : null, about.Length > 0 ? new CustomerCode(about) : null, from, to, before.Length > 0 ? before : null);
        var found = AuditText.Lines(message, ask, PerPage + 1);
        return new AuditView(
            [.. found.Take(PerPage)],
            [.. session.All(Documents.Reps).OrderBy(person => person.Name, StringComparer.Ordinal).Select(person => new Option(person.Id.Value, person.Name))],
            who,
            about,
            Said(from),
            Said(to),
            before.Length == 0,
            found.Count > PerPage ? "/admin/audit" + new QueryBuilder { { "who", who }, { "about", about }, { "from", Said(from) }, { "to", Said(to) }, { "before", found[PerPage - 1].Id } } : null);

        string Text(string name) => query[name].ToString().Trim() is { Length: <= 100 } text ? text : "";

        DateOnly? Day(string name) => DateOnly.TryParseExact(query[name].ToString(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static string Said(DateOnly? day) => day?.ToString(Form, CultureInfo.InvariantCulture) ?? "";
}
