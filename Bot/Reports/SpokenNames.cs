using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Reports;

/// <summary>The company's own names as people say them: of its people, teams, regions and products.</summary>
internal static partial class SpokenNames
{
    /// <summary>The company's own names: people, teams, regions and products; the longest first.</summary>
    /// <param name="several">Whether a nickname that a few answer to is all of them.</param>
    public static List<(int At, int End, Scope Scope)> Find(Roster roster, string folded, MarkedText text, bool several = false)
    {
        var people = roster.People;
        var teams = people.Select(person => person.Team).OfType<string>().Distinct().ToList();
        IEnumerable<Scope> known =
        [
            .. people.Select(person => new Scope(ScopeKind.Rep, person.Name)),
            .. teams.Select(team => new Scope(ScopeKind.Team, team)),
            .. people.Select(person => person.Region).OfType<string>().Concat(Regions).Distinct(StringComparer.OrdinalIgnoreCase).Select(region => new Scope(ScopeKind.Region, region)),
            .. roster.Products.Select(product => new Scope(ScopeKind.Product, product)),
        ];

        // 一部 is 销售一部 where no other team ends so; "Team 1" is, too, and "East" is 华东.
        var called = known.Select(scope => (Word: scope.Name!, Scope: scope)).Concat(
            from team in teams
            let tail = Tail().Match(team).Value
            where tail.Length > 1 && tail != team && teams.Count(other => other.EndsWith(tail, StringComparison.Ordinal)) == 1
            from word in Tails(tail)
            select (Word: word, Scope: new Scope(ScopeKind.Team, team))).Concat(
            from region in known.Where(scope => scope.Kind == ScopeKind.Region && EnglishRegions.ContainsKey(scope.Name!)).DistinctBy(scope => scope.Name).ToList()
            from word in EnglishRegions[region.Name!]
            select (Word: word, Scope: region));
        if (folded.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            called = [.. called, .. ProductWords.Of(roster.Products).Select(word => (word.Word, new Scope(ScopeKind.Product, word.Product))), .. InPinyin(people, folded)];
        }

        var found = new List<(int At, int End, Scope Scope)>();
        foreach (var (word, scope) in called.Where(name => name.Word.Length > 0).OrderByDescending(name => name.Word.Length).ThenBy(name => name.Scope.Kind))
        {
            if (text.TakeWord(Folding.Of(word)) is { } at)
            {
                found.Add((at, at + word.Length, scope));
            }
        }

        foreach (var (word, scope) in Nicknames(people, folded, several).OrderByDescending(name => name.Word.Length))
        {
            // 老高 高立新: one, called twice.
            if (found.Exists(one => one.Scope == scope))
            {
                if (several && text.TakeWord(word) is { } again)
                {
                    found.Add((again, again + word.Length, scope));
                }

                continue;
            }

            // 小吴 who may be two is both.
            if ((text.TakeWord(word) ?? found.Where(one => several && one.Scope.Kind == ScopeKind.Rep && one.End - one.At == word.Length && folded[one.At..one.End] == word).Select(one => (int?)one.At).FirstOrDefault()) is { } at)
            {
                found.Add((at, at + word.Length, scope));
            }
        }

        return found;
    }

    private static readonly Dictionary<string, string[]> EnglishRegions = new()
    {
        ["华东"] = ["east china", "the east", "out east", "east"], ["华南"] = ["south china", "the south", "down south", "south"], ["华北"] = ["north china", "the north", "up north", "north"], ["华中"] = ["central china"],
        ["西南"] = ["southwest china", "the southwest", "southwest"], ["西北"] = ["northwest china", "the northwest", "northwest"], ["东北"] = ["northeast china", "the northeast", "northeast"],
    };

    private static IEnumerable<string> Tails(string tail) =>
        "一二三四五六七八九".IndexOf(tail[^2], StringComparison.Ordinal) is >= 0 and var number && tail.Length == 2 ? [tail, $"team {number + 1}", $"team {Numbers[number]}"] : [tail];

    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>小谢, 老谢, 谢经理, 雨桐, Anna: what only one of the people is called by.</summary>
    private static IEnumerable<(string Word, Scope Scope)> Nicknames(IReadOnlyList<Rep> people, string folded, bool several) =>
        from person in people
        where person.Active
        from word in Short(Folding.Of(person.Name))
        // Who else is called so is asked only of what is said: most of a company is not spoken of.
        where folded.Contains(word, StringComparison.Ordinal) && people.Count(other => other.Active && Short(Folding.Of(other.Name)).Contains(word)) <= (several ? 3 : 1)
        select (word, new Scope(ScopeKind.Rep, person.Name));

    /// <summary>Wang Kun, Kun Wang, Lixin, old Gao: how Chinese names are written among English words; of a family name alone only where one has it.</summary>
    private static IEnumerable<(string Word, Scope Scope)> InPinyin(IReadOnlyList<Rep> people, string folded)
    {
        var read = (from person in people
                    where person.Active && person.Name.Length is 2 or 3 && Folding.IsHan(person.Name[0])
                    let syllables = Pinyin.Of(Folding.Of(person.Name))
                    where syllables is not null
                    select (person, Family: syllables[0], Given: string.Concat(syllables[1..]), Apart: string.Join(' ', syllables[1..]))).ToList();
        foreach (var (person, family, given, apart) in read)
        {
            string[] forms = [$"{family} {given}", $"{family} {apart}", $"{given} {family}", $"{family}{given}", $"{family}-{given}", .. given.Length > 3 && read.Count(other => other.Given == given) == 1 ? (string[])[given] : [], .. read.Count(other => other.Family == family) == 1 ? (string[])[$"old {family}", $"lao {family}", $"xiao {family}", $"mr {family}", $"mr. {family}", $"ms {family}", $"miss {family}", $"young {family}"] : []];
            foreach (var form in forms.Where(form => folded.Contains(form, StringComparison.Ordinal)).Distinct())
            {
                yield return (form, new Scope(ScopeKind.Rep, person.Name));
            }
        }
    }

    private static readonly string[] Leads = ["小", "老", "阿"];

    private static readonly string[] Ranks = ["总", "经理", "主管", "哥", "姐", "工"];

    /// <summary>Behind the last letter of a name: 堃哥.</summary>
    private static readonly string[] Familiar = ["哥", "姐", "总", "工"];

    private static IEnumerable<string> Short(string name) => name switch
    {
        [var surname, ..] when Folding.IsHan(surname) && name.Length is 2 or 3 => [.. Leads.Select(lead => lead + surname), .. Ranks.Select(title => surname + title), .. name.Length == 3 ? (string[])[name[1..]] : [], .. Familiar.Select(title => name[^1] + title), "阿" + name[^1]],
        _ when name.Split(' ') is [{ Length: > 2 } first, _, ..] => [first],
        _ => [],
    };

    /// <summary>Regions that customers may lie in though none of the team does.</summary>
    public static IReadOnlyList<string> Regions => ["华东", "华南", "华北", "华中", "西南", "西北", "东北"];

    /// <summary>The English way round, which the reader takes for a quarter and a number.</summary>
    [GeneratedRegex("[一二三四五六七八九十0-9]+[部组組队隊区區]$")]
    private static partial Regex Tail();
}
