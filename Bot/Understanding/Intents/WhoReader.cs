using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Who one part of a message is about: the customer or those who answer to the name, and the contact.</summary>
internal sealed record Who(Region Region, CustomerCode? Customer, string? CustomerName, IReadOnlyList<CustomerCode> Candidates, string? Contact, bool New, bool ByContact)
{
    /// <summary>Further parts of the message that speak of them: another clause of their own, and what is said of all.</summary>
    public IReadOnlyList<Region> Also { get; init; } = [];

    public static readonly Who Nobody = new(default, null, null, [], null, false, false);
}

/// <summary>Resolves the names a message uses: a contact settles a shared name, a shared contact is settled by the customer named.</summary>
internal static class WhoReader
{
    /// <summary>Of more than these who answer to a name nothing is worth looking up.</summary>
    private const int Few = 20;

    /// <summary>One for each customer spoken of; empty when none is named.</summary>
    public static List<Who> Read(Utterance said)
    {
        var groups = new List<List<CustomerCode>>();
        var places = new List<(int Group, Region Name)>();
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

            var same = groups.FindIndex(group => group.Intersect(customers).Any());
            if (same >= 0)
            {
                groups[same] = [.. groups[same].Intersect(customers)];
            }
            else
            {
                same = groups.Count;
                groups.Add(customers);
            }

            places.Add((same, new Region(mention.Offset, mention.End)));
        }

        Settle(groups, people);
        for (var i = 0; i < groups.Count; i++)
        {
            groups[i] = Namesakes.Meant(said, groups[i], places.Where(place => place.Group == i).Select(place => place.Name));
        }

        if (groups.Count == 0 && said.Stranger is { } stranger)
        {
            return [new Who(said.All, null, stranger, [], Spoken(said, said.All) ?? (people is [var person, ..] ? said.Text.Substring(person.Offset, person.Length) : null), false, false)];
        }

        if (groups.Count == 0)
        {
            return people.Count == 0 ? [] : ByPeople(said, people);
        }

        if (groups.Count > 1)
        {
            return WhoParts.Read(said, groups, places, people);
        }

        var spoken = people.OrderBy(person => Absent(said, person)).Select(person => Person(said, person, groups[0])).FirstOrDefault(name => name is not null);
        return [One(said, said.All, groups[0], spoken?.Name ?? Spoken(said, said.All))];
    }

    public static Who One(Utterance said, Region region, List<CustomerCode> codes, string? contact) => codes.Count == 1
        ? new Who(region, codes[0], said.Names.Find(codes[0])?.Name, [], contact, false, false)
        : new Who(region, null, null, codes, contact, false, false);

    /// <summary>吴总不在, "Dr Ng was out": somebody else was spoken with.</summary>
    public static bool Absent(Utterance said, Mention person)
    {
        var rest = said.Folded.AsSpan(person.End).TrimStart();
        foreach (var word in (ReadOnlySpan<string>)["不在", "没在", "没见", "没碰", "没来", "出差", "休假", "请假", "开会去了", "没空", "was out", "is out", "wasn't", "was away", "is away", "was not in", "is on leave", "was busy", "on leave", "on vacation", "couldn't make it"])
        {
            if (rest.StartsWith(word))
            {
                return true;
            }
        }

        return said.Folded.AsSpan(0, person.Offset).TrimEnd() is var before && (before.EndsWithAny("没见到", "没碰到", "没找到", "didn't see", "missed"));
    }

    private static bool Denied(Utterance said, Mention mention)
    {
        var before = said.Folded.AsSpan(0, mention.Offset).TrimEnd();
        return before.EndsWithAny("不是", "写成", "记成", "填成", "输成", " not", "instead of", "而非");
    }

    public static List<CustomerCode> Strongest(Mention mention, bool contact)
    {
        var most = (Claim)0;
        foreach (var owner in mention.Owners)
        {
            if (owner.Contact is not null == contact && owner.Claim > most)
            {
                most = owner.Claim;
            }
        }

        return [.. mention.Owners.Where(owner => owner.Contact is not null == contact && owner.Claim == most).Select(owner => owner.Customer).Distinct()];
    }

    private static void Settle(List<List<CustomerCode>> groups, List<Mention> people)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].Count < 2)
            {
                continue;
            }

            foreach (var person in people)
            {
                var known = groups[i].Where(code => person.Owners.Any(owner => owner.Customer == code && owner.Contact is not null)).ToList();
                if (known.Count > 0 && known.Count < groups[i].Count)
                {
                    groups[i] = known;
                }
            }
        }
    }

    private static List<Who> ByPeople(Utterance said, List<Mention> people)
    {
        var result = new List<Who>();
        var named = new List<Mention>();
        foreach (var person in people)
        {
            var codes = Strongest(person, contact: true);
            // 李总 is the one they speak of or are to meet, whoever else of that name has the higher post; a full name is whose it is.
            if (codes.Count > 1 || !Whole(said, person, codes))
            {
                foreach (var near in said.Context.Current is { } current ? said.Context.Lately.Prepend(current) : said.Context.Lately)
                {
                    if (person.Owners.Any(owner => owner.Customer == near && owner.Contact is not null))
                    {
                        codes = [near];
                        break;
                    }
                }
            }

            if (result.Exists(other => other.Customer is { } code && codes.Contains(code)))
            {
                continue;
            }

            var known = codes.Count > Few ? null : Person(said, person, codes);
            var single = codes.Count == 1 ? said.Names.Find(codes[0]) : null;
            result.Add(new Who(new Region(result.Count == 0 ? 0 : person.Offset, said.Folded.Length), single?.Code, single?.Name, single is null ? codes : [], known?.Name, false, true));
            named.Add(person);
        }

        if (result.Count > 1 && result.TrueForAll(who => who.Customer is not null) && WhoParts.InOneBreath(said, named))
        {
            return WhoParts.Each(said, result, named, people);
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

    /// <summary>Whether the contact's name stands there in full.</summary>
    private static bool Whole(Utterance said, Mention person, List<CustomerCode> codes) =>
        person.Owners.Any(owner => owner.Contact is { } contact && codes.Contains(owner.Customer) && Folding.Of(contact.Name) == said.Folded[person.Offset..person.End]);

    /// <summary>The contact's full name at one of these customers, else the mention as written.</summary>
    public static (string Name, int Offset, bool Known)? Person(Utterance said, Mention person, List<CustomerCode> codes)
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
            var surname = Folding.IsHan(folded[at]) ? Titles.SurnameAt(folded.AsSpan(at)) : 0;
            if (surname > 0 && Titles.Behind(folded, at, surname) is > 0 and var title && at + surname + title <= region.End && !said.Mentions.Exists(mention => mention.Offset <= at && at < mention.End))
            {
                return said.Text.Substring(at, surname + title);
            }
        }

        return null;
    }
}
