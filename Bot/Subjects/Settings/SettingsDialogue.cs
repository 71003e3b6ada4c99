using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Help;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Settings;

/// <summary>/settings and its plain words: what holds for oneself, changed by a tap or by saying it.</summary>
internal sealed class SettingsDialogue : IDialogue
{
    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "set", Arguments: ["reset"] }) => Turn.Do(new SetPreferences(new Preferences(message.Person.Id), null)),
        (_, { Verb: "set", Arguments: ["lang"] }) => Turn.Say(HelpDialogue.WhichLanguage(message)),
        (_, { Verb: "set", Arguments: [var what] }) => Turn.Ask(new ChoosingPreference(what), SettingsText.Ask(what, message)),
        (_, { Verb: "set", Arguments: [var what, .. var value] }) when SettingsReader.Parse(what, string.Join(':', value)) is { } wish => Set(message, wish),
        (_, { }) => null,
        (ChoosingPreference asked, null) when message.Text.Length > 0 && !message.Text.StartsWith('/') && message.Reading.Intent is not Intent.Command => SettingsReader.Value(message.Said, asked.What, message.Text) is { } wish
            ? Set(message, wish)
            : Turn.Ask(asked, Draft.FromHtml(new Html().Add(WordsOf(message)["Settings.NotRead", message.Text]).Line(WordsOf(message)[$"Settings.Ask.{asked.What}"]))),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request switch
    {
        SettingsRequest { Wish: { } wish } => Set(message, wish),
        SettingsRequest { Unread: { } unread } => Turn.Say(Draft.Plain(WordsOf(message)["Settings.NotRead", unread]), SettingsText.Show(message)),
        SettingsRequest => Turn.Say(SettingsText.Show(message)),
        _ => null,
    };

    private static Turn Set(Message message, SettingWish wish)
    {
        var own = PreferenceWork.Of(message.Session, message.Person);
        return Turn.Do(new SetPreferences(
            own with
            {
                Digest = wish.Digest ?? own.Digest,
                QuietFrom = wish.QuietFrom ?? own.QuietFrom,
                QuietTo = wish.QuietTo ?? own.QuietTo,
                WorkingDays = wish.WorkingDays ?? own.WorkingDays,
                NudgesPerDay = wish.Nudges ?? own.NudgesPerDay,
            },
            wish.Zone ?? message.Person.TimeZone));
    }

    private static Words WordsOf(Message message) => Words.Of("Team", message.Language);
}
