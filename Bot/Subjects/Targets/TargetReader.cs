using System.Buffers;
using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Targets;

/// <summary>What a message about targets wants.</summary>
internal abstract record TargetRequest : Request
{
    private TargetRequest()
    {
    }

    public sealed record Show(Period Period, Scope Scope) : TargetRequest;

    public sealed record Set(SetTarget Target) : TargetRequest;

    public sealed record Copy(Period From, Period To) : TargetRequest;

    /// <summary>A number was given, and nobody it is for.</summary>
    public sealed record Whose : TargetRequest;
}

/// <summary>Reads 小明三月目标30万 and "set Alice's April target to 300k, challenge 360k": whose, for when, and which number is which.</summary>
internal static partial class TargetReader
{
    private enum Field
    {
        Base,
        Challenge,
        NewCustomers,
        Visits,
        Collections,
        Aov,
        Repurchase,
    }

    private static readonly (Field Field, string[] Words)[] Fields =
    [
        (Field.Challenge, ["挑战目标", "挑战", "challenge", "stretch"]),
        (Field.NewCustomers, ["新客户目标", "新客户", "新客", "new customers", "new customer", "new clients"]),
        (Field.Visits, ["拜访目标", "拜访", "上门", "visits", "visit"]),
        (Field.Collections, ["回款目标", "回款", "收款", "collections", "collection", "collect"]),
        (Field.Aov, ["客单价目标", "客单价", "average order", "aov"]),
        (Field.Repurchase, ["复购率目标", "复购率", "复购", "repurchase"]),
        (Field.Base, ["基础目标", "销售目标", "目标", "指标", "target", "quota", "base", "goal"]),
    ];

    /// <summary>Stands for a number that no amount reaches, so that it is refused as too large.</summary>
    private const decimal Beyond = 1e13m;

    private static readonly string[] Copying = ["复制", "照搬", "沿用", "照抄", "copy", "carry over", "reuse", "same as"];

    private static readonly SearchValues<string> Names = SearchValues.Create(Fields[^1].Words, StringComparison.Ordinal);

    /// <summary>What 目标 may stand beside where it is a target's own.</summary>
    private static readonly Metric?[] OwnFigures = [null, Metric.Completion, Metric.ChallengeCompletion, Metric.NewCustomers, Metric.Visits, Metric.Collected, Metric.Aov, Metric.RepurchaseRate];

    public static Bid? Read(Said said) => said.After("target") is { } words ? new Bid("targets", Commanded(said, words), Bid.Command, "/target")
        : said.Text.Length <= 120 && said.HasAny(Names) && said.Reading is not ({ Intent: Intent.Command } or { Clarify.Candidates.Count: > 0 } or { First.Customer: not null }) && !Asks(said) && InWords(said) is { } request
            ? new Bid("targets", request, Bid.Form, said.Text)
        : null;

    /// <summary>到底是15.9万还是24.6万, "what's his Q1 target": a number in a question sets nothing; 目标改成30万可以吗 does, asked politely.</summary>
    private static bool Asks(Said said) => !Setting().IsMatch(said.Folded) && (QuestionEnd.In(said.Text) || Questioning().IsMatch(said.Folded));

    [GeneratedRegex(@"设|改|调整|调到|调成|定为|定成|定在|提到|升到|降到|照搬|复制|沿用|照抄|\b(?:set|change|make|raise|lower|move|put|copy|reuse|carry over|same as)\b")]
    private static partial Regex Setting();

    [GeneratedRegex(@"多少|几成|几家|几个|完成率|还是|还差|差多少|到底|有没有|谁|哪|\b(?:what|what's|who|whose|which|how|did|does|has|is|are|was|were)\b")]
    private static partial Regex Questioning();

    private static TargetRequest Commanded(Said said, string argument)
    {
        var question = QuestionReader.Read(said, argument, ahead: true);
        return Copies(argument) ? Copy(said, question)
            : HolderOf(said, question) is { } holder && Given(said, argument, question, holder) is { } set ? new TargetRequest.Set(set)
            : Given(said, argument, question, "") is not null ? new TargetRequest.Whose()
            : new TargetRequest.Show(PeriodOf(said, question), question.Scopes.Count > 0 ? question.Scopes[0] : FigureRights.OwnScope(said.Roster.Writer));
    }

    /// <summary>In words a target is set only where a person or team and a number are named, and copied only where the message says so.</summary>
    private static TargetRequest? InWords(Said said)
    {
        var question = QuestionReader.Read(said, said.Text, ahead: true);
        return Copies(said.Folded) ? Copy(said, question)
            : OwnFigures.Contains(question.Metric) && HolderOf(said, question) is { } holder && Given(said, said.Text, question, holder) is { } set ? new TargetRequest.Set(set)
            : null;
    }

    /// <summary>四月照搬三月 names both; one month alone is the one to copy, unless it is still to come.</summary>
    private static TargetRequest.Copy Copy(Said said, FigureQuestion question)
    {
        var periods = question.When.Select(when => when.Period).OfType<Period>().ToList();
        var now = Period.Holding(PeriodKind.Month, said.TeamDay);
        return periods switch
        {
            [var to, var from, ..] when to.From > from.From => new TargetRequest.Copy(from, to),
            [var from, var to, ..] => new TargetRequest.Copy(from, to),
            [var one] when one.From > now.From => new TargetRequest.Copy(one.Before(), one),
            [var one] => new TargetRequest.Copy(one, one.After()),
            _ => new TargetRequest.Copy(now, now.After()),
        };
    }

    private static Period PeriodOf(Said said, FigureQuestion question) => (question.When.Count > 0 ? question.When[0].Period : null) ?? Period.Holding(PeriodKind.Month, said.TeamDay);

    /// <summary>A rep's id, or a team; a name nobody has stays a name, so that it is refused like one out of reach.</summary>
    private static string? HolderOf(Said said, FigureQuestion question) => question.Scopes.FirstOrDefault(scope => scope.Kind is ScopeKind.Rep or ScopeKind.Team) switch
    {
        { Kind: ScopeKind.Rep, Name: { } name } => said.Roster.Named(name)?.Id.Value ?? name,
        { Kind: ScopeKind.Team, Name: { } team } => "team:" + team,
        _ => null,
    };

    private static bool Copies(string text) => Folding.Of(text) is var folded && Copying.Any(word => folded.Contains(word, StringComparison.Ordinal));

    /// <returns>The fields that were given, for the period and product said; null when no number was.</returns>
    /// <param name="holder">A rep's id or <c>team:NAME</c>.</param>
    private static SetTarget? Given(Said asked, string text, FigureQuestion question, string holder)
    {
        // A product may be called T100: names are no numbers.
        foreach (var scope in question.Scopes.Where(scope => scope.Name is not null))
        {
            text = text.Replace(scope.Name!, new string(' ', scope.Name!.Length), StringComparison.OrdinalIgnoreCase);
        }

        // "2026-04 30万" is a month and a number, not the thirtieth.
        text = string.Join(' ', text.Split(' ').Select(word => Period.Parse(word) is null ? word : new string(' ', word.Length)));
        var said = new Utterance(text, Understanding.Names.None, new ReadingContext(asked.Context.Now, asked.Context.Language));
        var places = Places(said.Folded);
        Dictionary<Field, decimal> given = [];
        foreach (var figure in said.Figures.Where(figure => !said.Times.Exists(time => time.Overlaps(figure) && time.Kind is not (ItemKind.Duration or ItemKind.Number or ItemKind.Money) && time.Cue != DayCue.Bare)))
        {
            var sum = said.Money.Find(money => money.Overlaps(figure)) ?? figure;
            var value = sum.Amount(4) ?? Beyond;
            if (FieldOf(said.Folded, places, sum, given) is { } field)
            {
                given[field] = field == Field.Repurchase && value > 1 ? value / 100 : value;
            }
        }

        return given.Count == 0 ? null : new SetTarget(
            PeriodOf(asked, question),
            holder,
            question.Scopes.FirstOrDefault(scope => scope.Kind == ScopeKind.Product)?.Name,
            Money(Field.Base), Money(Field.Challenge), Count(Field.NewCustomers), Count(Field.Visits), Money(Field.Collections), Money(Field.Aov),
            given.TryGetValue(Field.Repurchase, out var share) ? share : null);

        Money? Money(Field field) => given.TryGetValue(field, out var value) ? Domain.Money.Of(value) : null;
        int? Count(Field field) => given.TryGetValue(field, out var value) ? (int)Math.Min(value, int.MaxValue) : null;
    }

    private static List<(Field Field, int Start, int End)> Places(string folded)
    {
        var taken = new bool[folded.Length];
        List<(Field Field, int Start, int End)> places = [];
        foreach (var (field, word) in Fields.SelectMany(entry => entry.Words.Select(word => (entry.Field, Word: word))).OrderByDescending(entry => entry.Word.Length))
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                if (!taken.AsSpan(at, word.Length).Contains(true))
                {
                    taken.AsSpan(at, word.Length).Fill(true);
                    places.Add((field, at, at + word.Length));
                }
            }
        }

        return [.. places.OrderBy(place => place.Start)];
    }

    /// <summary>The word before the number names it; in "20 visits" the one right after.</summary>
    private static Field? FieldOf(string folded, List<(Field Field, int Start, int End)> places, Item figure, Dictionary<Field, decimal> given)
    {
        (Field Field, int Start, int End) none = (Field.Base, -1, -1);
        var before = places.LastOrDefault(place => place.End <= figure.Start, none);
        var after = places.FirstOrDefault(place => place.Start >= figure.End, none);
        var beside = after.Start >= 0 && folded[figure.End..after.Start] is var gap && (Folding.IsHan(folded[after.Start]) ? gap is "" or "家" or "个" or "次" or "的" : gap.Trim() is "" or "of");
        if (beside && !given.ContainsKey(after.Field) && (before.Start < 0 || given.ContainsKey(before.Field) || (Folding.IsLatin(folded[after.Start]) && after.Field is Field.NewCustomers or Field.Visits)))
        {
            return after.Field;
        }

        return before.Start >= 0 && !given.ContainsKey(before.Field) ? before.Field
            : given.ContainsKey(Field.Base) ? null
            : (Field?)Field.Base;
    }
}
