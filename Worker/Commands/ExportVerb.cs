using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Files.Export;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Commands;

/// <summary><c>export KIND|all --out DIR --format csv|xlsx</c>: the same kinds back, one file each.</summary>
internal static class ExportVerb
{
    /// <param name="teamZone">For people without a time zone of their own.</param>
    /// <returns>0; 1 when the folder cannot be written to or a sheet overflows; 2 for an unknown kind or format.</returns>
    public static async Task<int> Run(
        IStore store,
        string kind,
        string folder,
        string format,
        TimeZoneInfo teamZone,
        Language language,
        TextWriter output,
        TextWriter errors,
        CancellationToken cancel)
    {
        var words = Words.Of("Files", language);
        if (!Enum.TryParse<TableFormat>(format, ignoreCase: true, out var known) || !Enum.IsDefined(known))
        {
            await errors.WriteLineAsync(words["Export.UnknownFormat", format]);
            return 2;
        }

        var everything = kind.Equals("all", StringComparison.OrdinalIgnoreCase);
        if (!everything && FileKinds.Read(kind) is null)
        {
            await errors.WriteLineAsync(words["UnknownKind", kind, string.Join(", ", FileKinds.All.Select(FileKinds.Name).Append("all"))]);
            return 2;
        }

        try
        {
            IEnumerable<FileKind> kinds = everything ? FileKinds.All : [FileKinds.Read(kind)!.Value];
            foreach (var file in await new Exporter(store, teamZone).Run(kinds, folder, known, language, cancel))
            {
                await output.WriteLineAsync(words["Export.Done", words[$"Kind.{file.Kind}"], Phrases.Number(file.Rows), file.Path]);
            }

            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(words["Export.CannotWrite", folder, problem.Message]);
            return 1;
        }
        catch (SheetFullException)
        {
            await errors.WriteLineAsync(words["Export.SheetFull"]);
            return 1;
        }
    }
}
