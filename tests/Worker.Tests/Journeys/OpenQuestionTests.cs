using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Subjects.Figures;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Subjects.HandOvers;
using SalesBot.Bot.Subjects.Leaves;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Plans;
using SalesBot.Bot.Subjects.Scores;
using SalesBot.Bot.Subjects.Settings;
using SalesBot.Bot.Subjects.SpotChecks;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Subjects.Strategies;
using SalesBot.Bot.Understanding;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>No open question keeps a talk from going on: a message with a subject of its own does the same with it as without it.</summary>
public sealed class OpenQuestionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(
        "zh-Hans", "小明",
        "/kpi", "华信电子来电，样品合格，要十套的报价", "刚去拜访了云帆商贸，聊了新厂房", "恒通科技打了两遍都没人接", "华信电子尾款到了，5万", "恒通科技最近什么情况",
        "让王芳明天去一趟云帆商贸", "本月业绩怎么样", "我的客户", "华信电子调成B级")]
    [InlineData(
        "zh-Hant", "小明",
        "/kpi", "華信電子來電，樣品合格，要十套的報價", "剛去拜訪了雲帆商貿，聊了新廠房", "恆通科技打了兩遍都沒人接", "華信電子尾款到了，5萬", "恆通科技最近什麼情況",
        "讓王芳明天去一趟雲帆商貿", "本月業績怎麼樣", "我的客戶", "華信電子調成B級")]
    [InlineData(
        "en", "Ming",
        "/kpi", "Northwind Electronics rang, samples are fine, want a quote for ten", "just visited Brightline Media, talked about the new hall", "tried Orchard Systems twice, no answer", "Northwind Electronics paid 5,000",
        "what's the latest with Orchard Systems?", "ask Anna to visit Brightline Media tomorrow", "how is my month", "my customers", "move Northwind Electronics to grade B")]
    public async Task OwnSubject_WhateverIsOpen_IsAnsweredAsIfNothingWere(string language, string who, params string[] sentences)
    {
        await using var journey = await Journey.Of(language);

        var kept = await journey.Read(session => Kept(session, journey, language, who, sentences));

        kept.ForEach(output.WriteLine);
        Assert.Empty(kept);
    }

    [Fact]
    public void Questions_AllOfThem_AreInTheTable()
    {
        var table = Questions(ACustomer, AnotherCustomer, new RepId("r")).Select(step => step.GetType()).ToHashSet();

        var missing = typeof(ChatStep).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ChatStep)) && !table.Contains(type)).Select(type => type.Name);

        Assert.Empty(missing);
    }

    private static readonly CustomerCode ACustomer = new("a");

    private static readonly CustomerCode AnotherCustomer = new("b");

    private static List<string> Kept(IReadSession session, Journey journey, string language, string who, string[] sentences)
    {
        var host = journey.Rehearsal.Host;
        var person = session.All(Documents.Reps).First(one => one.Name == who);
        var customers = session.CustomersOwnedBy(person.Id).TakeLast(2).Select(customer => customer.Code).ToList();
        var reports = host.Services.GetRequiredService<IReportMessages>();
        var router = new Router(Subjects.InOrder(reports, host.Services.GetRequiredService<IDayLists>()), Subjects.Doors(reports));
        var (reader, names) = (new Reader(Subjects.Readers), new CustomerNames());
        List<string> kept = [];
        foreach (var sentence in sentences)
        {
            var update = new ChatUpdate { Id = "1", Chat = "c", Person = "c", At = host.Now, Text = sentence, LanguageTag = language };
            string Answer(ChatStep? open) => Told(router.Answer(new(host.Rules, names, reader, session, person, update, new Conversation("c", open, open is null ? null : host.Now, customers[0]), host.Now)));
            var alone = Answer(null);
            foreach (var open in Questions(customers[0], customers[1], person.Id))
            {
                // What takes anything, takes what says no more than that: only commands, phrases and news of somebody else go before it.
                if (Answer(open) is var answered && answered != alone && open.Takes is not Answers.Anything and not Answers.Closed)
                {
                    kept.Add(string.Create(CultureInfo.InvariantCulture, $"{open.GetType().Name}: {sentence}\n   {answered}\n   {alone}"));
                }
            }
        }

        return kept;
    }

    private static string Told(Turn turn) => string.Join(" | ", turn.Commands.Select(command => command.ToString()).Concat(turn.Says.Select(draft => draft.Html)));

    private static IEnumerable<ChatStep> Questions(CustomerCode customer, CustomerCode other, RepId rep) =>
    [
        new Confirming(new SetStage(customer, Stage.Won)),
        new LookingAtFigure(FigureAsk.Parse("Sales|2026-03||all")!),
        new LookingAtCustomers(new CustomerBrowse(), [customer, other]),
        new ChoosingHeir(rep, null),
        new ChoosingDay(customer),
        new ChoosingStep("改到下周一", StepDeed.Move, [new ChosenStep(customer, "s", "报价"), new ChosenStep(other, "t", "看厂")]),
        new ChoosingStepDay(customer, "s"),
        new ChoosingColleague(customer),
        new CommentingRecord("f"),
        new MovingPlan("p"),
        new WritingPlan(),
        new WritingLog(customer),
        new AddingSubstance("f"),
        new ChoosingEntry("x", false, ["a", "b"]),
        new MendingRecord("f"),
        new AskingAct("x", customer),
        new RatingRep(rep, new Period(PeriodKind.Month, new DateOnly(2026, 3, 1)), false),
        new PlacingFiles([], [customer, other]),
        new ChoosingCustomer("x", [customer, other]),
        new ChoosingCustomer("x", [customer]),
        new ChoosingWhose("恒通的地址是苏州", [customer, other]),
        new NamingCustomer("报价发了"),
        new OfferingNewCustomer("x", "新客户"),
        new ChoosingStage(customer),
        new GivingReason(customer, null),
        new FillingProfile(customer),
        new NamingNewCustomer(),
        new ChoosingPreference("digest"),
        new NamingProduct("o", customer),
        new ChoosingProduct(new RecordOrder(customer, Money.Of(1000), "", new DateOnly(2026, 3, 11)), ["检测仪器"]),
        new GivingMoney(true, customer, "尾款到了"),
        new GivingMoney(false, null, ""),
        new PayingNoOrder(new RecordPayment(customer, Money.Of(1000), new DateOnly(2026, 3, 11)), "尾款到了"),
        new ChoosingTeam(rep),
        new NamingInvited(),
        new GivingLeave(rep),
        new ChoosingStandIn("l"),
        new WritingStrategy(Segment.Regular),
    ];
}
