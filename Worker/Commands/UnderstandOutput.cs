using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Domain.Customers;

namespace SalesBot.Worker.Commands;

/// <summary>Writes a reading as the one JSON line the command promises.</summary>
internal static class UnderstandOutput
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(UnderstandLine line, Reading reading, Chosen chosen, IReadOnlyList<Expression> spans, Names names, double micros)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            if (line.Id is not null)
            {
                json.WriteString("id", line.Id);
            }

            json.WriteString("text", Whole(reading.Text));
            json.WriteString("intent", reading.Intent.ToString().ToLowerInvariant());
            json.WriteString("command", reading.Command);
            var several = reading.Records.Count > 1;
            var single = several ? Shared(reading.Records) : reading.First ?? reading.Named ?? new ReadRecord();
            Slots(json, single, names);
            json.WriteString("expectClarify", reading.Clarify?.Kind ?? (several ? "multi-customer" : null));
            Query(json, reading.Query);
            json.WriteStartArray("records");
            foreach (var record in several ? reading.Records : [])
            {
                json.WriteStartObject();
                Slots(json, record, names);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Acts(json, Sold.Shown(reading));
            json.WriteStartArray("spans");
            foreach (var span in spans)
            {
                Span(json, span, reading.Spans);
            }

            json.WriteEndArray();
            json.WriteStartArray("slots");
            foreach (var slot in reading.Spans)
            {
                json.WriteStartObject();
                json.WriteString("slot", slot.Slot);
                json.WriteNumber("offset", slot.Offset);
                json.WriteNumber("length", slot.Length);
                json.WriteString("why", slot.Why);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Bid(json, chosen.Best);
            json.WritePropertyName("runnerUp");
            if (chosen.RunnerUp is { } other)
            {
                json.WriteStartObject();
                Bid(json, other);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNullValue();
            }

            json.WriteNumber("confidence", Math.Round(reading.Confidence, 2));
            if (reading.Judged is { } judged)
            {
                json.WriteStartObject("judge");
                json.WriteString("act", judged.Kind.ToString().ToLowerInvariant());
                json.WriteNumber("confidence", Math.Round(judged.Sure, 2));
                if (judged.Whole is { } whole)
                {
                    json.WriteNumber("whole", Math.Round(whole, 2));
                }

                json.WriteEndObject();
            }

            json.WriteNumber("us", Math.Round(micros, 1));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>What it is about, how sure that is, and the words that show it.</summary>
    private static void Bid(Utf8JsonWriter json, Bid bid)
    {
        json.WriteString("subject", bid.Subject);
        json.WriteNumber("score", Math.Round(bid.Score, 2));
        json.WriteStartArray("why");
        foreach (var words in bid.Evidence)
        {
            json.WriteStringValue(Whole(words));
        }

        json.WriteEndArray();
    }

    /// <summary>Each clause with what it does and the words that show it.</summary>
    private static void Acts(Utf8JsonWriter json, Reading reading)
    {
        json.WriteStartArray("acts");
        foreach (var act in reading.Acts)
        {
            json.WriteStartObject();
            json.WriteString("act", act.Kind.ToString().ToLowerInvariant());
            json.WriteString("text", Whole(reading.Text.Substring(act.Offset, act.Length).Trim()));
            json.WriteStartArray("evidence");
            foreach (var evidence in act.Evidence)
            {
                json.WriteStringValue($"{Whole(reading.Text.Substring(evidence.Offset, Math.Min(evidence.Length, reading.Text.Length - evidence.Offset)))}: {evidence.Why}");
            }

            json.WriteEndArray();
            json.WriteNumber("confidence", Math.Round(act.Confidence, 2));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What is said of every customer alike stands at the top as well; the customer and the contact never do.</summary>
    private static ReadRecord Shared(IReadOnlyList<ReadRecord> records)
    {
        var first = records[0];
        return new ReadRecord
        {
            Method = records.All(record => record.Method == first.Method) ? first.Method : null,
            Occurred = records.All(record => record.Occurred == first.Occurred) ? first.Occurred : null,
            NextDue = records.All(record => record.NextDue == first.NextDue) ? first.NextDue : null,
            NextAction = records.All(record => record.NextAction == first.NextAction) ? first.NextAction : null,
            Counted = records.Any(record => record.Counted),
        };
    }

    private static void Slots(Utf8JsonWriter json, ReadRecord record, Names names)
    {
        json.WriteString("customer", record.CustomerName ?? (record.Customer is { } code ? names.Find(code)?.Name : null));
        json.WriteString("customerId", record.Customer?.Value);
        json.WriteString("contact", record.Contact);
        json.WriteString("method", record.Method);
        json.WriteString("occurredAt", record.Occurred is { } at ? Moment(at.Date, at.Time) : null);
        json.WriteString("nextAction", record.NextAction is { } action ? Whole(action) : null);
        json.WriteString("nextDue", record.NextDue is { } due ? due.To is { } to && to != due.From ? $"{Moment(due.From, null)}/{Moment(to, null)}" : Moment(due.From, due.Time) : null);
        if (record.Amount is { } amount)
        {
            json.WriteNumber("amount", amount);
        }
        else
        {
            json.WriteNull("amount");
        }

        if (record.AmountTo is { } upper)
        {
            json.WriteNumber("amountTo", upper);
        }

        json.WriteString("currency", record.Currency);
        json.WriteString("stage", record.Stage switch
        {
            Stage.Prospect => "lead",
            Stage.Interested => "interested",
            Stage.Negotiating => "negotiation",
            Stage.Won => "won",
            Stage.Lost => "lost",
            _ => null,
        });
        json.WriteString("objection", record.Objection);
        if (!record.Counted)
        {
            json.WriteBoolean("counted", false);
        }
    }

    private static string Moment(DateOnly date, TimeOnly? time) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (time is { } clock ? clock.ToString("'T'HH:mm", CultureInfo.InvariantCulture) : "");

    private static void Query(Utf8JsonWriter json, Query? query)
    {
        if (query is null)
        {
            json.WriteNull("query");
            return;
        }

        json.WriteStartObject("query");
        json.WriteString("type", query.Type);
        json.WriteString("who", query.Who);
        json.WriteString("metric", query.Metric);
        json.WriteString("period", query is { From: { } from, To: { } to } ? $"{Moment(from, null)}/{Moment(to, null)}" : null);
        if (query.Stage is not null)
        {
            json.WriteString("stage", query.Stage.ToString()!.ToLowerInvariant());
        }

        if (query.Days is { } days)
        {
            json.WriteNumber("days", days);
        }

        if (query.Method is not null)
        {
            json.WriteString("method", query.Method);
        }

        if (query.Region is not null)
        {
            json.WriteString("region", query.Region);
        }

        json.WriteEndObject();
    }

    private static void Span(Utf8JsonWriter json, Expression span, IReadOnlyList<ReadSpan> slots)
    {
        json.WriteStartObject();
        json.WriteString("text", Whole(span.Text));
        json.WriteNumber("offset", span.Offset);
        json.WriteNumber("length", span.Length);
        json.WriteString("type", span.Type);
        if (slots.FirstOrDefault(slot => slot.Offset < span.Offset + span.Length && span.Offset < slot.Offset + slot.Length) is { } used)
        {
            json.WriteString("slot", used.Slot);
        }

        json.WriteStartArray("values");
        foreach (var value in span.Values)
        {
            json.WriteStartObject();
            if (value.Number is { } number)
            {
                json.WriteNumber("value", number);
            }
            else if (value.Value is not null)
            {
                json.WriteString("value", value.Value);
            }

            Optional(json, "start", value.Start);
            Optional(json, "end", value.End);
            Optional(json, "unit", value.Unit);
            Optional(json, "iso", value.Iso);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>Half a surrogate pair has no place in JSON.</summary>
    private static string Whole(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
        {
            return text;
        }

        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }
}
