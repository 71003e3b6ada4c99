using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Files.Import;
using SalesBot.Worker.Tests.Architecture;

namespace SalesBot.Worker.Tests.Pushes;

/// <summary>Twenty people and six hundred customers come in by files on a Thursday at five: played to the second Friday, as somebody new to it would read it.</summary>
public sealed partial class FirstWeeksTests
{
    private const int Reps = 16;

    private static readonly string[] Teams = ["销售一部", "销售二部", "销售三部"];

    [Fact]
    public async Task FirstWeeks_OfTwentyPeopleAndSixHundredCustomers_FloodNobody()
    {
        await using var office = new AnOffice("2026-03-05T16:55");
        var random = new Random(16);
        await Import(office, random);
        await Link(office, name => name is not ("销售07" or "销售15"));

        await office.WalkTo("2026-03-05T20:59");
        var evening = await office.Pushed();
        foreach (var day in Days())
        {
            if (day == AnOffice.Day("2026-03-09"))
            {
                await Link(office, name => name == "销售07");
            }

            await office.WalkTo($"{day:yyyy-MM-dd}T14:00");
            await WorkThrough(office, day, random);
            await office.WalkTo($"{day:yyyy-MM-dd}T20:00");
        }

        var said = await office.Pushed();
        Write(said);
        Assert.Equal(["local:王总"], evening.Select(message => message.Chat).Distinct());
        Assert.Single(evening);
        Assert.Contains("20 位同事、600 家客户", Html.ToPlain(evening[0].Html), StringComparison.Ordinal);
        Assert.DoesNotContain(said, message => message.Chat == "local:销售15");

        var perDay = said.GroupBy(message => (message.Chat, Day: Local(message).Date)).ToList();
        Assert.All(perDay, day => Assert.InRange(day.Count(), 1, 6));
        Assert.True(perDay.Average(day => day.Count()) < 3);
        Assert.All(said.Where(message => IsDigest(message) && message.Chat.Contains("销售", StringComparison.Ordinal)), message => Assert.InRange(Lines(message), 0, 12));

        // The first day's digests name what a day can hold, and nobody but their owner hears of a customer before.
        var friday = said.Where(message => Local(message).Date == new DateTime(2026, 3, 6)).ToList();
        Assert.DoesNotContain(friday, message => Html.ToPlain(message.Html).Contains("超期 ", StringComparison.Ordinal));
        Assert.DoesNotContain(said, message => Html.ToPlain(message.Html).Contains("新客户", StringComparison.Ordinal));

        // What stands in a file is believed.
        Assert.Contains(friday, message => Html.ToPlain(message.Html).Contains("（导入）", StringComparison.Ordinal));

        // Whoever never linked has had no digest, so that nothing of theirs climbs.
        Assert.DoesNotContain(said, message => Html.ToPlain(message.Html).Contains("（A）销售15", StringComparison.Ordinal));

        // What the docs show is what was sent.
        var shown = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "first-weeks.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        Assert.Contains(Tables(said), shown, StringComparison.Ordinal);
        var sent = said.Select(message => Html.ToPlain(message.Html).Trim()).ToHashSet();
        var quoted = QuotedMessage().Matches(shown).Select(match => match.Groups[1].Value.Trim()).ToList();
        Assert.True(quoted.Count >= 7);
        Assert.All(quoted, message => Assert.Contains(message, sent));
    }

    private static bool IsDigest(OutMessage message) => Html.ToPlain(message.Html) is var text && (text.StartsWith("早，", StringComparison.Ordinal) || text.Contains("今天还有", StringComparison.Ordinal));

    private static int Lines(OutMessage message) => Html.ToPlain(message.Html).Split('\n').Count(line => line.StartsWith("🟡", StringComparison.Ordinal) || line.StartsWith("🔴", StringComparison.Ordinal));

    private static DateTimeOffset Local(OutMessage message) => message.Created.ToOffset(TimeSpan.FromHours(8));

    private static IEnumerable<DateOnly> Days()
    {
        for (var day = AnOffice.Day("2026-03-06"); day <= AnOffice.Day("2026-03-13"); day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                yield return day;
            }
        }
    }

    private static string Seller(int number) => string.Create(CultureInfo.InvariantCulture, $"销售{number:00}");

    /// <summary>Each rep reaches most of those the digest names.</summary>
    private static async Task WorkThrough(AnOffice office, DateOnly day, Random random)
    {
        var due = await office.Store.Read(
            session => Enumerable.Range(1, Reps).Select(Seller)
                .Select(name => session.PersonNamed(name)!)
                .Where(rep => session.LinksOf(rep.Id).Count > 0)
                .Select(rep => (rep.Id.Value, session.PlansDue(rep.Id, day).Select(plan => plan.Customer.Value).ToList()))
                .ToList(),
            TestContext.Current.CancellationToken);
        foreach (var (rep, customers) in due)
        {
            foreach (var customer in customers.Where(_ => random.Next(10) < 6))
            {
                await office.Contact(customer, $"{day:yyyy-MM-dd}T13:30", "聊了样品，下周再定", by: rep);
            }
        }
    }

    private static Task<bool> Link(AnOffice office, Func<string, bool> who) => office.Store.Write(
        session =>
        {
            foreach (var person in session.All(Documents.Reps).Where(person => who(person.Name)).ToList())
            {
                session.Upsert(Documents.Links, new ChatLink($"local:{person.Name}", person.Id, $"local:{person.Name}", office.Clock.GetUtcNow()));
            }

            return true;
        },
        TestContext.Current.CancellationToken);

    private static async Task Import(AnOffice office, Random random)
    {
        var people = new StringBuilder("姓名,角色,部门,上级\n王总,经理,,\n");
        foreach (var team in Teams)
        {
            people.AppendLine(CultureInfo.InvariantCulture, $"{team}主管,主管,{team},王总");
        }

        for (var number = 1; number <= Reps; number++)
        {
            people.AppendLine(CultureInfo.InvariantCulture, $"{Seller(number)},销售,{Teams[number % 3]},{Teams[number % 3]}主管");
        }

        var customers = new StringBuilder("客户编号,客户名称,联系人,联系方式,客户分级,合作阶段,负责人,最近跟进时间\n");
        var contacts = new StringBuilder("客户编号,跟进人,跟进时间,跟进方式,跟进内容\n");
        var orders = new StringBuilder("订单号,日期,客户编号,销售人员,产品,金额\n");
        var today = AnOffice.Day("2026-03-05");
        for (var number = 1; number <= 600; number++)
        {
            var (code, owner, grade) = ($"KH-{number:000}", Seller((number % Reps) + 1), random.Next(10) switch { < 1 => "A", < 4 => "B", < 9 => "C", _ => "" });
            var stage = new[] { "潜在", "意向", "谈判", "成交", "流失" }[random.Next(10) switch { < 3 => 0, < 5 => 1, < 6 => 2, < 9 => 3, _ => 4 }];
            var last = today.AddDays(-random.Next(2, 150));
            customers.AppendLine(CultureInfo.InvariantCulture, $"{code},客户{number:000}有限公司,{(number % 9 == 0 ? "" : "联系人")},{(number % 7 == 0 ? "" : $"1380000{number:0000}")},{grade},{stage},{owner},{last:yyyy-MM-dd}");
            if (number % 3 > 0)
            {
                contacts.AppendLine(CultureInfo.InvariantCulture, $"{code},{owner},{last.AddDays(-random.Next(0, 2)):yyyy-MM-dd} 10:30,电话,问了库存和价格");
            }

            for (var order = 0; stage == "成交" && order < random.Next(1, 4); order++)
            {
                orders.AppendLine(CultureInfo.InvariantCulture, $"D-{number:000}-{order},{last.AddDays(-30 * order):yyyy-MM-dd},{code},{owner},{(number % 2 == 0 ? "阀门" : "水泵")},{random.Next(5, 900) * 100}");
            }
        }

        foreach (var (kind, text) in new[] { (FileKind.People, people), (FileKind.Customers, customers), (FileKind.FollowUps, contacts), (FileKind.Orders, orders) })
        {
            var path = Path.GetTempFileName();
            try
            {
                await File.WriteAllTextAsync(path, text.ToString());
                var result = await new Importer(office.Store, office.Clock).Run(kind, path, new ImportOptions(office.Get<TeamRules>()), null, TestContext.Current.CancellationToken);
                Assert.True(result.IsClean, $"{kind} {result.Refused?.Message} {string.Join("; ", result.Problems.Take(3))}");
            }
            finally
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>The whole of it to read, where a folder is named for it.</summary>
    private static void Write(IReadOnlyList<OutMessage> said)
    {
        if (Environment.GetEnvironmentVariable("SALESBOT_FIRST_WEEKS") is not { } path)
        {
            return;
        }

        var text = new StringBuilder();
        text.Append(Tables(said));
        foreach (var message in said)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"\n[{Local(message):MM-dd HH:mm} {message.Chat}]").AppendLine(Html.ToPlain(message.Html));
        }

        File.WriteAllText(path, text.ToString());
    }

    /// <summary>As docs/first-weeks.md shows it: what was sent on each day, and to each person.</summary>
    private static string Tables(IReadOnlyList<OutMessage> said)
    {
        var days = said.Select(message => Local(message).Date).Distinct().Order().ToList();
        var text = new StringBuilder("| day | messages | people | most to one person | customers named in a rep's list | escalations to leads | to the manager |\n|---|---|---|---|---|---|---|\n");
        foreach (var day in days)
        {
            var sent = said.Where(message => Local(message).Date == day).ToList();
            var perPerson = sent.GroupBy(message => message.Chat).Select(person => person.Count()).ToList();
            var named = sent.Where(message => IsDigest(message) && message.Chat.Contains("销售", StringComparison.Ordinal) && !message.Chat.EndsWith("主管", StringComparison.Ordinal)).Select(Lines).ToList();
            var list = named.Count == 0 ? "–" : $"{named.Min()}–{named.Max()}";
            text.Append(CultureInfo.InvariantCulture, $"| {day:ddd d MMM} | {sent.Count} | {perPerson.Count} | {perPerson.Max()} | {list} | {Escalated(sent, "主管")} | {Escalated(sent, "王总")} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n| person | {string.Join(" | ", days.Select(day => day.ToString("ddd d", CultureInfo.InvariantCulture)))} |\n|---|{string.Concat(days.Select(_ => "---|"))}\n");
        foreach (var person in said.GroupBy(message => message.Chat).OrderBy(person => person.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {person.Key["local:".Length..]} | {string.Join(" | ", days.Select(day => person.Count(message => Local(message).Date == day)))} |\n");
        }

        return text.ToString();
    }

    /// <summary>Customers that an alert to somebody above their owner speaks of.</summary>
    private static int Escalated(IEnumerable<OutMessage> sent, string reader) =>
        sent.Where(message => message.Chat.EndsWith(reader, StringComparison.Ordinal) && Html.ToPlain(message.Html).Split('\n')[0] is var head
            && (head.Contains("超期，请看一眼", StringComparison.Ordinal) || head.Contains("超期了还没人联系", StringComparison.Ordinal))).Sum(Lines);

    [GeneratedRegex(@"```text\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex QuotedMessage();
}
