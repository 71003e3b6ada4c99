using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Files;

/// <summary>Puts photos, locations, voice notes and files to the contacts they belong to.</summary>
internal static class SentWork
{
    public static Result<Done> Attach(Work work, AttachFiles command)
    {
        if (work.Session.Get(Documents.FollowUps, command.FollowUp) is not { } followUp || work.Find(followUp.Customer) is not { } customer)
        {
            return new FileHomeless();
        }

        var files = Own(work, command.Files).Select(file => file with { FollowUp = followUp.Id }).ToList();
        foreach (var file in files)
        {
            work.Changes.Put(Documents.Attachments, file);
        }

        return new FilesAttached(followUp, customer, files);
    }

    /// <summary>What came with the message a contact was told in; a file that has its place keeps it.</summary>
    public static void AttachNew(Work work, FollowUp followUp, IReadOnlyList<string> files)
    {
        foreach (var file in Own(work, files).Where(file => file.FollowUp is null || work.Session.Get(Documents.FollowUps, file.FollowUp) is null))
        {
            work.Changes.Put(Documents.Attachments, file with { FollowUp = followUp.Id });
        }
    }

    private static List<Attachment> Own(Work work, IReadOnlyList<string> files) =>
        [.. files.Select(id => work.Session.Get(Documents.Attachments, id)).OfType<Attachment>().Where(file => file.Rep == work.Person.Id)];
}
