using System.Text.RegularExpressions;

namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>Whose it is: mine, theirs, of all.</summary>
internal static partial class WhoseTopics
{
    public static readonly (Topic Topic, Regex Words)[] All =
    [
        (Topic.Mine, Mine()), (Topic.Theirs, Theirs()), (Topic.Both, Both()), (Topic.Everybody, Everybody()), (Topic.General, General()),
        (Topic.Whose, Whose()),
    ];

    /// <summary>我, "my".</summary>
    [GeneratedRegex(@"我|咱|自己|\b(?:i|my|me|mine|myself)\b")]
    private static partial Regex Mine();

    /// <summary>他们, "that order".</summary>
    [GeneratedRegex(@"[他她它]|人家|对方|那边|[那这]家|\b(?:they|them|their|theirs|he|she|him|her|his|hers|it|there)\b"
        + @"|[这那呢嗰](?:单|笔|张|个单|份|批)"
        + @"|\b(?:that (?:order|payment|invoice|deal|po)|this (?:order|payment|deal))\b|^that(?:'s| is)\b")]
    private static partial Regex Theirs();

    /// <summary>Two of whom one spoke: 这两家, "both of them".</summary>
    [GeneratedRegex(@"(?:这|那)?(?:两|俩|几)(?:家|个客户|边)(?:都|各|现在|分别)|这两家|那两家|两边"
        + @"|\b(?:both(?: of them)?|the two of them|each of them|these two|those two)\b")]
    private static partial Regex Both();

    /// <summary>团队, "the team".</summary>
    [GeneratedRegex(@"团队|公司|全部门|部门|大家|谁|排名|\b(?:team|everyone|everybody|company|who|ranking)\b")]
    private static partial Regex Everybody();

    /// <summary>Of all, not of whoever was spoken of: 哪些, "all my customers".</summary>
    [GeneratedRegex(@"谁|哪些|哪几|哪家|哪个客户|(?<![第])(?:几|多少)家(?!门店|分店|分公司|工厂|店|厂)|所有|全部|每家|各家|应收|按客户|\b(?:who|whom|whose|which(?! (?:day|date|time|week|month|stage|grade|figure|price|product|order))|all|everybody|everyone|each|by customer|per customer|customers|anyone|anybody)\b"
        + @"|\b(?:any of my|my customers|my clients|my accounts)\b")]
    private static partial Regex General();

    /// <summary>One of the records is meant: 谁家的, "which one was it".</summary>
    [GeneratedRegex(@"谁家?的|是谁|谁(?:说|嫌|抱怨|问|提|要|吐槽|来着|啊|家)|哪(?:家|个客户|一家|位)|\bwhose\b|\bwho(?:'s| is)? (?:that|it|this|the \w+) (?:with|for|from)\b|\bwho am i with\b|\bwho (?:thinks?|thought|finds?|found|feels?|felt|says|was|is|were|said|asks?|asked|wants?|wanted|mention\w*|complain\w*|moan\w*|rais\w*|object\w*|grumbl\w*|worr\w*|told|needs?|needed|has|had|bought|ordered|paid)\b|\bwhich (?:customer|one|client|company|of them|account|\w+ (?:is|was|has|wants|wanted|asked|said|gets|got))\b"
        + @"|(?:哪|谁)(?:家|个|位)?(?:在)?(?:抱怨|嫌|吐槽|催|急|担心)"
        + @"|\b(?:which (?:lad|fella|guy|bloke|lady|woman|man|fellow|customer|client|one)\b)\b|\bwho(?:\'s| has| is|\'ve)? (?:been )?(?:chas|ask|complain|moan|push|want|wait)\w*")]
    private static partial Regex Whose();
}
