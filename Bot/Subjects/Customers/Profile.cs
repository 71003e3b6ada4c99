using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>Profile fields written in one line: "制造,中型,联系人张工 13800001111,需求视觉检测,来源展会".</summary>
internal sealed partial record Profile(
    string? Industry = null, CompanySize? Size = null, string? Channel = null, string? Need = null, Contact? Contact = null)
{
    private static readonly string[] Channels =
        ["展会", "展會", "转介绍", "轉介紹", "官网", "官網", "广告", "廣告", "直播", "陌拜", "老客户", "老客戶", "exhibition", "trade show", "referral", "website", "cold call", "advert", "webinar"];

    public static Profile Read(string text)
    {
        var phone = Phone().Match(text) is { Success: true } digits ? digits.Value : null;
        var name = Labelled(text, Person());
        return new Profile(
            IndustryWords.In(text),
            FieldWords.Sizes.Last(Folding.Of(text), 0, Math.Min(text.Length, Folding.Most))?.Value,
            Labelled(text, Source()) ?? Channels.FirstOrDefault(channel => Contains(text, channel)),
            Labelled(text, Wish()),
            name is not null || phone is not null ? new Contact(name ?? phone!, Phone: phone) : null);
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
