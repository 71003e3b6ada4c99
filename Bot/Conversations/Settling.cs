using SalesBot.Bot.Ports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations;

/// <summary>/start, /help, /lang and small talk: nothing of it is ever logged.</summary>
internal sealed class Settling : ICapability
{
    public Turn? Resume(Talk talk) => talk.Press switch
    {
        null when talk.Step is not (null or Confirming) && IsCancel(talk) => Turn.Say(Draft.Plain(Asks(talk)["Cancel.Dropped"])),
        { Verb: "lang", First: { } tag } when Language.Read(tag) is { } language => Turn.Do(new SetLanguage(language.Tag)),
        { Verb: "help" } => Turn.Say(Help(talk)),
        _ => null,
    };

    public Turn? Answer(Talk talk) => talk.Reading switch
    {
        { Intent: Intent.Command, Command: "start" } => Turn.Say(Starting.Welcome(talk.Person.Name, talk.Person.Role, talk.Language)),
        _ when IsCancel(talk) => Nothing(talk),
        { Intent: Intent.Command, Command: "help" } => Turn.Say(Help(talk)),
        { Intent: Intent.Command, Command: "lang" } reading => Language.Read(reading.Argument) is { } language
            ? Turn.Do(new SetLanguage(language.Tag))
            : Turn.Say(WhichLanguage(talk)),
        _ => null,
    };

    /// <summary>算了, "never mind": closes what is open, and never undoes by itself.</summary>
    private static bool IsCancel(Talk talk) => talk.Reading is { Intent: Intent.Command, Command: "cancel" };

    private static Turn Nothing(Talk talk) => talk.Conversation.LastChange is { Length: > 0 } change
        ? Turn.Say(Draft.Plain(Asks(talk)["Cancel.Nothing"]).With(new Button(talk.Words["Button.Undo"], $"undo:{change}")))
        : Turn.Say(Draft.Plain(Asks(talk)["Cancel.Idle"]));

    /// <summary>A greeting or an emoji gets a word back. Of anything else it is said that nothing was noted, for it may have been meant as news.</summary>
    public static Draft SmallTalk(Talk talk) => Courtesy.Is(talk.Text)
        ? Draft.Plain(talk.Words["Chat.SmallTalk"])
        : Draft.Plain(Asks(talk)["Chat.Unclear", talk.Find(talk.Conversation.Customer)?.Name ?? Asks(talk)["Chat.SomeCustomer"]]).With(new Button(talk.Words["Button.Help"], "help"));

    private static Words Asks(Talk talk) => Words.Of("Asks", talk.Language);

    public static Draft NotUnderstood(Talk talk) => Draft.Plain(talk.Words[talk.Text.StartsWith('/') ? "Help.NoCommand" : "Help.NotUnderstood", talk.Text])
        .With(new Button(talk.Words["Button.Help"], "help"));

    public static Draft WhichLanguage(Talk talk) => Draft.Plain(talk.Words["Lang.Which"])
        .With(new Button("简体中文", "lang:zh-Hans"), new Button("繁體中文", "lang:zh-Hant"), new Button("English", "lang:en"));

    private static Draft Help(Talk talk)
    {
        var words = talk.Words;
        var html = new Html().Add(words["Help.Intro"]).Line().Italic(words["Start.Example"]).Line();
        foreach (var command in Commands.For(talk.Person.Role))
        {
            html.Line($"/{command} — {words[$"Command.{command}"]}");
        }

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
        "target",
        "score",
        "plan",
        "team",
        "leave",
        "handover",
        "invite",
        "settings",
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
