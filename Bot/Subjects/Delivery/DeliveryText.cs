using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Delivery;

/// <summary>The ledger's rows in words, for one admin.</summary>
internal sealed class DeliveryText(Message message)
{
    private readonly Words words = Words.Of("Delivery", message.Language);

    /// <summary>Whose private chat it is.</summary>
    private readonly Dictionary<string, string> names = Names(message.Session);

    public string this[string key, params object?[] places] => words[key, places];

    public string Count(string key, int count, params object?[] more) => words.Count(key, count, more);

    public string NameOf(string chat) => names.GetValueOrDefault(chat) ?? words["Stranger"];

    public string When(DateTimeOffset at)
    {
        var local = message.Rules.LocalTime(message.Person, at);
        return $"{Phrases.NearDay(DateOnly.FromDateTime(local.DateTime), message.Today, message.Language)} {Phrases.Time(TimeOnly.FromDateTime(local.DateTime))}";
    }

    public string Kind(OutMessage row) => words[Hook.IdIn(row.Chat) is null ? $"Kind.{row.Kind}" : "Kind.Hook"];

    public string State(OutMessage row) => row.State switch
    {
        OutState.Sent => words[row.Doubts > 0 ? "State.SentMaybeTwice" : "State.Sent"],
        OutState.Queued when row.Trouble is not null => words["State.Again", Why(row, row.Trouble)],
        OutState.Unknown or OutState.Failed => words[$"State.{row.State}", Why(row, row.Trouble ?? "")],
        _ => words[$"State.{row.State}"],
    };

    private string Why(OutMessage row, string trouble) => trouble switch
    {
        "blocked" => words["Why.Blocked"],
        "rights" => words["Why.Rights"],
        "private" => words["Why.Private"],
        "removed" => words["Why.Removed"],
        "429" => words["Why.Busy"],
        "stopped" or "stopped while sending" => words["Why.Stopped"],
        "the file could not be made" => words["Why.File"],
        _ when trouble.EndsWith("Exception", StringComparison.Ordinal) => words["Why.Other"],
        _ when int.TryParse(trouble.Split(' ')[0], CultureInfo.InvariantCulture, out var code) && code < 500 => words[Hook.IdIn(row.Chat) is null ? "Why.Refused" : "Why.Refused.Hook", code],
        _ => words[Hook.IdIn(row.Chat) is null ? "Why.NoAnswer" : "Why.NoAnswer.Hook"],
    };

    private static Dictionary<string, string> Names(IReadSession session)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var link in session.All(Documents.Links).ToList())
        {
            if (session.Get(Documents.Reps, link.Rep.Value) is { } person)
            {
                found[link.Chat] = found[link.Person] = person.Name;
            }
        }

        foreach (var hook in HookMail.All(session)) found[hook.Chat] = hook.Host;
        return found;
    }
}
