using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Subjects.Import;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;
using SalesBot.Worker.Files.Import;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Kept;

/// <summary>An import as its card in the chat tells it.</summary>
internal sealed class ImportCard(FileImport import, Language language)
{
    private const int MostProblems = 6;

    private const int MostAsked = 10;

    private const int MostPeople = 8;

    private readonly Words sent = Words.Of("Sent", language);

    private readonly Words files = Words.Of("Files", language);

    public Language Language => language;

    public Draft WhichKind(IReadOnlyList<string> headings, IEnumerable<FileKind> kinds) =>
        Card(new Html().Add(sent["Import.WhichKind", import.Name]).Line(sent["Import.Headings", Shortened.To(Spoken.Row(headings.Where(title => title.Length > 0), language), 200)])) with
        {
            Buttons = [.. Choice(kinds), [Cancel]],
        };

    /// <summary>Which heading is a column that is needed.</summary>
    /// <param name="unknown">Headings that we do not know, each with what one of its cells holds.</param>
    /// <param name="people">Whose rows they may be where no heading tells.</param>
    public Draft WhichColumn(FileColumn column, IReadOnlyList<(string Title, string Example)> unknown, IReadOnlyList<Rep> people)
    {
        var ofPeople = column == Columns.Owner || column == Columns.Author || column == Columns.Seller;
        var html = new Html().Add(sent[unknown.Count > 0 ? "Import.WhichColumn" : "Import.NoColumn", import.Name, column.Heading(language)]);
        if (ofPeople)
        {
            html.Line(sent["Import.OrWhose"]);
        }

        return Card(html) with
        {
            Buttons =
            [
                .. unknown.Take(MostAsked).Select((heading, place) => new[] { new Button(Shortened.Line(sent["Import.Example", heading.Title, heading.Example], 40), "import", import.Id, "column", column.English, place.ToString(CultureInfo.InvariantCulture)) }),
                .. ofPeople ? people.Take(MostPeople).Select(person => new Button(sent["Import.All", person.Name], "import", import.Id, "owner", column.English, person.Id)).Chunk(2) : [],
                [new Button(sent["Import.Lacks"], "import", import.Id, "lacks"), Cancel],
            ],
        };
    }

    /// <param name="rest">The headings nobody knows may still be kept.</param>
    public Draft Preview(ImportResult result, bool rest = false)
    {
        var html = new Html().Bold(import.Name).Line(sent.Count("Import.Preview", result.Rows, Kind(result.Kind), Phrases.Number(result.Rows)));
        var writes = result.Created + result.Updated;
        html.Line(result.Rows == 0 ? sent["Import.NoRows"] : writes == 0 && result.Rejected == 0 ? sent["Import.NoChange"] : sent["Import.Will", ImportWording.Counts(result, language)]);
        if (result.First.Count > 0)
        {
            html.Line(sent["Import.First", Spoken.Row(result.First.Take(3).Select(first => files[$"First.{first.Fate}", first.Label].Trim()), language)]);
        }

        Problems(html, result);
        if (result.Ignored.Count > 0)
        {
            html.Line(sent["Import.Ignored", Shortened.To(Spoken.Row(result.Ignored, language), 200)]);
        }

        Besides(html, result);
        if (writes == 0)
        {
            return Card(html);
        }

        if (result.Rows > Importer.MostUndone)
        {
            html.Line().Italic(sent["Import.NoUndo"]);
        }

        return Card(html) with { Buttons =
        [
            [new Button(sent.Count("Import.Go", writes), "import", import.Id, "go"), Cancel],
            .. rest ? [[new Button(sent["Import.IntoNotes"], "import", import.Id, "rest", Mapping.IntoNotes)]] : Array.Empty<IReadOnlyList<Button>>(),
        ] };
    }

    public Draft Progress(ImportProgress progress) =>
        Card(new Html().Add(sent["Import.Progress", import.Name, Phrases.Number(progress.Rows), Phrases.Number(progress.Total)]));

    /// <param name="undoable">The change can be taken back with a tap.</param>
    public Draft Done(ImportResult result, bool undoable)
    {
        var html = new Html().Bold(sent["Import.Done", import.Name, Kind(result.Kind)]).Line(sent["Import.Result", ImportWording.Counts(result, language)]);
        if (result.Rejected > 0)
        {
            html.Line(sent.Count("Import.Rejected", result.Rejected));
        }

        if (result.Cut > 0)
        {
            html.Line(sent.Count("Import.Cut", result.Cut));
        }

        return undoable
            ? Card(html).With(new Button(Words.Of("Chat", language)["Button.Undo"], "undo", result.Change!)) with { Change = result.Change }
            : Card(result.Change is null ? html : html.Line(sent["Import.CannotUndo"]));
    }

    /// <summary>The rows left out, as a file.</summary>
    public ImportSays Rejects(ImportResult result, BlobCopy rows, string ending) => new(
        import with { State = ImportState.Done },
        new Draft("") { Files = [new OutFile($"{Kind(result.Kind)}-{sent["Import.RejectsName"]}{ending}", rows)] });

    /// <param name="others">Kinds it may be instead.</param>
    public Draft Refused(UnreadableTableException refused, params IEnumerable<FileKind> others) =>
        Card(new Html().Add(ImportWording.Refused(refused, import.Name, language))) with { Buttons = [.. Choice(others)] };

    public Draft NotAllowed(FileKind? kind) => Card(new Html().Add(Words.Of("Chat", language)["Refused.NotAllowed", Terms.Of(kind == FileKind.People ? Role.Admin : Role.Manager, language)]));

    public Draft TooLarge() => Card(new Html().Add(sent["Refused.TooLarge", import.Name]));

    public Draft Lost() => Card(new Html().Add(sent["Import.Lost"]));

    public Draft Broke() => Card(new Html().Add(sent["Import.Broke"]));

    private Button Cancel => new(sent["Import.Cancel"], "import", import.Id, "no");

    private Draft Card(Html html) => Draft.FromHtml(html) with { Edits = import.Card };

    private string Kind(FileKind kind) => files[$"Kind.{kind}"];

    private IEnumerable<IReadOnlyList<Button>> Choice(IEnumerable<FileKind> kinds) =>
        kinds.Select(kind => new Button(Kind(kind), "import", import.Id, FileKinds.Name(kind))).Chunk(3);

    private void Problems(Html html, ImportResult result)
    {
        if (result.Rejected == 0)
        {
            return;
        }

        html.Line().Line(sent.Count("Import.Problems", result.Rejected, Phrases.Number(result.Rejected)));
        Told(html, result.Problems);
    }

    /// <summary>What else the file holds that does not go in, or not whole.</summary>
    private void Besides(Html html, ImportResult result)
    {
        if (result.Cut > 0)
        {
            html.Line().Line(sent.Count("Import.Cut", result.Cut));
            Told(html, result.LeftOut);
        }

        if (result.Beside.Count > 0)
        {
            html.Line(sent["Import.Beside", Shortened.To(Spoken.Row(result.Beside.Take(3).Select(line => sent["Import.BesideLine", line.Line.ToString(CultureInfo.InvariantCulture), Shortened.Line(line.Says, 12)]), language), 160)]);
        }

        if (result.OtherSheets.Count > 0)
        {
            html.Line(sent["Import.OtherSheets", Shortened.To(Spoken.Row(result.OtherSheets, language), 160)]);
        }
    }

    private void Told(Html html, IReadOnlyList<RowProblem> problems)
    {
        foreach (var problem in problems.Take(MostProblems))
        {
            var reason = Shortened.To(ImportWording.Reason(problem, language), 160);
            html.Line(problem.Column is { } column
                ? sent["Import.Problem", problem.Line.ToString(CultureInfo.InvariantCulture), Shortened.To(column, 40), reason]
                : sent["Import.ProblemRow", problem.Line.ToString(CultureInfo.InvariantCulture), reason]);
        }

        if (problems.Count > MostProblems)
        {
            html.Line(sent["Import.MoreProblems", Phrases.Number(problems.Count - MostProblems)]);
        }
    }

}

/// <param name="Draft">A message of its own.</param>
internal sealed record ImportSays(FileImport Import, Draft Draft);
