using System.Globalization;
using Microsoft.AspNetCore.Http;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Web.Pages;

/// <summary>A week of somebody's: appointments, steps, customers that fall due, days off and who of the team is away.</summary>
/// <param name="Who">Whose week, where it is not the viewer's own.</param>
public sealed record WeekView(string Title, string? Who, IReadOnlyList<Option> Choices, IReadOnlyList<WeekDay> Days, string Before, string After, string? Now)
{
    private const int DaysShown = 7;

    /// <returns>Null where somebody's week is asked for who is out of reach.</returns>
    internal static WeekView? Of(IReadSession session, Viewer viewer, IQueryCollection query)
    {
        var asked = query["who"].ToString();
        var person = asked.Length == 0 ? viewer.Person : session.Get(Documents.Reps, asked);
        if (person is not { Active: true } || !Access.MaySee(viewer.Person, person)) return null;

        var wanted = DateOnly.TryParseExact(query["from"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) && from.Year is >= 2000 and <= 2100 ? from : viewer.Today;
        var monday = wanted.AddDays(-(((int)wanted.DayOfWeek + 6) % 7));
        var sunday = monday.AddDays(DaysShown - 1);
        var items = ComingItem.Of(session, person.Id, code => Seen(session, viewer, code), monday, sunday);
        var own = PersonCalendar.WeekOf(session, person.Id, viewer.Rules.Figures.Calendar);
        var away = Away(session, viewer, person, monday, sunday);
        var colleagues = viewer.SeesOthers ? session.All(Documents.Reps).Where(rep => rep.Active && Access.MaySee(viewer.Person, rep)).OrderBy(rep => rep.Team, StringComparer.Ordinal).ThenBy(rep => rep.Name, StringComparer.Ordinal) : Enumerable.Empty<Rep>();
        return new WeekView(
            $"{Phrases.ShortDay(monday, viewer.Language)} – {Phrases.ShortDay(sunday, viewer.Language)}",
            person.Id == viewer.Person.Id ? null : person.Id.Value,
            [.. colleagues.Select(rep => new Option(rep.Id.Value, rep.Name))],
            [
                .. from day in Enumerable.Range(0, DaysShown).Select(monday.AddDays)
                   select new WeekDay(
                       Phrases.Weekday(day, viewer.Language),
                       Phrases.ShortDay(day, viewer.Language),
                       day == viewer.Today,
                       day < viewer.Today,
                       !own.IsWorkingDay(day),
                       [.. away.Where(leave => leave.Holds(day)).Select(leave => leave.Rep == person.Id ? viewer.Words["Week.Away"] : viewer.Words["Week.AwayName", session.Get(Documents.Reps, leave.Rep.Value)?.Name ?? ""])],
                       [.. items.Where(item => item.Day == day).Select(item => new WeekItem(item.Time is { } at ? Phrases.Time(at) : null, CustomerLink.Of(item.Customer), item.Text ?? viewer.Words["Week.Due"], item.Text is null))]),
            ],
            Address(monday.AddDays(-DaysShown), asked),
            Address(monday.AddDays(DaysShown), asked),
            viewer.Today >= monday && viewer.Today <= sunday ? null : Address(null, asked));
    }

    private static Customer? Seen(IReadSession session, Viewer viewer, CustomerCode code) =>
        session.Get(Documents.Customers, code.Value) is { } customer && CustomerNames.MaySee(session, viewer.Person, customer, viewer.Today) ? customer : null;

    /// <summary>The person's own leave, and that of those the viewer looks after.</summary>
    private static List<Leave> Away(IReadSession session, Viewer viewer, Rep person, DateOnly from, DateOnly to) =>
        [.. session.All(Documents.Reps).Where(rep => rep.Active && (rep.Id == person.Id || (rep.Team == person.Team && Access.MaySee(viewer.Person, rep)))).ToList()
            .SelectMany(rep => session.LeavesOf(rep.Id, from)).Where(leave => leave.From <= to).OrderBy(leave => leave.Rep != person.Id)];

    private static string Address(DateOnly? from, string who)
    {
        List<string> asked = [];
        if (from is { } day) asked.Add($"from={Documents.Day(day)}");
        if (who.Length > 0) asked.Add($"who={Uri.EscapeDataString(who)}");
        return asked.Count == 0 ? "/week" : $"/week?{string.Join('&', asked)}";
    }
}

/// <param name="Off">A day nobody works: weekend, holiday.</param>
/// <param name="Away">Who is on leave.</param>
public sealed record WeekDay(string Name, string Day, bool Today, bool Past, bool Off, IReadOnlyList<string> Away, IReadOnlyList<WeekItem> Items);

/// <param name="At">Of an appointment.</param>
/// <param name="IsDue">No step, but a contact that falls due.</param>
public sealed record WeekItem(string? At, CustomerLink Customer, string What, bool IsDue);
