using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>A contact that was logged or mended, as its card says it.</summary>
internal static class ContactText
{
    public static Draft Logged(FollowUpLogged logged, Message message)
    {
        var html = CustomerHead.Of(message, logged.Customer);
        FollowUpLines.Add(html, message, logged.FollowUp);
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
            var ask = Draft.FromHtml(html.Line().Line(message.Words[$"Confirm.{proposed}", logged.Customer.Name]));
            return ask
                .With(new Button(message.Words[$"Button.{proposed}"], "stage", logged.Customer.Code, proposed, logged.FollowUp.Id), new Button(message.Words["Button.NotYet"], "keep"))
                .With(new Button(message.Words["Button.Edit"], "edit", logged.FollowUp.Id));
        }

        return (logged.Vague ? Draft.FromHtml(html.Line().Line(message.Words["Log.Vague"])) : draft).With(new Button(message.Words["Button.Edit"], "edit", logged.FollowUp.Id));
    }
}
