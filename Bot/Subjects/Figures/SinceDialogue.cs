using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Causes;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Figures;

/// <summary>What is different since a day: orders, customers that moved, and who is new; from that day to today.</summary>
internal sealed class SinceDialogue : IDialogue
{
    private const int Named = 4;

    private static readonly (Stage Stage, string Key)[] Moves = [(Stage.Won, "Since.Won"), (Stage.Lost, "Since.Lost"), (Stage.Negotiating, "Since.Negotiating"), (Stage.Interested, "Since.Interested")];

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request) => request is SinceRequest { Question: var question }
        ? FigureDialogue.Guarded(message, new FigureAsk(Metric.Sales, Days(message, question), Whose(message, question)), () => Said(message, Days(message, question), Whose(message, question)))
        : null;

    private static Stretch Days(Message message, FigureQuestion question) => new(question.When[0].From, message.TeamDay);

    private static Scope Whose(Message message, FigureQuestion question) => question.Scopes.Count > 0 ? question.Scopes[0] : FigureRights.OwnScope(message.Person);

    private static Draft Said(Message message, Stretch days, Scope scope)
    {
        var reader = new DossiersReader(message.Session, message.Rules.Figures, message.TeamDay);
        var names = new CauseNames(message.Session, reader.Staff, message.Person, message.TeamDay, message.Language, message.Rules.Currency);
        var words = names.Words;
        var comparison = new Comparison(scope, days, scope, days.Before());
        var causes = comparison.Causes(reader);
        var html = new Html().Bold(causes.OrdersNow == 0
            ? words["Since.Head.None", names.Of(scope), names.Of(days)]
            : words.Count("Since.Head", causes.OrdersNow, names.Of(scope), names.Of(days), names.Amount(causes.Now))).Add(words["Since.Before", names.Amount(causes.Before)]);
        var sold = causes[Dimension.Customer].Where(part => part.Now > 0).OrderByDescending(part => part.Now).Select(part => words["Part", names.Of(Dimension.Customer, part), names.Amount(part.Now)]).ToList();
        if (sold.Count > 0)
        {
            html.Line(words["Since.Orders", Listed(sold)]);
        }

        var (view, window) = (View.Of(scope, reader.Staff), new Window(days.From, days.To));
        var moved = reader.Deals.Where(dossier => view.Owns(dossier, days.To)).Select(dossier => (Dossier: dossier, Now: dossier.Stays[^1])).ToList();
        var calm = true;
        foreach (var (stage, key) in Moves)
        {
            Say(key, moved.Where(item => item.Now.Stage == stage && window.Holds(item.Now.Entered) && item.Dossier.Stays.Count > 1));
        }

        Say("Since.Known", moved.Where(item => window.Holds(item.Dossier.Stays[0].Entered)));
        if (calm)
        {
            html.Line(words["Since.Calm"]);
        }

        return Draft.FromHtml(html).With(
            new Button(words["By.Customer"], "cause", "customer", comparison),
            new Button(words["Records"], "why", "0", new FigureAsk(Metric.Sales, days, scope)));

        void Say(string key, IEnumerable<(Dossier Dossier, Domain.Sales.StageStay Now)> customers)
        {
            var list = customers.Select(item => names.Of(Dimension.Customer, new CausePart(item.Dossier.Code.Value, 0, 0, 0, 0))).ToList();
            if (list.Count > 0)
            {
                calm = false;
                html.Line(words[key, Listed(list)]);
            }
        }

        string Listed(List<string> all)
        {
            var shown = Spoken.Row(all.Take(Named), message.Language);
            return all.Count > Named ? words["Since.More", shown, all.Count - Named] : shown;
        }
    }
}
