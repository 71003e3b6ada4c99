using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Chat;

/// <summary>A question that waits for its answer. Kept with the chat, so it survives a restart; it expires after a day.</summary>
public abstract record ChatStep
{
    /// <summary>Whether it is answered by yes or no, so that 对 before another sentence answers it.</summary>
    internal virtual bool TakesYes => false;

    /// <summary>Whether it waits on while something else is said; else it is dropped with the next message.</summary>
    internal virtual bool Waits => TakesYes;

    /// <summary>What may answer it, so that anything else that is a message of its own is taken as one.</summary>
    internal virtual Answers Takes => TakesYes ? Answers.Closed : Answers.Words;

    /// <summary>Whether the words do nothing but answer it: whoever else would make something of them, it is the answer.</summary>
    /// <param name="names">How the customers are called.</param>
    internal virtual bool Fits(string text, Understanding.Names names) => false;

    /// <summary>Whom it is about; null where it is about nobody, or about whomever was spoken of last.</summary>
    internal virtual CustomerCode? About => null;
}

/// <summary>What may answer a question.</summary>
internal enum Answers
{
    /// <summary>A few words that its dialogue knows by themselves: only a command goes before it.</summary>
    Closed,

    /// <summary>A name, a number, a day, a line.</summary>
    Words,

    /// <summary>Whatever is written, in any form: a comment may well be a question.</summary>
    Anything,
}
