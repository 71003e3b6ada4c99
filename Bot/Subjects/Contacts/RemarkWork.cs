using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>Writes remarks; none of them touches a plan or a stage.</summary>
internal static class RemarkWork
{
    public static Result<Done> Keep(Work work, KeepRemark command)
    {
        if (work.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if (DateOnly.FromDateTime(command.At.DateTime) is var day && day > work.Today)
        {
            return new ContactInFuture(day);
        }

        var remark = new Remark(Ids.New(work.Now), customer.Code, work.Person.Id, command.At, work.Now, command.Kind, command.Text, command.Contact, command.Method, work.Source) { Task = command.Task };
        var before = command.Kind == RemarkKind.Attempt ? InARow(work.Session, customer.Code) : 0;
        work.Changes.Put(Documents.Remarks, remark);
        if (command.To is not { } id || work.Session.Get(Documents.Reps, id.Value) is not { Active: true } colleague)
        {
            return new RemarkKept(remark, customer, before + 1);
        }

        // Who may not see the customer does not hear of it either.
        if (!CustomerNames.MaySee(work.Session, colleague, customer, work.Today))
        {
            return new RemarkKept(remark, customer, before + 1, colleague) { Hidden = true };
        }

        work.Notify(colleague, language => Told(work, customer, remark, language));
        return new RemarkKept(remark, customer, before + 1, colleague);
    }

    public static Result<Done> Amend(Work work, AmendRemark command)
    {
        if (work.Session.Get(Documents.Remarks, command.Remark) is not { } old || old.Rep != work.Person.Id || work.Find(command.Customer ?? old.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if (command.At is { } at && DateOnly.FromDateTime(at.DateTime) is var day && day > work.Today)
        {
            return new ContactInFuture(day);
        }

        var remark = old with { Text = command.Text ?? old.Text, At = command.At ?? old.At, Customer = customer.Code };
        // Whoever was tried there is not at the other customer.
        remark = remark.Customer != old.Customer && !customer.Contacts.Any(contact => contact.Name == remark.Contact) ? remark with { Contact = null } : remark;
        if (remark == old)
        {
            return new NothingChanged();
        }

        work.Changes.Put(Documents.Remarks, remark);
        return new RemarkAmended(remark, customer);
    }

    public static Result<Done> Remove(Work work, RemoveRemark command)
    {
        if (work.Session.Get(Documents.Remarks, command.Remark) is not { } remark || remark.Rep != work.Person.Id || work.Find(remark.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        work.Changes.Remove(Documents.Remarks, remark.Id);
        return new RemarkRemoved(remark, customer);
    }

    private static Draft Told(Work work, Customer customer, Remark remark, Language language)
    {
        var words = Words.Of("Talk", language);
        var html = new Html().Bold(customer.Name).Line(Words.Of("Remarks", language)["Told.Notice", work.Person.Name]).Line(remark.Text);
        return remark.Task is null ? Draft.FromHtml(html) : Draft.FromHtml(html).With(new Button(words["Button.Take"], "task-take", remark.Id), new Button(words["Button.Decline"], "task-decline", remark.Id)) with { Customer = customer.Code.Value };
    }

    /// <summary>Only whoever was asked may answer; an answer that stands is not given twice.</summary>
    public static Result<Done> Answer(Work work, AnswerTask command)
    {
        if (work.Session.Get(Documents.Remarks, command.Remark) is not { Task: { } task } told || task.To != work.Person.Id || work.Session.FindCustomer(told.Customer) is not { } customer || !CustomerNames.MaySee(work.Session, work.Person, customer, work.Today))
        {
            return new CustomerUnknown();
        }

        if (!task.IsOpen || task.State == command.Answer)
        {
            return new NothingChanged();
        }

        var answered = told with { Task = task with { State = command.Answer } };
        work.Changes.Put(Documents.Remarks, answered);
        if (work.Session.Get(Documents.Reps, told.Rep.Value) is { } asker)
        {
            work.Notify(asker, language => Draft.FromHtml(new Html().Bold(customer.Name).Line(Words.Of("Talk", language)[$"Task.{command.Answer}", work.Person.Name, task.Text])));
        }

        return new TaskAnswered(answered, customer);
    }

    public static Result<Done> Count(Work work, CountRemark command)
    {
        if (work.Session.Get(Documents.Remarks, command.Remark) is not { } remark || remark.Rep != work.Person.Id)
        {
            return new NothingToUndo();
        }

        var logged = FollowUpWork.Log(work, command.Contact);
        if (logged is Result<Done>.Accepted)
        {
            work.Changes.Remove(Documents.Remarks, remark.Id);
        }

        return logged;
    }

    /// <summary>Attempts since the last contact with the customer, by whomever.</summary>
    public static int InARow(IReadSession session, CustomerCode customer) =>
        session.RemarksOf(customer, since: session.LastFollowUpOf(customer)?.At).Count(remark => remark.Kind == RemarkKind.Attempt);
}
