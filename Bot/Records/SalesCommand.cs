using SalesBot.Bot.Chat;
using SalesBot.Domain;

namespace SalesBot.Bot.Records;

/// <summary>Something a person wants done to the records, which it carries out itself. Serialisable, so that one may wait for a yes.</summary>
/// <remarks>Its type's name is what the audit trail keeps: it is data.</remarks>
public abstract record SalesCommand
{
    /// <summary>Checks the person's rights, asks the domain and writes.</summary>
    /// <returns>Refused leaves the store as it was.</returns>
    internal abstract Result<Done> Carry(Work work);

    /// <summary>What would be refused once the change before it is taken back, told before it is.</summary>
    internal virtual Refusal? Foresee(Work work, string change) => null;

    /// <summary>The same, brought about by that contact.</summary>
    internal virtual SalesCommand After(string followUp) => this;

    /// <summary>What is asked before it is done, where it needs more than a yes or no of its own; null where the usual words do.</summary>
    internal virtual string? Question(Message message) => null;

    /// <summary>What is said to a no, where a yes was asked for.</summary>
    internal virtual string Dropped(Message message) => message.Words["Confirm.Dropped"];
}
