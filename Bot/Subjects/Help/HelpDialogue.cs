using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Subjects.Settings;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Help;

/// <summary>/start, /help, /lang and small talk: nothing of it is ever logged.</summary>
internal sealed class HelpDialogue : IDialogue
{
    public Turn? Resume(Message message) => message.Press switch
    {
        null when message.Step is not (null or Confirming) && IsCancel(message) => Turn.Say(Draft.Plain(Asks(message)["Cancel.Dropped"])),
        { Verb: "lang", First: { } tag } when Language.Read(tag) is { } language => Turn.Do(new SetLanguage(language.Tag)),
        { Verb: "help" } => Turn.Say(Help(message)),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request switch
    {
        Reading { Command: "start" } => Turn.Say(Joining.Welcome(message.Person.Name, message.Person.Role, message.Language)),
        Reading { Command: "cancel" } => Nothing(message),
        Reading { Command: "help" } => Turn.Say(Help(message)),
        Reading { Command: "lang" } reading => Language.Read(reading.Argument) is { } language
            ? Turn.Do(new SetLanguage(language.Tag))
            : Turn.Say(WhichLanguage(message)),
        _ => null,
    };

    /// <summary>算了, "never mind": closes what is open, and never undoes by itself.</summary>
    private static bool IsCancel(Message message) => message.Reading is { Intent: Intent.Command, Command: "cancel" };

    private static Turn Nothing(Message message) => message.Conversation.LastChange is { Length: > 0 } change
        ? Turn.Say(Draft.Plain(Asks(message)["Cancel.Nothing"]).With(new Button(message.Words["Button.Undo"], "undo", change)))
        : Turn.Say(Draft.Plain(Asks(message)["Cancel.Idle"]));

    /// <summary>From here on it is a wish, and no news that was put badly.</summary>
    private const double Idle = 0.85;

    /// <summary>A greeting, thanks or an emoji get a word back, wishes a nod. What asks is told that it cannot be answered; of anything else it is said that nothing was noted, for it may have been meant as news.</summary>
    public static Draft SmallTalk(Message message) => Courtesy.Is(message.Text)
        ? Draft.Plain(message.Words["Chat.SmallTalk"])
        : Courtesy.Greets(message.Said.Folded) ? Draft.Plain(message.Words["Chat.Greeting"])
        : Inquiry.In(message.Said) ? Unanswered.Say(message)
        : message.Reading.Judged is { Deed: ActKind.None, Sure: >= Idle } && Courtesy.Wishes(message.Said.Folded) ? Draft.Plain(message.Words["Chat.Nod"])
        : Draft.Plain(Asks(message)["Chat.Unclear", message.Find(message.Conversation.Customer)?.Name ?? Asks(message)["Chat.SomeCustomer"]]).With(new Button(message.Words["Button.Help"], "help"));

    private static Words Asks(Message message) => Words.Of("Asks", message.Language);

    public static Draft NotUnderstood(Message message) => Inquiry.In(message.Said) ? Unanswered.Say(message) : Draft.Plain(message.Words[message.Text.StartsWith('/') ? "Help.NoCommand" : "Help.NotUnderstood", message.Text])
        .With(new Button(message.Words["Button.Help"], "help"));

    public static Draft WhichLanguage(Message message) => Draft.Plain(message.Words["Lang.Which"])
        .With(new Button("简体中文", "lang", "zh-Hans"), new Button("繁體中文", "lang", "zh-Hant"), new Button("English", "lang", "en"));

    private static Draft Help(Message message)
    {
        var words = message.Words;
        var html = new Html().Add(words["Help.Intro"]).Line().Italic(words["Start.Example"]).Line();
        html.Lines(Commands.For(message.Person.Role).Select(command => $"/{command} — {words[$"Command.{command}"]}"));

        return html.Line().Line(words["Help.Reply"]);
    }
}

/// <summary>The commands of the menu, in its order; every one of them also works in plain words.</summary>
public static class Commands
{
    private static readonly string[] All =
    [
        "today",
        "overdue",
        "log",
        "customer",
        "new",
        "stage",
        "order",
        "pay",
        "kpi",
        "why",
        "report",
        "forecast",
        "target",
        "score",
        "plan",
        "team",
        "leave",
        "handover",
        "invite",
        "settings",
        "web",
        "calendar",
        "keys",
        "export",
        "import",
        "duplicates",
        "undo",
        "lang",
        "privacy",
        "help",
    ];

    /// <summary>Those of no use to a rep.</summary>
    private static readonly string[] FromLead = ["invite", "import"];

    /// <summary>Those of no use to a rep or a lead.</summary>
    private static readonly string[] FromManager = ["import"];

    public static IReadOnlyList<string> For(Role role) => role switch
    {
        Role.Admin => ["report", .. All.Where(command => command != "report"), "delivery", "audit"],
        Role.Manager => ["report", .. All.Where(command => command != "report")],
        Role.Lead => [.. All.Except(FromManager)],
        _ => [.. All.Except(FromManager).Except(FromLead)],
    };

    /// <summary>Whether it says little until more words follow it.</summary>
    public static bool NeedsMore(string command) => command is "log" or "customer" or "new" or "stage" or "order" or "pay" or "handover" or "lang";

    public static string Say(string command, Language language) => Words.Of("Chat", language)[$"Command.{command}"];
}
