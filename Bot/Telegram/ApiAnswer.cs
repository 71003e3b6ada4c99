using System.Text.Json;

namespace SalesBot.Bot.Telegram;

/// <summary>How a call to the Bot API ended.</summary>
internal abstract record ApiAnswer
{
    private ApiAnswer()
    {
    }

    public sealed record Done(JsonElement Result) : ApiAnswer;

    /// <summary>The server said no: nothing was done, unless the code is 5xx.</summary>
    public sealed record Refused(int Code, string Description, TimeSpan? RetryAfter, long? MovedTo) : ApiAnswer
    {
        public bool Says(string words) => Description.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The server was not reached: certainly nothing was done.</summary>
    public sealed record NotReached(string Why) : ApiAnswer;

    /// <summary>The answer was lost: it may have been done.</summary>
    public sealed record Lost(string Why) : ApiAnswer;
}
