using System.Buffers;
using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Performance;

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
    public static bool Smells(Said said) => said.Folded.Length <= 80 && said.HasAny(Scent);

    private FigureQuestion Read()
    {
        var scopes = Scopes().OrderBy(found => found.At).Select(found => found.Scope).Distinct().ToList();
        var metric = Metric();
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
            mine = text.Take(FigureVocabulary.Mine);
        }

        var lagging = text.Take(FigureVocabulary.Lagging);
        var least = lagging | text.Take(FigureVocabulary.Least) || fromBelow;
        var most = text.Take(FigureVocabulary.Most);
        var ranking = text.Take(FigureVocabulary.Ranking);
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

        return new FigureQuestion
        {
            Metric = metric ?? (lagging && !overall ? Domain.Performance.Metric.Completion : null),
            Overall = overall,
            When = when,
            Scopes = scopes,
            Mine = mine && scopes.Exists(scope => scope.Kind == ScopeKind.Product),
            Compares = compares && when.Count > 0 && scopes.Count < 2,
            Ranks = ranked ?? (ranking || (least || most || count is not null) && scopes.TrueForAll(scope => scope.Kind is not ScopeKind.Rep) ? ScopeKind.Rep : null),
            LowestFirst = least,
            Count = count,
            Asks = asks || ranking || least || most,
            Unread = text.Unread,
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

        // 一部 is 销售一部 where no other team ends so.
        var called = known.Select(scope => (Word: scope.Name!, Scope: scope)).Concat(
            from team in teams
            let tail = Tail().Match(team).Value
            where tail.Length > 1 && tail != team && teams.Count(other => other.EndsWith(tail, StringComparison.Ordinal)) == 1
            select (Word: tail, Scope: new Scope(ScopeKind.Team, team)));
        var found = new List<(int, Scope)>();
        foreach (var (word, scope) in called.OrderByDescending(name => name.Word.Length).ThenBy(name => name.Scope.Kind))
        {
            if (text.TakeWord(Folding.Of(word)) is { } at)
            {
                found.Add((at, scope));
            }
        }

        return found;
    }

    /// <summary>Regions that customers may lie in though none of the team does.</summary>
    public static IReadOnlyList<string> Regions => ["华东", "华南", "华北", "华中", "西南", "西北", "东北"];

    private Metric? Metric()
    {
        Metric? first = null;
        var at = int.MaxValue;
        foreach (var (metric, word) in FigureVocabulary.Metrics.SelectMany(entry => entry.Words.Select(word => (entry.Metric, Word: word))).OrderByDescending(entry => entry.Word.Length))
        {
            // 小明完成率怎么样,业绩呢: the figure named first is the one meant.
            if (text.TakeWord(word) is { } place && place < at)
            {
                (first, at) = (metric, place);
            }
        }

        return first;
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
            if (text.IsFree(at, at + word.Length) && Period.Parse(word) is { } period)
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

        return [.. stretches.OrderBy(found => found.At).Select(found => found.Stretch).Distinct()];
    }

    private (DateOnly From, DateOnly To)? DaysOf(Item item) => ahead && item is { Kind: ItemKind.Period, Alts.Length: > 1 }
        && item.Alts.MinBy(alt => alt.Start is { } start ? (start - said.Context.Now).Duration() : TimeSpan.MaxValue) is { Start: { } from, End: { } to }
            ? (DateOnly.FromDateTime(from), DateOnly.FromDateTime(to).AddDays(-1))
            : QueryReader.Period(words, item);

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

    /// <summary>The English way round, which the reader takes for a quarter and a number.</summary>
    [GeneratedRegex("[一二三四五六七八九十0-9]+[部组組队隊区區]$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"\bq(?<q>[1-4])\s*(?:of\s+)?(?<y>20\d\d)\b")]
    private static partial Regex QuarterOfYear();
}
