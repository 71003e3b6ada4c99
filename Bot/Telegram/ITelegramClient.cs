using SalesBot.Bot.Channels;

namespace SalesBot.Bot.Telegram;

/// <summary>The Bot API's methods that the bot uses. Never throws for what a server or network does: see <see cref="ApiAnswer"/>.</summary>
/// <remarks>A client only translates. Pace, retries and what an answer means belong to those who call it.</remarks>
internal interface ITelegramClient : IDisposable
{
    Task<ApiAnswer> GetMe(CancellationToken cancel);

    /// <param name="wait">How long the server waits for news, in whole seconds.</param>
    Task<ApiAnswer> GetUpdates(long? offset, TimeSpan wait, CancellationToken cancel);

    Task<ApiAnswer> SendMessage(SendText message, CancellationToken cancel);

    /// <summary>Changes a text; or, where there is a caption instead of a text, that.</summary>
    Task<ApiAnswer> EditMessage(EditText edit, CancellationToken cancel);

    /// <param name="caption">Chat, caption and buttons; its text is the caption.</param>
    Task<ApiAnswer> SendFile(SendText caption, bool picture, string name, byte[] bytes, CancellationToken cancel);

    Task<ApiAnswer> AnswerCallbackQuery(string id, CancellationToken cancel);

    Task<ApiAnswer> GetWebhookInfo(CancellationToken cancel);

    /// <summary>What waits is kept. One connection at a time: with more a chat's updates could overtake each other.</summary>
    Task<ApiAnswer> SetWebhook(string url, string secret, CancellationToken cancel);

    /// <summary>What waits is kept, for the next poll.</summary>
    Task<ApiAnswer> DeleteWebhook(CancellationToken cancel);

    Task<ApiAnswer> SetMyCommands(CommandMenu menu, CancellationToken cancel);

    Task<ApiAnswer> GetFile(string id, CancellationToken cancel);

    /// <param name="path">As <see cref="GetFile"/> gave it.</param>
    /// <param name="most">Bytes; more are not read, whatever the server says of the size.</param>
    Task<Fetched> Download(string path, Stream into, long most, CancellationToken cancel);
}
