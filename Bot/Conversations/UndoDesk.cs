using SalesBot.Bot.Figures;
using SalesBot.Bot.Ports;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Conversations;

/// <summary>Takes back what a person's own command did.</summary>
internal static class UndoDesk
{
    public static Result<Done> Undo(Desk desk, Undo command)
    {
        if (command.Change is not { } id || desk.Session.Get(Documents.Changes, id) is not { } entry || entry.By != desk.Person.Id || entry.UndoneBy is not null)
        {
            return new NothingToUndo();
        }

        var customers = CustomersOf(entry, desk.Session);
        if (!Changes.TakeBack(desk.Session, entry, desk.Source ?? desk.Person.Id.Value))
        {
            return new ChangedSince();
        }

        desk.Directory.Changed(desk.Session, [.. customers.Select(customer => customer.Code).Union(entry.Documents.Where(change => change.Type == Documents.Customers.Name).Select(change => new CustomerCode(change.Id)))]);
        foreach (var code in TouchedCustomers.Of(entry, desk.Session))
        {
            desk.Touch(code);
        }

        return new ChangeUndone(entry) { Customers = customers };
    }

    /// <summary>Whom the change was about, read before it goes back: an added customer is gone afterwards.</summary>
    private static IReadOnlyList<Customer> CustomersOf(ChangeEntry entry, IReadSession session) =>
    [
        .. entry.Documents
            .Where(change => change.Type == Documents.Customers.Name || change.Type == Documents.Plans.Name)
            .Select(change => change.Id)
            .Distinct()
            .Select(code => session.Get(Documents.Customers, code))
            .OfType<Customer>(),
    ];
}
