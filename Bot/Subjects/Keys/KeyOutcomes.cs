using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Keys;

/// <param name="Secret">The key itself, shown once.</param>
public sealed record KeyMade(string Secret, AccessKey Key) : Done
{
    internal override bool CanBeUndone => false;

    internal override Draft Say(Message message)
    {
        var words = Words.Of("Doors", message.Language);
        return Draft.FromHtml(new Html().Add(words[Key.Writes ? "Key.MadeWriting" : "Key.MadeReading", DoorText.Day(message, Key.Expires!.Value)]).Line().Code(Secret).Line()
            .Line(words["Key.How", PageAddress.Of(message.Session)])) with { Secret = Secret };
    }
}

public sealed record KeyEnded : Done
{
    /// <summary>A key that may be in wrong hands is not brought back.</summary>
    internal override bool CanBeUndone => false;

    internal override Draft Say(Message message) => Draft.Plain(Words.Of("Doors", message.Language)["Key.Ended"]);
}
