using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Agendas;

/// <summary>What the people one leads have before them, promised and left lying.</summary>
internal sealed class AgendaDialogue : IDialogue
{
    private const int Shown = 10;

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request) => request is not AgendaRequest asked ? null
        : asked.Whose is { } whose && !FigureRights.MaySee(message, whose) ? Turn.Say(FigureRights.NotYours(message))
        : Turn.Say(new TeamAgenda(message, asked).Say());

    private sealed class TeamAgenda(Message message, AgendaRequest asked)
    {
        private readonly Words words = Words.Of("Agendas", message.Language);

        private readonly List<(Rep Owner, Customer Customer, ContactPlan Plan)> plans =
        [
            .. from owner in message.Session.All(Documents.Reps)
               where owner.Active && Access.MaySee(message.Person, owner) && asked.Whose?.Covers(owner) != false
               from plan in message.Session.PlansOf(owner.Id)
               let customer = message.Find(plan.Customer)
               where customer is not null && (asked.Stage is null || customer.Stage == asked.Stage)
               select (owner, customer, plan),
        ];

        public Draft Say() => asked.Kind switch
        {
            AgendaKind.Overdue => Overdue(),
            AgendaKind.Promises => Promises(),
            _ => Appointments(),
        };

        private Draft Overdue()
        {
            var late = plans.Where(one => one.Plan.Due < message.Today).OrderBy(one => one.Plan.Due).ToList();
            if (late.Count == 0)
            {
                return Draft.Plain(words["Overdue.None"]);
            }

            var each = late.GroupBy(one => one.Owner.Name).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => words["Person", group.Key, group.Count()]);
            var html = new Html().Bold(words.Count("Overdue.Head", late.Count)).Line(string.Join(words["Between"], each));
            foreach (var (owner, customer, plan) in late.Take(Shown))
            {
                html.Line(words.Count("Overdue.Row", message.Today.DayNumber - plan.Due!.Value.DayNumber, customer.Name, owner.Name));
            }

            return Rest(html, late.Count);
        }

        private Draft Promises()
        {
            var steps = Steps(step => asked.PastDue ? step.Due < message.Today : asked.When is not { } when || (step.Due >= when.From && step.Due <= when.To));
            return steps.Count == 0
                ? Draft.Plain(asked.Stage is { } stage ? words["Promises.None.Stage", Terms.Of(stage, message.Language)] : words[asked.PastDue ? "Promises.None.Late" : "Promises.None"])
                : Listed(new Html().Bold(words.Count(asked.PastDue ? "Promises.Late" : "Promises.Head", steps.Count)), steps);
        }

        private Draft Appointments()
        {
            var when = asked.When ?? new Stretch(message.Today, message.Today.AddDays(6 - (((int)message.Today.DayOfWeek + 6) % 7)));
            when = when.From < message.Today && when.To >= message.Today ? when with { From = message.Today } : when;
            var span = Phrases.Days(when.From, when.To, message.Today, message.Language);
            var due = Steps(step => step.Due >= when.From && step.Due <= when.To);
            var booked = due.Where(one => one.Step.Time is not null).ToList();
            return booked.Count > 0 ? Listed(new Html().Bold(words.Count("Booked.Head", booked.Count, span)), booked)
                : due.Count > 0 ? Listed(new Html().Bold(words.Count("Booked.None.Due", due.Count, span)), due)
                : Draft.Plain(words["Booked.None", span]);
        }

        private List<(Rep Owner, Customer Customer, PlannedStep Step)> Steps(Func<PlannedStep, bool> holds) =>
            [.. plans.SelectMany(one => one.Plan.Steps.Where(step => step.Due is not null && holds(step)).Select(step => (one.Owner, one.Customer, step))).OrderBy(one => one.step.Due).ThenBy(one => one.step.Time ?? TimeOnly.MaxValue)];

        private Draft Listed(Html html, List<(Rep Owner, Customer Customer, PlannedStep Step)> steps)
        {
            foreach (var (owner, customer, step) in steps.Take(Shown))
            {
                var day = Phrases.NearDay(step.Due!.Value, message.Today, message.Language);
                html.Line(words["Step", step.Time is { } time ? words["At", day, $"{time:HH:mm}"] : day, customer.Name, step.Text ?? message.Words["Log.DefaultStep"], owner.Name]);
            }

            return Rest(html, steps.Count);
        }

        private Draft Rest(Html html, int count) => Draft.FromHtml(count > Shown ? html.Line(words.Count("More", count - Shown)) : html);
    }
}
