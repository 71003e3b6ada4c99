using SalesBot.Bot.Pushes;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Web.Pages;

/// <summary>The people one looks after: who is behind, who is away, how well records are kept, and the week's records to judge.</summary>
public sealed record TeamView(IReadOnlyList<MemberRow> Members, IReadOnlyList<SpotRow> Spots)
{
    private const int Drawn = 5;

    /// <returns>Null for whoever looks after nobody.</returns>
    internal static TeamView? Of(IReadSession session, Viewer viewer, Reporter reporter, PushTimes times)
    {
        if (!viewer.SeesOthers) return null;

        var people = session.All(Documents.Reps).Where(rep => rep.Active && Access.MaySee(viewer.Person, rep))
            .OrderBy(rep => rep.Team is null).ThenBy(rep => rep.Team, StringComparer.Ordinal).ThenBy(rep => rep.Role == Role.Rep).ThenBy(rep => rep.Name, StringComparer.Ordinal).ToList();
        var month = Period.Holding(PeriodKind.Month, viewer.TeamDay);
        var figures = reporter.Open(session, viewer.TeamDay).Of(month, FigureRights.OwnScope(viewer.Person)).ByRep.ToDictionary(row => row.Rep);
        var monday = viewer.Today.AddDays(-(((int)viewer.Today.DayOfWeek + 6) % 7));
        return new TeamView([.. people.Select(rep => Row(session, viewer, times, rep, figures.GetValueOrDefault(rep.Name), monday))], [.. Draw(session, viewer, people, monday)]);
    }

    private static MemberRow Row(IReadSession session, Viewer viewer, PushTimes times, Rep rep, RepFigures? figures, DateOnly monday)
    {
        var theirs = new PushMoment(session, rep, viewer.Now, viewer.Rules, times) { Language = viewer.Language };
        var overdue = theirs.Due().Where(contact => contact.IsOverdue(theirs.Today)).ToList();
        var week = WeekQuality.Of(session, rep.Id, monday, viewer.Today);
        var scope = Uri.EscapeDataString($"rep:{rep.Name}");
        return new MemberRow(
            rep.Name,
            rep.Team,
            rep.Role == Role.Rep ? null : Terms.Of(rep.Role, viewer.Language),
            StandIns.LeaveOn(session, rep.Id, theirs.Today) is { } leave ? viewer.Words["Team.Away", viewer.Day(leave.To)] : null,
            session.CountCustomersOwnedBy(rep.Id),
            overdue.Count,
            overdue.Count(contact => contact.IsRed(theirs.Today)),
            overdue.Select(contact => theirs.StepOf(contact)).DefaultIfEmpty().Max() is var step && step != default ? viewer.Words[$"Ladder.{step}"] : null,
            week.Records,
            week.Records > 0 ? Phrases.Percent(week.Share) : "—",
            Phrases.Percent(figures?.Kpi.Coverage),
            Phrases.Percent(figures?.Kpi.Completion),
            $"/customers?whose={scope}&sort=due",
            $"/week?who={Uri.EscapeDataString(rep.Id.Value)}",
            $"/report?period={Period.Holding(PeriodKind.Month, viewer.TeamDay).Key}&whose={scope}");
    }

    /// <summary>The records that Friday's push draws, for whoever wants to judge them before.</summary>
    private static IEnumerable<SpotRow> Draw(IReadSession session, Viewer viewer, IReadOnlyList<Rep> people, DateOnly monday)
    {
        var names = people.Where(rep => rep.Id != viewer.Person.Id).ToDictionary(rep => rep.Id, rep => rep.Name);
        var week = names.Keys.SelectMany(rep => session.FollowUpsBy(rep, monday, viewer.Today));
        return from record in SpotCheck.Draw(week, Drawn, $"spot|{viewer.Person.Id}|{Documents.Day(monday)}")
               let customer = session.Get(Documents.Customers, record.Customer.Value)
               where customer is not null
               let judged = session.Get(Documents.SpotChecks, SpotCheck.IdOf(record.Id, viewer.Person.Id))
               select new SpotRow(
                   names[record.Rep], CustomerLink.Of(customer), $"{viewer.Day(record.Day)} · {Terms.Of(record.Method, viewer.Language)}", record.Summary, judged?.Good,
                   [viewer.Button(viewer.Words["Team.Good"], "spot", record.Id, "good"), viewer.Button(viewer.Words["Team.Bad"], "spot", record.Id, "bad"), viewer.Button(viewer.Words["Team.Comment"], "spot", record.Id, "comment")]);
    }
}

/// <param name="Ladder">How far up the longest overdue has been told.</param>
/// <param name="Records">This week.</param>
/// <param name="Complete">Of this week's records.</param>
/// <param name="Coverage">Of this month's due contacts, those made on time.</param>
public sealed record MemberRow(
    string Name, string? Team, string? Role, string? Away, int Customers, int Overdue, int Red, string? Ladder, int Records, string Complete, string Coverage, string Completion, string CustomersAddress, string WeekAddress, string ReportAddress);

public sealed record SpotRow(string Who, CustomerLink Customer, string When, string Text, bool? Good, IReadOnlyList<PageButton> Buttons);
