using System.Globalization;

namespace SalesBot.Bot.Wording;

/// <summary>The three languages the bot speaks, each equally complete.</summary>
public sealed record Language(string Tag)
{
    public static readonly Language Simplified = new("zh-Hans");

    public static readonly Language Traditional = new("zh-Hant");

    public static readonly Language English = new("en");

    public static readonly IReadOnlyList<Language> All = [Simplified, Traditional, English];

    public bool IsChinese => this != English;

    public CultureInfo Culture => CultureInfo.GetCultureInfo(Tag);

    /// <summary>Reads a tag as messengers, files and people write it: zh, zh-CN, zh_TW, zh-hant, 繁體, en-GB.</summary>
    /// <returns>Null for anything else.</returns>
    public static Language? Read(string? tag)
    {
        var form = tag?.Trim().Replace('_', '-').ToLowerInvariant() ?? "";
        return form switch
        {
            "zh-hant" or "zh-tw" or "zh-hk" or "zh-mo" or "zht" or "tw" or "hk" or "繁體" or "繁体" or "繁體中文" or "繁体中文" or "繁" => Traditional,
            "zhs" or "cn" or "中文" or "简体" or "简体中文" or "簡體" or "简" => Simplified,
            "english" or "英文" or "英语" or "英語" => English,
            _ when form.StartsWith("zh-hant", StringComparison.Ordinal) => Traditional,
            _ when form == "zh" || form.StartsWith("zh-", StringComparison.Ordinal) => Simplified,
            _ when form == "en" || form.StartsWith("en-", StringComparison.Ordinal) => English,
            _ => null,
        };
    }
}
