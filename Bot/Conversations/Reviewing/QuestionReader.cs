using SalesBot.Bot.Ports;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;

namespace SalesBot.Bot.Conversations.Reviewing;

/// <summary>Reads questions about figures: every word of one is a figure, a period, a name of the company's own, or a small word.</summary>
internal sealed class QuestionReader
{
    private readonly string text;

    private readonly string folded;

    private readonly bool[] read;

    private readonly Talk talk;

    private readonly Utterance said;

    private readonly bool ahead;

    private bool fromBelow;

    private QuestionReader(Talk talk, string text, bool ahead)
    {
        (this.talk, this.ahead) = (talk, ahead);
        said = new Utterance(text, Names.None, new ReadingContext(talk.Now.DateTime, talk.Language.Tag));
        (this.text, folded, read) = (text, said.Folded, new bool[said.Folded.Length]);
    }

    /// <param name="ahead">Of a month without its year the nearest is meant, not the last: targets lie ahead.</param>
    public static FigureQuestion Read(Talk talk, string text, bool ahead = false) => new QuestionReader(talk, text, ahead).Read();

    /// <summary>Whether it is worth reading at all: some word of figures is in it.</summary>
    public static bool Smells(string text)
    {
        var folded = Folding.Of(text);
        return folded.Length <= 80 && (FigureVocabulary.Metrics.Any(entry => entry.Words.Any(word => folded.Contains(word, StringComparison.Ordinal)))
            || FigureVocabulary.Overall.Any(word => folded.Contains(word, StringComparison.Ordinal))
            || FigureVocabulary.Ranking.Any(word => folded.Contains(word, StringComparison.Ordinal)));
    }

    private FigureQuestion Read()
    {
        var scopes = Scopes().OrderBy(found => found.At).Select(found => found.Scope).Distinct().ToList();
        var metric = Metric();
        var ranked = Ranked();
        var count = Count();
        var when = When();
        var overall = Take(FigureVocabulary.Overall) && metric is null;
        var mine = false;
        var company = Take(FigureVocabulary.Company);
        var team = !company && Take(FigureVocabulary.OwnTeam);
        if (!team)
        {
            mine = Take(FigureVocabulary.Mine);
        }

        var least = Take(FigureVocabulary.Least) || fromBelow;
        var most = Take(FigureVocabulary.Most);
        var ranking = Take(FigureVocabulary.Ranking);
        var compares = Take(FigureVocabulary.Versus);
        var asks = Take(FigureVocabulary.Asking);
        while (Take(FigureVocabulary.Asking) || Take(FigureVocabulary.Versus) || Take(FigureVocabulary.Small))
        {
        }

        if (company)
        {
            scopes.Add(Scope.All);
        }
        else if (team && talk.Person.Team is { } own)
        {
            scopes.Add(new Scope(ScopeKind.Team, own));
        }
        else if (mine && !scopes.Exists(scope => scope.Kind == ScopeKind.Product))
        {
            scopes.Add(new Scope(ScopeKind.Rep, talk.Person.Name));
        }

        return new FigureQuestion
        {
            Metric = metric,
            Overall = overall,
            When = when,
            Scopes = scopes,
            Mine = mine && scopes.Exists(scope => scope.Kind == ScopeKind.Product),
            Compares = compares && when.Count > 0,
            Ranks = ranked ?? (ranking || (least || most || count is not null) && scopes.TrueForAll(scope => scope.Kind is not ScopeKind.Rep) ? ScopeKind.Rep : null),
            LowestFirst = least,
            Count = count,
            Asks = asks || ranking || least || most,
            Unread = Unread(),
        };
    }

    /// <summary>The company's own names: people, teams, regions and products; the longest first.</summary>
    private List<(int At, Scope Scope)> Scopes()
    {
        var people = talk.Session.All(Documents.Reps).ToList();
        IEnumerable<Scope> known =
        [
            .. people.Select(person => new Scope(ScopeKind.Rep, person.Name)),
            .. people.Select(person => person.Team).OfType<string>().Distinct().Select(team => new Scope(ScopeKind.Team, team)),
            .. people.Select(person => person.Region).OfType<string>().Concat(Regions).Distinct(StringComparer.OrdinalIgnoreCase).Select(region => new Scope(ScopeKind.Region, region)),
            .. Products.Known(talk.Session).Select(product => new Scope(ScopeKind.Product, product)),
        ];
        var found = new List<(int, Scope)>();
        foreach (var scope in known.OrderByDescending(scope => scope.Name!.Length).ThenBy(scope => scope.Kind))
        {
            if (TakeWord(Folding.Of(scope.Name!)) is { } at)
            {
                found.Add((at, scope));
            }
        }

        return found;
    }

    /// <summary>Regions that customers may lie in though none of the team does.</summary>
    private static IEnumerable<string> Regions => ["华东", "华南", "华北", "华中", "西南", "西北", "东北"];

    private Metric? Metric()
    {
        Metric? first = null;
        var at = int.MaxValue;
        foreach (var (metric, word) in FigureVocabulary.Metrics.SelectMany(entry => entry.Words.Select(word => (entry.Metric, Word: word))).OrderByDescending(entry => entry.Word.Length))
        {
            // 小明完成率怎么样,业绩呢: the figure named first is the one meant.
            if (TakeWord(word) is { } place && place < at)
            {
                (first, at) = (metric, place);
            }
        }

        return first;
    }

    private List<Stretch> When()
    {
        var stretches = new List<(int At, Stretch Stretch)>();
        foreach (var (at, word) in Words())
        {
            if (Free(at, at + word.Length) && Period.Parse(word) is { } period)
            {
                read.AsSpan(at..(at + word.Length)).Fill(true);
                stretches.Add((at, Stretch.Of(period)));
            }
        }

        foreach (var item in said.Times)
        {
            if (!Free(item.Start, item.End) || DaysOf(item) is not { } days)
            {
                continue;
            }

            read.AsSpan(item.Start..item.End).Fill(true);
            stretches.Add((item.Start, new Stretch(days.From, days.To)));
        }

        return [.. stretches.OrderBy(found => found.At).Select(found => found.Stretch).Distinct()];
    }

    private (DateOnly From, DateOnly To)? DaysOf(Item item) => ahead && item is { Kind: ItemKind.Period, Alts.Length: > 1 }
        && item.Alts.MinBy(alt => alt.Start is { } start ? (start - talk.Now.DateTime).Duration() : TimeSpan.MaxValue) is { Start: { } from, End: { } to }
            ? (DateOnly.FromDateTime(from), DateOnly.FromDateTime(to).AddDays(-1))
            : QueryReader.Period(said, item);

    private ScopeKind? Ranked()
    {
        foreach (var (kind, words) in FigureVocabulary.Ranked)
        {
            if (Take(words))
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
            if (forms.Any(form => TakeWord(form) is not null))
            {
                return count;
            }

            string[] lowest = [$"倒数{"一二三四五六七八九十"[count - 1]}名", $"后{"一二三四五六七八九十"[count - 1]}名", $"倒数{count}名", $"后{count}名", $"bottom {count}"];
            if (lowest.Any(form => TakeWord(form) is not null))
            {
                fromBelow = true;
                return count;
            }
        }

        return null;
    }

    private bool Take(string[] words)
    {
        var any = false;
        foreach (var word in words)
        {
            while (TakeWord(word) is not null)
            {
                any = true;
            }
        }

        return any;
    }

    /// <summary>Where a word stands that nothing has read yet; it is read then. A word of letters stands between other letters' ends.</summary>
    private int? TakeWord(string word)
    {
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            var whole = !(Folding.IsLatin(word[0]) && at > 0 && Folding.IsLatin(folded[at - 1])) && !(Folding.IsLatin(word[^1]) && end < folded.Length && Folding.IsLatin(folded[end]));
            if (whole && Free(at, end))
            {
                read.AsSpan(at..end).Fill(true);
                return at;
            }
        }

        return null;
    }

    private bool Free(int start, int end) => !read.AsSpan(start..end).Contains(true);

    private string? Unread()
    {
        foreach (var (at, word) in Words())
        {
            for (var place = at; place < at + word.Length; place++)
            {
                if (!read[place] && char.IsLetterOrDigit(folded[place]))
                {
                    return Folding.IsHan(folded[place]) ? Rest(place, at + word.Length) : text.Substring(at, word.Length);
                }
            }
        }

        return null;
    }

    private string Rest(int start, int end)
    {
        var stop = start;
        while (stop < end && !read[stop])
        {
            stop++;
        }

        return text[start..stop];
    }

    private IEnumerable<(int At, string Word)> Words()
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if (char.IsWhiteSpace(folded[at]) || folded[at] is ',' or '，' or '。' or '、' or '!' or '?')
            {
                continue;
            }

            var start = at;
            while (at < folded.Length && !char.IsWhiteSpace(folded[at]) && folded[at] is not (',' or '，' or '。' or '、' or '!' or '?'))
            {
                at++;
            }

            yield return (start, folded[start..at]);
        }
    }
}
