using System.Text.RegularExpressions;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>Profile fields written in one line: "制造,中型,联系人张工 13800001111,需求视觉检测,来源展会".</summary>
internal sealed partial record Profile(
    string? Industry = null, CompanySize? Size = null, string? Channel = null, string? Need = null, Contact? Contact = null)
{
    private static readonly (string Word, CompanySize Size)[] Sizes =
    [
        ("大型", CompanySize.Large), ("中型", CompanySize.Medium), ("小型", CompanySize.Small), ("个体", CompanySize.Individual), ("個體", CompanySize.Individual),
        ("large", CompanySize.Large), ("medium", CompanySize.Medium), ("mid-size", CompanySize.Medium), ("small", CompanySize.Small), ("individual", CompanySize.Individual),
    ];

    private static readonly string[] Channels =
        ["展会", "展會", "转介绍", "轉介紹", "官网", "官網", "广告", "廣告", "直播", "陌拜", "老客户", "老客戶", "exhibition", "trade show", "referral", "website", "cold call", "advert", "webinar"];

    public static Profile Read(string text)
    {
        var phone = Phone().Match(text) is { Success: true } digits ? digits.Value : null;
        var name = Labelled(text, Person());
        return new Profile(
            Industries.All.FirstOrDefault(industry => industry.Key != "other" && Names(text, industry))?.Key,
            Sizes.Where(size => Contains(text, size.Word)).Select(size => (CompanySize?)size.Size).FirstOrDefault(),
            Labelled(text, Source()) ?? Channels.FirstOrDefault(channel => Contains(text, channel)),
            Labelled(text, Wish()),
            name is not null || phone is not null ? new Contact(name ?? phone!, Phone: phone) : null);
    }

    private static bool Names(string text, Industry industry) =>
        Word(text, industry.Chinese) || Word(text, industry.Traditional) || Word(text, industry.English) || industry.OtherNames.Any(name => Word(text, name));

    /// <summary>A Latin name must stand alone: "it" is no industry within "with".</summary>
    private static bool Word(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if (!char.IsAsciiLetter(name[0])
                || ((at == 0 || !char.IsAsciiLetter(text[at - 1])) && (end == text.Length || !char.IsAsciiLetter(text[end])) && (name.Length > 2 || text[at..end] == name)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string? Labelled(string text, Regex label) => label.Match(text) is { Success: true } match ? Label().Split(match.Groups[1].Value, 2)[0].Trim() : null;

    /// <summary>Where the next field begins.</summary>
    [GeneratedRegex(@"\s(?:联系人|聯絡人|聯繫人|来源|來源|渠道|需求|contact\b|source\b|needs?\b|wants?\b)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:1[3-9][0-9]{9}|0[0-9]{2,3}-[0-9]{7,8})\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?:联系人|聯絡人|聯繫人|contact)\s*(?:是|为|:|\uff1a)?\s*([\p{L}·.]{2,20}(?: [a-z][a-z.]*){0,3})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Person();

    [GeneratedRegex(@"(?:来源|來源|渠道|source)\s*(?:是|为|:|\uff1a)?\s*([^\s,\uff0c;\uff1b。]{2,20})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Source();

    [GeneratedRegex(@"(?:需求|需要|想要|想买|needs?|wants?)\s*(?:是|为|:|\uff1a)?\s*([^,\uff0c;\uff1b。\n]{2,60})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Wish();
}
