using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Chat;

/// <summary>A message that first tells and then asks something else: 样品寄了。他们还差多少？ Each is taken as a message of its own.</summary>
internal static class Aside
{
    /// <summary>Shorter is only a name or a word before a question.</summary>
    private const int Shortest = 3;

    /// <returns>What it tells and what it asks; null where it does only one of them.</returns>
    public static (string Told, string Asked)? Split(Message message)
    {
        if (message.Text.Length == 0 || message.Said.IsSlashed || Inquiry.Turns(message.Said) is not { } turn)
        {
            return null;
        }

        var (told, asked) = (message.Hear(message.Text[..turn].Trim(), message.About), message.Hear(message.Text[turn..].Trim(), message.Whom.Customer ?? message.About));
        return told.Text.Length >= Shortest && told.Reading.Intent is not (Intent.Chitchat or Intent.Query) && asked.Reading.Intent is Intent.Query or Intent.Chitchat && !Inquiry.Does(asked) && asked.Chosen.Best.Score >= Bid.Words
            ? (told.Text, asked.Text) : null;
    }
}
