using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Records;

/// <summary>Brings back what the person's own undo took away.</summary>
public sealed record Redo(string Change) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => RedoWork.Redo(work, this);
}

public sealed record ChangeRedone(ChangeEntry Entry, IReadOnlyList<Customer> Customers) : Done
{
    internal override CustomerCode? Topic => Customers is [var only] ? only.Code : null;

    internal override bool CanBeUndone => false;

    /// <summary>What undo takes back next is what has just come back.</summary>
    internal override string? LastChange => Entry.Id;

    internal override Draft Say(Message message) => Draft.Plain(Words.Of("Talk", message.Language)["Redone", UndoText.Of(Entry, Customers, message)])
        .With(new Channels.Button(message.Words["Button.Undo"], "undo", Entry.Id));
}

internal static class RedoWork
{
    public static Result<Done> Redo(Work work, Redo command)
    {
        if (work.Session.Get(Documents.Changes, command.Change) is not { UndoneBy: not null } entry || entry.By != work.Person.Id)
        {
            return new NothingToUndo();
        }

        foreach (var code in TouchedOf(entry))
        {
            work.Touch(code);
        }

        if (!Changes.BringBack(work.Session, entry))
        {
            return new ChangedSince();
        }

        HookMail.Tell(work.Session, entry, "redo", work.Now);
        var codes = Figures.TouchedCustomers.Of(entry, work.Session).ToList();
        work.CustomerNames.Changed(work.Session, codes);
        foreach (var code in codes)
        {
            work.Touch(code);
            if (work.Session.Get(Documents.Customers, code.Value) is { } customer)
            {
                StageKeeper.Refresh(work, customer);
            }
        }

        return new ChangeRedone(entry with { UndoneBy = null }, UndoWork.CustomersOf(entry, work.Session));
    }

    private static IEnumerable<CustomerCode> TouchedOf(ChangeEntry entry) =>
        entry.Documents.Where(change => change.Type == Documents.Plans.Name).Select(change => new CustomerCode(change.Id)).Distinct();
}
