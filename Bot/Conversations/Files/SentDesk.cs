using SalesBot.Bot.Ports;
using SalesBot.Domain;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Conversations.Files;

/// <summary>Puts photos, locations, voice notes and files to the contacts they belong to.</summary>
internal static class SentDesk
{
    public static Result<Done> Attach(Desk desk, AttachFiles command)
    {
        if (desk.Session.Get(Documents.FollowUps, command.FollowUp) is not { } followUp || desk.Find(followUp.Customer) is not { } customer)
        {
            return new FileHomeless();
        }

        var files = Own(desk, command.Files).Select(file => file with { FollowUp = followUp.Id }).ToList();
        foreach (var file in files)
        {
            desk.Changes.Put(Documents.Attachments, file);
        }

        return new FilesAttached(followUp, customer, files);
    }

    /// <summary>What came with the message a contact was told in; a file that has its place keeps it.</summary>
    public static void AttachNew(Desk desk, FollowUp followUp, IReadOnlyList<string> files)
    {
        foreach (var file in Own(desk, files).Where(file => file.FollowUp is null || desk.Session.Get(Documents.FollowUps, file.FollowUp) is null))
        {
            desk.Changes.Put(Documents.Attachments, file with { FollowUp = followUp.Id });
        }
    }

    private static List<Attachment> Own(Desk desk, IReadOnlyList<string> files) =>
        [.. files.Select(id => desk.Session.Get(Documents.Attachments, id)).OfType<Attachment>().Where(file => file.Rep == desk.Person.Id)];
}
