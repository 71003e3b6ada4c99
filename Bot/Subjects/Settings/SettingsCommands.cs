using SalesBot.Bot.Records;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Settings;

/// <param name="Tag">zh-Hans, zh-Hant or en.</param>
public sealed record SetLanguage(string Tag) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => LanguageWork.Language(work, this);
}

/// <param name="Wanted">As they are to be from now on, the person's own.</param>
/// <param name="TimeZone">IANA id, likewise; null is the team's.</param>
public sealed record SetPreferences(Preferences Wanted, string? TimeZone) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => PreferenceWork.Set(work, this);
}
