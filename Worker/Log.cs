namespace SalesBot.Worker;

/// <summary>What the worker's log says. Ids and counts only: never chat text, names or tokens.</summary>
internal static partial class Log
{
    /// <summary>The exception's type and place only: its message may quote the chat.</summary>
    [LoggerMessage(Level = LogLevel.Warning, Message = "Update {Id} failed, try {Try} of {Tries}: {Error} {Place}")]
    public static partial void UpdateFailed(this ILogger logger, string id, int @try, int tries, string error, string? place);

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {Id} is set aside after {Tries} tries; it stays in the inbox with its trouble")]
    public static partial void UpdateSetAside(this ILogger logger, string id, int tries);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store cannot be used; trying again in {Seconds} s: {Why}")]
    public static partial void StoreUnusable(this ILogger logger, double seconds, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Id} will never arrive: {Why}")]
    public static partial void MessageFailed(this ILogger logger, string id, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Id} may have arrived: {Why}")]
    public static partial void MessageUnknown(this ILogger logger, string id, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Message {Id} is tried again in {Seconds} s: {Why}")]
    public static partial void MessageRetried(this ILogger logger, string id, double seconds, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bot is blocked in chat {Chat}: nothing is pushed there until its person writes again")]
    public static partial void ChatBlocked(this ILogger logger, string chat);

    [LoggerMessage(Level = LogLevel.Information, Message = "Group {Chat} is now {NewChat}")]
    public static partial void ChatMoved(this ILogger logger, string chat, string newChat);

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending message {Id} ended in an error of our own: {Error} {Place}")]
    public static partial void SendFailed(this ILogger logger, string id, string error, string? place);

    [LoggerMessage(Level = LogLevel.Error, Message = "No pictures: {Why}. The message goes without its file")]
    public static partial void PictureFailed(this ILogger logger, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Queued {Count} pushes")]
    public static partial void PushesQueued(this ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Made {Count} contact plans anew")]
    public static partial void PlansRefreshed(this ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The plans were not looked at before the first hour: {Why}")]
    public static partial void PlansNotLookedAt(this ILogger logger, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "No Telegram token is set: nobody is listened to there. Set Telegram:Token to change that")]
    public static partial void NoToken(this ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Listening to Telegram as bot {Id}")]
    public static partial void Listening(this ILogger logger, long id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram does not know this token ({Code}). Set Telegram:Token to the one @BotFather gave; trying again in {Seconds} s")]
    public static partial void TokenRefused(this ILogger logger, int code, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another program polls with this bot's token, or a webhook is set (409). Stop the other program; trying again in {Seconds} s")]
    public static partial void PollConflict(this ILogger logger, double seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "A webhook was set; this program polls, so it is ended. What waits for it is kept")]
    public static partial void WebhookEnded(this ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram brings its updates to Telegram:WebhookUrl from now on")]
    public static partial void WebhookSet(this ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Standing by: process {Process} on {Machine} holds the store's lease, and this one takes over when it stops")]
    public static partial void StandingBy(this ILogger logger, string machine, int process);

    [LoggerMessage(Level = LogLevel.Information, Message = "Standing by: {Reason}")]
    public static partial void Waiting(this ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another worker has taken the store's lease: this one stops listening and sending")]
    public static partial void LeaseLost(this ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram cannot be polled ({Why}); trying again in {Seconds} s")]
    public static partial void PollFailed(this ILogger logger, string why, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Update {Id} has not the form of one and is left out: {Error}")]
    public static partial void UpdateUnreadable(this ILogger logger, long id, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The command menu for language {Language} was not set: {Why}")]
    public static partial void MenuNotSet(this ILogger logger, string language, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "File {Id} was not fetched: {State} after {Tries} tries")]
    public static partial void FileNotFetched(this ILogger logger, string id, string state, int tries);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bytes {Blob} in attachments/ could not be removed: {Why}")]
    public static partial void BlobStays(this ILogger logger, string blob, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Id} failed, try {Tries}: {Error}\n{Where}")]
    public static partial void ImportFailed(this ILogger logger, string id, int tries, string error, string? where);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Voice:Command gave no text (exit code {Code}); the recording is kept")]
    public static partial void VoiceNotRead(this ILogger logger, int code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Voice:Command took longer than {Seconds} s and was stopped; the recording is kept")]
    public static partial void VoiceTooLong(this ILogger logger, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Voice:Command cannot be run: {Why}. Set it to an installed program, or leave it empty")]
    public static partial void VoiceCommandMissing(this ILogger logger, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The chat page could not be answered, the store cannot be used: {Why}")]
    public static partial void PageWithoutStore(this ILogger logger, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Erasure {Id} is done: {Count} documents changed")]
    public static partial void Erased(this ILogger logger, string id, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Backed up to {File}: {Bytes} bytes, {Customers} customers, {FollowUps} contacts, read through; {Removed} old ones removed")]
    public static partial void BackedUp(this ILogger logger, string file, long bytes, int customers, int followUps, int removed);

    [LoggerMessage(Level = LogLevel.Error, Message = "The nightly backup failed and is tried again in an hour: {Why}")]
    public static partial void BackupFailed(this ILogger logger, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Verbs on the command line cannot be handed to this service: {Why}. They wait until it stops")]
    public static partial void VerbsNotHeard(this ILogger logger, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "A verb handed to this service failed: {Error}\n{Where}")]
    public static partial void VerbFailed(this ILogger logger, string error, string? where);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} kept files that records name are not in the data folder, so the backup is without them")]
    public static partial void BlobsMissing(this ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Pushes to {Person} could not be made: {Trouble} {Trace}")]
    public static partial void PushesFailed(this ILogger logger, string person, string trouble, string? trace);

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Count} messages, receipts and changes that need not be kept any more")]
    public static partial void NotKept(this ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} records cannot be read and are left out: salesbot verify names them")]
    public static partial void BadRecords(this ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clock was set, or the machine stood still: it is off by {Seconds} s from what has gone by. The schedule is laid anew")]
    public static partial void ClockSet(this ILogger logger, double seconds);
}
