using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Targets;

/// <summary>Targets in words: the table with how far everybody is, one person's in full, and what is about to be set.</summary>
internal static class TargetText
{
    private const int MostRows = 15;

    public static Draft Table(Message message, Period period, Scope scope)
    {
        var book = new FigureBook(message.Session, message.Rules.Figures, message.TeamDay);
        var words = Words.Of("Reviews", message.Language);
        var review = book.Accounts.Of(period, scope);
        var html = new Html().Bold(words["Target.Title", ReportNames.Brief(period, message.Language, message.TeamDay.Year), ReportNames.Of(scope, message.Language)]);
        if (period.From <= message.TeamDay)
        {
            html.Add(message.Language.IsChinese ? "　" : " · ").Add(Words.Of("Figures", message.Language)["AsOf", Phrases.ShortDay(period.To < message.TeamDay ? period.To : message.TeamDay, message.Language)]);
        }

        if (review.Kpi.Target is null)
        {
            html.Line(words["Target.None"]);
        }
        else if (scope.Kind == ScopeKind.Rep && book.Staff.Named(scope.Name!) is { } person)
        {
            Whole(html, message, words, review, book.Accounts.Targets.Of(person.Id, period), period, person);
        }
        else
        {
            var begun = period.From <= message.TeamDay;
            html.Line(Line(message, words, words["Target.Sum"], review.Kpi, begun));
            foreach (var team in scope.Kind == ScopeKind.All ? book.Accounts.Targets.TeamsWithOwn(period) : [])
            {
                html.Line(Line(message, words, words["Target.Team", team], book.Accounts.Of(period, new Scope(ScopeKind.Team, team)).Kpi, begun));
            }

            foreach (var row in review.ByRep.Where(row => row.Kpi.Target is not null).OrderByDescending(row => row.Kpi.Completion).ThenByDescending(row => row.Kpi.Target).Take(MostRows))
            {
                html.Line(Line(message, words, row.Rep, row.Kpi, begun));
            }
        }

        if (book.Accounts.Targets.MonthsWithout(scope, period) is > 0 and var months)
        {
            html.Line(words.Count("Target.Months", months));
        }

        var without = review.ByRep.Where(row => row.Kpi.Target is null && book.Staff.Named(row.Rep) is { Role: Role.Rep, Active: true }).Select(row => row.Rep).ToList();
        if (without.Count > 0 && review.Kpi.Target is not null)
        {
            html.Line(words["Target.Without", Spoken.List(without, message.Language)]);
        }

        if (message.Person.Role >= Role.Lead)
        {
            html.Line().Line().Italic(words["Target.How"]);
        }

        return Draft.FromHtml(html) with { Buttons = Buttons(message, words, period, scope, review.Kpi.Target is null) };
    }

    /// <summary>What is about to be set, beside what stands now.</summary>
    public static IEnumerable<string> Fields(Message message, SetTarget set)
    {
        var words = Words.Of("Reviews", message.Language);
        var before = message.Session.Get(Documents.Targets, new Target(set.Period, set.Holder, set.Product, Money.Zero).Id);
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

        string? Amount(Money? amount) => amount is { } known ? message.Amount(known) : null;
        string? Count(int? count) => count?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string? Share(decimal? share) => share is { } known ? Phrases.Percent(known) : null;
    }

    public static string HolderName(Message message, string holder) =>
        holder.StartsWith("team:", StringComparison.Ordinal) ? holder[5..] : message.Session.Get(Documents.Reps, holder)?.Name ?? holder;

    private static string Line(Message message, Words words, string name, Kpi kpi, bool begun) => string.Join(" · ", new[]
    {
        words["Target.Row", name, Amount(message, kpi.Target!.Value)],
        begun && kpi.Completion is { } share ? words["Target.Done", Phrases.Percent(share)] : null,
        kpi.Challenge > kpi.Target ? words["Target.Row.Challenge", Amount(message, kpi.Challenge!.Value)] : null,
    }.OfType<string>());

    private static void Whole(Html html, Message message, Words words, Review review, Goals goals, Period period, Rep person)
    {
        var kpi = review.Kpi;
        html.Line(words["Target.Whole", words["Target.Base"], Amount(message, kpi.Target!.Value), Amount(message, kpi.Sales), Phrases.Percent(kpi.Completion)]);
        if (kpi.Challenge > kpi.Target)
        {
            html.Line(words["Target.Whole", words["Target.Challenge"], Amount(message, kpi.Challenge!.Value), Amount(message, kpi.Sales), Phrases.Percent(kpi.ChallengeCompletion)]);
        }

        Add("NewCustomers", goals.NewCustomers, kpi.NewCustomers, value => Phrases.Number(value));
        Add("Visits", goals.Visits, kpi.Visits, value => Phrases.Number(value));
        Add("Collections", goals.Collections, kpi.Collected, value => Amount(message, value));
        Add("Aov", goals.Aov, kpi.Aov, value => Amount(message, value));
        Add("Repurchase", goals.Repurchase, kpi.RepurchaseRate, value => Phrases.Percent(value));
        foreach (var product in TargetWork.Of(message.Session, period).Where(target => target.Holder == person.Id.Value && target.Product is not null))
        {
            var sold = review.ByProduct.FirstOrDefault(row => row.Product == product.Product)?.Sales ?? 0;
            html.Line(words["Target.Whole", product.Product, message.Amount(product.Base), Amount(message, sold), product.Base.IsPositive ? Phrases.Percent(sold / product.Base.Amount) : "—"]);
        }

        void Add(string key, decimal? goal, decimal? done, Func<decimal, string> say)
        {
            if (goal is { } aim)
            {
                html.Line(done is { } known ? words["Target.Whole", words[$"Target.{key}"], say(aim), say(known), aim > 0 ? Phrases.Percent(known / aim) : "—"] : words["Target.Field", words[$"Target.{key}"], say(aim)]);
            }
        }
    }

    private static string Amount(Message message, decimal yuan) => Phrases.Amount(yuan, message.Language, message.Rules.Currency);

    private static List<IReadOnlyList<Button>> Buttons(Message message, Words words, Period period, Scope scope, bool none)
    {
        List<IReadOnlyList<Button>> rows = [[To(period.Before()), To(period.After())]];
        if (message.Person.Role >= Role.Lead && period.To >= message.TeamDay)
        {
            rows.Add([none ? Copy(period.Before(), period) : Copy(period, period.After())]);
        }

        return rows;

        Button To(Period other) => new(Brief(other), "targets", other.Key, scope);
        Button Copy(Period from, Period to) => new(words["Button.Copy", Brief(from), Brief(to)], "copy-targets", from.Key, to.Key);
        string Brief(Period other) => ReportNames.Brief(other, message.Language, message.TeamDay.Year);
    }

    public static Draft Set(TargetSet set, Message message)
    {
        var words = Words.Of("Reviews", message.Language);
        var target = set.Target;
        var html = new Html().Bold(words["Target.Done.Title", HolderName(message, target.Holder), target.Product is { } product ? $"{product} · " : "", ReportNames.Brief(target.Period, message.Language, message.TeamDay.Year)])
            .Line(words["Target.Field", words["Target.Base"], message.Amount(target.Base)]);
        if (target.Challenge is { } challenge)
        {
            html.Line(words["Target.Field", words["Target.Challenge"], message.Amount(challenge)]);
        }

        string?[] others =
        [
            target.NewCustomers is { } count ? words["Target.Field", words["Target.NewCustomers"], count] : null,
            target.Visits is { } visits ? words["Target.Field", words["Target.Visits"], visits] : null,
            target.Collections is { } collections ? words["Target.Field", words["Target.Collections"], message.Amount(collections)] : null,
            target.Aov is { } aov ? words["Target.Field", words["Target.Aov"], message.Amount(aov)] : null,
            target.Repurchase is { } share ? words["Target.Field", words["Target.Repurchase"], Phrases.Percent(share)] : null,
        ];
        return others.Any(other => other is not null) ? html.Line(ReportText.Join(message.Language, others.OfType<string>())) : html;
    }

    public static Draft Copied(TargetsCopied copied, Message message)
    {
        var words = Words.Of("Reviews", message.Language);
        var sum = copied.Targets.Aggregate(Domain.Money.Zero, (sum, target) => sum + target.Base);
        return Draft.Plain(words.Count("Target.Copied", copied.Targets.Count, ReportNames.Brief(copied.To, message.Language, message.TeamDay.Year), message.Amount(sum)) + (copied.Kept > 0 ? words.Count("Target.Copied.Kept", copied.Kept) : ""));
    }
}
