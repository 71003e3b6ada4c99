using System.Text.Json;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>Takes back what a person's own command did.</summary>
internal static class UndoWork
{
    public static Result<Done> Undo(Work work, Undo command)
    {
        if (command.Change is not { } id || work.Session.Get(Documents.Changes, id) is not { } entry || entry.By != work.Person.Id || entry.UndoneBy is not null)
        {
            return new NothingToUndo();
        }

        var customers = CustomersOf(entry, work.Session);
        var told = Told(entry, work.Session);
        if (!Changes.TakeBack(work.Session, entry, work.Source ?? work.Person.Id.Value))
        {
            return new ChangedSince();
        }

        HookMail.Tell(work.Session, entry, "undo", work.Now);
        work.CustomerNames.Changed(work.Session, [.. customers.Select(customer => customer.Code).Union(entry.Documents.Where(change => change.Type == Documents.Customers.Name).Select(change => new CustomerCode(change.Id)))]);
        foreach (var code in TouchedCustomers.Of(entry, work.Session))
        {
            work.Touch(code);

            // A record made since can hold the very stage the change had brought, as a second order does, and left the customer unwritten.
            if (work.Session.Get(Documents.Customers, code.Value) is { } customer)
            {
                StageKeeper.Refresh(work, customer);
            }
        }

        foreach (var person in WithOtherDays(entry))
        {
            work.Replan(person);
        }

        if (entry.Documents.Any(change => change.Type == Documents.Reps.Name))
        {
            // Somebody's team may be another, and with it what a lead may see.
            CustomerNames.RaiseRevision(work.Session);
        }

        foreach (var notice in told)
        {
            work.Notify(notice.To, language => new Draft(Html.Escape(Words.Of("Team", language)["Undone.Notice", work.Person.Name]) + "\n" + FirstLine(notice.Html)));
        }

        return new ChangeUndone(entry) { Customers = customers };
    }

    /// <summary>Whose leave or working week it changed: their plans are derived anew.</summary>
    private static IEnumerable<RepId> WithOtherDays(ChangeEntry entry) => entry.Documents
        .Select(change => (change.Type, Json: change.Before ?? change.After!))
        .Select(change => change.Type == Documents.Leaves.Name ? JsonSerializer.Deserialize(change.Json, Documents.Leaves.Json)!.Rep
            : change.Type == Documents.Preferences.Name ? JsonSerializer.Deserialize(change.Json, Documents.Preferences.Json)!.Rep
            : (RepId?)null)
        .OfType<RepId>().Distinct();

    /// <summary>Without the colon that led to the rest.</summary>
    private static string FirstLine(string html) => html.Split('\n')[0].Replace("：</b>", "</b>", StringComparison.Ordinal).Replace(":</b>", "</b>", StringComparison.Ordinal);

    /// <summary>Colleagues who have already heard of it, and what they were told: now they hear that it was taken back.</summary>
    private static IReadOnlyList<(Rep To, string Html)> Told(ChangeEntry entry, IReadSession session) =>
    [
        .. from change in entry.Documents
           where change.Type == Documents.Notices.Name && change.After is not null
           let notice = session.Get(Documents.Notices, change.Id)
           where notice is not null && session.Get(Documents.PushReceipts, Pushes.NoticePush.Key(notice)) is not null
           let to = session.Get(Documents.Reps, notice.To.Value)
           where to is not null
           select (to, notice.Html),
    ];

    /// <summary>Whom the change was about, read before it goes back: an added customer is gone afterwards.</summary>
    public static IReadOnlyList<Customer> CustomersOf(ChangeEntry entry, IReadSession session) =>
    [
        .. entry.Documents
            .Select(change => change.Type == Documents.Customers.Name || change.Type == Documents.Plans.Name ? change.Id
                : change.Type == Documents.Remarks.Name ? JsonSerializer.Deserialize(change.After ?? change.Before!, Documents.Remarks.Json)!.Customer.Value
                : change.Type == Documents.Payments.Name && session.Get(Documents.Payments, change.Id) is { } payment ? session.Get(Documents.Orders, payment.Order)?.Customer.Value
                : null)
            .OfType<string>()
            .Distinct()
            .Select(code => session.Get(Documents.Customers, code))
            .OfType<Customer>(),
    ];
}
