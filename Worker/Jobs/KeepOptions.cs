namespace SalesBot.Worker.Jobs;

/// <summary>For how long what was said and sent is kept beside the records made of it. Records themselves stay.</summary>
internal sealed class KeepOptions
{
    public const string Section = "Keep";

    /// <summary>Messages in and out, open questions and what colleagues were told, in days. 30 to 36,500; default 400.</summary>
    public int Messages { get; set; } = 400;

    /// <summary>The trail of changes, in days. 90 to 36,500; default 1,100.</summary>
    public int Trail { get; set; } = 1100;

    public static IEnumerable<string> Problems(KeepOptions options)
    {
        if (options.Messages is < 30 or > 36_500) yield return $"{Section}:{nameof(Messages)} {options.Messages} is out of range; allowed: 30 to 36500 days.";
        if (options.Trail is < 90 or > 36_500) yield return $"{Section}:{nameof(Trail)} {options.Trail} is out of range; allowed: 90 to 36500 days.";
    }
}
