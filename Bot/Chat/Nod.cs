using System.Text.RegularExpressions;

namespace SalesBot.Bot.Chat;

/// <summary>A yes before or as the whole of a message: 对。小孟今天量完没 answers what is open and asks something else.</summary>
internal static partial class Nod
{
    /// <returns>The yes and what follows it; null where the message does not begin with one.</returns>
    public static (string Yes, string Further)? Split(string text) =>
        Begins().Match(text) is { Success: true } match ? (match.Groups["yes"].Value, match.Groups["rest"].Value.Trim()) : null;

    /// <summary>是，成交，快记: words that only say yes once more.</summary>
    public static bool IsMore(string rest) => More().IsMatch(rest);

    [GeneratedRegex(
        @"^\s*(?<yes>是的?|对的?|對的?|嗯+|好的?|行|可以|(?:确认|確認)(?:转|轉|改|删|刪|记|記)?|没错|沒錯|yes|yep|yeah|yup|ok|okay|sure|correct|right|confirmed?)(?:[\s,.;!，。；！、~]+(?<rest>.+))$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Begins();

    [GeneratedRegex(
        @"^(?:[\s,.;!，。；！、~]|成交了?|签了|簽了|丢了|流失了?|快|就|给我|給我|记上?|記上?|记吧|記吧|确认|確認|转吧?|轉吧?|没错|沒錯|是的?|对|對|好|改吧?|删吧?|刪吧?|谢谢|謝謝|了|吧|yes|really|lost|won|please|thanks|rip|go ahead|do it|book it|log it|close it|mark it|that's right|done|deal|it'?s? (?:lost|won))+$",
        RegexOptions.IgnoreCase)]
    private static partial Regex More();
}
