using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Pages;

/// <summary>Neither is to be undone: a link that was shown is shown, and who is out asks for another.</summary>
internal static class PageWork
{
    public static Result<Done> Open(Work work) => new PagesOpened(PageSignIns.NewLink(work.Session, work.Person.Id, work.Now));

    public static Result<Done> Close(Work work, ClosePage command)
    {
        if (work.Session.Get(Documents.PageSessions, command.Session) is not { } open || work.Session.Get(Documents.Reps, open.Rep.Value) is not { } person
            || !(person.Id == work.Person.Id || work.Person.Role == Role.Admin))
        {
            return new PageNotOpen();
        }

        PageSignIns.End(work.Session, open, work.Person.Id, work.Now, tells: person.Id != work.Person.Id);
        return new PageClosed(person, open);
    }
}
