using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Web.Pages;

/// <summary>Where a person is signed in: browsers, and chats of a messenger.</summary>
public sealed record DevicesView(IReadOnlyList<DeviceRow> Browsers, IReadOnlyList<DeviceRow> Chats)
{
    /// <param name="person">Whose they are.</param>
    /// <param name="current">The session that asks.</param>
    internal static DevicesView Of(IReadSession session, Viewer viewer, RepId person, string? current) => new(
        [.. session.PageSessionsOf(person).OrderByDescending(open => open.Id == current).ThenByDescending(open => open.Seen).Select(open =>
            new DeviceRow(SignInText.Device(open.Device, viewer.Language), viewer.Moment(open.Since), viewer.Moment(open.Seen), open.Id == current, viewer.Button(viewer.Words["Devices.Out"], "page-out", open.Id)))],
        [.. SignIns.Of(session, person).Where(SignIns.IsOutside).Select(link =>
            new DeviceRow(SignInText.Place(link, viewer.Language), viewer.Moment(link.Since), null, false, viewer.Button(viewer.Words["Devices.Out"], "sign-out", link.Person)))]);
}

/// <param name="Seen">Null where it is not known.</param>
/// <param name="IsThis">The one that is looked at.</param>
public sealed record DeviceRow(string Name, string Since, string? Seen, bool IsThis, PageButton Out);
