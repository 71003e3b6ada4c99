using SalesBot.Bot.Ports;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Conversations.Remarks;

/// <summary>Writes remarks; none of them touches a plan or a stage.</summary>
internal static class RemarkDesk
{
    public static Result<Done> Keep(Desk desk, KeepRemark command)
    {
        if (desk.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if (DateOnly.FromDateTime(command.At.DateTime) is var day && day > desk.Today)
        {
            return new ContactInFuture(day);
        }

        var remark = new Remark(Ids.New(desk.Now), customer.Code, desk.Person.Id, command.At, desk.Now, command.Kind, command.Text, command.Contact, command.Method, desk.Source);
        var before = command.Kind == RemarkKind.Attempt ? InARow(desk.Session, customer.Code) : 0;
        desk.Changes.Put(Documents.Remarks, remark);
        return new RemarkKept(remark, customer, before + 1);
    }

    public static Result<Done> Count(Desk desk, CountRemark command)
    {
        if (desk.Session.Get(Documents.Remarks, command.Remark) is not { } remark || remark.Rep != desk.Person.Id)
        {
            return new NothingToUndo();
        }

        var logged = FollowUpDesk.Log(desk, command.Contact);
        if (logged is Result<Done>.Accepted)
        {
            desk.Changes.Remove(Documents.Remarks, remark.Id);
        }

        return logged;
    }

    /// <summary>Attempts since the last contact with the customer, by whomever.</summary>
    public static int InARow(IReadSession session, CustomerCode customer)
    {
        var last = session.Query(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByCustomer, [customer.Value], Descending: true, Limit: 1));
        var since = last is [var contact] ? Documents.Instant(contact.At) : null;
        return session.Query(Documents.Remarks, new DocQuery<Remark>(Documents.RemarksByCustomer, [customer.Value], From: since)).Count(remark => remark.Kind == RemarkKind.Attempt);
    }
}
