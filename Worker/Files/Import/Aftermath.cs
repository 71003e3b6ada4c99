using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Files.Import;

/// <summary>What follows from the rows of an import: stages, plans, the names the reader knows, the audit trail.</summary>
internal sealed class Aftermath(FileKind kind, ImportOptions options, DateTimeOffset now)
{
    /// <summary>Stands in the store while a big import is under way.</summary>
    public const string Mark = "import:unfinished";

    /// <summary>The tallies rest until the end: figures are counted from the records meanwhile.</summary>
    public static void Begin(IWriteSession session, FileKind kind)
    {
        session.Upsert(Documents.Settings, new Setting(Mark, FileKinds.Name(kind)));
        TallyKeeper.Suspend(session);
    }

    /// <summary>Stages before plans: a plan looks at the stage.</summary>
    public void Refresh(Ledger ledger, IEnumerable<CustomerCode> touched, IReadOnlySet<CustomerCode> stages)
    {
        var customers = touched.ToList();
        var calendars = new Dictionary<RepId, WorkCalendar>();
        foreach (var code in customers)
        {
            if (stages.Contains(code) && ledger.Session.Get(Documents.Customers, code.Value) is { } customer
                && StaysReader.Read(ledger.Session, customer)[^1].Stage is var stage && stage != customer.Stage)
            {
                ledger.Write(Documents.Customers, customer, customer with { Stage = stage });
            }

            ledger.Derive(Documents.Plans, code.Value, () => Replan(ledger.Session, code));
        }

        TallyKeeper.Refresh(ledger.Session, customers, options.Rules.Figures, options.Rules.TeamDay(now));

        void Replan(IWriteSession session, CustomerCode code)
        {
            var before = session.Get(Documents.Plans, code.Value);
            PlanKeeper.Refresh(session, [code], options.Rules.Cadence, CalendarOf);
            if (options.RunsIn && session.Get(Documents.Customers, code.Value) is { } customer)
            {
                RunningIn.Ease(session, code, before, FirstDigest(ledger, customer.Owner, CalendarOf(customer.Owner)));
            }
        }

        // Thousands of customers have few owners.
        WorkCalendar CalendarOf(RepId owner)
        {
            if (!calendars.TryGetValue(owner, out var calendar))
            {
                calendars.Add(owner, calendar = options.Rules.DutyOf(ledger.Session, owner));
            }

            return calendar;
        }
    }

    /// <summary>The day of the owner's next digest after now.</summary>
    private DateOnly FirstDigest(Ledger ledger, RepId owner, WorkCalendar calendar)
    {
        var local = ledger.NowFor(owner);
        var today = DateOnly.FromDateTime(local.DateTime);
        return calendar.OnOrAfter(TimeOnly.FromDateTime(local.DateTime) < options.Rules.Times.Digest ? today : today.AddDays(1));
    }

    /// <param name="firstCustomers">There were none before.</param>
    /// <returns>The audit entry's id; null when nothing was written.</returns>
    public string? Close(IWriteSession session, bool wroteAnything, IReadOnlyList<DocChange> trail, bool firstCustomers)
    {
        if (session.Delete(Documents.Settings, Mark))
        {
            TallyKeeper.Rebuild(session, options.Rules.Figures, options.Rules.TeamDay(now));
        }

        if (!wroteAnything)
        {
            return null;
        }

        if (options.RunsIn)
        {
            RunningIn.Came(session, now, firstCustomers && kind == FileKind.Customers);
        }

        // The reader knows owners, names and stages; an order or a follow-up may have moved a stage.
        if (kind is FileKind.People or FileKind.Customers or FileKind.FollowUps or FileKind.Orders)
        {
            CustomerNames.RaiseRevision(session);
        }

        var entry = new ChangeEntry(Ids.New(now), now, options.By, $"import:{FileKinds.Name(kind)}", options.Source, trail);
        session.Upsert(Documents.Changes, entry);
        return entry.Id;
    }
}
