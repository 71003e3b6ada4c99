using SalesBot.Bot.Ports;
using SalesBot.Domain;

namespace SalesBot.Bot.Conversations;

/// <summary>What people set for themselves.</summary>
internal static class PeopleDesk
{
    public static Result<Done> Language(Desk desk, SetLanguage command)
    {
        desk.Changes.Put(Documents.Reps, desk.Person with { Language = command.Tag });
        return new LanguageSet(command.Tag);
    }
}
