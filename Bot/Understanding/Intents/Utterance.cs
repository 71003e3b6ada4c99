using System.Runtime.InteropServices;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Expressions.Figures;
using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>A stretch of a text, end not included.</summary>
internal readonly record struct Region(int Start, int End)
{
    public bool Holds(int place) => place >= Start && place < End;
}

/// <summary>A text with everything recognised in it: names, times, figures, cues and its clauses.</summary>
internal sealed class Utterance
{
    /// <summary>The hits of each cue, so that a long text is not searched whole for each of its clauses.</summary>
    private readonly List<Hit>?[] byCue = new List<Hit>?[(int)Cue.AskActivity + 1];

    private readonly Lazy<Outsider?> outsider;

    public Utterance(string text, Names names, ReadingContext context)
    {
        outsider = new(() => Outsiders.Read(this));
        (Text, Folded, Context, Names) = (text, PoliteRequest.Plain(Folding.Of(text)), context, names);
        var mentions = new List<Mention>();
        names.Find(Folded, mentions);
        // A name spelt almost right counts where none is spelt right, or only a shorter one that several share.
        var customers = mentions.Where(mention => mention.Owners.Any(owner => owner.Contact is null)).ToList();
        if (customers.TrueForAll(mention => mention.Owners.Length > 1) && names.Similar(Folded, sure: customers.Count > 0) is { } near
            && (customers.Count == 0 ? !mentions.Exists(mention => near.Offset < mention.End && mention.Offset < near.End) : customers.Count == 1 && near.Offset <= customers[0].Offset && customers[0].End <= near.End && near.Owners.All(owner => customers[0].Owners.Any(other => other.Customer == owner.Customer))))
        {
            mentions.RemoveAll(mention => near.Offset < mention.End && mention.Offset < near.End);
            mentions.Add(near);
            mentions.Sort((one, two) => one.Offset.CompareTo(two.Offset));
        }

        Addressed.Read(Text, Folded, names, context.Colleagues, mentions);
        Addressed.LeaveToColleagues(Folded, context, mentions);
        Stranger = Strange(mentions);
        Mentions = mentions;
        Folded = mentions.Count == 0 ? Farewell.Plain(Folded) : Folded;
        Times = ExpressionReader.Times(Folded, context.Now, context.Language?.StartsWith("zh", StringComparison.Ordinal) == true);
        if (!Folded.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff'))
        {
            BareHours.Read(Folded, Times);
        }

        Figures = NumberReader.Read(Folded, true);
        Money = MoneyReader.Read(Folded, Figures);
        var cues = CueTable.Find(Folded);
        PartNames.Read(Text, Folded, names, mentions, Times, cues);
        Times.RemoveAll(item => mentions.Exists(mention => mention.Offset <= item.Start && item.End <= mention.End) || (item.Cue == DayCue.Bare && Money.Exists(item.Overlaps)));
        Hits = Heard(mentions, cues);
        foreach (var hit in Hits)
        {
            (byCue[(int)hit.Cue] ??= []).Add(hit);
        }

        Clauses = Split(Folded);
    }

    public string Text { get; }

    public string Folded { get; }

    public ReadingContext Context { get; }

    public Names Names { get; }

    public List<Mention> Mentions { get; }

    /// <summary>Words of this without those it names, a blank for each of their letters: 鼎盛设备两台 sells 设备.</summary>
    public string Nameless(string words)
    {
        var letters = words.ToCharArray();
        foreach (var mention in Mentions.Where(mention => mention.End <= letters.Length))
        {
            letters.AsSpan(mention.Offset, mention.End - mention.Offset).Fill(' ');
        }

        return new string(letters);
    }

    /// <summary>A company that only begins like one we know: 远航物流 beside 远航教育.</summary>
    public string? Stranger { get; }

    /// <summary>Somebody whom nobody knows and who deals with us; null where none is named.</summary>
    public Outsider? Outsider => outsider.Value;

    public List<Item> Times { get; }

    public List<Item> Figures { get; }

    public List<Item> Money { get; }

    public List<Hit> Hits { get; }

    public List<Region> Clauses { get; }

    public Region All => new(0, Folded.Length);

    public DateOnly Today => DateOnly.FromDateTime(Context.Now);

    public Region ClauseOf(int place)
    {
        var (low, high) = (0, Clauses.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = place < Clauses[middle].End ? (low, middle) : (middle + 1, high);
        }

        return low < Clauses.Count ? Clauses[low] : low > 0 ? Clauses[^1] : All;
    }

    public bool Has(Cue cue, Region region) => First(cue, region) is not null;

    public bool Has(Cue cue) => Has(cue, All);

    public bool HasAny(Region region, params ReadOnlySpan<Cue> cues)
    {
        foreach (var cue in cues)
        {
            if (Has(cue, region))
            {
                return true;
            }
        }

        return false;
    }

    public Hit? First(Cue cue, Region region) => Of(cue, region) is [var first, ..] ? first : null;

    /// <summary>The places where a region uses a cue, left to right.</summary>
    public ReadOnlySpan<Hit> Of(Cue cue, Region region)
    {
        var hits = CollectionsMarshal.AsSpan(byCue[(int)cue]);
        var start = Before(hits, region.Start);
        return hits[start..Math.Max(start, Before(hits, region.End))];
    }

    /// <returns>How many of the hits start before a place.</returns>
    private static int Before(ReadOnlySpan<Hit> hits, int place)
    {
        var (low, high) = (0, hits.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = hits[middle].Start < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public string Words(Region region) => Text[region.Start..region.End].Trim();

    public bool StartsWithAny(params ReadOnlySpan<string> words)
    {
        var start = Folded.AsSpan().TrimStart(" ，,。.!！~…");
        foreach (var word in words)
        {
            if (start.StartsWith(word, StringComparison.Ordinal) && !(Folding.IsLatin(word[^1]) && start.Length > word.Length && Folding.IsLatin(start[word.Length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes out the mentions that another trade follows: Summit Brewery is not Summit Freight.</summary>
    private string? Strange(List<Mention> mentions)
    {
        string? stranger = null;
        mentions.RemoveAll(mention =>
        {
            if (mention.Owners.All(owner => owner.Contact is not null))
            {
                return Namesake(mention, mentions);
            }

            if (mention.Fuzzy || mention.Owners.Any(owner => owner.Contact is not null || owner.Claim == Claim.Name))
            {
                return false;
            }

            var (end, venue) = Trades.After(Text, Folded, mention.End, Names.Parts);
            end = end == mention.End ? Elsewhere(mention) : end;
            if (end == mention.End || mention.Owners.Any(owner => Names.Find(owner.Customer) is { } customer && customer.Aliases.Append(customer.Name).Any(name => Folding.Of(name).Contains(Folded[mention.End..end].Trim(), StringComparison.Ordinal))))
            {
                return false;
            }

            stranger ??= venue ? null : Text[mention.Offset..end];
            return true;
        });
        return stranger;
    }

    /// <summary>瑞丰冷链的苏姐 is nobody's of 瑞丰包装, who have no 苏姐: past two more letters of a name and 的 stands somebody whom none of them knows.</summary>
    /// <returns>Where the longer name ends; where the known one does, if it is no longer.</returns>
    private int Elsewhere(Mention mention)
    {
        var end = mention.End + 2;
        return end < Folded.Length && Folded[end] == '的' && Folding.IsHan(Folded[mention.End]) && Folding.IsHan(Folded[end - 1]) && Folded.AsSpan(mention.End, 2).IndexOfAny(Strangers.Within) < 0
            && Titles.SurnameAt(Folded.AsSpan(end + 1)) is > 0 and var surname && Titles.Behind(Folded, end + 1, surname) > 0
            && !mention.Owners.Any(owner => Names.Find(owner.Customer)?.Contacts.Any(contact => Folding.Of(contact.Name).StartsWith(Folded.Substring(end + 1, surname), StringComparison.Ordinal)) == true) ? end : mention.End;
    }

    /// <summary>Dana Cruz is not Dana Whitfield: a first name that another family name follows.</summary>
    private bool Namesake(Mention mention, List<Mention> mentions)
    {
        var start = mention.End + 1;
        if (!Folding.IsLatin(Folded[mention.Offset]) || Folded.AsSpan(mention.Offset, mention.Length).Contains(' ') || start + 1 >= Text.Length || Text[start - 1] != ' ' || !char.IsAsciiLetterUpper(Text[mention.Offset]) || !char.IsAsciiLetterUpper(Text[start]) || !char.IsAsciiLetterLower(Text[start + 1]))
        {
            return false;
        }

        var end = start;
        while (end < Folded.Length && Folding.IsLatin(Folded[end]))
        {
            end++;
        }

        return !mentions.Exists(other => other.Offset == start) && ExpressionReader.Times(Folded[start..end], Context.Now, chinese: false).Count == 0 && CueTable.Find(Folded[start..end]).Count == 0;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
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

    /// <summary>昨儿去北辰能源: going to a customer is a visit; 寄去 and 发到 only send something.</summary>
    private bool Went(Mention mention)
    {
        var at = mention.Offset - 1;
        if (at < 0 || mention.Owners.All(owner => owner.Contact is not null))
        {
            return false;
        }

        if (Folded[at] is not ('去' or '到'))
        {
            return EndsWithAny(Folded.AsSpan(0, mention.Offset), "跑了", "跑了趟", "去了", "去了趟", "到了", "见了") || EndsWithAny(Folded.AsSpan(0, mention.Offset).TrimEnd(), "was at", "were at", "been at", "been to", "went to", "over at", "out at", "trip to", "back from", "drove to", "drove out to", "i'm at", "im at", "swung by");
        }

        var before = at > 0 ? Folded[at - 1] : ' ';
        return Folded[at] == '去' ? !"寄发送打拿带失过".Contains(before, StringComparison.Ordinal) : !Folding.IsHan(before) || before is '我' or '天' or '午' or '晨' or '早' or '晚' or '们' or '刚';
    }

    private List<Hit> Heard(List<Mention> mentions, List<Hit> found)
    {
        found.AddRange(mentions.Where(Went).Select(mention => new Hit(Cue.Visit, mention.Offset - 1, mention.Offset)));
        found.AddRange(Places.Find(Folded, mentions).Where(place => !found.Exists(hit => hit.Cue == Cue.Visit && hit.Start <= place.End && place.Start <= hit.End)).ToArray());
        found.Sort(static (one, two) => one.Start != two.Start ? one.Start.CompareTo(two.Start) : one.End != two.End ? two.End.CompareTo(one.End) : one.Cue.CompareTo(two.Cue));
        return [.. found.Where((hit, at) => !Covered(hit, CollectionsMarshal.AsSpan(found)[at..]))];
    }

    /// <summary>What lies inside a name or an expression of time says nothing by itself; nor do 了解 and 为了.</summary>
    /// <param name="onwards">The hit and those after it.</param>
    private bool Covered(Hit hit, ReadOnlySpan<Hit> onwards)
    {
        foreach (var mention in Mentions)
        {
            if (mention.Offset <= hit.Start && hit.End <= mention.End)
            {
                return true;
            }
        }

        // 下个月头先 is its beginning, no moment ago.
        if (hit.Cue == Cue.Just && Folded[hit.Start] == '头' && hit.Start > 0 && Folded[hit.Start - 1] is '月' or '年' or '季' or '个')
        {
            return true;
        }

        // "just waiting" and "just a question" are no moment ago.
        if (hit.Cue == Cue.Just && hit.End - hit.Start == 4 && Folded[hit.Start] == 'j' && !Goes(onwards, hit.End + 1))
        {
            return true;
        }

        if (hit.Cue is Cue.Past or Cue.Plan or Cue.Wish or Cue.Action or Cue.Amount or Cue.Greeting or Cue.Smalltalk or Cue.Timing or Cue.Ask or Cue.AskStale or Cue.NotAmount)
        {
            foreach (var item in Times)
            {
                // "$2,150 a month" is a price for each, whatever length a month is.
                if (item.Start <= hit.Start && hit.End <= item.End && !(hit.Cue == Cue.NotAmount && item.Kind == ItemKind.Duration))
                {
                    return true;
                }
            }
        }

        // 跑了瑞丰 was a visit, not a loss.
        if (hit.Cue == Cue.Lost && Folded[hit.Start] == '跑' && Mentions.Exists(mention => mention.Offset == hit.End))
        {
            return true;
        }

        // 没通过 failed a test; nobody was rung.
        if (hit.Cue == Cue.NoAnswer && Folded[hit.End - 1] == '通' && hit.End < Folded.Length && Folded[hit.End] == '过')
        {
            return true;
        }

        if (hit.Start > 0 && (hit.Cue == Cue.Ask && Folded[hit.Start] is '什' or '啥' && Folded[hit.Start - 1] == '没' || hit.Cue == Cue.Visit && Folded[hit.Start] == '去' && Folded[hit.Start - 1] is '过' or '失'))
        {
            return true;
        }

        // 签约 and 合约 plan nothing.
        if (hit.Cue is Cue.Plan or Cue.Action && hit.End - hit.Start == 1 && hit.Start > 0 && Folded[hit.Start] == '约' && Folded[hit.Start - 1] is '签' or '合' or '续' or '大' or '节' or '条' or '违' or '履')
        {
            return true;
        }

        // 发过去 lies ahead, 发过 behind.
        if (hit.Cue == Cue.Past && Folded[hit.End - 1] == '过' && hit.End < Folded.Length && Folded[hit.End] is '去' or '来')
        {
            return true;
        }

        if (hit.Cue == Cue.Past && hit.End - hit.Start == 1 && Folded[hit.Start] == '了')
        {
            return (hit.End < Folded.Length && Folded[hit.End] == '解') || (hit.Start > 0 && Folded[hit.Start - 1] is '为' or '除' or '得' or '忘' or '约' or '定' or '订' && !(hit.Start > 1 && Folded[hit.Start - 1] is '约' or '定' && Folded[hit.Start - 2] is '签' or '续' or '谈' or '敲'));
        }

        return false;
    }

    /// <summary>Whether a word of what was done stands at a place.</summary>
    private bool Goes(ReadOnlySpan<Hit> onwards, int place)
    {
        var end = place;
        while (end < Folded.Length && Folding.IsLatin(Folded[end]))
        {
            end++;
        }

        if (end - place > 4 && Folded.AsSpan(place, end - place).EndsWith("ed"))
        {
            return true;
        }

        foreach (var hit in onwards)
        {
            if (hit.Start >= place)
            {
                if (hit.Start > place)
                {
                    return false;
                }

                if (hit.Cue is Cue.Past or <= Cue.Event)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<Region> Split(string folded)
    {
        var clauses = new List<Region>();
        var start = 0;
        for (var at = 0; at < folded.Length; at++)
        {
            if (!Parts(folded, at))
            {
                continue;
            }

            if (at > start)
            {
                clauses.Add(new Region(start, at));
            }

            start = at + 1;
        }

        if (start < folded.Length)
        {
            clauses.Add(new Region(start, folded.Length));
        }

        return clauses;
    }

    private static bool Parts(string folded, int at)
    {
        var before = at > 0 ? folded[at - 1] : '\0';
        var after = at + 1 < folded.Length ? folded[at + 1] : '\0';
        return folded[at] switch
        {
            '。' or '；' or ';' or '！' or '!' or '？' or '?' or '\n' or '…' or '、' when folded[at] != '、' => true,
            ',' => !(Folding.IsDigit(before) && Folding.IsDigit(after)),
            '.' => !Folding.IsDigit(after) && (after is ' ' or '\0' or '\n' || Folding.IsHan(before)) && !Abbreviated(folded, at),
            ':' => !Folding.IsDigit(after),
            '-' => before == ' ' && after == ' ' || before == '-' || after == '-',
            '(' or ')' => true,
            ' ' => Folding.IsHan(before) && Folding.IsHan(after),
            _ => false,
        };
    }

    /// <summary>Dr. Ng, Inc. and their like do not end a sentence.</summary>
    private static bool Abbreviated(string folded, int at)
    {
        var start = at;
        while (start > 0 && Folding.IsLatin(folded[start - 1]))
        {
            start--;
        }

        return folded[start..at] is "dr" or "mr" or "mrs" or "ms" or "inc" or "co" or "ltd" or "corp" or "vs" or "st" or "no" or "approx" or "a" or "p";
    }
}
