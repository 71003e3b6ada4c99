using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Import;

/// <summary>The import has begun or goes on: its card says so.</summary>
public sealed record ImportMoved(FileImport Import) : Done
{
    internal override Draft Say(Message message) => ImportText.Moved(Import, message);

    internal override void Shown(IWriteSession session, string card)
    {
        if (Import.Card is null)
        {
            session.Upsert(ImportDocuments.FileImports, Import with { Card = card });
        }
    }
}
