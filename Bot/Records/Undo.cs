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
    
        return Draft.Plain(message.Words["Done.Undone", Customers.Count switch
        {
            0 => Words.Of("Reviews", message.Language).Find($"Undone.{Entry.What}") ?? message.Words["Done.UndoneThing"],
            1 => Customers[0].Name,
            _ => Words.Of("Team", message.Language)["Undone.Customers", Customers[0].Name, Customers.Count],
        }]);
    }

    internal override bool CanBeUndone => false;

    /// <summary>Nothing is left to take back.</summary>
    internal override string? LastChange => "";
}
