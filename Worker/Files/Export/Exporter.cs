using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Export;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Export;

internal enum TableFormat
{
    Csv,
    Xlsx,
}

/// <param name="Rows">Without the headings.</param>
internal sealed record ExportedFile(FileKind Kind, string Path, int Rows);

/// <summary>Writes records as the files they came in, all from one consistent view. A file appears only when it is whole.</summary>
/// <param name="person">Who gets them: only what they may see. Null for whoever has the store.</param>
/// <param name="only">Of the customers, those; null for all.</param>
internal sealed class Exporter(IStore store, TimeZoneInfo teamZone, Rep? person = null, IReadOnlySet<CustomerCode>? only = null)
{
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="SheetFullException">More rows than a sheet holds.</exception>
    public Task<IReadOnlyList<ExportedFile>> Run(
        IEnumerable<FileKind> kinds, string folder, TableFormat format, Language language, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        return store.Read(
            session =>
            {
                var spare = Spare(session);
                var records = new RecordRows(session, new Sight(session, person), new NamedPeople(session, teamZone), language, only);
                return (IReadOnlyList<ExportedFile>)[.. kinds.Select(kind => Write(kind, spare, records.Of(kind), folder, format, language, cancel))];
            },
            cancel);
    }

    /// <summary>The last columns of the customers, where nobody has anything in them that no other column says: the file stays the one teams know.</summary>
    private static HashSet<FileColumn> Spare(IReadSession session)
    {
        HashSet<FileColumn> spare = [.. CustomerFields.All.Where(field => field.IsSpare).Select(Columns.Of), Columns.Email, Columns.WeChat];
        foreach (var customer in session.All(Documents.Customers))
        {
            var contact = customer.Contacts is [var first, ..] ? first : null;
            spare.RemoveWhere(column => Columns.FieldOf(column) is { } field ? field.Of(customer) is not null
                : column == Columns.Email ? contact is { Email: not null, Phone: not null }
                : contact is { WeChat: not null } && (contact.Phone ?? contact.Email) is not null);
        }

        return spare;
    }

    private static ExportedFile Write(
        FileKind kind, HashSet<FileColumn> spare, IEnumerable<IReadOnlyList<CellValue>> rows, string folder, TableFormat format, Language language, CancellationToken cancel)
    {
        var columns = Columns.Of(kind).Where(column => !spare.Contains(column)).ToList();
        var places = columns.Count == Columns.Of(kind).Count ? null : columns.Select(column => Columns.Of(kind).ToList().IndexOf(column)).ToArray();
        var path = Path.Combine(folder, $"{FileKinds.Name(kind)}.{(format == TableFormat.Csv ? "csv" : "xlsx")}");
        var partial = path + ".partial";
        var count = 0;
        try
        {
            using (var table = format == TableFormat.Csv
                ? TableWriter.Csv(partial)
                : TableWriter.Xlsx(partial, Words.Of("Files", language)[$"Kind.{kind}"], [.. columns.Select(column => column.Holds)]))
            {
                table.Write([.. columns.Select(column => CellValue.Of(column.Heading(language)))]);
                foreach (var row in rows)
                {
                    table.Write(places is null ? row : [.. places.Select(place => row[place])]);
                    if (++count % 10_000 == 0)
                    {
                        cancel.ThrowIfCancellationRequested();
                    }
                }
            }

            PrivateFiles.Replace(partial, path);
            return new ExportedFile(kind, path, count);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
