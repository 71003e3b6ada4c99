using SalesBot.Bot.Ports;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations.Reviewing;

/// <summary>Targets in words: the table with how far everybody is, one person's in full, and what is about to be set.</summary>
internal static class TargetText
{
    private const int MostRows = 15;

    public static Draft Table(Talk talk, Period period, Scope scope)
    {
        var book = new FigureBook(talk.Session, talk.Rules.Figures, talk.TeamDay);
        var words = Words.Of("Reviews", talk.Language);
        var review = book.Accounts.Of(period, scope);
        var html = new Html().Bold(words["Target.Title", ReportNames.Brief(period, talk.Language, talk.TeamDay.Year), ReportNames.Of(scope, talk.Language)]);
        if (period.From <= talk.TeamDay)
        {
            html.Add(talk.Language.IsChinese ? "　" : " · ").Add(Words.Of("Figures", talk.Language)["AsOf", Phrases.ShortDay(period.To < talk.TeamDay ? period.To : talk.TeamDay, talk.Language)]);
        }

        if (review.Kpi.Target is null)
        {
            html.Line(words["Target.None"]);
        }
        else if (scope.Kind == ScopeKind.Rep && book.Staff.Named(scope.Name!) is { } person)
        {
            Whole(html, talk, words, review, book.Accounts.Targets.Of(person.Id, period), period, person);
        }
        else
        {
            var begun = period.From <= talk.TeamDay;
            html.Line(Line(talk, words, words["Target.Sum"], review.Kpi, begun));
            foreach (var row in review.ByRep.Where(row => row.Kpi.Target is not null).OrderByDescending(row => row.Kpi.Completion).ThenByDescending(row => row.Kpi.Target).Take(MostRows))
            {
                html.Line(Line(talk, words, row.Rep, row.Kpi, begun));
            }
        }

        var without = review.ByRep.Where(row => row.Kpi.Target is null && book.Staff.Named(row.Rep) is { Role: Role.Rep, Active: true }).Select(row => row.Rep).ToList();
        if (without.Count > 0 && review.Kpi.Target is not null)
        {
            html.Line(words["Target.Without", string.Join(talk.Language.IsChinese ? "、" : ", ", without)]);
        }

        if (talk.Person.Role >= Role.Lead)
        {
            html.Line().Line().Italic(words["Target.How"]);
        }

        return Draft.FromHtml(html) with { Buttons = Buttons(talk, words, period, scope, review.Kpi.Target is null) };
    }

    /// <summary>What is about to be set, beside what stands now.</summary>
    public static IEnumerable<string> Fields(Talk talk, SetTarget set)
    {
        var words = Words.Of("Reviews", talk.Language);
        var before = talk.Session.Get(Documents.Targets, new Target(set.Period, set.Holder, set.Product, Money.Zero).Id);
        (string Key, string? Now, string? Before)[] all =
        [
            ("Base", Amount(set.Base), Amount(before?.Base)),
            ("Challenge", Amount(set.Challenge), Amount(before?.Challenge)),
            ("NewCustomers", Count(set.NewCustomers), Count(before?.NewCustomers)),
            ("Visits", Count(set.Visits), Count(before?.Visits)),
            ("Collections", Amount(set.Collections), Amount(before?.Collections)),
            ("Aov", Amount(set.Aov), Amount(before?.Aov)),
            ("Repurchase", Share(set.Repurchase), Share(before?.Repurchase)),
        ];
        return from field in all
               where field.Now is not null
               select field.Before is { } old && old != field.Now
                   ? words["Target.Field.Was", words[$"Target.{field.Key}"], field.Now, old]
                   : words["Target.Field", words[$"Target.{field.Key}"], field.Now];

        string? Amount(Money? amount) => amount is { } known ? talk.Amount(known) : null;
        string? Count(int? count) => count?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string? Share(decimal? share) => share is { } known ? Phrases.Percent(known) : null;
    }

    public static string HolderName(Talk talk, string holder) =>
        holder.StartsWith("team:", StringComparison.Ordinal) ? holder[5..] : talk.Session.Get(Documents.Reps, holder)?.Name ?? holder;

    private static string Line(Talk talk, Words words, string name, Kpi kpi, bool begun) => string.Join(" · ", new[]
    {
        words["Target.Row", name, Amount(talk, kpi.Target!.Value)],
        begun && kpi.Completion is { } share ? words["Target.Done", Phrases.Percent(share)] : null,
        kpi.Challenge > kpi.Target ? words["Target.Row.Challenge", Amount(talk, kpi.Challenge!.Value)] : null,
    }.OfType<string>());

    private static void Whole(Html html, Talk talk, Words words, Review review, Goals goals, Period period, Rep person)
    {
        var kpi = review.Kpi;
        html.Line(words["Target.Whole", words["Target.Base"], Amount(talk, kpi.Target!.Value), Amount(talk, kpi.Sales), Phrases.Percent(kpi.Completion)]);
        if (kpi.Challenge > kpi.Target)
        {
            html.Line(words["Target.Whole", words["Target.Challenge"], Amount(talk, kpi.Challenge!.Value), Amount(talk, kpi.Sales), Phrases.Percent(kpi.ChallengeCompletion)]);
        }

        Add("NewCustomers", goals.NewCustomers, kpi.NewCustomers, value => Phrases.Number(value));
        Add("Visits", goals.Visits, kpi.Visits, value => Phrases.Number(value));
        Add("Collections", goals.Collections, kpi.Collected, value => Amount(talk, value));
        Add("Aov", goals.Aov, kpi.Aov, value => Amount(talk, value));
        Add("Repurchase", goals.Repurchase, kpi.RepurchaseRate, value => Phrases.Percent(value));
        foreach (var product in TargetDesk.Of(talk.Session, period).Where(target => target.Holder == person.Id.Value && target.Product is not null))
        {
            var sold = review.ByProduct.FirstOrDefault(row => row.Product == product.Product)?.Sales ?? 0;
            html.Line(words["Target.Whole", product.Product, talk.Amount(product.Base), Amount(talk, sold), product.Base.IsPositive ? Phrases.Percent(sold / product.Base.Amount) : "—"]);
        }

        void Add(string key, decimal? goal, decimal? done, Func<decimal, string> say)
        {
            if (goal is { } aim)
            {
                html.Line(done is { } known ? words["Target.Whole", words[$"Target.{key}"], say(aim), say(known), aim > 0 ? Phrases.Percent(known / aim) : "—"] : words["Target.Field", words[$"Target.{key}"], say(aim)]);
            }
        }
    }

    private static string Amount(Talk talk, decimal yuan) => Phrases.Amount(yuan, talk.Language, talk.Rules.Currency);

    private static List<IReadOnlyList<Button>> Buttons(Talk talk, Words words, Period period, Scope scope, bool none)
    {
        List<IReadOnlyList<Button>> rows = [[To(period.Before()), To(period.After())]];
        if (talk.Person.Role >= Role.Lead && period.To >= talk.TeamDay)
        {
            rows.Add([none ? Copy(period.Before(), period) : Copy(period, period.After())]);
        }

        return rows;

        Button To(Period other) => new(Brief(other), $"targets:{other.Key}:{scope}");
        Button Copy(Period from, Period to) => new(words["Button.Copy", Brief(from), Brief(to)], $"copy-targets:{from.Key}:{to.Key}");
        string Brief(Period other) => ReportNames.Brief(other, talk.Language, talk.TeamDay.Year);
    }
}
