using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Who one part of a message is about: the customer or those who answer to the name, and the contact.</summary>
internal sealed record Who(Region Region, CustomerCode? Customer, string? CustomerName, IReadOnlyList<CustomerCode> Candidates, string? Contact, bool New, bool ByContact)
{
    public static readonly Who Nobody = new(default, null, null, [], null, false, false);
}

/// <summary>Resolves the names a message uses: a contact settles a shared name, a shared contact is settled by the customer named.</summary>
internal static class WhoReader
{
    /// <summary>One for each customer spoken of; empty when none is named.</summary>
    public static List<Who> Read(Utterance said)
    {
        var groups = new List<(Region Region, List<CustomerCode> Codes, bool Named)>();
        var people = new List<Mention>();
        foreach (var mention in said.Mentions)
        {
            if (Denied(said, mention))
            {
                continue;
            }

            var customers = Strongest(mention, contact: false);
            if (customers.Count == 0)
            {
                people.Add(mention);
                continue;
            }

            if (mention.Owners.Any(owner => owner.Contact is not null))
            {
                people.Add(mention);
            }

            var same = groups.FindIndex(group => group.Codes.Intersect(customers).Any());
            if (same >= 0)
            {
                groups[same] = (groups[same].Region, groups[same].Codes.Intersect(customers).ToList(), true);
            }
            else
            {
                groups.Add((new Region(mention.Offset, mention.End), customers, true));
            }
        }

        Settle(groups, people);
        if (groups.Count == 0)
        {
            return people.Count == 0 ? [] : ByPeople(said, people);
        }

        // A contact whose customer nobody named speaks for one more customer only beside no other.
        var result = new List<Who>();
        for (var i = 0; i < groups.Count; i++)
        {
            var (region, codes, _) = groups[i];
            var start = i == 0 ? 0 : Back(said, region.Start);
            var end = i + 1 < groups.Count ? Back(said, groups[i + 1].Region.Start) : said.Folded.Length;
            var span = new Region(start, Math.Max(end, region.End));
            var contact = people.Select(person => Person(said, person, codes)).FirstOrDefault(name => name is not null && (groups.Count == 1 || name.Value.Offset >= span.Start && name.Value.Offset < span.End || groups.Count > 1 && codes.Count == 1 && name.Value.Known));
            result.Add(new Who(span, codes.Count == 1 ? codes[0] : null, codes.Count == 1 ? said.Names.Find(codes[0])?.Name : null, codes.Count == 1 ? [] : codes, contact?.Name ?? Spoken(said, span), false, false));
        }

        for (var i = result.Count - 2; i >= 0; i--)
        {
            // 恒通和华信都…: what is said of the one is said of the other.
            if (Joined(said, groups[i].Region.End, groups[i + 1].Region.Start))
            {
                var both = new Region(result[i].Region.Start, result[i + 1].Region.End);
                result[i] = result[i] with { Region = both };
                result[i + 1] = result[i + 1] with { Region = both };
            }
        }

        return result;
    }

    private static bool Joined(Utterance said, int end, int start) =>
        end <= start && said.Folded.AsSpan(end, start - end).Trim() is var between && (between.SequenceEqual("和") || between.SequenceEqual("与") || between.SequenceEqual("跟") || between.SequenceEqual("及") || between.SequenceEqual("以及") || between.SequenceEqual("、") || between.SequenceEqual("还有") || between.SequenceEqual("and") || between.SequenceEqual("&") || between.SequenceEqual("+"));

    /// <summary>A region begins with the clause its name stands in, when that clause holds no earlier name.</summary>
    private static int Back(Utterance said, int start)
    {
        var clause = said.ClauseOf(start);
        return said.Mentions.Exists(mention => mention.Offset >= clause.Start && mention.Offset < start && Strongest(mention, contact: false).Count > 0) ? start : clause.Start;
    }

    private static bool Denied(Utterance said, Mention mention)
    {
        var before = said.Folded.AsSpan(0, mention.Offset).TrimEnd();
        return before.EndsWith("不是") || before.EndsWith(" not") || before.EndsWith("instead of") || before.EndsWith("而非");
    }

    private static List<CustomerCode> Strongest(Mention mention, bool contact)
    {
        var most = (Claim)0;
        foreach (var owner in mention.Owners)
        {
            if (owner.Contact is not null == contact && owner.Claim > most)
            {
                most = owner.Claim;
            }
        }

        var codes = new List<CustomerCode>();
        foreach (var owner in mention.Owners)
        {
            if (owner.Contact is not null == contact && owner.Claim == most && !codes.Contains(owner.Customer))
            {
                codes.Add(owner.Customer);
            }
        }

        return codes;
    }

    private static void Settle(List<(Region Region, List<CustomerCode> Codes, bool Named)> groups, List<Mention> people)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].Codes.Count < 2)
            {
                continue;
            }

            foreach (var person in people)
            {
                var known = groups[i].Codes.Where(code => person.Owners.Any(owner => owner.Customer == code && owner.Contact is not null)).ToList();
                if (known.Count > 0 && known.Count < groups[i].Codes.Count)
                {
                    groups[i] = (groups[i].Region, known, true);
                }
            }
        }
    }

    private static List<Who> ByPeople(Utterance said, List<Mention> people)
    {
        var result = new List<Who>();
        foreach (var person in people)
        {
            var codes = Strongest(person, contact: true);
            if (codes.Count > 1 && said.Context.Current is { } current && person.Owners.Any(owner => owner.Customer == current))
            {
                codes = [current];
            }

            if (result.Exists(other => other.Customer is { } code && codes.Contains(code)))
            {
                continue;
            }

            var known = Person(said, person, codes);
            var single = codes.Count == 1 ? said.Names.Find(codes[0]) : null;
            result.Add(new Who(new Region(result.Count == 0 ? 0 : person.Offset, said.Folded.Length), single?.Code, single?.Name, single is null ? codes : [], known?.Name, false, true));
        }

        // Two people of different customers in one breath are seldom two records: only when each has a clause to itself.
        if (result.Count > 1 && result.Select(who => said.ClauseOf(who.Region.Start)).Distinct().Count() < result.Count)
        {
            return [result[0] with { Region = said.All }];
        }

        for (var i = 0; i + 1 < result.Count; i++)
        {
            result[i] = result[i] with { Region = new Region(result[i].Region.Start, result[i + 1].Region.Start) };
        }

        return result;
    }

    /// <summary>The contact's full name at one of these customers, else the mention as written.</summary>
    private static (string Name, int Offset, bool Known)? Person(Utterance said, Mention person, List<CustomerCode> codes)
    {
        NameOwner? best = null;
        foreach (var owner in person.Owners)
        {
            if (owner.Contact is not null && codes.Contains(owner.Customer) && (best is null || owner.Claim > best.Claim))
            {
                best = owner;
            }
        }

        if (best is null)
        {
            return codes.Count == 1 ? (said.Text.Substring(person.Offset, person.Length), person.Offset, false) : null;
        }

        var rivals = person.Owners.Count(owner => owner.Contact is not null && owner.Contact != best.Contact && owner.Claim == best.Claim && codes.Contains(owner.Customer));
        return rivals > 0 ? (said.Text.Substring(person.Offset, person.Length), person.Offset, false) : (best.Contact!.Name, person.Offset, true);
    }

    /// <summary>A surname and title the directory does not know: 张工, 李总.</summary>
    public static string? Spoken(Utterance said, Region region)
    {
        var folded = said.Folded;
        for (var at = region.Start; at < region.End; at++)
        {
            if (!Folding.IsHan(folded[at]) || said.Mentions.Exists(mention => mention.Offset <= at && at < mention.End))
            {
                continue;
            }

            var surname = Titles.SurnameAt(folded.AsSpan(at));
            if (surname == 0 || Inside(folded, at))
            {
                continue;
            }

            var title = Titles.TitleAt(folded.AsSpan(at + surname));
            if (title > 0 && at + surname + title <= region.End && !Continues(folded, at + surname, title))
            {
                return said.Text.Substring(at, surname + title);
            }
        }

        return null;
    }

    /// <summary>高总 after 最 is no surname: 最高总额, 和工程师, 时间安排 and their like.</summary>
    private static bool Inside(string folded, int at) => (folded[at], at > 0 ? folded[at - 1] : '\0') switch
    {
        ('高', '最' or '提' or '新') or ('和', _) or ('安', '平' or '治') or ('时', _) or ('方', '对' or '双' or '我') or ('于', _) or ('司', '公') or ('经', _) or ('成', _) or ('明', _) or ('单', _) or ('项', _) or ('连', _) or ('向', _) or ('车', _) or ('平', _) or ('全', _) => true,
        _ => false,
    };

    private static bool Continues(string folded, int at, int title) => (folded[at], at + title < folded.Length ? folded[at + title] : '\0') switch
    {
        ('总', '价' or '额' or '部' or '共' or '数' or '是' or '量' or '体' or '结' or '公' or '金') => true,
        ('工', '厂' or '作' or '期' or '程' or '业' or '资' or '地' or '人' or '具') when title == 1 => true,
        ('局' or '所' or '院' or '处', _) when title == 1 => true,
        ('姐', '妹') or ('哥', '们') or ('会', _) when title == 1 => true,
        ('采', _) when title == 2 => true,
        _ => false,
    };
}
