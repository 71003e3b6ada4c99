using System.Buffers;
using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Reports;

/// <summary>Reads questions about figures: every word of one is a figure, a period, a name of the company's own, or a small word.</summary>
internal sealed partial class QuestionReader
{
    private static readonly SearchValues<string> Scent = SearchValues.Create(
        [.. FigureVocabulary.Metrics.SelectMany(entry => entry.Words), .. FigureVocabulary.Overall, .. FigureVocabulary.Ranking], StringComparison.Ordinal);

    private readonly MarkedText text;

    private readonly Said said;

    private readonly Utterance words;

    private readonly bool ahead;

    private bool fromBelow;

    private QuestionReader(Said said, string text, bool ahead)
    {
        (this.said, this.ahead) = (said, ahead);
        words = new Utterance(text, Names.None, new ReadingContext(said.Context.Now, said.Context.Language));
        this.text = new MarkedText(text, words.Folded);
    }

    /// <param name="ahead">Of a month without its year the nearest is meant, not the last: targets lie ahead.</param>
    public static FigureQuestion Read(Said said, string text, bool ahead = false) => new QuestionReader(said, text, ahead).Read();

    /// <summary>Whether it is worth reading at all: some word of figures is in it.</summary>
    public static bool Smells(Said said) => said.Folded.Length <= 160 && said.HasAny(Scent);

    private FigureQuestion Read()
    {
        var scopes = Scopes().OrderBy(found => found.At).Select(found => found.Scope).Distinct().ToList();
        var (metric, against) = Metric();
        var byMonth = text.Take(FigureVocabulary.ByMonth);
        var ranked = Ranked();
        var count = Count();
        var when = When();
        var overall = text.Take(FigureVocabulary.Overall) && metric is null;
        var mine = false;
        var company = text.Take(FigureVocabulary.Company);
        var team = !company && text.Take(FigureVocabulary.OwnTeam);
        text.Take(FigureVocabulary.Us);
        if (!team)
        {
            mine = text.Take(FigureVocabulary.Mine) && !(said.IsChinese && words.Folded.Contains('我', StringComparison.Ordinal) && !Possessor().IsMatch(words.Folded));
        }

        // 到目标了没 asks whether.
        var whether = text.Take(["了没有", "了没"]);
        var falling = text.Take(FigureVocabulary.Falling);
        var rising = text.Take(FigureVocabulary.Rising);
        var lagging = text.Take(FigureVocabulary.Lagging);
        var least = lagging | rising | text.Take(FigureVocabulary.Least) || fromBelow;
        var most = text.Take(FigureVocabulary.Most);
        var ranking = text.Take(FigureVocabulary.Ranking) | falling | rising;
        var compares = text.Take(FigureVocabulary.Versus);
        var asks = text.Take(FigureVocabulary.Asking);
        while (text.Take(FigureVocabulary.Asking) || text.Take(FigureVocabulary.Versus) || text.Take(FigureVocabulary.Small))
        {
        }

        if (company)
        {
            scopes.Add(Scope.All);
        }
        else if (team && said.Roster.Writer.Team is { } own)
        {
            scopes.Add(new Scope(ScopeKind.Team, own));
        }
        else if (mine && !scopes.Exists(scope => scope.Kind == ScopeKind.Product))
        {
            scopes.Add(new Scope(ScopeKind.Rep, said.Roster.Writer.Name));
        }

        // 谁更低 of two that are named is no ranking of all.
        var side = scopes.Count > 1 && scopes.TrueForAll(scope => scope.Kind == scopes[0].Kind);
        // "numbers with % of target": of what was sold.
        if (against && metric is null)
        {
            (metric, against) = overall && ranked is not null ? (Domain.Performance.Metric.Sales, true) : (Domain.Performance.Metric.Completion, false);
        }

        // 今年业绩逐月, 业绩对比去年: what is held side by side is what was sold.
        metric ??= overall && (byMonth || when.Count > 1 || ranked is not null) ? Domain.Performance.Metric.Sales : null;
        return new FigureQuestion
        {
            WithTarget = against,
            ByMonth = byMonth,
            Metric = metric ?? (lagging && !overall ? Domain.Performance.Metric.Completion : null),
            Overall = overall,
            When = when,
            Scopes = scopes,
            Mine = mine && scopes.Exists(scope => scope.Kind == ScopeKind.Product),
            Compares = compares && when.Count > 0 && scopes.Count < 2,
            Ranks = ranked ?? (side ? null : ranking || (least || most || count is not null) && scopes.TrueForAll(scope => scope.Kind is not ScopeKind.Rep) ? ScopeKind.Rep : null),
            LowestFirst = least && !falling,
            Count = count,
            Asks = asks || whether || ranking || falling || rising || least || most,
            Unread = text.Unread,
            Unused = [.. text.Left.Where(MayMean).Distinct()],
        };
    }

    /// <summary>The company's own names: people, teams, regions and products; the longest first.</summary>
    private List<(int At, Scope Scope)> Scopes()
    {
        var people = said.Roster.People;
        var teams = people.Select(person => person.Team).OfType<string>().Distinct().ToList();
        IEnumerable<Scope> known =
        [
            .. people.Select(person => new Scope(ScopeKind.Rep, person.Name)),
            .. teams.Select(team => new Scope(ScopeKind.Team, team)),
            .. people.Select(person => person.Region).OfType<string>().Concat(Regions).Distinct(StringComparer.OrdinalIgnoreCase).Select(region => new Scope(ScopeKind.Region, region)),
            .. said.Roster.Products.Select(product => new Scope(ScopeKind.Product, product)),
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
        var found = new List<(int, Scope)>();
        foreach (var (word, scope) in called.OrderByDescending(name => name.Word.Length).ThenBy(name => name.Scope.Kind))
        {
            if (text.TakeWord(Folding.Of(word)) is { } at)
            {
                found.Add((at, scope));
            }
        }

        foreach (var (word, scope) in Nicknames(people).OrderByDescending(name => name.Word.Length))
        {
            if (!found.Exists(one => one.Item2 == scope) && text.TakeWord(word) is { } at)
            {
                found.Add((at, scope));
            }
        }

        return found;
    }

    private static readonly Dictionary<string, string[]> EnglishRegions = new()
    {
        ["华东"] = ["east china", "the east", "east"], ["华南"] = ["south china", "the south", "south"], ["华北"] = ["north china", "the north", "north"], ["华中"] = ["central china"],
        ["西南"] = ["southwest china", "the southwest", "southwest"], ["西北"] = ["northwest china", "the northwest", "northwest"], ["东北"] = ["northeast china", "the northeast", "northeast"],
    };

    private static IEnumerable<string> Tails(string tail) =>
        "一二三四五六七八九".IndexOf(tail[^2], StringComparison.Ordinal) is >= 0 and var number && tail.Length == 2 ? [tail, $"team {number + 1}"] : [tail];

    /// <summary>小谢, 老谢, 谢经理, 雨桐, Anna: what only one of the people is called by.</summary>
    private IEnumerable<(string Word, Scope Scope)> Nicknames(IReadOnlyList<Rep> people) =>
        from person in people
        where person.Active
        from word in Short(Folding.Of(person.Name))
        // Who else is called so is asked only of what is said: most of a company is not spoken of.
        where words.Folded.Contains(word, StringComparison.Ordinal) && people.Count(other => other.Active && Short(Folding.Of(other.Name)).Contains(word)) == 1
        select (word, new Scope(ScopeKind.Rep, person.Name));

    private static readonly string[] Leads = ["小", "老", "阿"];

    private static readonly string[] Ranks = ["总", "经理", "主管", "哥", "姐", "工"];

    private static IEnumerable<string> Short(string name) => name switch
    {
        [var surname, ..] when Folding.IsHan(surname) && name.Length is 2 or 3 => [.. Leads.Select(lead => lead + surname), .. Ranks.Select(title => surname + title), .. name.Length == 3 ? (string[])[name[1..]] : []],
        _ when name.Split(' ') is [{ Length: > 2 } first, _, ..] => [first],
        _ => [],
    };

    /// <summary>Regions that customers may lie in though none of the team does.</summary>
    public static IReadOnlyList<string> Regions => ["华东", "华南", "华北", "华中", "西南", "西北", "东北"];

    /// <returns>The figure, and whether what was to be reached is asked for beside it.</returns>
    private (Metric? Metric, bool WithTarget) Metric()
    {
        Metric? first = null;
        var (at, against) = (int.MaxValue, false);
        foreach (var (metric, word) in FigureVocabulary.Metrics.SelectMany(entry => entry.Words.Select(word => (entry.Metric, Word: word))).OrderByDescending(entry => entry.Word.Length))
        {
            // 小明完成率怎么样,业绩呢: the figure named first is the one meant.
            if (text.TakeWord(word) is not { } place)
            {
                continue;
            }

            // 完成率怎么样,业绩呢 asks for it first; 业绩,对着目标看 sets what was sold beside it.
            against |= metric == Domain.Performance.Metric.Completion;
            if (Array.IndexOf(FigureVocabulary.Targets, word) < 0 && place < at)
            {
                (first, at) = (metric, place);
            }
        }

        return (first, against && first is not (Domain.Performance.Metric.Completion or Domain.Performance.Metric.ChallengeCompletion));
    }

    private List<Stretch> When()
    {
        var stretches = new List<(int At, Stretch Stretch)>();
        foreach (Match match in QuarterOfYear().Matches(words.Folded))
        {
            text.Mark(match.Index, match.Index + match.Length);
            stretches.Add((match.Index, Stretch.Of(Period.Parse($"{match.Groups["y"].Value}-Q{match.Groups["q"].Value}")!)));
        }

        foreach (var (at, word) in text.Words())
        {
            // "Jan 2025" is no year.
            if (text.IsFree(at, at + word.Length) && Period.Parse(word) is { } period && !(period.Kind == PeriodKind.Year && words.Times.Exists(item => item.Start <= at && at + word.Length <= item.End && item.End - item.Start > word.Length)))
            {
                text.Mark(at, at + word.Length);
                stretches.Add((at, Stretch.Of(period)));
            }
        }

        foreach (var item in words.Times)
        {
            if (!text.IsFree(item.Start, item.End) || DaysOf(item) is not { } days)
            {
                continue;
            }

            text.Mark(item.Start, item.End);
            // Of Q4 or December without its year the last is meant: figures lie behind.
            var last = !ahead && !item.HasYear && days.From > said.TeamDay && item.Grain is Grain.Month or Grain.Quarter && days.From.AddYears(-1) <= said.TeamDay;
            stretches.Add((item.Start, last ? new Stretch(days.From.AddYears(-1), days.To.AddYears(-1)) : new Stretch(days.From, days.To)));
        }

        if (stretches.Count == 0 && ToDate().Match(words.Folded) is { Success: true } sofar && text.IsFree(sofar.Index, sofar.Index + sofar.Length))
        {
            text.Mark(sofar.Index, sofar.Index + sofar.Length);
            stretches.Add((sofar.Index, Stretch.Of(Period.Holding(sofar.Groups["month"].Success ? PeriodKind.Month : sofar.Groups["quarter"].Success ? PeriodKind.Quarter : PeriodKind.Year, said.TeamDay)) with { To = said.TeamDay }));
        }

        foreach (var name in MonthNames)
        {
            while (text.TakeWord(name) is { } at)
            {
                var month = Period.Month(said.TeamDay.Year, MonthOf(name));
                stretches.Add((at, Stretch.Of(!ahead && month.From > said.TeamDay ? month.YearBefore() : month)));
            }
        }

        return Joined([.. stretches.OrderBy(found => found.At)]);
    }

    /// <summary>一月到三月, "Jan 2025 to March": one stretch.</summary>
    private List<Stretch> Joined(List<(int At, Stretch Stretch)> found)
    {
        for (var at = 1; at < found.Count; at++)
        {
            var (one, other) = (found[at - 1], found[at]);
            if (other.Stretch.From > one.Stretch.To && Array.Exists(Till, word => Between(one.At, other.At).EndsWith(word, StringComparison.Ordinal)))
            {
                found[at - 1] = (one.At, new Stretch(one.Stretch.From, other.Stretch.To));
                found.RemoveAt(at--);
            }
        }

        return [.. found.Select(one => one.Stretch).Distinct()];
    }

    private string Between(int one, int other) => words.Folded[one..other].TrimEnd();

    /// <summary>A word of four letters, or two Chinese ones, that no question has for grammar's sake.</summary>
    private static bool MayMean(string left) => Folding.IsHan(Folding.Of(left)[0]) ? left.Length >= 2 : left.Length >= 4 && !Grammar.Contains(left.ToLowerInvariant());

    private static readonly HashSet<string> Grammar = new(
        ["best", "worst", "please", "just", "only", "really", "actually", "there", "their", "them", "they", "then", "that", "this", "those", "these", "with", "without", "where", "when", "were", "will", "would", "could", "should", "have", "having", "been", "being", "over", "under", "into", "onto", "from", "than", "each", "every", "both", "either", "also", "still", "even", "much", "many", "more", "less", "some", "here", "again", "right", "okay", "thanks", "furthest", "split", "broken", "down", "side", "first", "last", "next", "want", "need", "look", "looking", "like", "give", "take", "make", "made", "come", "came", "goes", "went", "does", "doing", "done", "said", "says", "know", "tell", "think", "guess", "across", "between", "together", "altogether", "exactly", "roughly", "about", "around", "compared", "against", "versus"],
        StringComparer.Ordinal);

    /// <summary>March, Jan, december by themselves; "may" is a verb as often.</summary>
    private static readonly string[] MonthNames = ["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"];

    private static readonly string[] Till = ["to", "through", "until", "till", "-", "–", "~", "到", "至"];

    private static int MonthOf(string name) => DateTime.ParseExact(name[..3], "MMM", System.Globalization.CultureInfo.InvariantCulture).Month;

    private (DateOnly From, DateOnly To)? DaysOf(Item item) => ahead && item is { Kind: ItemKind.Period, Alts.Length: > 1 }
        && item.Alts.MinBy(alt => alt.Start is { } start ? (start - said.Context.Now).Duration() : TimeSpan.MaxValue) is { Start: { } from, End: { } to }
            ? (DateOnly.FromDateTime(from), DateOnly.FromDateTime(to).AddDays(-1))
            : QueryReader.Period(words, item) is { } days ? (days.From, WholeMonth(item) ?? days.To) : null;

    /// <summary>"January to March" ends with the whole of March: what reads times ends it where March begins.</summary>
    private DateOnly? WholeMonth(Item item) =>
        item.Alts is [{ End: { Day: 1 } end }, ..] && Through().Match(words.Folded[item.Start..item.End]) is { Success: true } last
        && (last.Groups["name"].Success ? MonthOf(last.Groups["name"].Value) : int.Parse(last.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture)) == end.Month
            ? DateOnly.FromDateTime(end).AddMonths(1).AddDays(-1) : null;

    private ScopeKind? Ranked()
    {
        foreach (var (kind, words) in FigureVocabulary.Ranked)
        {
            if (text.Take(words))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>前三, top 3.</summary>
    private int? Count()
    {
        for (var count = 2; count <= 10; count++)
        {
            string[] forms = [$"前{"一二三四五六七八九十"[count - 1]}名", $"前{"一二三四五六七八九十"[count - 1]}", $"前{count}名", $"前{count}", $"top {count}"];
            if (forms.Any(form => text.TakeWord(form) is not null))
            {
                return count;
            }

            string[] lowest = [$"倒数{"一二三四五六七八九十"[count - 1]}名", $"后{"一二三四五六七八九十"[count - 1]}名", $"倒数{count}名", $"后{count}名", $"bottom {count}"];
            if (lowest.Any(form => text.TakeWord(form) is not null))
            {
                fromBelow = true;
                return count;
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?:今年|年初)(?:以来|至今|到现在)|(?<quarter>本季度?|这个?季度)(?:以来|至今|到现在)|(?<month>本月|这个?月)(?:以来|至今|到现在)|\b(?:so far this (?:year|(?<quarter>quarter)|(?<month>month))|(?:year|(?<quarter>quarter)|(?<month>month))[- ]to[- ]date|ytd|(?<quarter>qtd)|(?<month>mtd))\b")]
    private static partial Regex ToDate();

    [GeneratedRegex(@"(?:\b(?:to|through|until|till)\b|[-–~到至])\s*(?:(?:the )?(?:end of )?(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:20\d\d年)?(?<number>\d{1,2})月)")]
    private static partial Regex Through();

    /// <summary>我的, 我三月…: whose; 给我 and 别糊弄我 are about nobody's figures.</summary>
    [GeneratedRegex(@"(?<![给帮跟替让叫诉骗弄])我(?=[^，。,.!?！？\s]|.{0,1}$)")]
    private static partial Regex Possessor();

    /// <summary>The English way round, which the reader takes for a quarter and a number.</summary>
    [GeneratedRegex("[一二三四五六七八九十0-9]+[部组組队隊区區]$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"\bq(?<q>[1-4])\s*(?:of\s+)?(?<y>20\d\d)\b")]
    private static partial Regex QuarterOfYear();
}
