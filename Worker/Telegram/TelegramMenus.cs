using SalesBot.Bot.Telegram;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Telegram;

/// <summary>The menu of commands that Telegram shows beside the message being written.</summary>
internal static class TelegramMenus
{
    /// <summary>Telegram tells languages apart by two letters only, so there is one Chinese menu, for everybody whose language is not English.</summary>
    public static IEnumerable<CommandMenu> All =>
        from menu in new (string? Tag, Language Language)[] { (null, Language.Simplified), ("en", Language.English) }
        select new CommandMenu(menu.Tag, [.. Bot.Subjects.Help.Commands.For(Role.Rep).Select(command => new MenuCommand(command, Bot.Subjects.Help.Commands.Say(command, menu.Language)))]);
}
