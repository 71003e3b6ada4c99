namespace SalesBot.Bot.Understanding;

/// <summary>One subject's claim on a message.</summary>
/// <param name="Subject">What it is about, as the folder of the subject is called, in small letters.</param>
/// <param name="Score">
/// 0 to 1. 1: a command behind a slash. 0.97: the whole message is one of the subject's phrases. 0.95: it has a form of the subject's own, and the names that form needs.
/// 0.93: words of the subject, and nothing that speaks against it. The general reading stays below that: it bids for whatever is said.
/// </param>
/// <param name="Evidence">The words that show it.</param>
internal sealed record Bid(string Subject, Request Request, double Score, params IReadOnlyList<string> Evidence)
{
    public const double Command = 1;

    public const double Phrase = 0.97;

    public const double Form = 0.95;

    public const double Words = 0.93;
}

/// <summary>The bid that won, and the best one of another subject; null where nobody else bade.</summary>
internal sealed record Chosen(Bid Best, Bid? RunnerUp);
