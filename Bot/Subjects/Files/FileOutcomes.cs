using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Files;

public sealed record FilesAttached(FollowUp FollowUp, Customer Customer, IReadOnlyList<Attachment> Files) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => FileText.Attached(this, message);
}
