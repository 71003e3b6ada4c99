using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Records;

/// <param name="Change">Null for the person's own last one.</param>
public sealed record Undo(string? Change) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => UndoWork.Undo(work, this);
}

public sealed record ChangeUndone(ChangeEntry Entry) : Done
{
    /// <summary>The customers whose records went back.</summary>
    public IReadOnlyList<Customer> Customers { get; init; } = [];

    internal override Draft Say(Message message)
    {
        if (Entry is { Source: { } file } && Entry.What.StartsWith("import:", StringComparison.Ordinal))
        {
            return Draft.Plain(Words.Of("Sent", message.Language)["Import.Undone", file]);
        }

        return Draft.Plain(message.Words["Done.Undone", UndoText.Of(Entry, Customers, message)]).With(new Button(Words.Of("Talk", message.Language)["Button.Redo"], "redo", Entry.Id));
    }

    internal override bool CanBeUndone => false;

    /// <summary>Nothing is left to take back.</summary>
    internal override string? LastChange => "";

    internal override string? Undone => Entry.Id;
}
