using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Commands;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Tests.Architecture;
using SalesBot.Worker.Tests.Journeys;
using Message = SalesBot.Bot.Chat.Message;

namespace SalesBot.Worker.Tests.Commands;

/// <summary>What <c>chat</c> does with a sentence is what <c>understand</c> says of it: every sentence of the corpus, of the scripts and of the documentation is played both ways.</summary>
public sealed partial class AgreementTests(ITestOutputHelper output)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData(Role.Rep)]
    [InlineData(Role.Manager)]
    public async Task Sentences_InChatAndInUnderstand_AreTheSame(Role role)
    {
        var sentences = Sentences();
        await using var journey = await Journey.Of();
        await journey.Rehearsal.Store.Write(AddCorpusCustomers, TestContext.Current.CancellationToken);

        var apart = await journey.Read(session => Apart(session, journey.Rehearsal.Host, role, sentences));

        Assert.True(sentences.Count > 3000, $"{sentences.Count} sentences");
        apart.ForEach(output.WriteLine);
        Assert.Empty(apart);
    }

    [Theory]
    [InlineData("zh-Hans", "小明", "刚和云帆物流赵敏通了电话，合同双签回来了，检测仪器两台18万", "是，成交并记订单")]
    [InlineData("zh-Hant", "小明", "剛跟云帆物流趙敏通過電話，她拍板了，檢測儀器兩台18萬", "是，成交並記訂單")]
    [InlineData("en", "Ming", "Rang Grace at Brightline Media, she signed the quote, two sensors for 18,000", "Yes, won with order")]
    public async Task Sale_ToldInAContact_IsTheOrderThatTheTalkAsksFor(string language, string rep, string sentence, string button)
    {
        await using var journey = await Journey.Of(language);

        var said = await journey.Read(session => Understood(session, session.All(Documents.Reps).First(one => one.Name == rep), journey.Rehearsal.Host, [sentence])[0]);
        await journey.Play("@" + rep);
        var answer = await journey.Last(sentence);

        Assert.Contains(said["acts"]!.AsArray(), act => (string?)act!["act"] == "order");
        Assert.Contains(button, answer.Buttons);
    }

    private static List<string> Apart(IReadSession session, CompanyHost host, Role role, IReadOnlyList<string> sentences)
    {
        var person = session.All(Documents.Reps).First(one => one.Role == role);
        var reports = host.Services.GetRequiredService<IReportMessages>();
        var router = new Router(Subjects.InOrder(reports, host.Services.GetRequiredService<IDayLists>()), Subjects.Doors(reports));
        var (reader, names) = (new Reader(Subjects.Readers), new CustomerNames());
        var understood = Understood(session, person, host, sentences);
        List<string> apart = [];
        foreach (var (sentence, said) in sentences.Zip(understood))
        {
            var update = new ChatUpdate { Id = "1", Chat = "c", Person = "c", At = host.Now, Text = sentence };
            var message = new Message(host.Rules, names, reader, session, person, update, new Conversation("c"), host.Now);
            var chat = JsonNode.Parse(UnderstandOutput.Write(new UnderstandLine(sentence, null, null, null, true), message.Reading, message.Said.Chosen, [], message.Names, 0))!.AsObject();
            var answers = router.InWords(message)?.By.GetType().Namespace!.Split('.')[^1].ToLowerInvariant() ?? "help";
            foreach (var part in (ReadOnlySpan<string>)["us", "spans", "text"])
            {
                chat.Remove(part);
                said.Remove(part);
            }

            var (one, other) = (chat.ToJsonString(Plain), said.ToJsonString(Plain));
            if (one != other || answers != (string?)said["subject"])
            {
                apart.Add($"{sentence}: answered by {answers}{Environment.NewLine}  chat       {one}{Environment.NewLine}  understand {other}");
            }
        }

        return apart;
    }

    private static List<JsonObject> Understood(IReadSession session, Rep person, CompanyHost host, IReadOnlyList<string> sentences)
    {
        var file = Path.GetTempFileName();
        try
        {
            var now = host.Rules.LocalTime(person, host.Now).DateTime;
            File.WriteAllText(file, JsonSerializer.Serialize(Directory(session, person, DateOnly.FromDateTime(now))));
            var lines = sentences.Select(text => JsonSerializer.Serialize(new { text, reference = now.ToString("s"), lang = person.Language }));
            using var said = new StringWriter();
            using var errors = new StringWriter();
            Assert.Equal(0, UnderstandVerb.Run(file, null, now, new StringReader(string.Join('\n', lines)), said, errors));
            return [.. said.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>All that the person may name, as the command reads it.</summary>
    private static object Directory(IReadSession session, Rep person, DateOnly today) => new
    {
        customers = session.All(Documents.Customers).Where(customer => CustomerNames.MaySee(session, person, customer, today)).Select(customer => new
        {
            id = customer.Code.Value,
            name = customer.Name,
            aliases = customer.Aliases,
            contacts = customer.Contacts.Select(contact => new { name = contact.Name, title = contact.Title }),
            traits = new[] { customer.Region, customer.Address, customer.Industry, customer.Need }.OfType<string>(),
        }).ToList(),
        people = session.All(Documents.Reps).Select(one => new { id = one.Id.Value, name = one.Name, role = one.Role.ToString(), team = one.Team, region = one.Region }).ToList(),
        products = Products.Known(session),
        writer = person.Name,
    };

    private static int AddCorpusCustomers(IWriteSession session)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Corpus, "customers.json")));
        var like = session.All(Documents.Customers).First(customer => customer.Owner == session.All(Documents.Reps).First(one => one.Role == Role.Rep).Id);
        foreach (var customer in json.RootElement.GetProperty("customers").EnumerateArray())
        {
            session.Upsert(Documents.Customers, like with
            {
                Code = new CustomerCode(customer.GetProperty("id").GetString()!),
                Name = customer.GetProperty("name").GetString()!,
                Aliases = [.. customer.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()!)],
                Contacts = [.. customer.GetProperty("contacts").EnumerateArray().Select(contact => new Contact(contact.GetProperty("name").GetString()!, contact.GetProperty("title").GetString()))],
            });
        }

        return 0;
    }

    private static string Corpus => Path.Combine(Repository.Root, "tests", "Bot.Tests", "Understanding", "Corpus");

    private static List<string> Sentences()
    {
        var labelled = new[] { Path.Combine(Corpus, "messages.jsonl"), Path.Combine(Corpus, "clauses.jsonl") }
            .Concat(System.IO.Directory.EnumerateFiles(Path.Combine(Corpus, "..", "Fresh"), "*.jsonl")).SelectMany(File.ReadLines).Where(line => line.Length > 0)
            .Select(line => (string)JsonNode.Parse(line)!["text"]!).Select(text => text.Replace("{C}", "恒通科技", StringComparison.Ordinal).Replace("{P}", "王经理", StringComparison.Ordinal));
        var scripts = System.IO.Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Worker.Tests", "Scripts"), "*.txt").SelectMany(File.ReadLines).Where(line => !Directive().IsMatch(line));
        var docs = System.IO.Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Append(Path.Combine(Repository.Root, "README.md")).Append(Path.Combine(Repository.Root, "CHANGELOG.md"))
            .SelectMany(file => Quoted().Matches(File.ReadAllText(file)).Select(match => match.Groups["text"].Value));
        return [.. labelled.Concat(scripts).Concat(docs).Select(text => text.Trim()).Where(text => text.Length > 1).Distinct()];
    }

    [GeneratedRegex("^(?:[@!>#]|re:|edit:)")]
    private static partial Regex Directive();

    [GeneratedRegex("`(?<text>[^`\n]+)`|「(?<text>[^」\n]+)」|[“\"](?<text>[^”\"\n]+)[”\"]|(?<text>[\u4e00-\u9fff][\u4e00-\u9fff0-9A-Za-z，、。？ ]{1,40})")]
    private static partial Regex Quoted();
}
