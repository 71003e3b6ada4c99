using System.Buffers;
using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Naming;

/// <summary>
/// Finds contacts by how one speaks of somebody one knows: 小郑 and 老王 by the family name, 許小姐 and 余经理 by it and any form of address, 建国 by the given
/// name, "Ng" and "Petrova" by the last. A colleague of that name comes first, and so does every form that the directory holds itself.
/// </summary>
internal static partial class Addressed
{
    /// <summary>小 and 老 before these are seldom somebody: 小车, 小单, 老成, 小范围.</summary>
    private static readonly SearchValues<char> Rare = SearchValues.Create("车单包成向游连古解温景甘植位管池艾经明时样");

    /// <summary>Before 小 or 老 they make another word: 从小, 大小, 最老, 缩小.</summary>
    private static readonly SearchValues<char> Joins = SearchValues.Create("大从最缩减多少变太还很");

    /// <summary>After 小X or 老X they make another word: 小时候, 老师傅, 小范围.</summary>
    private static readonly SearchValues<char> RunsOn = SearchValues.Create("候围板师家型号朋友区组");

    /// <summary>Forms of address for anybody; of the others the contact's own title must speak.</summary>
    private static readonly HashSet<string> Anybody = new(["总", "经理", "先生", "女士", "小姐", "太太", "老板", "老师", "姐", "哥", "叔", "姨", "嫂", "爷", "阿姨", "师傅"], StringComparer.Ordinal);

    /// <summary>What an 工 or a 主管 may be in.</summary>
    private static readonly string[] Technical = ["工", "技术", "设备", "研发", "工艺", "生产", "质", "qa", "qc", "it", "研究", "开发"];

    public static string Family(string family) => "\u0001" + family;

    public static string Given(string given) => "\u0002" + given;

    /// <returns>Null where the name is one word.</returns>
    public static (string Family, string Given)? Parts(NamedContact contact)
    {
        var name = Folding.Of(contact.Name).Trim();
        if (name.Length < 2)
        {
            return null;
        }

        if (Folding.IsHan(name[0]))
        {
            var family = Titles.SurnameAt(name) is > 0 and var length && length < name.Length ? length : 1;
            // 钱老师 has no given name that anybody knows.
            return (name[..family], Titles.TitleAt(name.AsSpan(family)) == name.Length - family ? "" : name[family..]);
        }

        var space = name.LastIndexOf(' ');
        return space > 0 && space + 2 < name.Length ? (name[(space + 1)..], "") : null;
    }

    public static void Read(string text, string folded, Names names, IReadOnlyList<string> colleagues, List<Mention> mentions)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            var found = Folding.IsHan(folded[at]) ? Chinese(folded, names, at) : Latin(text, folded, names, at);
            if (found.Length == 0 || mentions.Exists(mention => mention.Offset < found.End && at < mention.End) || IsColleague(folded, at, found.Length, colleagues))
            {
                continue;
            }

            mentions.Add(found);
            at = found.End - 1;
        }

        mentions.Sort(static (one, two) => one.Offset.CompareTo(two.Offset));
    }

    /// <summary>Takes out contacts whose form is a colleague's name, unless the talk is of theirs: Priya is ours wherever nobody speaks of Acme Tools.</summary>
    public static void LeaveToColleagues(string folded, ReadingContext context, List<Mention> mentions)
    {
        if (mentions.Count == 0)
        {
            return;
        }

        mentions.RemoveAll(mention =>
            mention.Owners.All(owner => owner is { Contact: not null, Claim: not Claim.Name })
            && context.Colleagues.Any(name => folded.AsSpan(mention.Offset, mention.Length).SequenceEqual(name))
            && !Theirs(folded, mention, mentions, context.Colleagues)
            && (Ours(folded, mention.Offset) || !mention.Owners.Any(owner => owner.Customer == context.Current || mentions.Exists(other => other.Owners.Any(one => one.Contact is null && one.Customer == owner.Customer)))));
    }

    /// <summary>"Priya's lot came round", "Priya paid her deposit", "Dana and Priya both asked": whoever has people of their own, pays us, or does the same as one of the customers', is none of ours.</summary>
    private static bool Theirs(string folded, Mention mention, List<Mention> mentions, IReadOnlyList<string> colleagues)
    {
        if (Ours(folded, mention.Offset))
        {
            return false;
        }

        if (Pays().IsMatch(folded.AsSpan(mention.End)) || folded.AsSpan(mention.End).StartsWithAny("'s lot", "'s people", "'s crowd", "'s gang", "'s office", "'s place", "他们那边", "那帮人"))
        {
            return true;
        }

        return mentions.Exists(other => other.Owners.Any(owner => owner.Contact is not null) && !colleagues.Any(name => folded.AsSpan(other.Offset, other.Length).SequenceEqual(name))
            && Array.IndexOf(Joints, (other.End <= mention.Offset ? folded[other.End..mention.Offset] : mention.End <= other.Offset ? folded[mention.End..other.Offset] : "").Trim()) >= 0);
    }

    [GeneratedRegex(@"^(?:['’]s)?(?:\s(?:has|have|had|just|finally|also|already|only|now|still|both))*\s(?:paid|pays|wired|transferred|settled|put down|sent (?:us |me |over )?[£$€¥]?\d)|^(?:那边|那头)?(?:今天|昨天|刚才|刚刚|刚|已经|已|也|又|都|终于)*(?:把[^，。,]{1,8}(?:付|打|汇|转|结)[了来清过]|(?:付|打|汇|转|结)[了来清过]*(?:一笔)?(?:款|钱|定金|订金|尾款|货款|首付|\d))")]
    private static partial Regex Pays();

    private static readonly string[] Joints = ["and", "&", "和", "、"];

    private static bool Ours(string folded, int at) => folded.AsSpan(0, at).TrimEnd() is var before && (before.EndsWithAny(" our", "咱", "咱们", "我们"));

    private static bool IsColleague(string folded, int at, int length, IReadOnlyList<string> colleagues)
    {
        foreach (var colleague in colleagues)
        {
            if (colleague.Length >= length && folded.AsSpan(at).StartsWith(colleague, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static Mention Chinese(string folded, Names names, int at)
    {
        if (folded[at] is '小' or '老' or '阿' && at + 1 < folded.Length)
        {
            var known = !Rare.Contains(folded[at + 1]) && !(at > 0 && Joins.Contains(folded[at - 1])) && !(at + 2 < folded.Length && RunsOn.Contains(folded[at + 2]));
            return known && names.Bearers(Family(folded.Substring(at + 1, 1))) is { Length: > 0 } family ? new Mention(at, 2, family) : default;
        }

        var surname = Titles.SurnameAt(folded.AsSpan(at));
        if (surname > 0 && Titles.Behind(folded, at, surname) is > 0 and var title && names.Bearers(Family(folded.Substring(at, surname))) is { Length: > 0 } bearers)
        {
            var word = folded.Substring(at + surname, title);
            NameOwner[] meant = [.. bearers.Where(owner => Goes(word, owner.Contact!))];
            return meant.Length > 0 ? new Mention(at, surname + title, meant) : default;
        }

        return at + 2 <= folded.Length && Folding.IsHan(folded[at + 1]) && names.Bearers(Given(folded.Substring(at, 2))) is { Length: > 0 and <= 3 } given ? new Mention(at, 2, given) : default;
    }

    /// <summary>Whether somebody with that title may be addressed so; one whose title is not known may.</summary>
    private static bool Goes(string word, NamedContact contact) => Folding.Of(contact.Title ?? "") is var title
        && (title.Length == 0 || Anybody.Contains(word) || title.Contains(word, StringComparison.Ordinal) || (word is "工" && Technical.Any(trade => title.Contains(trade, StringComparison.Ordinal))));

    private static Mention Latin(string text, string folded, Names names, int at)
    {
        if (!char.IsAsciiLetterUpper(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
        {
            return default;
        }

        var end = at;
        while (end < folded.Length && Folding.IsLatin(folded[end]))
        {
            end++;
        }

        // "Grant Avenue", "Martin Shaw": another name begins or goes on with it.
        var alone = !(end + 1 < text.Length && text[end] == ' ' && char.IsAsciiLetterUpper(text[end + 1]));
        return end - at >= 2 && alone && Acts.Senses.Of(folded.AsSpan(at, end - at)) == Acts.Sense.None && names.Bearers(Family(folded[at..end])) is { Length: > 0 } bearers ? new Mention(at, end - at, bearers) : default;
    }
}
