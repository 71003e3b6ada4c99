using SalesBot.Bot.Chat;
using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>A follow-up as a card tells it: how and when, what was said, what comes next.</summary>
internal static class FollowUpLines
{
    public static void Add(Html html, Message message, FollowUp followUp)
    {
        var words = message.Words;
        var how = followUp.Method == Method.Other ? null : Terms.Of(followUp.Method, message.Language);
        var hour = TimeOnly.FromDateTime(followUp.At.DateTime);
        var when = followUp.Day == message.Today
            ? $"{Phrases.NearDay(followUp.Day, message.Today, message.Language)} {Phrases.Time(hour)}"
            : Phrases.NearDay(followUp.Day, message.Today, message.Language) + (hour == Hours.Unsaid ? "" : " " + Phrases.Time(hour));
        var who = Join(how, followUp.Contact);
        html.Line(string.Join(words["List.Comma"], new[] { followUp.Depth == Depth.Executive && who.Length > 0 ? $"{who} · {Terms.Of(Depth.Executive, message.Language)}" : who, when }.Where(part => part.Length > 0)));
        html.Line(followUp.Summary);
        if (followUp.Next is { } next)
        {
            var text = next.Text ?? words["Log.DefaultStep"];
            html.Line(next switch
            {
                { Due: { } due, Time: { } time } => words["Log.NextAt", $"{Phrases.Day(due, message.Language, message.Today)} {Phrases.Time(time)}", text],
                { Due: { } due } => words["Log.NextBy", Phrases.Day(due, message.Language, message.Today), text],
                _ => words["Log.Next", text],
            });
        }

        var talk = Words.Of("Talk", message.Language);
        if (followUp.Objection is { Length: > 0 } objection)
        {
            html.Line(talk["Card.Objection", talk.Find($"Objection.{objection}") ?? objection]);
        }

        if (followUp.Own() is not null)
        {
            var amount = Phrases.Amount(followUp.Amount ?? default, followUp.AsSaid, message.Language, message.Rules.Currency);
            html.Line(words["Log.Amount", (followUp.AsSaidTo ?? followUp.AmountTo) is { } most ? talk["Card.Range", followUp.AsSaid is { } least ? message.Amount(least) : amount, Phrases.Amount(followUp.AmountTo ?? default, followUp.AsSaidTo, message.Language, message.Rules.Currency)] : amount]);
            html.Uncounted(message, followUp.Uncounted() ? followUp.AsSaid : null);
        }

        if (Files.FileText.Line(message, followUp) is { } files && !files.EndsWith(followUp.Summary, StringComparison.Ordinal))
        {
            html.Line(files);
        }
    }

    private static string Join(string? how, string? contact) => string.Join(' ', new[] { how, contact }.OfType<string>());
}
