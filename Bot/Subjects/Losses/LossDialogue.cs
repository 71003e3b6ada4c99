using SalesBot.Bot.Chat;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Losses;

/// <summary>Which customers were lost in some days, and why.</summary>
internal sealed class LossDialogue : IDialogue
{
    private const int Shown = 10;

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request)
    {
        if (request is not LossRequest { Question: var question } asked)
        {
            return null;
        }

        var scope = question.Scopes.Count > 0 ? question.Scopes[0] : FigureRights.OwnScope(message.Person);
        if (!FigureRights.MaySee(message, scope))
        {
            return Turn.Say(FigureRights.NotYours(message));
        }

        // Where no days are named: of the last year.
        var days = question.When.Count > 0 ? question.When : [new Stretch(message.TeamDay.AddYears(-1).AddDays(1), message.TeamDay)];
        return Turn.Say(new LossAnswer(message, scope, asked.Reason).Of(days));
    }

    private sealed record Loss(Dossier Customer, StageStay From, StageStay Stay)
    {
        public LossReason Reason => Stay.Reason ?? LossReason.Other;
    }

    private sealed class LossAnswer(Message message, Scope scope, LossReason? reason)
    {
        private readonly DossiersReader reader = new(message.Session, message.Rules.Figures, message.TeamDay);

        private readonly Words words = Words.Of("Losses", message.Language);

        public Draft Of(IReadOnlyList<Stretch> days)
        {
            var losses = days.Select(when => (When: when, Lost: In(when))).ToList();
            var html = new Html();
            foreach (var (when, lost) in losses)
            {
                Head(html.IsEmpty ? html : html.Line(), when, lost);
            }

            return Draft.FromHtml(losses is [var (_, only)] ? Listed(html, only) : html);
        }

        private List<Loss> In(Stretch when)
        {
            var (view, window) = (View.Of(scope, reader.Staff), new Window(when.From, when.To));
            return
            [
                .. from customer in reader.Deals
                   where view.Owns(customer, when.To)
                   from at in Enumerable.Range(1, Math.Max(0, customer.Stays.Count - 1))
                   let stay = customer.Stays[at]
                   where stay.Stage == Stage.Lost && window.Holds(stay.Entered)
                   orderby stay.Entered descending
                   select new Loss(customer, customer.Stays[at - 1], stay),
            ];
        }

        private void Head(Html html, Stretch when, List<Loss> lost)
        {
            var name = Phrases.Capital(ReportNames.Of(when, message.Language, message.TeamDay));
            if (lost.Count == 0)
            {
                html.Bold(words["None", name]);
                return;
            }

            html.Bold(words.Count("Head", lost.Count, name));
            var reasons = lost.CountBy(loss => loss.Reason).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).ToList();
            var said = reason is { } only ? [new(only, lost.Count(loss => loss.Reason == only))] : reasons;
            html.Add(words["Reasons", string.Join(words["Between"], said.Select(pair => words["Reason", Terms.Of(pair.Key, message.Language), pair.Value, Phrases.Percent((decimal)pair.Value / lost.Count)]))]);
        }

        private Html Listed(Html html, List<Loss> lost)
        {
            var rows = lost.Where(loss => reason is null || loss.Reason == reason).ToList();
            foreach (var loss in rows.Take(Shown))
            {
                html.Line(words["Row", Phrases.ShortDay(DateOnly.FromDateTime(loss.Stay.Entered), message.Language), loss.Customer.Name, reader.Staff.NameOf(loss.Customer.Owner), Terms.Of(loss.Reason, message.Language), Terms.Of(loss.From.Stage, message.Language)]);
            }

            return rows.Count > Shown ? html.Line(words.Count("More", rows.Count - Shown)) : html;
        }
    }
}
