using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>The step was done, moved away or called off meanwhile.</summary>
public sealed record StepGone : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Talk", message.Language)["Step.Gone"];
}
