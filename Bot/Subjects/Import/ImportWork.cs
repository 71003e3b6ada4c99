using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Import;

/// <summary>Moves an import on as the person says; what takes long is done outside the message's transaction.</summary>
internal static class ImportWork
{
    /// <summary>Managers and admins; who belongs to the team and with which rights is the admin's.</summary>
    public static bool MayImport(Rep person, FileKind? kind = null) => person.Active && person.Role >= (kind == FileKind.People ? Role.Admin : Role.Manager);

    public static Result<Done> Start(Work work, StartImport command)
    {
        if (!MayImport(work.Person, command.Kind))
        {
            return new NotAllowed(command.Kind == FileKind.People ? Role.Admin : Role.Manager);
        }

        if (work.Session.Get(Documents.KeptFiles, command.File) is not { } file)
        {
            return new FileHomeless();
        }

        // A table to be imported is no customer's attachment.
        work.Session.Delete(Documents.Attachments, command.File);
        var import = new FileImport(command.File, work.Person.Id, file.Chat, command.Name, file.At) { Kind = command.Kind };
        work.Session.Upsert(ImportDocuments.FileImports, import);
        return new ImportMoved(import);
    }

    public static Result<Done> Choose(Work work, ChooseImportKind command) =>
        Move(work, command.Import, [ImportState.Asking, ImportState.Offered, ImportState.Refused], import => import with { State = ImportState.Waiting, Kind = command.Kind, Tries = 0 });

    public static Result<Done> Map(Work work, MapImport command) =>
        Move(work, command.Import, [ImportState.Asking, ImportState.Offered, ImportState.Refused], import => Told(import, command) with { State = ImportState.Waiting, Asked = null, Tries = 0 });

    private static FileImport Told(FileImport import, MapImport command)
    {
        var said = new Dictionary<string, string>(import.Said ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        var asked = import.Asked ?? [];
        if (command.Column == "?")
        {
            return import with { Lacks = true };
        }

        if (command.Value is { } value)
        {
            said[$"={command.Column}"] = value;
        }
        else if (command.Place is { } place && place >= 0 && place < asked.Count)
        {
            said[asked[place]] = command.Column;
        }
        else
        {
            foreach (var title in asked)
            {
                said[title] = command.Column;
            }

            return import with { Said = said, RestSettled = true };
        }

        return import with { Said = said };
    }

    public static Result<Done> Confirm(Work work, ConfirmImport command) =>
        Move(work, command.Import, [ImportState.Offered], import => import with { State = ImportState.Confirmed, Tries = 0 });

    public static Result<Done> Cancel(Work work, CancelImport command) =>
        Move(work, command.Import, [ImportState.Asking, ImportState.Offered, ImportState.Refused], import => import with { State = ImportState.Cancelled });

    private static Result<Done> Move(Work work, string id, ImportState[] from, Func<FileImport, FileImport> move)
    {
        if (work.Session.Get(ImportDocuments.FileImports, id) is not { } import || import.By != work.Person.Id || !from.Contains(import.State))
        {
            return new ImportSettled();
        }

        var next = move(import);
        if (next.State != ImportState.Cancelled && !MayImport(work.Person, next.Kind))
        {
            return new NotAllowed(next.Kind == FileKind.People ? Role.Admin : Role.Manager);
        }

        work.Session.Upsert(ImportDocuments.FileImports, next);
        return new ImportMoved(next);
    }
}
