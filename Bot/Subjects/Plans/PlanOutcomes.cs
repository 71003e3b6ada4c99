using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Domain.Reports;

namespace SalesBot.Bot.Subjects.Plans;

public sealed record PlanMade(ActionPlan Plan) : Done
{
    internal override Draft Say(Message message) => PlanText.Made(this, message);
}

public sealed record PlanChanged(ActionPlan Plan, ActionPlan Before) : Done
{
    internal override Draft Say(Message message) => PlanText.Changed(this, message);
}
