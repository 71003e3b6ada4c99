using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>A question about what was said, done and promised.</summary>
/// <param name="Aspect">What of them is asked; null where no word tells.</param>
/// <param name="Own">Of oneself and one's days, not of a customer.</param>
/// <param name="Named">The customers named, by themselves or by their people; several where a name is shared.</param>
/// <param name="Colleagues">Those named who may have been asked for something, as they are called.</param>
/// <param name="When">The days named, both included.</param>
/// <param name="Form">How it is to be answered.</param>
/// <param name="Topics">What its words speak of.</param>
internal sealed record RecallRequest(Aspect? Aspect, bool Own, IReadOnlyList<CustomerCode> Named, IReadOnlyList<string> Colleagues, Stretch? When, AnswerForm Form, Topic Topics) : Request
{
    /// <summary>The hour named.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>Where it asks for several things, each as if it stood alone: 什么级别，上次联系是什么时候.</summary>
    public IReadOnlyList<RecallRequest> Parts { get; init; } = [];

    /// <summary>What is to be answered, one by one.</summary>
    public IReadOnlyList<RecallRequest> Each => Parts.Count > 0 ? Parts : [this];
}
