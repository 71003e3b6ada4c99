using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Web.Pages;

namespace SalesBot.Worker.Web.Admin;

/// <summary>One person: the chat's card, and each browser, chat and key of theirs, to be ended one by one.</summary>
public sealed record PersonView(string Name, Marked Card, IReadOnlyList<PageButton> Buttons, DevicesView Devices, IReadOnlyList<DeviceRow> Keys)
{
    /// <summary>They stand in the lists, each beside what it ends.</summary>
    private static readonly string[] Ends = ["sign-out", "page-out"];

    /// <returns>Null for nobody.</returns>
    internal static PersonView? Of(IReadSession session, Viewer viewer, Message message, string id)
    {
        if (session.Get(Documents.Reps, id) is not { } person || TeamText.Card(message, person) is not { } card) return null;

        return new PersonView(
            person.Name,
            new Marked(card.Html),
            viewer.Buttons(card.Buttons.Select(row => row.Where(button => !Ends.Contains(button.Do.Verb)).ToList())),
            DevicesView.Of(session, viewer, person.Id, current: null),
            [.. AccessKeys.Of(session, person.Id, KeyKind.Program).Select(key => Row(viewer, key))]);
    }

    private static DeviceRow Row(Viewer viewer, AccessKey key) => new(
        Words.Of("Admin", viewer.Language)[key.Writes ? "Key.Writes" : "Key.Reads"], viewer.Moment(key.Since), key.Used is { } used ? viewer.Moment(used) : null, false,
        viewer.Button(Words.Of("Admin", viewer.Language)["Key.End"], "key-end", key.Id));
}
