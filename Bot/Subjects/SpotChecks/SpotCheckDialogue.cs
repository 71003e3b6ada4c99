using SalesBot.Bot.Chat;
using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.SpotChecks;

/// <summary>A lead judges records that the weekly spot check drew: 👍, 👎 or a comment.</summary>
internal sealed class SpotCheckDialogue : IDialogue
{
    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "spot", Arguments: [var record, "good"] }) => Turn.Do(new JudgeFollowUp(record, true)),
        (_, { Verb: "spot", Arguments: [var record, "bad"] }) => Turn.Do(new JudgeFollowUp(record, false)),
        (_, { Verb: "spot", Arguments: [var record, "comment"] }) =>
            Turn.Ask(new CommentingRecord(record), Draft.Plain(Wording.Words.Of("Pushes", message.Language)["Spot.WriteComment"])),
        (CommentingRecord asked, null) when message.Text.Length > 0 && !message.Text.StartsWith('/') => Turn.Do(new JudgeFollowUp(asked.FollowUp, null, message.Text)),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => null;
}
