using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Tests.Journeys;

namespace SalesBot.Worker.Tests.People;

/// <summary>
/// What lies in the files that people take along, and in what is pushed to them: never a customer, contact, order or colleague of others, whichever
/// file it is and however it was asked for.
/// </summary>
public sealed partial class FileAccessTests
{
    private static readonly string[] Kinds = ["customers", "followups", "orders", "payments", "targets", "scores", "channel-costs", "people", "all", "tables"];

    private static readonly string[] Reports = ["/report month 2026-02", "/report quarter 2026-Q1", "/report year 2025", "/report customers"];

    [Theory]
    [InlineData("刘洋")]
    [InlineData("王芳")]
    [InlineData("孙悦")]
    [InlineData("李强")]
    public async Task Exports_OfEveryKindAndFormat_HoldNothingOfOthers(string who)
    {
        await using var journey = await Journey.Of();
        var foreign = await Foreign(journey, who);
        await journey.Play($"@{who}");

        List<string> leaks = [];
        var files = 0;
        foreach (var asked in Kinds.SelectMany(kind => (string[])[$"/export {kind}", $"/export {kind} csv"]).Concat(["导出客户", "导出全部", "导出订单和回款"]))
        {
            foreach (var message in await journey.Play(asked))
            {
                files += message.Files.Count;
                leaks.AddRange(Leaks(foreign, asked, message));
            }
        }

        Assert.Empty(leaks);
        Assert.True(files > 20, $"{files} files");
    }

    [Theory]
    [InlineData("刘洋")]
    [InlineData("王芳")]
    [InlineData("孙悦")]
    [InlineData("李强")]
    public async Task ReportFiles_OfTheOwnScope_HoldNothingOfOthers(string who)
    {
        await using var journey = await Journey.Of();
        var foreign = await Foreign(journey, who);
        await journey.Play($"@{who}");
        var scope = who is "孙悦" or "李强" ? "" : " me";

        List<string> leaks = [];
        var files = 0;
        foreach (var asked in Reports)
        {
            foreach (var message in await journey.Play($"{asked}{scope}", "> Word", "> Excel"))
            {
                files += message.Files.Count;
                leaks.AddRange(Leaks(foreign, asked, message));
            }
        }

        Assert.Empty(leaks);
        Assert.True(files >= 2 * Reports.Length, $"{files} files");
    }

    [Fact]
    public async Task Exports_OfTheManager_HoldEverybodys()
    {
        await using var journey = await Journey.Of();
        var foreign = await Foreign(journey, "刘洋");

        var message = await journey.Last("@陈静", "/export customers csv");

        Assert.NotEmpty(Leaks(foreign, "all", message));
    }

    [Theory]
    [InlineData("刘洋")]
    [InlineData("孙悦")]
    public async Task Pushes_OfAWeek_SpeakOfNobodyElses(string who)
    {
        await using var journey = await Journey.Of();
        var foreign = await Foreign(journey, who);

        var pushed = await journey.Play($"@{who}", "@李强", "@小明", "!now 2026-03-13T20:00", "!now 2026-04-02T20:00");

        var theirs = pushed.Where(message => message.To == who).ToList();
        Assert.True(theirs.Count > 20);
        Assert.Empty(theirs.SelectMany(message => Leaks(foreign, "push", message)));
    }

    [Theory]
    [InlineData("刘洋")]
    [InlineData("孙悦")]
    public async Task OwnFigures_AndTheRecordsBehindThem_SpeakOfNobodyElses(string who)
    {
        await using var journey = await Journey.Of();
        var foreign = await Foreign(journey, who);
        await journey.Play($"@{who}");

        string[] metrics = ["销售额", "回款率", "新客户", "跟进", "拜访", "流失", "复购率", "漏斗", "客单价", "按时联系", "综合评分"];
        List<string> leaks = [];
        foreach (var asked in metrics.SelectMany(metric => (string[])[$"/why {metric}", $"/why 小明 {metric}", $"/why 销售一部 {metric}", $"我的{metric}为什么", $"全公司{metric}"]).Concat(["/duplicates", "查重", "/plan", "/score", "/target", "/team", "/overdue", "/today", "/kpi"]))
        {
            // What the person typed may come back to them, and 小明 is the name that hints give as an example.
            foreach (var message in await journey.Play(asked))
            {
                leaks.AddRange(Leaks([.. foreign.Where(word => word != "小明" && !asked.Contains(word, StringComparison.Ordinal))], asked, message));
            }
        }

        // Who is on the team is no secret of a team; another's people are.
        Assert.DoesNotContain(leaks, leak => !leak.StartsWith("/team:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Duplicates_AcrossTeams_AreShownToNobodyWhoSeesOnlyOne()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@刘洋", "/new 恒通科技");

        var rep = await journey.Last("@刘洋", "/duplicates");
        var lead = await journey.Last("@孙悦", "/duplicates");
        var manager = await journey.Last("@陈静", "/duplicates");

        Assert.DoesNotContain("恒通科技", rep.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("恒通科技", lead.Text, StringComparison.Ordinal);
        Assert.Contains("恒通科技", manager.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/start XX-ZX-QZ-001")]
    [InlineData("/start customer_XX-ZX-QZ-001")]
    [InlineData("/start 恒通科技")]
    [InlineData("/start report_month_2026-02_all")]
    public async Task DeepLink_ThatIsNoInvite_OpensNothing(string link)
    {
        await using var journey = await Journey.Of();
        var plain = await journey.Last("@刘洋", "/start");

        Assert.Equal(plain.Text, (await journey.Last(link)).Text);
    }

    [Fact]
    public async Task ReportButton_OlderThanThePersonsRights_IsRefused()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@李强", "/report month 2026-02", "@周敏", "把李强调到销售二部");

        foreach (var button in new[] { "Word", "Excel", "按人", "客户" })
        {
            var said = await journey.Last("@李强", $"> {button}");

            Assert.StartsWith("这份报告不在你的权限里。", said.Text, StringComparison.Ordinal);
            Assert.Empty(said.Files);
        }
    }

    [Theory]
    [InlineData("/export customers csv")]
    [InlineData("@SalesBot 导出全部")]
    [InlineData("/report month 2026-02")]
    [InlineData("/report customers")]
    [InlineData("/customer 恒通科技")]
    [InlineData("/why 销售额")]
    [InlineData("/duplicates")]
    [InlineData("/kpi")]
    public async Task Group_WhateverTheManagerAsks_GetsNoFileNoButtonAndNoOtherTeam(string asked)
    {
        await using var journey = await Journey.Of();
        await journey.Play("@孙悦", "#二部群 /bind");
        var foreign = await Foreign(journey, "孙悦");

        var said = (await journey.Play("@陈静", $"#二部群 {asked}")).Where(message => message.To == "#二部群").ToList();

        Assert.NotEmpty(said);
        Assert.All(said, message => Assert.Empty(message.Files));
        Assert.All(said, message => Assert.Empty(message.Buttons));
        Assert.Empty(said.SelectMany(message => Leaks(foreign, asked, message)));
    }

    /// <summary>What that person has no business with: codes, names, contacts and orders of customers out of scope, and people whose figures they may not see.</summary>
    private static Task<IReadOnlyList<string>> Foreign(Journey journey, string who) => journey.Read(session =>
    {
        var person = session.Query(Documents.Reps, new DocQuery<Rep>(Documents.RepsByName, [who]))[0];
        var people = session.All(Documents.Reps).ToDictionary(rep => rep.Id);
        bool IsForeign(Customer customer) => !Access.MaySeeCustomerOf(person, customer.Owner, people[customer.Owner].Team);
        var customers = session.All(Documents.Customers).Where(IsForeign).ToList();
        var codes = customers.Select(customer => customer.Code).ToHashSet();
        return (IReadOnlyList<string>)
        [
            .. customers.SelectMany(customer => customer.Contacts.SelectMany(contact => new[] { contact.Phone, contact.Name }).Append(customer.Name).Append(customer.Code.Value)).OfType<string>(),
            .. session.All(Documents.Orders).Where(order => codes.Contains(order.Customer)).Select(order => order.Number),
            .. people.Values.Where(other => other.Role == Role.Rep && !Access.MaySee(person, other)).Select(other => other.Name),
        ];
    });

    private static List<string> Leaks(IReadOnlyList<string> foreign, string asked, Message message)
    {
        var said = string.Join('\n', message.Files.Select(Text).Append(message.Text).Concat(message.Buttons));
        return [.. foreign.Where(word => said.Contains(word, StringComparison.Ordinal)).Select(word => $"{asked}: {word}{(message.Files.Count > 0 ? $" in {Path.GetFileName(message.Files[0])}" : "")}")];
    }

    /// <summary>All that is written in a file.</summary>
    private static string Text(string path)
    {
        if (Path.GetExtension(path) is not (".xlsx" or ".docx"))
        {
            return Path.GetExtension(path) == ".csv" ? File.ReadAllText(path) : "";
        }

        using var archive = ZipFile.OpenRead(path);
        var text = new StringBuilder();
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text.AppendLine(WebUtility.HtmlDecode(Tag().Replace(reader.ReadToEnd(), "")));
        }

        return text.ToString();
    }

    /// <summary>Of a paragraph or a cell a gap stays; a run within one leaves none, so that a name is found whole.</summary>
    [GeneratedRegex("</?(?!w:p\\b|c\\b|row\\b)[^>]*>")]
    private static partial Regex Tag();
}
