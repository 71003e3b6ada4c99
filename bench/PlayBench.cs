using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Local;

namespace SalesBot.Bench;

/// <summary>
/// <c>play SCRIPT OUT --directory FILE [--lang LANG] [--currency CODE]</c>: a conversation through the whole product, so that somebody can judge it. Each line of the script has <c>now</c> and <c>text</c>;
/// what comes out repeats it, with what was answered and what changed in the store. The customers of the directory are the speaker's, all of them, as of the day before.
/// </summary>
internal static class PlayBench
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Colleagues = ["小明", "阿强", "Gareth", "Priya"];

    public static async Task<int> Run(string[] args, TextWriter output)
    {
        if (args is not [var script, var transcript, "--directory", var directory, .. var rest])
        {
            await output.WriteLineAsync("play SCRIPT OUT --directory FILE [--lang zh-Hans|zh-Hant|en] [--currency USD]");
            return 2;
        }

        var lines = File.ReadLines(script).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        var language = Option(rest, "--lang") ?? "zh-Hans";
        if (Option(rest, "--currency") is { } currency)
        {
            Environment.SetEnvironmentVariable("Team__Currency", currency);
        }

        var folder = Directory.CreateTempSubdirectory("salesbot-bench-").FullName;
        try
        {
            var start = DateTimeOffset.Parse($"{lines[0]["now"]}:00+08:00", System.Globalization.CultureInfo.InvariantCulture).AddDays(-1);
            var told = new List<OutMessage>();
            await using var rehearsal = Rehearsal.Open(new Launch(folder, Language.Read(language), null), start, (message, _) =>
            {
                told.Add(message);
                return Task.CompletedTask;
            });
            await rehearsal.Store.Write(session => Found(session, JsonNode.Parse(File.ReadAllText(directory))!, language, start), CancellationToken.None);
            var screen = new ChatScreen(TextWriter.Null, json: true, Path.Combine(folder, "files"));
            var chat = new ChatScript(rehearsal, screen, followsRealClock: false);
            await chat.Speak("Sam", CancellationToken.None);

            await using var file = File.CreateText(transcript);
            var before = await Records(rehearsal.Store);
            foreach (var line in lines)
            {
                await chat.Play($"!now {line["now"]}", CancellationToken.None);
                told.Clear();
                await chat.Play(line["text"]!.ToString(), CancellationToken.None);
                var after = await Records(rehearsal.Store);
                line["replies"] = new JsonArray([.. told.Where(message => message.Chat == LocalMessenger.ChatOf("sam")).Select(Reply)]);
                line["changed"] = new JsonArray([.. after.Where(pair => before.GetValueOrDefault(pair.Key) != pair.Value).Select(pair => JsonNode.Parse(pair.Value))]);
                line["removed"] = new JsonArray([.. before.Where(pair => !after.ContainsKey(pair.Key)).Select(pair => JsonNode.Parse(pair.Value))]);
                await file.WriteLineAsync(line.ToJsonString(Readable));
                before = after;
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Option(string[] rest, string name) => Array.IndexOf(rest, name) is >= 0 and var at && at + 1 < rest.Length ? rest[at + 1] : null;

    private static JsonNode Reply(OutMessage message) => string.Join(
        '\n',
        message.Buttons.Select(row => string.Concat(row.Select(button => $"[{button.Label}]"))).Prepend((message.Kind == OutKind.Edit ? "(edit) " : "") + message.Html));

    /// <summary>Every record of what people told, as JSON, by what it is.</summary>
    private static Task<Dictionary<string, string>> Records(IStore store) => store.Read(
        session =>
        {
            var records = session.All(Documents.Plans).Where(plan => plan.Steps.Count + plan.Closed.Count > 0).ToDictionary(
                plan => "steps " + plan.Customer.Value,
                plan => JsonNode.Parse(Documents.Plans.JsonOf(plan))!.AsObject() is var json ? new JsonObject { ["steps_of"] = plan.Customer.Value, ["open"] = json["steps"]?.DeepClone(), ["closed"] = json["closed"]?.DeepClone() }.ToJsonString(Readable) : "");
            Add(Documents.FollowUps);
            Add(Documents.Remarks);
            Add(Documents.Orders);
            Add(Documents.Payments);
            Add(Documents.Reminders);
            Add(Documents.Customers);
            Add(Documents.StageEvents);
            return records;

            void Add<T>(DocType<T> type)
                where T : class
            {
                foreach (var doc in session.All(type))
                {
                    records[$"{type.Name} {type.Id(doc)}"] = new JsonObject { [type.Name] = Short(JsonNode.Parse(type.JsonOf(doc))!.AsObject()) }.ToJsonString(Readable);
                }
            }
        },
        CancellationToken.None);

    /// <summary>Without what is empty, for whoever reads it.</summary>
    private static JsonObject Short(JsonObject doc)
    {
        foreach (var (name, value) in doc.ToList())
        {
            if (value is null or JsonArray { Count: 0 })
            {
                doc.Remove(name);
            }
        }

        return doc;
    }

    private static int Found(IWriteSession session, JsonNode directory, string language, DateTimeOffset start)
    {
        var rep = new Rep(new RepId("sam"), "Sam", Role.Rep, "华东", TimeZone: "Asia/Shanghai", Language: language);
        session.Upsert(Documents.Reps, rep);
        foreach (var name in Colleagues)
        {
            session.Upsert(Documents.Reps, new Rep(new RepId(name), name, Role.Rep, "华东", TimeZone: "Asia/Shanghai", Language: language));
        }

        foreach (var customer in directory["customers"]!.AsArray())
        {
            var code = new CustomerCode($"QT-ZX-QZ-{customer!["id"]}");
            var stage = customer["stage"]!.ToString() switch { "interested" => Stage.Interested, "negotiation" => Stage.Negotiating, _ => Stage.Prospect };
            session.Upsert(Documents.StageEvents, new StageEvent($"stage-{code.Value}", code, start, stage, Imported: false));
            session.Upsert(Documents.Customers, new Customer
            {
                Code = code,
                Name = customer["name"]!.ToString(),
                Aliases = [.. customer["aliases"]!.AsArray().Append(customer["fullName"]).Select(alias => alias!.ToString()).Where(alias => alias != customer["name"]!.ToString()).Distinct()],
                Owner = rep.Id,
                Created = start,
                Stage = stage,
                Contacts = [.. customer["contacts"]!.AsArray().Select(contact => new Contact(contact!["name"]!.ToString(), contact["title"]?.ToString()))],
            });
        }

        return 0;
    }
}
