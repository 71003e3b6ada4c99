using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Files.Import;

/// <summary>What follows from the rows of an import: stages, plans, figures, the names the reader knows, the audit trail.</summary>
/// <param name="firstCustomers">There were none before.</param>
internal sealed class Aftermath(FileKind kind, ImportOptions options, DateTimeOffset now, bool firstCustomers)
{
    /// <summary>Stands in the store of an older SalesBot whose big import was cut off.</summary>
    public const string Mark = "import:unfinished";

    private readonly Dictionary<RepId, WorkCalendar> calendars = [];

    /// <summary>Makes anew what hangs on the customers that the rows touched. Stages before plans: a plan looks at the stage.</summary>
    public void Refresh(Ledger ledger)
    {
        var customers = ledger.Touched.OrderBy(code => code.Value, StringComparer.Ordinal).ToList();
        calendars.Clear();
        foreach (var some in customers.Chunk(CustomerQueries.Expected))
        {
            ledger.Session.ExpectCustomers(some);
            foreach (var code in some) Refresh(ledger, code);
        }

        TallyKeeper.Refresh(ledger.Session, customers, options.Rules.Figures, options.Rules.TeamDay(now));
    }

    /// <param name="entry">Of the batch before: the import has its entry in the audit trail already.</param>
    /// <returns>The audit entry's id.</returns>
    public string Tell(IWriteSession session, string? entry, IReadOnlyList<DocChange> trail)
    {
        // The reader knows owners, names and stages; an order or a follow-up may have moved a stage.
        if (kind is FileKind.People or FileKind.Customers or FileKind.FollowUps or FileKind.Orders)
        {
            CustomerNames.RaiseRevision(session);
        }

        if (entry is not null)
        {
            return entry;
        }

        if (options.RunsIn)
        {
            RunningIn.Came(session, now, firstCustomers && kind == FileKind.Customers);
        }

        var told = new ChangeEntry(Ids.New(now), now, options.By, $"import:{FileKinds.Name(kind)}", options.Source, trail);
        session.Upsert(Documents.Changes, told);
        HookMail.Tell(session, told, now);
        return told.Id;
    }

    /// <summary>Figures are counted from the records while the mark stands; no longer.</summary>
    public void End(IWriteSession session)
    {
        session.Delete(Documents.Settings, Mark);
        TallyKeeper.Rebuild(session, options.Rules.Figures, options.Rules.TeamDay(now));
    }

    private void Refresh(Ledger ledger, CustomerCode code)
    {
        var session = ledger.Session;
        if (ledger.StageTouched.Contains(code) && session.Get(Documents.Customers, code.Value) is { } customer
            && StaysReader.Read(session, customer)[^1].Stage is var stage && stage != customer.Stage)
        {
            ledger.Write(Documents.Customers, customer, customer with { Stage = stage });
        }

        ledger.Derive(Documents.Plans, code.Value, () => Replan(ledger, code));
    }

    private void Replan(Ledger ledger, CustomerCode code)
    {
        var before = ledger.Session.Get(Documents.Plans, code.Value);
        PlanKeeper.Refresh(ledger.Session, [code], options.Rules.Cadence, CalendarOf);
        if (options.RunsIn && ledger.Session.Get(Documents.Customers, code.Value) is { } customer)
        {
            RunningIn.Ease(ledger.Session, code, before, FirstDigest(ledger, customer.Owner, CalendarOf(customer.Owner)));
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
}
