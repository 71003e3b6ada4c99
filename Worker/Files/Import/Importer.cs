using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <param name="Total">Rows of the file.</param>
internal readonly record struct ImportProgress(int Rows, int Total);

/// <summary>
/// Brings a file of one kind into the store. The file is read through once before anything is written, so that a file that
/// cannot be read changes nothing; rows with problems are rejected one by one and the others go in.
/// </summary>
/// <remarks>
/// Up to <see cref="ImportOptions.Batch"/> rows are one transaction with all that follows from them, so that wherever a big file is cut off
/// what is there is whole. A bigger file takes several, and the rows of one customer lie together in them: what follows is then made once.
/// </remarks>
internal sealed class Importer(IStore store, TimeProvider clock)
{
    /// <summary>A bigger import is told in the audit trail, but not document by document, and cannot be undone.</summary>
    public const int MostUndone = 500;

    public async Task<ImportResult> Run(
        FileKind kind, string path, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        try
        {
            var opening = await store.Read(session => Opening.Of(session, kind, options), cancel);
            var survey = Survey.Of(kind, path, opening.Mapping, name => opening.Register.Person(name) is not null, cancel);
            survey.Headings.Require();
            return await Run(kind, path, survey, opening, options, progress, cancel);
        }
        catch (UnreadableTableException refused)
        {
            return new ImportResult(kind) { Refused = refused };
        }
    }

    private async Task<ImportResult> Run(
        FileKind kind, string path, Survey survey, Opening opening, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var reader = RowReaders.Of(kind, opening.Register);
        var aftermath = new Aftermath(kind, options, now, opening.NoCustomers);
        var oneGo = kind == FileKind.People || (survey.Rows <= options.Batch && survey.Letters <= options.Letters);
        var tally = new ImportTally(kind, survey, keepsRows: options.Rejects is not null && !options.DryRun);
        string? entry = null;

        Ledger Open(IWriteSession session) => new(session, options, opening.Register, now, keepTrail: oneGo && survey.Rows <= MostUndone)
        {
            NoFollowUpsYet = opening.NoFollowUps,
            NothingMerged = opening.NothingMerged,
        };

        if (opening.Unfinished && !options.DryRun)
        {
            await MakeGood(aftermath, Open, options.Batch, cancel);
        }

        using (var table = PlacedTable.Open(path, survey.Place))
        using (var shelves = oneGo ? null : Shelves.Of(table.Rows(), survey, kind, opening.Register, options.Batch, cancel))
        {
            // People name each other, so theirs are always one batch.
            if (kind == FileKind.People && survey.Letters > options.Letters)
            {
                throw new UnreadableTableException(FileTrouble.TooMuchText);
            }

            var chunks = Portions(shelves?.Rows() ?? table.Rows(), kind == FileKind.People ? Math.Max(1, survey.Rows) : options.Batch, options.Letters);
            await foreach (var batch in ReadAhead(chunks, rows => ImportBatch.Read(rows, survey.Headings, reader, options, options.Rules.TeamTime(now))))
            {
                (var posting, entry) = await Write(
                    session =>
                    {
                        var ledger = Open(session);
                        CustomerCodes.Raise(session, survey.Sequences);
                        var posting = batch.Apply(ledger);
                        if (options.DryRun) return (posting, null);

                        aftermath.Refresh(ledger);
                        return (posting, posting.WroteAnything ? aftermath.Tell(session, entry, ledger.Trail) : entry);
                    },
                    options.DryRun,
                    cancel);
                tally.Add(posting);
                progress?.Report(new ImportProgress(tally.Rows, survey.Rows));
            }
        }

        if (!options.DryRun && !options.Map.IsEmpty)
        {
            await store.Write(
                session =>
                {
                    Mappings.Keep(session, kind, options.Map);
                    return true;
                },
                cancel);
        }

        using var rejects = new RejectsFile(options.DryRun ? null : options.Rejects, survey.Headings.Titles, options.Language);
        foreach (var (row, problems) in tally.Told) rejects.Add(row, problems);
        rejects.Keep();
        return tally.Result(entry);
    }

    /// <summary>An import by an older SalesBot, which left what follows to its end, was cut off before it.</summary>
    private async Task MakeGood(Aftermath aftermath, Func<IWriteSession, Ledger> open, int batch, CancellationToken cancel)
    {
        var all = await store.Read(session => session.All(Documents.Customers).Select(customer => customer.Code).ToList(), cancel);
        foreach (var some in all.Chunk(batch))
        {
            await store.Write(
                session =>
                {
                    var ledger = open(session);
                    ledger.Touched.UnionWith(some);
                    ledger.StageTouched.UnionWith(some);
                    aftermath.Refresh(ledger);
                    return true;
                },
                cancel);
        }

        await store.Write(
            session =>
            {
                aftermath.End(session);
                return true;
            },
            cancel);
    }

    private static IEnumerable<TableRow[]> Portions(IEnumerable<TableRow> rows, int mostRows, int mostLetters)
    {
        List<TableRow> portion = [];
        var letters = 0L;
        foreach (var row in rows)
        {
            if (portion.Count == mostRows || (portion.Count > 0 && letters + row.Letters > mostLetters))
            {
                yield return [.. portion];
                portion.Clear();
                letters = 0;
            }

            portion.Add(row);
            letters += row.Letters;
        }

        if (portion.Count > 0) yield return [.. portion];
    }

    /// <summary>Reads a batch while the one before is written.</summary>
    private static async IAsyncEnumerable<ImportBatch> ReadAhead(IEnumerable<TableRow[]> chunks, Func<TableRow[], ImportBatch> read)
    {
        using var rows = chunks.GetEnumerator();
        var next = Task.Run(Next);
        try
        {
            while (await next is { } batch)
            {
                next = Task.Run(Next);
                yield return batch;
            }
        }
        finally
        {
            // The file stays open until nobody reads it.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        ImportBatch? Next() => rows.MoveNext() ? read(rows.Current) : null;
    }

    /// <summary>A dry run does everything and then lets the transaction fail, so that it counts exactly as the import would.</summary>
    private async Task<T> Write<T>(Func<IWriteSession, T> body, bool dryRun, CancellationToken cancel)
    {
        if (!dryRun)
        {
            return await store.Write(body, cancel);
        }

        T? result = default;
        try
        {
            await store.Write<bool>(
                session =>
                {
                    result = body(session);
                    throw new DryRunException();
                },
                cancel);
        }
        catch (DryRunException)
        {
        }

        return result!;
    }

    private sealed class DryRunException : Exception;
}
