using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Domain.Customers;

namespace SalesBot.Worker.Files.Import;

/// <summary>What follows from the rows of an import: stages, plans, the names the reader knows, the audit trail.</summary>
internal sealed class Aftermath(FileKind kind, ImportOptions options, DateTimeOffset now)
{
    /// <summary>Stands in the store while a big import is under way.</summary>
    public const string Mark = "import:unfinished";

    /// <summary>The name counter that tells everybody to read the customers' names anew.</summary>
    private const string Revision = "customers";

    public static void Begin(IWriteSession session, FileKind kind) => session.Upsert(Documents.Settings, new Setting(Mark, FileKinds.Name(kind)));

    /// <summary>Stages before plans: a plan looks at the stage.</summary>
    public void Refresh(Ledger ledger, IEnumerable<CustomerCode> touched, IReadOnlySet<CustomerCode> stages)
    {
        foreach (var code in touched)
        {
            if (stages.Contains(code) && ledger.Session.Get(Documents.Customers, code.Value) is { } customer
                && CurrentStage.Of(ledger.Session, code) is var stage && stage != customer.Stage)
            {
                ledger.Write(Documents.Customers, customer, customer with { Stage = stage });
            }

            ledger.Derive(
                Documents.Plans,
                code.Value,
                () => PlanKeeper.Refresh(ledger.Session, [code], options.Cadence, owner => options.CalendarOf(ledger.Session, owner)));
        }
    }

    /// <returns>The audit entry's id; null when nothing was written.</returns>
    public string? Close(IWriteSession session, bool wroteAnything, IReadOnlyList<DocChange> trail)
    {
        session.Delete(Documents.Settings, Mark);
        if (!wroteAnything)
        {
            return null;
        }

        if (kind is FileKind.Customers or FileKind.People)
        {
            session.Upsert(Documents.Counters, new Counter(Revision, (session.Get(Documents.Counters, Revision)?.Value ?? 0) + 1));
        }

        var entry = new ChangeEntry(Ids.New(now), now, options.By, $"import:{FileKinds.Name(kind)}", options.Source, trail);
        session.Upsert(Documents.Changes, entry);
        return entry.Id;
    }
}
