using SalesBot.Bot.Chat;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Import;

/// <summary>How far an import is, in words.</summary>
internal static class ImportText
{
    public static Draft Moved(FileImport import, Message message)
    {
        var words = Words.Of("Sent", message.Language);
        return Draft.Plain(import.State switch
        {
            ImportState.Confirmed => words["Import.Working", import.Name],
            ImportState.Cancelled => words["Import.Cancelled", import.Name],
            _ => words["Import.Looking", import.Name],
        }) with { Edits = import.Card };
    }
}
