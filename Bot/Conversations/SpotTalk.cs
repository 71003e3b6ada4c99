namespace SalesBot.Bot.Conversations;

/// <summary>A lead judges records that the weekly spot check drew: 👍, 👎 or a comment.</summary>
internal sealed class SpotTalk : ICapability
{
    public Turn? Resume(Talk talk) => (talk.Step, talk.Press) switch
    {
        (_, { Verb: "spot", Arguments: [var record, "good"] }) => Turn.Do(new JudgeFollowUp(record, true)),
        (_, { Verb: "spot", Arguments: [var record, "bad"] }) => Turn.Do(new JudgeFollowUp(record, false)),
        (_, { Verb: "spot", Arguments: [var record, "comment"] }) =>
            Turn.Ask(new CommentingRecord(record), Draft.Plain(Wording.Words.Of("Pushes", talk.Language)["Spot.WriteComment"])),
        (CommentingRecord asked, null) when talk.Text.Length > 0 && !talk.Text.StartsWith('/') => Turn.Do(new JudgeFollowUp(asked.FollowUp, null, talk.Text)),
        _ => null,
    };

    public Turn? Answer(Talk talk) => null;
}
