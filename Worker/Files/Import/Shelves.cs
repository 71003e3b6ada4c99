using System.Text;
using SalesBot.Bot.Store;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>
/// The rows of a big file, laid out in files of their own by customer: histories come in the order of time, and what follows from a customer's rows
/// would else be made again with every batch. Each of them is whole in itself, and gone at the end.
/// </summary>
internal sealed class Shelves : IDisposable
{
    /// <summary>As many files are open at once.</summary>
    private const int Most = 64;

    private readonly List<FileStream> files = [];

    private Shelves()
    {
    }

    /// <param name="folder">Of the files; null for the system's own.</param>
    /// <returns>Null for a kind whose rows name no customer: they go in as they come.</returns>
    /// <exception cref="StoreException">The folder cannot be written, or has no room.</exception>
    public static Shelves? Of(IEnumerable<TableRow> rows, Survey survey, FileKind kind, Register register, int batch, CancellationToken cancel, string? folder = null)
    {
        if (kind is not (FileKind.FollowUps or FileKind.Orders) || survey.Headings.PlaceOf(Columns.Customer) is not { } place)
        {
            return null;
        }

        var shelves = new Shelves();
        try
        {
            var parts = Math.Clamp((int)Math.Ceiling(survey.Rows / (double)batch), 1, Most);
            for (var at = 0; at < parts; at++) shelves.files.Add(Open(folder ??= Path.GetTempPath()));
            var writers = shelves.files.ConvertAll(file => new BinaryWriter(file, Encoding.UTF8, leaveOpen: true));
            foreach (var row in rows)
            {
                cancel.ThrowIfCancellationRequested();
                Write(writers[place < row.Cells.Length ? register.PartOf(row.Cells[place].Trim(), parts) : 0], row);
            }

            foreach (var writer in writers) writer.Dispose();
            return shelves;
        }
        catch (Exception error)
        {
            shelves.Dispose();
            if (error is not (IOException or UnauthorizedAccessException)) throw;

            throw new StoreException($"Folder {folder} cannot take the rows of a big file: {error.Message} Free some space, or name another folder in TMPDIR; nothing was written.", error);
        }
    }

    /// <summary>One after the other; within each in the order of the file.</summary>
    public IEnumerable<TableRow> Rows()
    {
        foreach (var file in files)
        {
            file.Position = 0;
            using var reader = new BinaryReader(file, Encoding.UTF8, leaveOpen: true);
            while (file.Position < file.Length) yield return Read(reader);
        }
    }

    public void Dispose()
    {
        foreach (var file in files)
        {
            try
            {
                file.Dispose();
            }
            catch (IOException)
            {
                // What a full disk did not take is not wanted any more.
            }
        }
    }

    /// <summary>For this user alone, and gone with the program however that ends.</summary>
    private static FileStream Open(string folder)
    {
        var path = Path.Combine(folder, $"salesbot-{Path.GetRandomFileName()}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = 1 << 16 };
        if (OperatingSystem.IsWindows())
        {
            options.Options = FileOptions.DeleteOnClose;
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }

    private static void Write(BinaryWriter writer, TableRow row)
    {
        writer.Write(row.Line);
        writer.Write(row.Cells.Length);
        foreach (var cell in row.Cells) writer.Write(cell);
        writer.Write(row.Formula ?? -1);
    }

    private static TableRow Read(BinaryReader reader)
    {
        var line = reader.ReadInt64();
        var cells = new string[reader.ReadInt32()];
        for (var at = 0; at < cells.Length; at++) cells[at] = reader.ReadString();
        return new TableRow(line, cells, reader.ReadInt32() is >= 0 and var formula ? formula : null);
    }
}
