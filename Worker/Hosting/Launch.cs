using System.Globalization;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Hosting.Handing;

namespace SalesBot.Worker.Hosting;

/// <summary>How the program was started.</summary>
/// <param name="Data">The data folder's full path.</param>
/// <param name="Now">As written; without an offset it is in the team's zone.</param>
internal sealed record Launch(string Data, Language? Language, string? Now)
{
    /// <summary>Where the verb was typed.</summary>
    public Terminal Terminal { get; init; } = Terminal.Own;

    /// <summary>The store of the service that carries out the verb; null to open it.</summary>
    public IStore? Lent { get; init; }

    /// <summary>Whether the data folder goes when the run ends: then the records lie in it, whatever the settings name.</summary>
    public bool IsThrowaway { get; init; }

    /// <summary>For the service: how it carries out verbs that are handed to it. Null for none.</summary>
    public VerbRunner? Verbs { get; init; }

    /// <summary>Where the clock starts; null for the real one.</summary>
    public DateTimeOffset? Start(TimeZoneInfo zone)
    {
        if (Now is null)
        {
            return null;
        }

        var read = DateTime.Parse(Now, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        return read.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(read, zone.GetUtcOffset(read))
            : DateTimeOffset.Parse(Now, CultureInfo.InvariantCulture);
    }
}
