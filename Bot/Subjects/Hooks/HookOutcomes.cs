using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Hooks;

/// <param name="Secret">What signs its messages, shown once.</param>
public sealed record HookAdded(Hook Hook, string Secret) : Done
{
    internal override bool CanBeUndone => false;

    internal override Draft Say(Message message)
    {
        var words = Words.Of("Doors", message.Language);
        return Draft.FromHtml(new Html().Add(words["Hook.Added", Hook.Host]).Line().Code(Secret).Line().Line(words["Hook.How"])) with { Secret = Secret };
    }
}

public sealed record HookTested(Hook Hook) : Done
{
    internal override bool CanBeUndone => false;

    internal override Draft Say(Message message) => Draft.Plain(Words.Of("Doors", message.Language)["Hook.Tested", Hook.Host]);
}

public sealed record HookRemoved(Hook Hook) : Done
{
    /// <summary>Its secret is gone.</summary>
    internal override bool CanBeUndone => false;

    internal override Draft Say(Message message) => Draft.Plain(Words.Of("Doors", message.Language)["Hook.Removed", Hook.Host]);
}
