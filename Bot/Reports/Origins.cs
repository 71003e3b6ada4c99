using SalesBot.Bot.Store;

namespace SalesBot.Bot.Reports;

/// <summary>The chat message a record came from.</summary>
/// <param name="At">When it was sent.</param>
/// <param name="Who">Its writer; null for somebody who is gone.</param>
/// <param name="Text">As it reads after its last edit; null for a pressed button.</param>
internal sealed record Origin(DateTimeOffset At, string? Who, string? Text);

/// <summary>Finds what was written in the chat when a record was made.</summary>
internal static class Origins
{
    /// <param name="source">What the record names: the chat and message, or the update of a press.</param>
    /// <returns>Null for a record that came by a file, or whose message is not kept.</returns>
    public static Origin? Of(IReadSession session, string? source)
    {
        if (source is null)
        {
            return null;
        }

        var update = (session.SaidIn(source) ?? session.Get(Documents.Inbox, source))?.Update;
        if (update is null)
        {
            return null;
        }

        var writer = session.Get(Documents.Links, update.Person) is { } link ? session.Get(Documents.Reps, link.Rep.Value)?.Name : null;
        return new Origin(update.At, writer ?? update.PersonName, update.Text);
    }
}
