using System.Globalization;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Audit;

/// <summary>Which changes to show; whatever is null does not narrow them.</summary>
/// <param name="Before">The id of the change where the page before ended.</param>
internal sealed record AuditAsk(RepId? Who = null, CustomerCode? About = null, DateOnly? From = null, DateOnly? To = null, string? Before = null)
{
    /// <summary>As a button's arguments.</summary>
    public IReadOnlyList<string> Arguments => [Who?.Value ?? "", About?.Value ?? "", Day(From), Day(To), Before ?? ""];

    public static AuditAsk Parse(string[] arguments)
    {
        return new AuditAsk(
            Part(0) is { } who ? new RepId(who) : null,
            Part(1) is { } code ? new CustomerCode(code) : null,
            DayOf(Part(2)),
            DayOf(Part(3)),
            Part(4));

        string? Part(int at) => arguments.ElementAtOrDefault(at) is { Length: > 0 } part ? part : null;
    }

    private static string Day(DateOnly? day) => day is { } known ? Documents.Day(known) : "";

    private static DateOnly? DayOf(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
