using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Conversations;

/// <summary>The buttons of a profile refresh and of a grade review.</summary>
internal sealed class CareTalk : ICapability
{
    public Turn? Resume(Talk talk) => talk.Press switch
    {
        { Verb: "unchanged", Arguments: [_, ..] codes } => Turn.Do(new ConfirmProfiles([.. codes.Select(code => new CustomerCode(code))])),
        { Verb: "grade", Arguments: [var code, var letter] } when Enum.TryParse<Grade>(letter, out var grade) && Enum.IsDefined(grade) =>
            Turn.Do(new SetGrade(new CustomerCode(code), grade)) with { Topic = new CustomerCode(code) },
        _ => null,
    };

    public Turn? Answer(Talk talk) => null;
}
