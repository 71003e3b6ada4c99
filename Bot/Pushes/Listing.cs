using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Pushes;

/// <summary>Names in a row, as the language parts them.</summary>
internal static class Listing
{
    public static string Of(IEnumerable<string> names, Language language) => string.Join(language.IsChinese ? "、" : ", ", names);
}
