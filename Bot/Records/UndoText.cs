using System.Text.Json;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Records;

/// <summary>What a change was, in a few words: 恒通科技 · 记录联系：方案认可.</summary>
internal static class UndoText
{
    private const int Long = 30;

    public static string Of(ChangeEntry entry, IReadOnlyList<Customer> customers, Message message)
    {
        var who = customers switch
        {
            [] => Words.Of("Reviews", message.Language).Find($"Undone.{entry.What}") ?? message.Words["Done.UndoneThing"],
            [var only] => only.Name,
            [var first, ..] => Words.Of("Team", message.Language)["Undone.Customers", first.Name, customers.Count],
        };
        return customers.Count == 1 && What(entry, message) is { Length: > 0 } what ? $"{who} · {what}" : who;
    }

    private static string? What(ChangeEntry entry, Message message)
    {
        foreach (var change in entry.Documents.Where(change => (change.Before is null) != (change.After is null)))
        {
            var json = (change.After ?? change.Before)!;
            var said = change.Type == Documents.FollowUps.Name ? JsonSerializer.Deserialize(json, Documents.FollowUps.Json)!.Summary
                : change.Type == Documents.Remarks.Name ? JsonSerializer.Deserialize(json, Documents.Remarks.Json)!.Text
                : change.Type == Documents.Orders.Name && JsonSerializer.Deserialize(json, Documents.Orders.Json) is { } order ? $"{order.Product} {message.Exact(order.Own())}"
                : change.Type == Documents.Payments.Name ? message.Exact(JsonSerializer.Deserialize(json, Documents.Payments.Json)!.Own())
                : null;
            if (said is not null)
            {
                return Named(entry, message, said);
            }
        }

        var step = entry.Documents.Where(change => change is { Before: not null, After: not null } && change.Type == Documents.Plans.Name)
            .Select(change => Differs(JsonSerializer.Deserialize(change.Before!, Documents.Plans.Json)!, JsonSerializer.Deserialize(change.After!, Documents.Plans.Json)!)).FirstOrDefault(one => one is not null);
        return Named(entry, message, step?.Text);
    }

    private static PlannedStep? Differs(ContactPlan before, ContactPlan after) => after.Steps.Except(before.Steps).FirstOrDefault() ?? before.Steps.Except(after.Steps).FirstOrDefault();

    private static string? Named(ChangeEntry entry, Message message, string? said)
    {
        var what = Words.Of("Security", message.Language).Find($"What.{entry.What}");
        return said is null ? what : $"{what}{(what is null ? "" : message.Words["List.Colon"])}{Shortened.Line(said, Long)}";
    }
}
