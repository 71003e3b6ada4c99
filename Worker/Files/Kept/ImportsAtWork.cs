using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Subjects.Import;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Files.Import;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Kept;

/// <summary>Looks through tables that were sent, and imports those that were agreed to. Their card in the chat is edited as it goes on.</summary>
internal sealed class ImportsAtWork(IStore store, KeptFolder folder, WorkFolder work, TeamRules rules, OutboxSignal outbox, TimeProvider clock, ILogger<ImportsAtWork> logger)
{
    private const int Tries = 3;

    /// <summary>Between two edits of the card: chats take no more.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(3);

    public async Task Go(FileImport import, CancellationToken cancel)
    {
        if (import.State == ImportState.Cancelled)
        {
            await End(import with { Cleared = true }, null, cancel);
            return;
        }

        var (file, person) = await store.Read(session => (session.Get(Documents.KeptFiles, import.Id), session.Get(Documents.Reps, import.By.Value)), cancel);
        var card = new ImportCard(import, Language.Read(person?.Language) ?? Language.Simplified);
        if (person is null || !ImportWork.MayImport(person, import.Kind))
        {
            await End(import with { State = ImportState.Refused }, card.NotAllowed(import.Kind), cancel);
        }
        else if (file is not { State: KeptState.Kept, Blob: { } blob } || !folder.Holds(blob))
        {
            await End(import with { State = ImportState.Refused }, file?.State == KeptState.TooLarge ? card.TooLarge() : card.Lost(), cancel);
        }
        else
        {
            await Try(import, person, card, folder.PathOf(blob), cancel);
        }
    }

    /// <summary>A try is counted before the work, durably: what ends the program every time is refused in the end.</summary>
    private async Task Try(FileImport import, Rep person, ImportCard card, string path, CancellationToken cancel)
    {
        if (import.Tries >= Tries)
        {
            await End(import with { State = ImportState.Refused }, card.Broke(), cancel);
            return;
        }

        var before = import;
        import = import with { Tries = import.Tries + 1 };
        await Put(import, null, cancel);
        try
        {
            if (import.State == ImportState.Waiting) await Look(import, person, card, path, cancel);
            else await Carry(import, person, card, path, cancel);
        }
        catch (Exception outside) when (outside is StoreException || (outside is OperationCanceledException && cancel.IsCancellationRequested))
        {
            // No try of the file's. Where the store cannot be written to now, this one counts.
            await Forgive(import, before);
            throw;
        }
#pragma warning disable CA1031 // A file that trips a bug must not stop the files after it.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            logger.ImportFailed(import.Id, import.Tries, bug.GetType().Name, bug.StackTrace);
            if (import.Tries >= Tries) await End(import with { State = ImportState.Refused }, card.Broke(), cancel);
        }
    }

    private async Task Forgive(FileImport import, FileImport before)
    {
        try
        {
            await store.Write(session => session.Get(ImportDocuments.FileImports, import.Id) == import && Upsert(session, before), CancellationToken.None);
        }
        catch (Exception error) when (error is StoreException or ObjectDisposedException)
        {
        }

        static bool Upsert(IWriteSession session, FileImport import)
        {
            session.Upsert(ImportDocuments.FileImports, import);
            return true;
        }
    }

    /// <summary>What kind of table it is, and what importing it would do.</summary>
    private async Task Look(FileImport import, Rep person, ImportCard card, string path, CancellationToken cancel)
    {
        FileKind kind;
        try
        {
            if (import.Kind is { } told)
            {
                kind = told;
            }
            else if (KindGuess.Of(path, await store.Read(session => FileKinds.All.ToDictionary(one => one, one => Mappings.Load(session, one)), cancel) is var known ? one => known[one] : null!) is { } guessed)
            {
                kind = guessed;
            }
            else
            {
                await Put(import with { State = ImportState.Asking, Tries = 0 }, card.WhichKind(HeadingFinder.Find(path, FileKind.Customers, Mapping.None).Titles, Kinds(person)), cancel);
                return;
            }
        }
        catch (UnreadableTableException refused)
        {
            await End(import with { State = ImportState.Refused }, card.Refused(refused), cancel);
            return;
        }

        if (!ImportWork.MayImport(person, kind))
        {
            await End(import with { State = ImportState.Refused }, card.NotAllowed(kind), cancel);
            return;
        }

        (import, var question) = await Unclear(import with { Kind = kind }, person, card, kind, path, cancel);
        if (question is not null)
        {
            await Put(import with { State = ImportState.Asking }, question, cancel);
            return;
        }

        var result = await new Importer(store, clock).Run(kind, path, Options(import, person, card) with { DryRun = true }, null, cancel);
        await (result switch
        {
            // Another kind may be the right one; a broken file stays broken.
            { Refused: { Trouble: FileTrouble.MissingHeadings } lacking } => Put(import with { Kind = kind, State = ImportState.Refused, Tries = 0 }, card.Refused(lacking, Kinds(person).Where(other => other != kind)), cancel),
            { Refused: { } broken } => End(import with { Kind = kind, State = ImportState.Refused }, card.Refused(broken), cancel),
            { Created: 0, Updated: 0 } => End(import with { Kind = kind, State = ImportState.Done }, card.Preview(result), cancel),
            _ => Put(import with { Kind = kind, State = ImportState.Offered, Tries = 0 }, card.Preview(result, rest: kind == FileKind.Customers && import is { Asked.Count: > 0, RestSettled: false }), cancel),
        });
    }

    /// <summary>The headings nobody knows, and what has to be asked about them before anything can be shown: one question at a time.</summary>
    private async Task<(FileImport Import, Draft? Question)> Unclear(FileImport import, Rep person, ImportCard card, FileKind kind, string path, CancellationToken cancel)
    {
        try
        {
            var opening = await store.Read(session => Opening.Of(session, kind, Options(import, person, card)), cancel);
            var survey = Survey.Of(kind, path, opening.Mapping, name => opening.Register.Person(name) is not null, cancel);
            var unknown = survey.Headings.Unknown.Where(place => survey.Filled.Contains(place) && survey.Headings.Titles[place].Length > 0)
                .Select(place => (Title: survey.Headings.Titles[place], Example: survey.Sample.Where(cells => place < cells.Length && !Blanks.Is(cells[place])).Select(cells => cells[place].Trim()).FirstOrDefault() ?? "")).ToList();
            var titles = unknown.Select(item => item.Title).ToList();
            var asking = import with { Asked = titles };
            return (asking, survey.Headings.Missing is [var lacking, ..] && !import.Lacks
                ? card.WhichColumn(lacking, unknown, [.. opening.Register.People.Where(one => one.Active).OrderBy(one => one.Id != person.Id)])
                : null);
        }
        catch (UnreadableTableException)
        {
            // The dry run says what is wrong.
            return (import, null);
        }
    }

    private async Task Carry(FileImport import, Rep person, ImportCard card, string path, CancellationToken cancel)
    {
        var rejects = work.NewFile(import.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? ".xlsx" : ".csv");
        try
        {
            var progress = new Progress(this, import, card, clock, cancel);
            var result = await new Importer(store, clock).Run(import.Kind!.Value, path, Options(import, person, card) with { Rejects = rejects }, progress, cancel);
            await progress.Told();
            var file = File.Exists(rejects) ? await folder.Keep(await File.ReadAllBytesAsync(rejects, cancel), cancel) : null;
            var done = import with { State = result.Refused is null ? ImportState.Done : ImportState.Refused };
            await End(done, result.Refused is { } refused ? card.Refused(refused) : card.Done(result, await Undoable(result, cancel)), cancel);
            if (file is not null) await Say(card.Rejects(result, new BlobCopy(file), Path.GetExtension(rejects)), cancel);
        }
        finally
        {
            File.Delete(rejects);
        }
    }

    private async Task<bool> Undoable(ImportResult result, CancellationToken cancel) => result.Change is { } change
        && await store.Read(session => session.Get(Documents.Changes, change), cancel) is { Documents.Count: > 0 };

    private ImportOptions Options(FileImport import, Rep person, ImportCard card) =>
        new(rules) { By = person.Id, Source = import.Name, Language = card.Language, Map = MapOf(import) };

    private static Mapping MapOf(FileImport import) => (import.Said ?? new Dictionary<string, string>()).Aggregate(
        Mapping.None,
        (map, said) => said.Key.StartsWith('=') && Columns.Of(import.Kind!.Value).FirstOrDefault(column => column.English == said.Key[1..]) is { } column
            ? map.WithValue(column, said.Value)
            : map.WithTitle(said.Key, said.Value));

    private static IEnumerable<FileKind> Kinds(Rep person) => FileKinds.All.Where(kind => ImportWork.MayImport(person, kind));

    /// <summary>Nothing more comes of it: the file goes, unless the same bytes belong to something else.</summary>
    private async Task End(FileImport import, Draft? draft, CancellationToken cancel)
    {
        var gone = await store.Write(
            session =>
            {
                var file = session.Get(Documents.KeptFiles, import.Id);
                session.Delete(Documents.KeptFiles, import.Id);
                session.Upsert(ImportDocuments.FileImports, import);
                if (draft is not null) Queue(session, import, draft);
                return file?.Blob is { } blob && !session.IsHeld(blob) ? blob : null;
            },
            cancel);
        if (gone is not null) folder.Remove(gone);
        outbox.Raise();
    }

    private async Task Put(FileImport import, Draft? draft, CancellationToken cancel)
    {
        await store.Write(
            session =>
            {
                session.Upsert(ImportDocuments.FileImports, import);
                if (draft is not null) Queue(session, import, draft);
                return true;
            },
            cancel);
        outbox.Raise();
    }

    private Task Say(ImportSays says, CancellationToken cancel) => Put(says.Import, says.Draft, cancel);

    private void Queue(IWriteSession session, FileImport import, Draft draft) => session.Upsert(Documents.Outbox, new OutMessage
    {
        Id = Ids.New(clock.GetUtcNow()),
        Chat = import.Chat,
        Kind = draft.Edits is null ? OutKind.Reply : OutKind.Edit,
        Html = draft.Html,
        Buttons = draft.Buttons,
        Files = draft.Files,
        Edits = draft.Edits,
        Change = draft.Change,
        For = session.Get(Documents.Reps, import.By.Value) is { } person ? Addressee.Of(person) : null,
        Created = clock.GetUtcNow(),
    });

    /// <summary>Edits the card now and then while the rows go in.</summary>
    private sealed class Progress(ImportsAtWork work, FileImport import, ImportCard card, TimeProvider clock, CancellationToken cancel) : IProgress<ImportProgress>
    {
        private DateTimeOffset last = clock.GetUtcNow();

        private Task telling = Task.CompletedTask;

        public void Report(ImportProgress value)
        {
            if (value.Rows < value.Total && telling.IsCompleted && clock.GetUtcNow() - last >= Pace)
            {
                last = clock.GetUtcNow();
                telling = work.Put(import, card.Progress(value), cancel);
            }
        }

        public Task Told() => telling;
    }
}
