using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Chat;

/// <summary>A person's day in words: the same lists that the morning digest brings.</summary>
public interface IDayLists
{
    Draft Today(IReadSession session, Rep person, DateTimeOffset now, Language language);

    Draft Overdue(IReadSession session, Rep person, DateTimeOffset now, Language language);
}
