using SalesBot.Bot.Conversations;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Team;

/// <summary>/settings and its plain words: what holds for oneself, changed by a tap or by saying it.</summary>
internal sealed class SettingsTalk : ICapability
{
    public Turn? Resume(Talk talk) => (talk.Step, talk.Press) switch
    {
        (_, { Verb: "set", Arguments: ["reset"] }) => Turn.Do(new SetPreferences(new Preferences(talk.Person.Id), null)),
        (_, { Verb: "set", Arguments: ["lang"] }) => Turn.Say(Settling.WhichLanguage(talk)),
        (_, { Verb: "set", Arguments: [var what] }) => Turn.Ask(new ChoosingPreference(what), SettingsText.Ask(what, talk)),
        (_, { Verb: "set", Arguments: [var what, .. var value] }) when SettingsWords.Parse(what, string.Join(':', value)) is { } wish => Set(talk, wish),
        (_, { }) => null,
        (ChoosingPreference asked, null) when talk.Text.Length > 0 && !talk.Text.StartsWith('/') && talk.Reading.Intent is not Intent.Command => SettingsWords.Value(talk, asked.What, talk.Text) is { } wish
            ? Set(talk, wish)
            : Turn.Ask(asked, Draft.FromHtml(new Html().Add(WordsOf(talk)["Settings.NotRead", talk.Text]).Line(WordsOf(talk)[$"Settings.Ask.{asked.What}"]))),
        _ => null,
    };

    public Turn? Answer(Talk talk) => talk.Reading is { Intent: Intent.Command, Command: "settings" } reading
        ? string.IsNullOrWhiteSpace(reading.Argument) ? Turn.Say(SettingsText.Show(talk))
            : SettingsWords.Read(talk, reading.Argument, asked: true) is { } said ? Set(talk, said)
            : Turn.Say(Draft.Plain(WordsOf(talk)["Settings.NotRead", reading.Argument]), SettingsText.Show(talk))
        : !talk.Text.StartsWith('/') && SettingsWords.Read(talk, talk.Text, asked: false) is { } wish ? Set(talk, wish)
        : null;

    private static Turn Set(Talk talk, SettingWish wish)
    {
        var own = PreferenceDesk.Of(talk.Session, talk.Person);
        return Turn.Do(new SetPreferences(
            own with
            {
                Digest = wish.Digest ?? own.Digest,
                QuietFrom = wish.QuietFrom ?? own.QuietFrom,
                QuietTo = wish.QuietTo ?? own.QuietTo,
                WorkingDays = wish.WorkingDays ?? own.WorkingDays,
                NudgesPerDay = wish.Nudges ?? own.NudgesPerDay,
            },
            wish.Zone ?? talk.Person.TimeZone));
    }

    private static Words WordsOf(Talk talk) => Words.Of("Team", talk.Language);
}
