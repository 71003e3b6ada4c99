using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain;

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

        var remark = new Remark(Ids.New(work.Now), customer.Code, work.Person.Id, command.At, work.Now, command.Kind, command.Text, command.Contact, command.Method, work.Source);
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

        work.Notify(colleague, language => Draft.FromHtml(new Html().Bold(customer.Name).Line(Words.Of("Remarks", language)["Told.Notice", work.Person.Name]).Line(command.Text)));
        return new RemarkKept(remark, customer, before + 1, colleague);
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
