using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>A contact that was logged or mended, as its card says it.</summary>
internal static class ContactText
{
    /// <summary>"Edit", and a tap for every step that was taken for done and is not, or was promised until now and may be.</summary>
    private static Button[] Taps(FollowUpLogged logged, Message message)
    {
        var talk = Words.Of("Talk", message.Language);
        var due = logged.Staying.Where(step => step.Due is null || step.Due <= logged.FollowUp.Day).ToList();
        return
        [
            new Button(message.Words["Button.Edit"], "edit", logged.FollowUp.Id),
            .. logged.Closed.Take(2).Select(step => new Button(logged.Closed.Count == 1 ? talk["Button.NotYet"] : talk["Button.NotYetThat", Short(step)], "step-open", logged.Customer.Code, step.Id)),
            .. due.Take(2).Select(step => new Button(logged.Staying.Count == 1 ? talk["Button.Did"] : talk["Button.DidThat", Short(step)], "step-done", logged.Customer.Code, step.Id)),
            .. due.Count > 0 ? (Button[])[new Button(talk["Button.Stays"], "step-stays")] : [],
        ];
    }

    private static string Short(PlannedStep step) => step.Text is { Length: > 8 } text ? text[..8] + "…" : step.Text ?? "";

    public static Draft Logged(FollowUpLogged logged, Message message)
    {
        var html = CustomerHead.Of(message, logged.Customer);
        FollowUpLines.Add(html, message, logged.FollowUp);
        var talk = Words.Of("Talk", message.Language);
        html.Lines(logged.Closed.Select(step => talk["Step.Done", StepText.Named(step, null, message), StepText.When(step, message)]));

        StepText.Staying(html, logged.Staying, message);
        List<string> notes = [];
        if (logged.TooSoon is { } days)
        {
            notes.Add(days == 0 ? message.Words["Note.SameDay"] : message.Words.Count("Note.TooSoon", days));
        }

        if (logged.AskAgain is { Due: { } again, Text: { } about })
        {
            notes.Add(Words.Of("Pushes", message.Language)["Fuzzy.Note", about, Phrases.NearDay(again, message.Today, message.Language)]);
        }

        if (logged.Amended)
        {
            notes.Add(message.Words["Note.Amended"]);
        }

        foreach (var note in notes)
        {
            html.Line().Italic(note);
        }

        var draft = logged.Customer.Consent && PeaceReader.AsksForPeace(logged.FollowUp.Summary)
            ? Draft.FromHtml(html).With(new Button(Words.Of("Pushes", message.Language)["Button.DoNotContact"], "consent", logged.Customer.Code, "no"))
            : OrderText.Selling(Draft.FromHtml(html), logged is { Sold: true, Proposed: null } ? logged.FollowUp : null, message);
        if (logged.Proposed is { } proposed)
        {
            if (logged.Settles?.Question(message) is { } whole)
            {
                return Draft.FromHtml(html.Line().Line(whole))
                    .With(new Button(talk["Button.Win"], "yes"), new Button(message.Words["Button.Won"], "stage", logged.Customer.Code, proposed, logged.FollowUp.Id), new Button(message.Words["Button.NotYet"], "keep"))
                    .With(Taps(logged, message));
            }

            var ask = Draft.FromHtml(html.Line().Line(message.Words[$"Confirm.{proposed}", logged.Customer.Name]));
            return ask
                .With(new Button(message.Words[$"Button.{proposed}"], "stage", logged.Customer.Code, proposed, logged.FollowUp.Id), new Button(message.Words["Button.NotYet"], "keep"))
                .With(Taps(logged, message));
        }

        if (logged.Settles is RecordOrder { } order && order.Question(message) is { } sale)
        {
            return Draft.FromHtml(html.Line().Line(sale)).With(new Button(message.Words["Button.Yes"], "yes"), new Button(message.Words["Button.NotYet"], "no")).With(Taps(logged, message));
        }

        return (logged.Vague ? Draft.FromHtml(html.Line().Line(message.Words["Log.Vague"])) : draft).With(Taps(logged, message));
    }
}
