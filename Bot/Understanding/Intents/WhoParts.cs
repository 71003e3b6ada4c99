using SalesBot.Bot.Understanding.Naming;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>
/// Parts a message that names several customers: from each name to the next speaks of that one, names joined by 和 share their
/// part, and what stands before the first speaks of all.
/// </summary>
internal static class WhoParts
{
    private static readonly string[] Joints = ["和", "与", "跟", "及", "以及", "、", "还有", "and", "&", "+", ", and"];

    /// <param name="groups">The codes each customer named may have, two groups at least.</param>
    /// <param name="places">Where each name stands, in the order of the text.</param>
    /// <param name="people">The contacts named.</param>
    public static List<Who> Read(Utterance said, List<List<CustomerCode>> groups, List<(int Group, Region Name)> places, List<Mention> people)
    {
        var parts = Parts(said, places);
        var head = new Region(0, parts[0].Region.Start);
        List<Mention> present = [.. people.OrderBy(person => WhoReader.Absent(said, person))];
        var result = new List<Who>();
        for (var i = 0; i < groups.Count; i++)
        {
            List<Region> own = [.. parts.Where(part => part.Groups.Contains(i)).OrderBy(part => part.Groups.Count).SelectMany(part => Personal(said, groups, part, i, places, people))];
            var one = WhoReader.One(said, own[0], groups[i], Contact(said, groups, i, own, present));
            result.Add(one with { Also = head.End > 0 ? [.. own.Skip(1), head] : [.. own.Skip(1)] });
        }

        return result;
    }

    private static List<(List<int> Groups, Region Region)> Parts(Utterance said, List<(int Group, Region Name)> places)
    {
        var parts = new List<(List<int> Groups, Region Region)>();
        for (var i = 0; i < places.Count; i++)
        {
            var (group, name) = places[i];
            if (i > 0 && (Joined(said, places[i - 1].Name.End, name.Start) || Listed(said, places, i)))
            {
                parts[^1].Groups.Add(group);
                continue;
            }

            var start = Back(said, name.Start);
            if (i > 0)
            {
                parts[^1] = parts[^1] with { Region = parts[^1].Region with { End = Math.Max(parts[^1].Region.Start, start) } };
            }

            parts.Add(([group], new Region(start, said.Folded.Length)));
        }

        return parts;
    }

    /// <summary>华信、蓝海、博雅都打了，刘工要样品，何主管说再聊，郭总没接: of several in one breath each has what is said of its own person.</summary>
    private static IEnumerable<Region> Personal(Utterance said, List<List<CustomerCode>> groups, (List<int> Groups, Region Region) part, int group, List<(int Group, Region Name)> places, List<Mention> people)
    {
        if (part.Groups.Count < 2)
        {
            return [part.Region];
        }

        var last = places.Where(place => part.Groups.Contains(place.Group)).Max(place => place.Name.End);
        List<(int Group, int Start)> starts =
        [
            .. from one in part.Groups
               let person = people.Find(person => person.Offset >= last && said.ClauseOf(person.Offset).Start >= last && WhoReader.Person(said, person, groups[one]) is { Known: true } && !groups.Where((_, other) => other != one).Any(other => WhoReader.Person(said, person, other) is { Known: true }))
               where person.Length > 0
               orderby person.Offset
               select (one, said.ClauseOf(person.Offset).Start),
        ];
        if (starts.Count != part.Groups.Count || starts.DistinctBy(one => one.Start).Count() != starts.Count)
        {
            return [part.Region];
        }

        var at = starts.FindIndex(one => one.Group == group);
        return [new Region(starts[at].Start, at + 1 < starts.Count ? starts[at + 1].Start : part.Region.End), new Region(part.Region.Start, starts[0].Start)];
    }

    /// <summary>方总和田经理都来电话了, "met Nina, Marcus and Raj": people named one after the other, with nothing between them but what joins them.</summary>
    public static bool InOneBreath(Utterance said, List<Mention> people)
    {
        for (var at = 0; at + 1 < people.Count; at++)
        {
            var between = said.Folded.AsSpan(people[at].End, Math.Max(0, people[at + 1].Offset - people[at].End)).Trim();
            if (people[at + 1].Offset < people[at].End || !(Array.IndexOf(Together, between.ToString()) >= 0 || (between is "," or "，" && at + 2 < people.Count)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>跟 and 与 may join the one who acts with whom they act on.</summary>
    private static readonly string[] Together = ["和", "、", "还有", "以及", "and", "&", "+", ", and"];

    /// <summary>Of people named in one breath each has what is said of them by name behind it; of whom nothing more is said, what is said of all.</summary>
    public static List<Who> Each(Utterance said, List<Who> all, List<Mention> named, List<Mention> people)
    {
        var last = named[^1].End;
        var own = all.ConvertAll(who => people.Find(person => person.Offset >= last && said.ClauseOf(person.Offset).Start >= last && person.Owners.Any(owner => owner.Contact is not null && owner.Customer == who.Customer)) is { Length: > 0 } again ? said.ClauseOf(again.Offset).Start : -1);
        List<int> starts = [.. own.Where(start => start >= 0).Order()];
        if (starts.Count == 0 || starts.Distinct().Count() < starts.Count)
        {
            return all.ConvertAll(who => who with { Region = said.All });
        }

        var head = new Region(0, starts[0]);
        return [.. all.Select((who, at) => own[at] < 0 ? who with { Region = head } : who with
        {
            Region = new Region(own[at], starts.Find(start => start > own[at]) is > 0 and var next ? next : said.Folded.Length),
            Also = [head],
        })];
    }

    /// <summary>Their own contact wherever named, else a stranger in their part whom no other customer knows.</summary>
    private static string? Contact(Utterance said, List<List<CustomerCode>> groups, int at, List<Region> own, List<Mention> people)
    {
        foreach (var person in people)
        {
            var mine = own.Exists(region => region.Holds(person.Offset));
            if (WhoReader.Person(said, person, groups[at]) is { } named
                && (named.Known ? mine || groups[at].Count == 1 : mine && !groups.Exists(other => other != groups[at] && WhoReader.Person(said, person, other) is { Known: true })))
            {
                return named.Name;
            }
        }

        return WhoReader.Spoken(said, own[0]);
    }

    /// <summary>"Zephyr, Cobalt and Redwood": a comma joins where the list goes on to its last.</summary>
    private static bool Listed(Utterance said, List<(int Group, Region Name)> places, int at) =>
        at + 1 < places.Count && said.Folded.AsSpan(places[at - 1].Name.End, Math.Max(0, places[at].Name.Start - places[at - 1].Name.End)).Trim() is "," && (Joined(said, places[at].Name.End, places[at + 1].Name.Start) || Listed(said, places, at + 1));

    /// <summary>恒通和华信都…: what is said of the one is said of the other.</summary>
    private static bool Joined(Utterance said, int end, int start)
    {
        // 长风贾工和智联田经理: the contact goes with the name before.
        var person = said.Mentions.Find(mention => mention.Offset >= end && mention.End <= start && said.Folded.AsSpan(end, mention.Offset - end).Trim() is "" or "的");
        var from = person.Length > 0 ? person.End : end;
        return from <= start && Array.IndexOf(Joints, said.Folded[from..start].Trim()) >= 0;
    }

    /// <summary>A part begins with the clause its name stands in, when that clause holds no earlier name.</summary>
    private static int Back(Utterance said, int start)
    {
        var clause = said.ClauseOf(start);
        return said.Mentions.Exists(mention => mention.Offset >= clause.Start && mention.Offset < start && WhoReader.Strongest(mention, contact: false).Count > 0) ? start : clause.Start;
    }
}
