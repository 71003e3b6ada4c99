using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Settings;

public sealed record DigestIsQuiet(TimeOnly Digest, TimeOnly QuietFrom, TimeOnly QuietTo) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.DigestIsQuiet", Phrases.Time(Digest), Phrases.Time(QuietFrom), Phrases.Time(QuietTo)];
}

/// <param name="Most">Hours.</param>
public sealed record QuietTooLong(int Most) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.QuietTooLong", Most];
}

public sealed record NudgesOutOfRange(int Most) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.NudgesOutOfRange", Most];
}

public sealed record ZoneUnknown(string Zone) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.ZoneUnknown", Zone];
}
