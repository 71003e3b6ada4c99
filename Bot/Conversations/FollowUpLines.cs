using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Conversations;

/// <summary>A follow-up as a card tells it: how and when, what was said, what comes next.</summary>
internal static class FollowUpLines
{
    public static void Add(Html html, Talk talk, FollowUp followUp)
    {
        var words = talk.Words;
        var how = followUp.Method == Method.Other ? null : Terms.Of(followUp.Method, talk.Language);
        var hour = TimeOnly.FromDateTime(followUp.At.DateTime);
        var when = followUp.Day == talk.Today
            ? $"{Phrases.NearDay(followUp.Day, talk.Today, talk.Language)} {Phrases.Time(hour)}"
            : Phrases.NearDay(followUp.Day, talk.Today, talk.Language);
        html.Line(string.Join(words["List.Comma"], new[] { Join(how, followUp.Contact), when }.Where(part => part.Length > 0)));
        html.Line(followUp.Summary);
        if (followUp.Next is { } next)
        {
            var text = next.Text ?? words["Log.DefaultStep"];
            html.Line(next switch
            {
                { Due: { } due, Time: { } time } => words["Log.NextAt", $"{Phrases.Day(due, talk.Language, talk.Today)} {Phrases.Time(time)}", text],
                { Due: { } due } => words["Log.NextBy", Phrases.Day(due, talk.Language, talk.Today), text],
                _ => words["Log.Next", text],
            });
        }

        if (followUp.Amount is { } amount)
        {
            html.Line(words["Log.Amount", talk.Amount(amount)]);
        }

        if (Files.FileWording.Line(talk, followUp) is { } files && !files.EndsWith(followUp.Summary, StringComparison.Ordinal))
        {
            html.Line(files);
        }
    }

    private static string Join(string? how, string? contact) => string.Join(' ', new[] { how, contact }.OfType<string>());
}
