using SalesBot.Bot.Chat;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Steps;

public sealed record ChoosingDay(CustomerCode Customer) : ChatStep;

public sealed record ChoosingColleague(CustomerCode Customer) : ChatStep;
