using System.Net;
using Ical.Net;
using Ical.Net.CalendarComponents;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Team;
using SalesBot.Worker.Tests.Storage;
using SalesBot.Worker.Tests.Web.SignIn;

namespace SalesBot.Worker.Tests.Web.Calendars;

/// <summary>A person's calendar as calendar programs get it: what is in it, when, and who can read it.</summary>
public sealed class CalendarTests : IAsyncLifetime
{
    private readonly SignedInHost host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Appointment_IsAtItsHourInTheZoneOfItsPerson_WhateverThatIs()
    {
        var customer = await Plan("小明", new DateOnly(2026, 3, 30), new TimeOnly(10, 30), "演示样机");
        var path = await Share("小明");

        var shanghai = Appointment(await Calendar(path));
        await Move("小明", "Europe/Berlin");
        var berlin = Appointment(await Calendar(path));
        await Move("小明", "America/New_York");
        var newYork = Appointment(await Calendar(path));

        Assert.Equal($"{customer} · 演示样机", shanghai.Summary);
        Assert.Equal(new DateTime(2026, 3, 30, 2, 30, 0), shanghai.Start!.AsUtc);
        // The day after Europe's clocks went on, three weeks after America's did.
        Assert.Equal(new DateTime(2026, 3, 30, 8, 30, 0), berlin.Start!.AsUtc);
        Assert.Equal(new DateTime(2026, 3, 30, 14, 30, 0), newYork.Start!.AsUtc);
        Assert.Equal(new DateTime(2026, 3, 30, 15, 30, 0), newYork.End!.AsUtc);
        Assert.Equal("UTC", newYork.Start.TzId);
        Assert.Equal([shanghai.Uid, shanghai.Uid], [berlin.Uid, newYork.Uid]);
    }

    [Theory]
    [InlineData(2026, 3, 29, 2, 30, "Europe/Berlin", 1, 30)]
    [InlineData(2026, 10, 25, 2, 30, "Europe/Berlin", 0, 30)]
    public async Task Appointment_InAnHourThatIsSkippedOrComesTwice_HasOneMoment(int year, int month, int day, int hour, int minute, string zone, int utcHour, int utcMinute)
    {
        await Plan("小明", new DateOnly(year, month, day), new TimeOnly(hour, minute), "演示样机");
        await Move("小明", zone);

        Assert.Equal(new DateTime(year, month, day, utcHour, utcMinute, 0), Appointment(await Calendar(await Share("小明"))).Start!.AsUtc);
    }

    [Fact]
    public async Task Calendar_HoldsWhatTheWeekPageShows_AndLeave()
    {
        await host.Say("小明", "4月20日到22日请假");
        var calendar = await Calendar(await Share("小明"));

        var leave = Assert.Single(calendar.Events, entry => entry.Uid!.StartsWith("leave-", StringComparison.Ordinal));
        Assert.Equal((new DateOnly(2026, 4, 20), new DateOnly(2026, 4, 23), false), (leave.Start!.Date, leave.End!.Date, leave.Start.HasTime));
        var due = calendar.Events.First(entry => entry.Uid!.StartsWith("due-", StringComparison.Ordinal));
        Assert.EndsWith("该联系了", due.Summary, StringComparison.Ordinal);
        Assert.Equal("TRANSPARENT", due.Transparency);
        Assert.StartsWith($"{SignedInHost.Address}/customers/", due.Url!.ToString(), StringComparison.Ordinal);
        Assert.Equal(calendar.Events.Count, calendar.Events.Select(entry => entry.Uid).Distinct().Count());
        Assert.Equal("SalesBot · 小明", calendar.Properties["X-WR-CALNAME"]!.Value);
    }

    [Fact]
    public async Task Calendar_OfEverybody_NamesNoCustomerThatTheyMayNotSee()
    {
        foreach (var person in await host.Read(session => session.All(Documents.Reps).Where(rep => rep.Active).ToList()))
        {
            var calendar = await Calendar(await Share(person.Name));
            var hidden = await host.Read(session => session.All(Documents.Customers).Where(customer => !CustomerNames.MaySee(session, person, customer, new DateOnly(2026, 3, 11))).Select(customer => customer.Name).ToList());
            Assert.DoesNotContain(calendar.Events, entry => hidden.Any(name => entry.Summary!.Contains(name, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Calendar_HandedOver_GoesWithItsCustomer()
    {
        var name = await Plan("小明", new DateOnly(2026, 3, 30), new TimeOnly(10, 30), "演示样机");
        var path = await Share("小明");
        await host.Say("小明", $"{name}转给王芳");
        var asked = (await host.Read(session => session.LatestMessagesTo(session.LinksOf(session.PersonNamed("小明")!.Id)[0].Chat, 1)))[0];
        if (asked.Buttons.Count > 0 && asked.Buttons[0][0].Do.Verb == "yes") await host.Say("小明", null, asked.CallbackData(0));

        Assert.DoesNotContain((await Calendar(path)).Events, entry => entry.Summary!.Contains(name, StringComparison.Ordinal));
    }

    /// <remarks>A plan can be somebody's for a moment longer than its customer: the customer decides.</remarks>
    [Fact]
    public async Task Calendar_OfACustomerOutOfReach_IsWithoutIt()
    {
        var name = await Plan("小明", new DateOnly(2026, 3, 30), new TimeOnly(10, 30), "演示样机");
        var path = await Share("小明");
        var before = await Calendar(path);

        await host.Store.Write(
            session =>
            {
                session.Upsert(Documents.Customers, session.CustomersNamed(name)[0] with { Owner = session.PersonNamed("王芳")!.Id });
                return 0;
            },
            Cancel);

        Assert.Contains(before.Events, entry => entry.Summary!.Contains(name, StringComparison.Ordinal));
        Assert.DoesNotContain((await Calendar(path)).Events, entry => entry.Summary!.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calendar_Unchanged_IsNotSentAgain()
    {
        var path = await Share("小明");
        using var browser = new Browsing(host);
        using var first = await browser.Get(path);
        var tag = first.Headers.ETag!.Tag;

        host.Clock.Advance(TimeSpan.FromMinutes(3));
        var same = await Status(browser, path, tag);
        await Plan("小明", new DateOnly(2026, 3, 30), new TimeOnly(10, 30), "演示样机");

        Assert.Equal("text/calendar; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, same);
        Assert.Equal(HttpStatusCode.OK, await Status(browser, path, tag));
    }

    [Fact]
    public async Task Address_Renewed_ShowsNothingAnyMore_AndTheNewOneDoes()
    {
        var first = await Share("小明");
        var state = (await host.Say("小明", "/calendar"))[^1];
        var second = PathIn((await host.Say("小明", null, state.CallbackData(0)))[^1].Html);
        using var browser = new Browsing(host);

        Assert.Equal(HttpStatusCode.NotFound, await browser.Status(first));
        Assert.Equal(HttpStatusCode.OK, await browser.Status(second));
        Assert.DoesNotContain("/calendar/", state.Html, StringComparison.Ordinal);
        Assert.Contains("还没有被读取过", state.Html, StringComparison.Ordinal);
        Assert.Contains("最近一次被读取是 今天 08:29", (await host.Say("小明", "日历订阅"))[^1].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_Closed_ShowsNothing_AndUndoBringsNoneBack()
    {
        var path = await Share("小明");
        var state = (await host.Say("小明", "/calendar"))[^1];

        var closed = (await host.Say("小明", null, state.CallbackData(1)))[^1];
        await host.Say("小明", "撤销");

        using var browser = new Browsing(host);
        Assert.Contains("日历地址停了", closed.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await browser.Status(path));
        Assert.Contains("停了日历地址", (await host.Say("周敏", "/audit 小明"))[^1].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_IsKeptOnlyAsWhatItHashesTo_AndNotInTheMessageThatBroughtIt()
    {
        var told = (await host.Say("小明", "/calendar"))[^1];
        var secret = PathIn(told.Html)["/calendar/".Length..^".ics".Length];

        var kept = await host.Read(session => Documents.All.Where(type => type.Name != Documents.Outbox.Name).SelectMany(type => EveryJson.Of(session, type)).Where(json => json.Contains(secret, StringComparison.Ordinal)).ToList());
        var hash = (await host.Read(session => session.All(Documents.AccessKeys).Single())).Id;
        using var browser = new Browsing(host);

        Assert.Empty(kept);
        Assert.Equal(secret, told.Secret);
        Assert.Equal(HttpStatusCode.NotFound, await browser.Status($"/calendar/{hash}.ics"));
        Assert.Equal(HttpStatusCode.NotFound, await browser.Status("/calendar/.ics"));
    }

    [Fact]
    public async Task Address_OfSomebodyWhoLeft_OrSignedOut_ShowsNothing()
    {
        var (left, signedOut) = (await Share("小明"), await Share("王芳"));
        var chat = await host.ChatOf("王芳");
        await host.Store.Write(
            session =>
            {
                session.Upsert(Documents.Reps, session.PersonNamed("小明")! with { Active = false });
                SignIns.End(session, session.Get(Documents.Links, chat)!, new RepId("x"), host.Clock.GetUtcNow());
                return 0;
            },
            Cancel);
        using var browser = new Browsing(host);

        Assert.Equal(HttpStatusCode.NotFound, await browser.Status(left));
        Assert.Equal(HttpStatusCode.NotFound, await browser.Status(signedOut));
    }

    private static CalendarEvent Appointment(Calendar calendar) => Assert.Single(calendar.Events, entry => entry.Start!.HasTime && entry.Summary!.EndsWith("演示样机", StringComparison.Ordinal));

    private static string PathIn(string html) => new Uri(html.Split('\n').Single(line => line.Contains("/calendar/", StringComparison.Ordinal))).AbsolutePath;

    private static async Task<HttpStatusCode> Status(Browsing browser, string path, string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("If-None-Match", tag);
        using var answer = await browser.Send(request);
        return answer.StatusCode;
    }

    private async Task<string> Share(string name) => PathIn((await host.Say(name, "/calendar"))[^1].Html);

    private async Task<Calendar> Calendar(string path)
    {
        using var browser = new Browsing(host);
        using var answer = await browser.Get(path);
        answer.EnsureSuccessStatusCode();
        return Ical.Net.Calendar.Load(await answer.Content.ReadAsStringAsync(Cancel))!;
    }

    /// <summary>Gives a customer of theirs one step.</summary>
    /// <returns>The customer's name.</returns>
    private Task<string> Plan(string name, DateOnly day, TimeOnly time, string text) => host.Store.Write(
        session =>
        {
            var owner = session.PersonNamed(name)!.Id;
            var customer = session.CustomersOwnedBy(owner).First(one => session.Get(Documents.Plans, one.Code.Value) is not null);
            var plan = session.Get(Documents.Plans, customer.Code.Value)!;
            session.Upsert(Documents.Plans, plan.Reopen(new ClosedStep(new PlannedStep("step-1", text, day, time, owner), StepEnd.Done, host.Clock.GetUtcNow())));
            return customer.Name;
        },
        Cancel);

    private Task<int> Move(string name, string zone) => host.Store.Write(
        session =>
        {
            session.Upsert(Documents.Reps, session.PersonNamed(name)! with { TimeZone = zone });
            return 0;
        },
        Cancel);
}
