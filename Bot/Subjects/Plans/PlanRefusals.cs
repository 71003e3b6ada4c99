using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Reports;

namespace SalesBot.Bot.Subjects.Plans;

public sealed record PlanUnknown : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Reviews", message.Language)["Plan.Unknown"];
}

public sealed record PlanClosed(ActionPlan Plan) : SpokenRefusal
{
    internal override string Say(Message message)
    {
        var words = Words.Of("Reviews", message.Language);
        return words["Refused.PlanClosed", Plan.Action, words[Plan.State == PlanState.Done ? "Plan.State.Done" : "Plan.State.Dropped"]];
    }
}
