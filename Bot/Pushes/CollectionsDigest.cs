using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports.Findings;

namespace SalesBot.Bot.Pushes;

/// <summary>As the week begins: whose money is past due, the most first, and what they had promised. Nothing past due is silence.</summary>
internal sealed class CollectionsDigest(ReviewRules figures) : IPush
{
    private const int MostListed = 6;

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) => [moment.Coming(moment.Times.Report)];

    public IEnumerable<Push> DueNow(PushMoment moment)
    {
        var key = $"collections|{moment.Person.Id}|{Store.Documents.Day(moment.Monday)}";
        return moment.IsFirstOfTheWeek && moment.Time >= moment.Times.Report && !moment.IsSent(key)
            ? [new Push(key, _ => Compose(moment))]
            : [];
    }

    private Draft? Compose(PushMoment moment)
    {
        var scope = Oversight.ScopeOf(moment.Person) ?? new Scope(ScopeKind.Rep, moment.Person.Name);
        var today = moment.Rules.TeamDay(moment.Now);
        var accounts = new Accounts(moment.Session, figures, today);
        var late = DayEnd.PastDue(accounts, scope, today);
        if (late.Count == 0)
        {
            return null;
        }

        var words = moment.Words;
        var html = new Html().Bold(words.Count("Collections.Head", late.Count, Amount(late.Sum(payer => payer.Left))));
        foreach (var payer in late.Take(MostListed))
        {
            var who = scope.Kind == ScopeKind.Rep ? "" : words["Collections.Whose", accounts.Staff.NameOf(payer.Owner)];
            html.Line(words.Count("Collections.Row", payer.Days, payer.Name, Amount(payer.Left), who) + Promised(payer));
        }

        return Draft.FromHtml(late.Count > MostListed ? html.Line(Wording.Words.Of("Chat", moment.Language)["List.More", late.Count - MostListed]) : html);

        string Amount(decimal yuan) => Phrases.Amount(yuan, moment.Language, moment.Rules.Currency);

        string Promised(LatePayer payer) => PaymentPromise.Of(moment.Session, payer.Code) is not { } day ? ""
            : words[day < moment.Today ? "Collections.Broken" : "Collections.Promised", Phrases.Day(day, moment.Language, moment.Today)];
    }
}
