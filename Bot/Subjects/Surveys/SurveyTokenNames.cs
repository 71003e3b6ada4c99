using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>People, teams, regions, products and customers.</summary>
internal sealed partial class SurveyTokens
{
    /// <summary>People, teams, regions and products; 雨桐那组 is the team she leads.</summary>
    private void Names()
    {
        foreach (var (start, end, scope) in SpokenNames.Find(said.Roster, folded, text, several: true))
        {
            var led = scope.Kind == ScopeKind.Rep && said.Roster.Named(scope.Name!) is { Role: Domain.Team.Role.Lead, Team: { } team } && Led().Match(folded, end) is { Success: true } behind && behind.Index == end
                ? (Team: team, End: end + behind.Length) : ((string Team, int End)?)null;
            // 归萧喆管, 萧喆负责的: whose it is, said once more.
            var from = scope.Kind is ScopeKind.Rep or ScopeKind.Team && OwnedBy().Match(folded[..start]) is { Success: true } owned && text.IsFree(owned.Index, start) ? owned.Index : start;
            var to = led?.End ?? (scope.Kind is ScopeKind.Rep or ScopeKind.Team && Minds().Match(folded, end) is { Success: true } minds && minds.Index == end ? end + minds.Length : end);
            Add(from, to, led is { } own ? new Scope(ScopeKind.Team, own.Team) : scope);
        }

        Misspelt();
        foreach (var mention in said.Utterance.Mentions.Where(mention => !mention.Fuzzy && text.IsFree(mention.Offset, mention.End)))
        {
            if (mention.Owners.Where(owner => owner.Contact is null).Select(owner => owner.Customer).Distinct().ToList() is [var customer])
            {
                Add(mention.Offset, mention.End, customer);
            }
        }
    }

    /// <summary>高立欣 sounds like 高立新; "Xie" is whoever of the team has that family name. The answer says whom it took.</summary>
    private void Misspelt()
    {
        var capitals = Capital().Matches(said.Text);
        foreach (var person in said.Roster.People.Where(person => person.Active && person.Name.Length is 2 or 3))
        {
            var name = Folding.Of(person.Name);
            if (!Folding.IsHan(name[0]) || (capitals.Count == 0 && !folded.Any(Titles.IsSurname)) || Pinyin.Of(name) is not { } sounds)
            {
                continue;
            }

            for (var at = 0; at + sounds.Length <= folded.Length; at++)
            {
                // 肖哲 for 萧喆: the family name may be written as another of the same sound.
                if (Folding.IsHan(folded[at]) && text.IsFree(at, at + sounds.Length) && (folded[at] == name[0] || Titles.IsSurname(folded[at])) && Pinyin.Of(folded.Substring(at, sounds.Length)) is { } heard && heard.SequenceEqual(sounds))
                {
                    Add(at, at + sounds.Length, new Scope(ScopeKind.Rep, person.Name));
                }
            }

            // "Gao Lee Shin", "Wang Koon": in letters as an English ear hears it.
            foreach (var (start, end) in Heard(capitals, sounds))
            {
                if (text.IsFree(start, end))
                {
                    Add(start, end, new Scope(ScopeKind.Rep, person.Name));
                }
            }

            foreach (Match match in capitals)
            {
                if (text.IsFree(match.Index, match.Index + match.Length) && string.Equals(match.Value, sounds[0], StringComparison.OrdinalIgnoreCase))
                {
                    Add(match.Index, match.Index + match.Length, new Scope(ScopeKind.Rep, person.Name));
                }
            }
        }
    }

    /// <summary>Two or three capitals in a row that sound like the name.</summary>
    private IEnumerable<(int Start, int End)> Heard(MatchCollection capitals, string[] sounds)
    {
        var sought = Sound(string.Concat(sounds));
        for (var at = 0; at < capitals.Count; at++)
        {
            for (var last = at + 1; last < capitals.Count && last <= at + 2 && said.Text[capitals[last - 1].Index..capitals[last].Index].Trim().Length == capitals[last - 1].Length; last++)
            {
                var (start, end) = (capitals[at].Index, capitals[last].Index + capitals[last].Length);
                if (Sound(folded[start..end].Replace(" ", "", StringComparison.Ordinal)) == sought)
                {
                    yield return (start, end);
                }
            }
        }
    }

    /// <summary>What English spells in several ways, in one.</summary>
    private static string Sound(string letters) => Spellings.Aggregate(letters, (word, pair) => word.Replace(pair.Written, pair.Heard, StringComparison.Ordinal));

    private static readonly (string Written, string Heard)[] Spellings =
        [("ee", "i"), ("ea", "i"), ("oo", "u"), ("ou", "u"), ("ow", "ao"), ("sh", "x"), ("hs", "x"), ("zh", "j"), ("ch", "q"), ("ts", "c"), ("ng", "n"), ("y", "i"), ("ii", "i"), ("iu", "u")];

    [GeneratedRegex("(?:归属?于?|由|属于)$")]
    private static partial Regex OwnedBy();

    [GeneratedRegex(@"\G(?:在管|管着|管|负责(?!人)|在带)(?:的|着)?")]
    private static partial Regex Minds();

    [GeneratedRegex(@"\b[A-Z][a-z]+\b")]
    private static partial Regex Capital();

    [GeneratedRegex(@"\G(?:那个?|这个?)?(?:组|队|团队|小组|部门|部|的人|的组|的队|的团队|的部门|手下的?人?|带的人?|底下的?人?|他们组?|她们组?)|\G'?s? (?:lot|team|people|guys|group|reps|side|crew|folks|bunch|department|unit)\b|\G and (?:his|her) (?:team|people)")]
    private static partial Regex Led();
}
