namespace SalesBot.Worker.Files.Kept;

/// <summary>How voice notes become text. Without a command they are kept, and the bot says so.</summary>
internal sealed class VoiceOptions
{
    public const string Section = "Voice";

    /// <summary>A program and its arguments, run on each voice note: <c>{file}</c> is the note's path, put at the end where it is not named. What it prints is the text. Empty: none.</summary>
    public string Command { get; set; } = "";

    /// <summary>How long it may take. 1 second to 10 minutes; default one minute.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    public bool Transcribes => !string.IsNullOrWhiteSpace(Command);

    public static IEnumerable<string> Problems(VoiceOptions options)
    {
        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromMinutes(10))
        {
            yield return $"{Section}:Timeout \"{options.Timeout}\" is out of range; it is 00:00:01 to 00:10:00.";
        }
    }
}
