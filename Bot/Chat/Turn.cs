using SalesBot.Bot.Records;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Chat;

/// <summary>What a message leads to: something to say, something to do, and the question left open.</summary>
internal sealed record Turn
{
    /// <summary>Carried out in order; each says its own outcome.</summary>
    public IReadOnlyList<SalesCommand> Commands { get; init; } = [];

    /// <summary>Said after the outcomes.</summary>
    public IReadOnlyList<Draft> Says { get; init; } = [];

    /// <summary>The question now open; null closes the one before.</summary>
    public ChatStep? Next { get; init; }

    /// <summary>The customer they now talk about.</summary>
    public CustomerCode? Topic { get; init; }

    /// <summary>Whom they talk about is not known until the question is answered: what is said meanwhile is about nobody by itself.</summary>
    public bool Adrift { get; init; }

    /// <summary>It answers what was open, which is done with.</summary>
    public bool Settles { get; init; }

    /// <summary>What of the message is left, to be taken as a message of its own once the rest is done.</summary>
    public string? Further { get; init; }

    /// <summary>The question that it answers, as written, for one that goes on from it.</summary>
    public string? Asked { get; init; }

    /// <summary>Says nothing and changes nothing.</summary>
    public static Turn Silent { get; } = new();

    public static Turn Say(params IReadOnlyList<Draft> drafts) => new() { Says = drafts };

    public static Turn Refuse(Refusal reason, Message message) => Say(SpokenRefusal.Of(reason, message));

    public static Turn Ask(ChatStep step, Draft question) => new() { Next = step, Says = [question] };

    public static Turn Do(params IReadOnlyList<SalesCommand> commands) => new() { Commands = commands };
}
