using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Settings;

public sealed record LanguageSet(string Tag) : Done
{
    internal override Draft Say(Message message) => Draft.Plain(Words.Of("Chat", Language.Read(Tag) ?? message.Language)["Done.Language"]);

    internal override bool CanBeUndone => false;

    /// <summary>Said in words it is taken back all the same.</summary>
    internal override string? LastChange => Change;
}

/// <summary>Nothing to undo when nothing changed.</summary>
public sealed record PreferencesSet : Done
{
    internal override Draft Say(Message message) => SettingsText.Done(message);
}
