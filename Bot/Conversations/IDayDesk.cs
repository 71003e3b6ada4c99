using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations;

/// <summary>A person's day in words: the same lists that the morning digest brings.</summary>
public interface IDayDesk
{
    Draft Today(IReadSession session, Rep person, DateTimeOffset now, Language language);

    Draft Overdue(IReadSession session, Rep person, DateTimeOffset now, Language language);
}
