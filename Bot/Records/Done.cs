using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Records;

/// <summary>What a command did, which it says itself.</summary>
public abstract record Done
{
    /// <summary>The kept change, for the undo button; null when there is nothing to take back.</summary>
    public string? Change { get; init; }

    /// <summary>The customer they talk about from now on; null leaves it at the one before.</summary>
    internal virtual CustomerCode? Topic => null;

    /// <summary>Whether a tap may take it back.</summary>
    internal virtual bool CanBeUndone => true;

    /// <summary>What "undo" refers to from now on; null leaves it at what it was, as after what cannot be undone.</summary>
    internal virtual string? LastChange => CanBeUndone ? Change : null;

    /// <summary>The change it took back, which may be brought back.</summary>
    internal virtual string? Undone => null;

    /// <summary>Somebody who was asked to do something, as they are called.</summary>
    internal virtual string? ToldTo => null;

    /// <summary>The question it leaves open.</summary>
    internal virtual ChatStep? Asks => null;

    /// <summary>With the buttons to go on from there.</summary>
    internal abstract Draft Say(Message message);

    /// <summary>It was said by the message of that id.</summary>
    internal virtual void Shown(IWriteSession session, string card)
    {
    }
}
