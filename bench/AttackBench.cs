using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Pushes;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Telegram;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Files;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Tests.BadRecords;

namespace SalesBot.Bench;

/// <summary>
/// <c>attack</c>: some of what docs/threat-model.md guards against, in numbers and on every engine. A line each with how often it was tried and how
/// often it got through; exit 1 when anything did.
/// </summary>
internal static class AttackBench
{
    private const string Trace = "欧阳震华";

    private static readonly DateTimeOffset Morning = new(2026, 3, 11, 8, 0, 0, TimeSpan.FromHours(8));

    public static async Task<int> Run(TextWriter output)
    {
        var through = 0;
        foreach (var engine in Engines.Names)
        {
            var folder = Directory.CreateTempSubdirectory("salesbot-bench-").FullName;
            try
            {
                await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), $$"""{ "Storage": { "Provider": "{{engine}}" } }""");
                await foreach (var (attack, tried, got) in Attacks(folder, engine))
                {
                    through += got;
                    output.WriteLine(new JsonObject { ["bench"] = "attack", ["case"] = $"{engine}: {attack}", ["n"] = tried, ["value"] = got, ["unit"] = "through" }.ToJsonString(JsonSerializerOptions.Default));
                    output.Flush();
                }
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return through == 0 ? 0 : 1;
    }

    private static async IAsyncEnumerable<(string Attack, int Tried, int Through)> Attacks(string folder, string engine)
    {
        var clock = new SimulatedClock(Morning, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        await using (var host = CompanyHost.Open(new Launch(folder, Language.Simplified, null), clock))
        {
            await SampleCompany.Load(host.Store, Language.Simplified, host.Rules, weeks: 0, default);
            await host.Store.Write(session => Begin(session), default);

            yield return ("talk in a group, not to the bot", 5000, await Send(host, 5000, number => Said(number, "tg:-9", "机密") with { Group = true, Addressed = false }));

            var guessed = await Send(host, 900, number => Said(number, $"tg:{1000 + number}", $"/start {Convert.ToHexString(RandomNumberGenerator.GetBytes(6))}"));
            yield return ("invite codes guessed, links made", 900, await Count(host, Documents.Links, link => link.Person.StartsWith("tg:1", StringComparison.Ordinal)));
            yield return ("what strangers wrote, kept", guessed, await Count(host, Documents.Inbox, entry => entry.Update.Text is not null));

            var before = await Count(host, Documents.Inbox, _ => true);
            await Send(host, 5000, number => Said(10_000 + number, $"tg:{10_000 + number}", "x"));
            yield return ("what strangers send beyond a thousand a day", 5000, Math.Max(0, await Count(host, Documents.Inbox, _ => true) - before - (Inbox.StrangersADay - guessed)));

            yield return ("secrets of links, browsers, calendars and programs guessed", 4000, await Guessed(host));
            yield return ("Telegram's word for a person forged, a letter of it each time", 1000, Forged());

            var changes = await Count(host, Documents.Changes, _ => true);
            await Send(host, 60, number => Said(20_000 + number, "tg:7", null) with { Pressed = $"{Ids.New(Morning)}:{number % 4}", PressId = "p" });
            yield return ("buttons forged", 60, await Count(host, Documents.Changes, _ => true) - changes);
        }

        yield return await Erased(folder, clock);
        yield return await Bad(folder, clock);
    }

    /// <summary>Each kind is there to be found once.</summary>
    private static Task<int> Guessed(CompanyHost host) => host.Store.Write(
        session =>
        {
            var person = session.All(Documents.Reps).First(one => one.Active);
            PageSignIns.NewLink(session, person.Id, Morning);
            PageSignIns.Begin(session, person, "", Morning, TimeSpan.FromDays(1));
            foreach (var kind in Enum.GetValues<KeyKind>()) session.Upsert(Documents.AccessKeys, new AccessKey(Secrets.HashOf(Secrets.New()), person.Id, kind, Morning));
            return Enumerable.Range(0, 1000).Select(_ => Secrets.New()).Sum(guess =>
                (PageSignIns.Opened(session, guess, Morning) is null ? 0 : 1) + (PageSignIns.Find(session, guess, Morning) is null ? 0 : 1)
                + Enum.GetValues<KeyKind>().Count(kind => AccessKeys.Find(session, kind, guess, Morning) is not null));
        },
        default);

    private static int Forged()
    {
        const string token = "123456:fake-token_for-the-bench";
        var said = $"auth_date={Morning.ToUnixTimeSeconds()}\nuser={{\"id\":7}}";
        var hash = Convert.ToHexStringLower(HMACSHA256.HashData(HMACSHA256.HashData("WebAppData"u8, Encoding.UTF8.GetBytes(token)), Encoding.UTF8.GetBytes(said)));
        var word = $"{said.Replace('\n', '&')}&hash={hash}";
        if (TelegramInitData.Read(word, token, Morning) is null) throw new InvalidOperationException("The word itself is not believed: nothing is measured.");

        return Enumerable.Range(0, 1000).Select(number => (At: number % word.Length, Letter: (char)('!' + (number % 90)))).Where(change => word[change.At] != change.Letter)
            .Count(change => TelegramInitData.Read($"{word[..change.At]}{change.Letter}{word[(change.At + 1)..]}", token, Morning) is not null);
    }

    private static bool Begin(IWriteSession session)
    {
        session.Upsert(Documents.Links, new ChatLink("tg:7", session.All(Documents.Reps).First(person => person.Role == Role.Rep).Id, "tg:7", Morning));
        foreach (var person in session.All(Documents.Reps).ToList()) session.Upsert(Documents.Links, new ChatLink($"local:{person.Id}", person.Id, $"local:{person.Id}", Morning));
        var customer = session.All(Documents.Customers).First();
        session.Upsert(Documents.Customers, customer with { Contacts = [new Contact(Trace, Phone: "13987650123")], Notes = $"{Trace}喝绿茶" });
        return true;
    }

    /// <summary>How often the name is still in a file of the data folder after it was erased.</summary>
    private static async Task<(string, int, int)> Erased(string folder, SimulatedClock clock)
    {
        await using (var host = CompanyHost.Open(new Launch(folder, null, null), clock))
        {
            await host.Store.Write(
                session =>
                {
                    var customer = session.All(Documents.Customers).First(one => one.Contacts.Any(contact => contact.Name == Trace));
                    session.Upsert(Documents.Customers, customer with { Contacts = [] });
                    session.Upsert(Documents.Erasures, new Erasure("e1", session.All(Documents.Reps).First(person => person.Role == Role.Admin).Id, Morning, "联系人1") { Customer = customer.Code, Names = [Trace], Numbers = ["13987650123"] });
                    return true;
                },
                default);
            for (var round = 0; round < 3; round++) await host.Get<ErasureJob>().Run(default);
        }

        var left = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Trace)) >= 0);
        return ("files with what was erased", Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length, left);
    }

    /// <summary>How many people are not served for the bad records of others.</summary>
    private static async Task<(string, int, int)> Bad(string folder, SimulatedClock clock)
    {
        await using var host = CompanyHost.Open(new Launch(folder, null, null), clock);
        var planted = await host.Store.Write(
            session =>
            {
                var planting = new Planting(session);
                foreach (var type in Documents.All) type.Accept(planting);
                return planting.Count;
            },
            default);
        clock.MoveTo(Morning.AddMinutes(31));
        await host.Get<FiguresJob>().Run(default);
        await host.Get<PushRound>().Run(clock.GetUtcNow(), default);
        return ("bad records, people not served", planted, host.Get<PushRound>().Troubles.Count);
    }

    private static async Task<int> Send(CompanyHost host, int count, Func<int, ChatUpdate> update)
    {
        var taken = 0;
        foreach (var some in Enumerable.Range(0, count).Select(update).Chunk(100))
        {
            taken += await host.Get<Inbox>().Take(some, default);
            await host.Get<InboxPump>().Drain(default);
        }

        return taken;
    }

    private static ChatUpdate Said(int number, string chat, string? text) =>
        new() { Id = $"tg:{number}", Chat = chat, Person = chat == "tg:-9" ? $"tg:{number}" : chat, PersonName = "Mallory", At = Morning, MessageId = $"{number}", Text = text };

    private static Task<int> Count<T>(CompanyHost host, DocType<T> type, Func<T, bool> which)
        where T : class => host.Store.Read(session => session.All(type).Count(which), default);
}
