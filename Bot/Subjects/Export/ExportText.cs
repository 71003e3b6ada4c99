using SalesBot.Bot.Chat;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Export;

/// <summary>Data handed out, in words.</summary>
internal static class ExportText
{
    public static Draft Exported(DataExported data, Message message)
    {
        var (words, files) = (Words.Of("Sent", message.Language), Words.Of("Files", message.Language));
        var html = new Html().Add(words.Count("Export.Here", data.Files.Count));
        if (data.Empty.Count > 0)
        {
            html.Line(words["Export.Empty", Spoken.List(data.Empty.Select(kind => files[$"Kind.{kind}"]), message.Language)]);
        }

        return Draft.FromHtml(html) with { Files = data.Files };
    }
}
