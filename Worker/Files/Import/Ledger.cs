using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Files.Import;

/// <summary>One transaction of an import: the session, the mode, and what the rows touched.</summary>
internal sealed class Ledger(IWriteSession session, ImportOptions options, Register register, DateTimeOffset now, bool keepTrail)
{
    private readonly List<DocChange> trail = [];
    private ExchangeRates? rates;
    private readonly Dictionary<string, RepId> people = new(StringComparer.Ordinal);

    public IWriteSession Session => session;

    public DateTimeOffset Now => now;

    public bool RunsIn => options.RunsIn;

    /// <summary>What other currencies are worth today.</summary>
    public ExchangeRates ExchangeRates => rates ??= Rates.Of(session, options.Rules.Currency);

    /// <summary>The store had no follow-up when the import began, so a new id is a new record.</summary>
    public bool NoFollowUpsYet { get; init; }

    /// <summary>No customer was ever merged into another.</summary>
    public bool NothingMerged { get; init; }

    /// <summary>Customers whose plan has to be made anew.</summary>
    public HashSet<CustomerCode> Touched { get; } = [];

    /// <summary>Those of them whose stage may have changed.</summary>
    public HashSet<CustomerCode> StageTouched { get; } = [];

    /// <summary>What was written and how it was before, while the import is small enough to be undone.</summary>
    public IReadOnlyList<DocChange> Trail => trail;

    public DateTimeOffset NowFor(RepId person) => TimeZoneInfo.ConvertTime(now, register.ZoneOf(person));

    /// <summary>Makes, updates or leaves a record, as the mode says.</summary>
    /// <param name="update">The known record with the row's cells over it; an equal one is not written.</param>
    public Outcome Put<T>(DocType<T> type, T? known, Func<T> create, Func<T, T> update)
        where T : class
    {
        if (known is null)
        {
            if (options.Mode == ImportMode.Update)
            {
                return new Outcome(Fate.Skipped);
            }

            Write(type, null, create());
            return new Outcome(Fate.Created);
        }

        if (options.Mode == ImportMode.Create)
        {
            return new Outcome(Fate.Skipped);
        }

        var updated = update(known);
        if (updated.Equals(known))
        {
            return new Outcome(Fate.Unchanged);
        }

        Write(type, known, updated);
        return new Outcome(Fate.Updated);
    }

    public void Write<T>(DocType<T> type, T? known, T doc)
        where T : class
    {
        if (keepTrail)
        {
            trail.Add(new DocChange(type.Name, type.Id(doc), known is null ? null : type.JsonOf(known), type.JsonOf(doc)));
        }

        session.Upsert(type, doc);
    }

    /// <summary>Lets something else rewrite a derived document, and remembers that for undo.</summary>
    public void Derive<T>(DocType<T> type, string id, Action rewrite)
        where T : class
    {
        var before = keepTrail ? type.JsonOf(session, id) : null;
        rewrite();
        if (keepTrail && type.JsonOf(session, id) is var after && after != before)
        {
            trail.Add(new DocChange(type.Name, id, before, after));
        }
    }

    /// <summary>The id of a person by name, also of one that a later row of this file brings.</summary>
    public RepId IdOf(string name)
    {
        if (!people.TryGetValue(name, out var id))
        {
            people[name] = id = register.Person(name)?.Id ?? RepIds.NextId(session);
        }

        return id;
    }
}
