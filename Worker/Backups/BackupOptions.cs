namespace SalesBot.Worker.Backups;

/// <summary>The nightly backup: where, when, and for how long each is kept.</summary>
internal sealed class BackupOptions
{
    public const string Section = "Backup";

    /// <summary>In the data folder unless it is a full path; empty for no nightly backup. Default backups.</summary>
    public string Folder { get; set; } = "backups";

    /// <summary>From this hour on, in the team's zone. 0 to 23; default 3.</summary>
    public int Hour { get; set; } = 3;

    /// <summary>The newest so many are kept. 1 to 366; default 7.</summary>
    public int Days { get; set; } = 7;

    /// <summary>The last of each of the newest so many weeks is kept. 0 to 520; default 4.</summary>
    public int Weeks { get; set; } = 4;

    /// <summary>The last of each of the newest so many months is kept. 0 to 120; default 12.</summary>
    public int Months { get; set; } = 12;

    public Retention Retention => new(Days, Weeks, Months);

    public static IEnumerable<string> Problems(BackupOptions options) =>
        from limit in new (string Key, int Value, int Least, int Most)[]
        {
            (nameof(Hour), options.Hour, 0, 23), (nameof(Days), options.Days, 1, 366), (nameof(Weeks), options.Weeks, 0, 520), (nameof(Months), options.Months, 0, 120),
        }
        where limit.Value < limit.Least || limit.Value > limit.Most
        select $"{Section}:{limit.Key} {limit.Value} is out of range; allowed: {limit.Least} to {limit.Most}.";
}
