using System.Buffers;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>
/// Finds customers by a distinctive part of their name, where the words around it show that a name is meant: 去客车那边, 宇通说, "Valley signed".
/// </summary>
internal static class PartNames
{
    /// <summary>What follows a name: particles, pronouns and verbs one says of somebody.</summary>
    private static readonly SearchValues<char> Follows = SearchValues.Create("的那这他她也还都已说想要在是有把对给让来去今昨明刚又再就可能应该会不没未跟和与约定签付下打发聊谈问催回见同答反追需觉嫌拒退换收拿准安希提找报、");

    private static readonly string[] Anchors = ["给", "跟", "催", "联系", "联系了", "陪", "回复", "回复了"];

    private static readonly string[] Sides = ["那边", "这边", "那里", "那家", "他们"];

    private static readonly string[] Prepositions = ["at", "with", "from", "to", "for", "called", "visited", "met", "and", "on", "emailed", "rang", "about", "saw", "by", "of"];

    public static void Read(string text, string folded, Names names, List<Mention> mentions, List<Item> times, List<Hit> cues)
    {
        var parts = new List<NamePart>();
        names.Parts.Find(folded, parts);
        foreach (var part in parts)
        {
            if (Free(part.Offset, part.End, mentions, times, cues) && Meant(folded, part, mentions, times, cues))
            {
                Add(mentions, part.Offset, part.Length, part.Bearers);
            }
        }

        Joined(folded, names, mentions);
        for (var at = 0; at < folded.Length;)
        {
            var end = at;
            while (end < folded.Length && Folding.IsLatin(folded[end]))
            {
                end++;
            }

            if (end - at >= 3 && Latin(text, folded, names, at, end, cues) is { Length: > 0 } bearers && Free(at, end, mentions, times, cues) && !GoesOn(text, folded, names, bearers, end, times, cues))
            {
                Add(mentions, at, end - at, bearers);
            }

            at = Math.Max(end, at + 1);
        }

        mentions.Sort(static (one, two) => one.Offset.CompareTo(two.Offset));
    }

    /// <summary>汇通 of 汇通电器 is also what 汇通仪表 begins with.</summary>
    private static void Joined(string folded, Names names, List<Mention> mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (!mention.Fuzzy && Folding.IsHan(folded[mention.Offset]) && mention.Owners.All(owner => owner is { Contact: null, Claim: Claim.Derived or Claim.Part }))
            {
                NameOwner[] others = [.. names.Parts.Opening(folded.AsSpan(mention.Offset, mention.Length)).Where(code => !mention.Owners.Any(owner => owner.Customer == code)).Select(code => new NameOwner(code, null, mention.Owners[0].Claim))];
                mentions[i] = others.Length > 0 ? mention with { Owners = [.. mention.Owners, .. others] } : mention;
            }
        }
    }

    private static void Add(List<Mention> mentions, int offset, int length, Domain.Customers.CustomerCode[] bearers) =>
        mentions.Add(new Mention(offset, length, [.. bearers.Select(code => new NameOwner(code, null, Claim.Part))]));

    /// <summary>Nothing else was recognised there: no name, no time, no word that means something by itself.</summary>
    private static bool Free(int start, int end, List<Mention> mentions, List<Item> times, List<Hit> cues) =>
        !mentions.Exists(mention => mention.Offset < end && start < mention.End) && !times.Exists(item => item.Start < end && start < item.End) && !cues.Exists(hit => hit.Start <= start && end <= hit.End);

    private static bool Meant(string folded, NamePart part, List<Mention> mentions, List<Item> times, List<Hit> cues)
    {
        // 林总 at 客车: one of their people is named as well.
        if (mentions.Exists(mention => mention.Owners.Any(owner => owner.Contact is not null && part.Bearers.Contains(owner.Customer))))
        {
            return true;
        }

        var bounded = Bounded(folded, part.End, times, cues);
        if (part.Opens)
        {
            return bounded;
        }

        // What a name goes on or ends with may be its trade: 客车, 自动化. Only where one speaks of its side, or does something with it.
        return part.Bearers.Length == 1 && bounded && (StartsWithAny(folded.AsSpan(part.End), Sides) || EndsWithAny(folded.AsSpan(0, part.Offset), Anchors));
    }

    private static bool Bounded(string folded, int end, List<Item> times, List<Hit> cues) =>
        end >= folded.Length || !Folding.IsHan(folded[end]) || Follows.Contains(folded[end]) || cues.Exists(hit => hit.Start == end) || times.Exists(item => item.Start == end)
        || (Titles.SurnameAt(folded.AsSpan(end)) is > 0 and var surname && Titles.TitleAt(folded.AsSpan(end + surname)) > 0);

    /// <summary>A word of a name written as names are, or after a word that takes one; initials in capitals.</summary>
    private static Domain.Customers.CustomerCode[] Latin(string text, string folded, Names names, int at, int end, List<Hit> cues)
    {
        var word = folded[at..end];
        if (text.AsSpan(at, end - at).IndexOfAnyExceptInRange('A', 'Z') < 0 && names.Parts.Bearing(word + "\n") is { Length: > 0 } initials)
        {
            return initials;
        }

        if (word.Length < 4 || names.Parts.Bearing(word) is not { Length: > 0 } bearers || Trades.IsTrade(word))
        {
            return [];
        }

        var written = char.IsAsciiLetterUpper(text[at]) && at > 0;
        return written || (word.Length >= 5 && EndsWithWord(folded.AsSpan(0, at), Prepositions)) || (at == 0 && (word.Length >= 5 || (char.IsAsciiLetterUpper(text[0]) && cues.Exists(hit => hit.Start == end + 1)))) ? bearers : [];
    }

    /// <summary>Summit Brewery is not Summit Freight: the next word is of another name.</summary>
    private static bool GoesOn(string text, string folded, Names names, Domain.Customers.CustomerCode[] bearers, int end, List<Item> times, List<Hit> cues)
    {
        var next = end + 1;
        if (next >= text.Length || text[end] != ' ' || !char.IsAsciiLetterUpper(text[next]))
        {
            return false;
        }

        var stop = next;
        while (stop < folded.Length && Folding.IsLatin(folded[stop]))
        {
            stop++;
        }

        var word = folded[next..stop];
        return !times.Exists(item => item.Start == next) && !cues.Exists(hit => hit.Start == next) && !bearers.Any(code => names.Find(code) is { } customer && Folding.Of(customer.Name).Contains(word, StringComparison.Ordinal));
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, string[] words)
    {
        var before = text.TrimEnd(' ');
        foreach (var word in words)
        {
            if (before.Length < text.Length && before.EndsWith(word) && (before.Length == word.Length || before[^(word.Length + 1)] == ' '))
            {
                return true;
            }
        }

        return false;
    }
}
