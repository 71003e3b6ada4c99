using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Settings;

/// <summary>What people set for themselves.</summary>
internal static class LanguageWork
{
    public static Result<Done> Language(Work work, SetLanguage command)
    {
        work.Changes.Put(Documents.Reps, work.Person with { Language = command.Tag });
        return new LanguageSet(command.Tag);
    }
}
