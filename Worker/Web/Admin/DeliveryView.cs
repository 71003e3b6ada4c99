using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Delivery;
using SalesBot.Worker.Web.Pages;

namespace SalesBot.Worker.Web.Admin;

/// <summary>What waits, what did not arrive and why, what was set aside, as /delivery tells it; of everybody or a person. Never what a message says.</summary>
public sealed record DeliveryView(Marked Told, IReadOnlyList<Option> People, string Who)
{
    internal static DeliveryView Of(IReadSession session, Message message, string who) => new(
        new Marked((session.Get(Documents.Reps, who) is { } person ? DeliveryDialogue.Of(message, person) : DeliveryDialogue.Overview(message)).Html),
        [.. session.All(Documents.Reps).Where(rep => rep.Active).OrderBy(rep => rep.Name, StringComparer.Ordinal).Select(rep => new Option(rep.Id.Value, rep.Name))],
        who);
}
