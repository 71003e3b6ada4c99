using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Domain.Team;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Local;

/// <summary>
/// Lines of a chat: plain text is a message; <c>&gt; 2</c> or <c>&gt; label</c> presses a button of the newest message that has any, or has that one;
/// <c>re: text</c> replies to the newest push; <c>file: PATH</c> sends a file, <c>refile: PATH</c> as a reply to the newest push;
/// <c>edit: text</c> edits one's newest message; <c>@NAME</c> changes who speaks; <c>#GROUP text</c> says it in a group, to the bot when it is a command or names @SalesBot;
/// <c>!now ISO</c> moves the clock on; <c>!restart</c> closes everything and opens it again.
/// </summary>
internal sealed class ChatScript(Rehearsal rehearsal, ChatScreen screen, bool followsRealClock)
{
    private readonly Dictionary<RepId, string> lastMessage = [];

    private bool followsRealClock = followsRealClock;

    private Rep speaker = null!;

    public string SpeakerName => speaker.Name;

    /// <exception cref="CommandLineException">Nobody of the team has that name.</exception>
    public async Task Speak(string name, CancellationToken cancel)
    {
        speaker = await rehearsal.Join(name, cancel);
        screen.Know(speaker, rehearsal.Host.Rules.ZoneOf(speaker));
    }

    /// <exception cref="CommandLineException">A directive that cannot be followed, with what would do.</exception>
    public async Task Play(string line, CancellationToken cancel)
    {
        if (followsRealClock && TimeProvider.System.GetUtcNow() is var real && real > rehearsal.Now)
        {
            await rehearsal.WalkTo(real, cancel);
        }

        var text = line.Trim();
        if (text.Length == 0)
        {
            return;
        }

        if (text[0] == '#')
        {
            await SayInGroup(text[1..], cancel);
        }
        else if (text[0] == '@')
        {
            await Speak(text[1..].Trim(), cancel);
        }
        else if (text == "!restart")
        {
            await rehearsal.Restart();
        }
        else if (After(text, "!now ") is { } instant)
        {
            followsRealClock = false;
            await rehearsal.WalkTo(Instant(instant), cancel);
        }
        else if (After(text, ">") is { } button)
        {
            await Press(button.Trim(), cancel);
        }
        else if (After(text, "re:") is { } reply)
        {
            var push = screen.NewestPush(Chat) ?? throw new CommandLineException($"re: {speaker.Name} has had no push to reply to yet.");
            await Say(LocalChat.Says(speaker.Id, reply.Trim(), rehearsal.Now, push.Id), cancel);
        }
        else if (After(text, "file:") is { } file)
        {
            await Say(await Sent(file.Trim(), null, cancel), cancel);
        }
        else if (After(text, "refile:") is { } answer)
        {
            var push = screen.NewestPush(Chat) ?? throw new CommandLineException($"refile: {speaker.Name} has had no push to reply to yet.");
            await Say(await Sent(answer.Trim(), push.Id, cancel), cancel);
        }
        else if (After(text, "edit:") is { } correction)
        {
            var message = lastMessage.GetValueOrDefault(speaker.Id) ?? throw new CommandLineException($"edit: {speaker.Name} has not said anything yet.");
            await rehearsal.Take(LocalChat.Edits(speaker.Id, message, correction.Trim(), rehearsal.Now), cancel);
        }
        else
        {
            await Say(LocalChat.Says(speaker.Id, text, rehearsal.Now), cancel);
        }
    }

    /// <summary><c>PATH</c>, <c>PATH | words with it</c>, or <c>31.2304,121.4737</c> for a location.</summary>
    private async Task<ChatUpdate> Sent(string what, string? replyTo, CancellationToken cancel)
    {
        var (path, caption) = what.Split(" | ", 2) is [var before, var after] ? (before.Trim(), after.Trim()) : (what, null);
        try
        {
            var file = await LocalFiles.Take(rehearsal.Host.Get<KeptFolder>(), path, cancel);
            return LocalChat.Sends(speaker.Id, file, caption, rehearsal.Now, replyTo);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException($"file: {path} cannot be read: {refused.Message}");
        }
    }

    private string Chat => LocalMessenger.ChatOf(speaker.Id.Value);

    private static string? After(string text, string directive) => text.StartsWith(directive, StringComparison.Ordinal) ? text[directive.Length..] : null;

    private async Task SayInGroup(string line, CancellationToken cancel)
    {
        const string bot = "@SalesBot";
        var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (parts is not [{ Length: > 0 } group, { Length: > 0 } said])
        {
            throw new CommandLineException($"#{line}: write the group's name, a blank and what is said there.");
        }

        var named = said.Contains(bot, StringComparison.OrdinalIgnoreCase);
        var text = said.Replace(bot, "", StringComparison.OrdinalIgnoreCase).Trim();
        screen.KnowGroup(group, rehearsal.Host.Rules.TimeZone);
        await rehearsal.Take(LocalChat.SaysInGroup(speaker.Id, group, text, named || text.StartsWith('/'), rehearsal.Now), cancel);
    }

    private async Task Say(ChatUpdate update, CancellationToken cancel)
    {
        lastMessage[speaker.Id] = update.MessageId!;
        await rehearsal.Take(update, cancel);
    }

    private async Task Press(string which, CancellationToken cancel)
    {
        var message = screen.NewestWithButtons(Chat, int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? null : which) ?? throw new CommandLineException($"> {which}: there is no message with buttons yet.");
        var labels = message.Buttons.SelectMany(row => row).Select(button => button.Label).ToList();
        var index = number > 0 ? number - 1 : labels.FindIndex(label => label == which);
        if (index < 0 || index >= labels.Count)
        {
            throw new CommandLineException($"> {which}: no such button. There are: {string.Join(", ", labels)}.");
        }

        await rehearsal.Take(LocalChat.Presses(speaker.Id, message, index, rehearsal.Now), cancel);
    }

    private DateTimeOffset Instant(string text)
    {
        var read = new Launch("", null, text.Trim());
        try
        {
            var instant = read.Start(rehearsal.Host.Rules.TimeZone)!.Value;
            return instant >= rehearsal.Now ? instant : throw new CommandLineException($"!now {text}: the clock is past that already. It only moves on.");
        }
        catch (FormatException)
        {
            throw new CommandLineException($"!now {text}: not a date and time. Use 2026-03-11T09:05.");
        }
    }
}
