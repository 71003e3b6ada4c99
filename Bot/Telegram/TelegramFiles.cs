using SalesBot.Bot.Channels;

namespace SalesBot.Bot.Telegram;

/// <summary>Fetches files from Telegram: getFile names where one lies for the next hour, and there it is downloaded.</summary>
internal sealed class TelegramFiles(TelegramClient client, TelegramOptions options) : IFileSource
{
    public bool Serves(string chat) => options.HasToken && TelegramChannel.Telegram.Owns(chat);

    public async Task<Fetched> Fetch(string reference, Stream into, long most, CancellationToken cancel)
    {
        var answer = await client.GetFile(reference, cancel);
        if (answer is not ApiAnswer.Done { Result: var file }) return Outcome(answer);
        if (file.TryGetProperty("file_size", out var size) && size.TryGetInt64(out var bytes) && bytes > most) return new Fetched.TooLarge();

        return file.TryGetProperty("file_path", out var path) && path.GetString() is { Length: > 0 } there && IsPlain(there)
            ? await client.Download(there, into, most, cancel)
            : new Fetched.Gone("no path");
    }

    private static Fetched Outcome(ApiAnswer answer) => answer switch
    {
        ApiAnswer.Refused refused when refused.Says("file is too big") => new Fetched.TooLarge(),
        ApiAnswer.Refused { Code: 429 or >= 500 } refused => new Fetched.Retry($"{refused.Code}", refused.RetryAfter),
        ApiAnswer.Refused { Code: 401 or 404 } refused => new Fetched.Retry($"{refused.Code}", TimeSpan.FromMinutes(1)),
        ApiAnswer.Refused refused => new Fetched.Gone($"{refused.Code}"),
        ApiAnswer.NotReached gone => new Fetched.Retry(gone.Why),
        ApiAnswer.Lost lost => new Fetched.Retry(lost.Why),
        _ => new Fetched.Retry("an answer of another form"),
    };

    /// <summary>A path below the server's own folder; one that climbs out of it is no answer to trust.</summary>
    private static bool IsPlain(string path) =>
        !path.StartsWith('/') && !path.Contains("..", StringComparison.Ordinal) && path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_' or '-' or '.');
}
