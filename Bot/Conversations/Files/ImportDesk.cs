using SalesBot.Bot.Ports;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations.Files;

/// <summary>Moves an import on as the person says; what takes long is done outside the message's transaction.</summary>
internal static class ImportDesk
{
    /// <summary>Managers and admins; who belongs to the team and with which rights is the admin's.</summary>
    public static bool MayImport(Rep person, FileKind? kind = null) => person.Active && person.Role >= (kind == FileKind.People ? Role.Admin : Role.Manager);

    public static Result<Done> Start(Desk desk, StartImport command)
    {
        if (!MayImport(desk.Person, command.Kind))
        {
            return new NotAllowed(command.Kind == FileKind.People ? Role.Admin : Role.Manager);
        }

        if (desk.Session.Get(Documents.KeptFiles, command.File) is not { } file)
        {
            return new FileHomeless();
        }

        // A table to be imported is no customer's attachment.
        desk.Session.Delete(Documents.Attachments, command.File);
        var import = new FileImport(command.File, desk.Person.Id, file.Chat, command.Name, file.At) { Kind = command.Kind };
        desk.Session.Upsert(Documents.FileImports, import);
        return new ImportMoved(import);
    }

    public static Result<Done> Choose(Desk desk, ChooseImportKind command) =>
        Move(desk, command.Import, [ImportState.Asking, ImportState.Offered, ImportState.Refused], import => import with { State = ImportState.Waiting, Kind = command.Kind, Tries = 0 });

    public static Result<Done> Confirm(Desk desk, ConfirmImport command) =>
        Move(desk, command.Import, [ImportState.Offered], import => import with { State = ImportState.Confirmed, Tries = 0 });

    public static Result<Done> Cancel(Desk desk, CancelImport command) =>
        Move(desk, command.Import, [ImportState.Asking, ImportState.Offered, ImportState.Refused], import => import with { State = ImportState.Cancelled });

    private static Result<Done> Move(Desk desk, string id, ImportState[] from, Func<FileImport, FileImport> move)
    {
        if (desk.Session.Get(Documents.FileImports, id) is not { } import || import.By != desk.Person.Id || !from.Contains(import.State))
        {
            return new ImportSettled();
        }

        var next = move(import);
        if (next.State != ImportState.Cancelled && !MayImport(desk.Person, next.Kind))
        {
            return new NotAllowed(next.Kind == FileKind.People ? Role.Admin : Role.Manager);
        }

        desk.Session.Upsert(Documents.FileImports, next);
        return new ImportMoved(next);
    }
}
