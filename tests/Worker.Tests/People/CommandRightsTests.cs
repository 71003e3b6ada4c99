using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Calendars;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Exchange;
using SalesBot.Bot.Subjects.Export;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Subjects.Groups;
using SalesBot.Bot.Subjects.HandOvers;
using SalesBot.Bot.Subjects.Hooks;
using SalesBot.Bot.Subjects.Import;
using SalesBot.Bot.Subjects.Keys;
using SalesBot.Bot.Subjects.Leaves;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Subjects.Merging;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Pages;
using SalesBot.Bot.Subjects.Plans;
using SalesBot.Bot.Subjects.Privacy;
using SalesBot.Bot.Subjects.Reminders;
using SalesBot.Bot.Subjects.Scores;
using SalesBot.Bot.Subjects.Settings;
using SalesBot.Bot.Subjects.SpotChecks;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Subjects.Strategies;
using SalesBot.Bot.Subjects.Targets;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;
using SalesBot.Worker.Tests.Journeys;

namespace SalesBot.Worker.Tests.People;

/// <summary>
/// Every command × every role, aimed at 小明 of 销售一部 and at what is his: who may, and that whoever may not hears the same as of something
/// that does not exist. A command without a row fails here.
/// </summary>
public sealed class CommandRightsTests(CommandRightsTests.Company company) : IClassFixture<CommandRightsTests.Company>
{
    private const string Owner = "小明";

    /// <summary>The rep himself, his lead, the manager, the admin; not 王芳 of the same team, nor 刘洋 and 孙悦 of the other.</summary>
    private const string Scope = "小明 李强 陈静 周敏";

    private const string Above = "李强 陈静 周敏";

    private const string TheTop = "陈静 周敏";

    private const string Everybody = "小明 王芳 李强 刘洋 孙悦 陈静 周敏";

    private static readonly Period Month = Period.Parse("2026-03")!;

    private static readonly DateOnly Friday = new(2026, 3, 13);

    /// <param name="May">Who may.</param>
    /// <param name="Make">The command, aimed at these.</param>
    private sealed record Row(string May, Func<Aim, SalesCommand> Make);

    private static readonly (Type Command, Row Row)[] Rows =
    [
        Of<LogFollowUp>(Scope, aim => new LogFollowUp(aim.Customer, aim.Now, Method.Call, "方案认可，预算要走审批")),
        Of<AmendFollowUp>(Scope, aim => new AmendFollowUp(aim.FollowUp, More: "还要一份样本")),
        Of<KeepRemark>(Scope, aim => new KeepRemark(aim.Customer, RemarkKind.Attempt, aim.Now, "打了两遍都占线")),
        Of<CountRemark>(Owner, aim => new CountRemark(aim.Remark, new LogFollowUp(aim.Customer, aim.Now, Method.Call, "后来接了，方案认可"))),
        Of<PlanStep>(Scope, aim => new PlanStep(aim.Customer, "寄样品", Friday)),
        Of<MoveStep>(Scope, aim => new MoveStep(aim.Buyer, aim.Step, Friday.AddDays(3))),
        Of<EndSteps>(Scope, aim => new EndSteps(aim.Buyer, [aim.Step], StepEnd.Done)),
        Of<ReopenStep>(Scope, aim => new ReopenStep(aim.Buyer, aim.Closed)),
        Of<RemoveFollowUp>(Owner, aim => new RemoveFollowUp(aim.FollowUp)),
        Of<AmendRemark>(Owner, aim => new AmendRemark(aim.Remark, "周二回来")),
        Of<RemoveRemark>(Owner, aim => new RemoveRemark(aim.Remark)),
        Of<AnswerTask>(Owner, aim => new AnswerTask(aim.Task, TaskState.Accepted)),
        Of<AskGrade>(Scope, aim => new AskGrade(aim.Customer, Grade.C)),
        Of<Win>(Scope, aim => new Win(aim.FollowUp, new RecordOrder(aim.Customer, Money.Of(1_000), "检测仪器", Friday))),
        Of<AmendOrder>(Owner, aim => new AmendOrder(aim.Order, Money.Of(2_000_000))),
        Of<AmendPayment>(Owner, aim => new AmendPayment(aim.Payment, Money.Of(1))),
        Of<RemoveMoney>(Owner, aim => new RemoveMoney(aim.Order, aim.Payment)),
        Of<Redo>(Owner, aim => new Redo(aim.Undone)),
        Of<AddCustomer>(Everybody, _ => new AddCustomer("全新客户")),
        Of<SetCustomer>(Scope, aim => new SetCustomer(aim.Customer, Need: "检测仪器")),
        Of<SetField>(Scope, aim => new SetField(aim.Customer, [new FieldValue("need", "检测仪器")])),
        Of<SetStage>(Scope, aim => new SetStage(aim.Customer, Stage.Lost, LossReason.Price)),
        Of<RecordOrder>(Scope, aim => new RecordOrder(aim.Customer, Money.Of(1_000), "检测仪器", Friday)),
        Of<RecordPayment>(Scope, aim => new RecordPayment(aim.Buyer, Money.Of(1), Friday)),
        Of<Undo>(Owner, aim => new Undo(aim.Change)),
        Of<Instead>(Owner, aim => new Instead(aim.Change, new Snooze(aim.Customer, 3))),
        Of<Snooze>(Scope, aim => new Snooze(aim.Customer, 3)),
        Of<Reschedule>(Scope, aim => new Reschedule(aim.Customer, Friday)),
        Of<HandOver>(Scope, aim => new HandOver(aim.Customer, aim.Mate)),
        Of<ConfirmProfiles>(Scope, aim => new ConfirmProfiles([aim.Customer])),
        Of<SetGrade>(Above, aim => new SetGrade(aim.Customer, Grade.C)),
        Of<SetConsent>(Scope, aim => new SetConsent(aim.Customer, false)),
        Of<JudgeFollowUp>(Above, aim => new JudgeFollowUp(aim.FollowUp, true)),
        Of<SetLanguage>(Everybody, _ => new SetLanguage("en")),
        Of<AttachFiles>(Scope, aim => new AttachFiles(aim.FollowUp, [])),
        Of<StartImport>(TheTop, aim => new StartImport(aim.File, "客户.csv", FileKind.Customers)),
        Of<ChooseImportKind>("陈静", aim => new ChooseImportKind(aim.Import, FileKind.Customers)),
        Of<MapImport>("陈静", aim => new MapImport(aim.Import, "owner", Value: "小明")),
        Of<ConfirmImport>("陈静", aim => new ConfirmImport(aim.Import)),
        Of<CancelImport>("陈静", aim => new CancelImport(aim.Import)),
        Of<ExportData>(Everybody, _ => new ExportData([FileKind.Customers], false, "csv")),
        Of<ExportData>("孙悦 " + Above, _ => new ExportData([FileKind.People], false, "csv")),
        Of<ExportData>(TheTop, _ => new ExportData([FileKind.ChannelCosts], false, "csv")),
        Of<ExportReport>(Scope, aim => new ExportReport(ReportRequest.Parse($"month:2026-02:rep:{aim.Name}")!, "docx")),
        Of<ExportReport>(Above, aim => new ExportReport(ReportRequest.Parse($"month:2026-02:team:{aim.Team}")!, "xlsx")),
        Of<ExportReport>(TheTop, _ => new ExportReport(ReportRequest.Parse("month:2026-02:all")!, "xlsx")),
        Of<ExportReport>(TheTop, _ => new ExportReport(ReportRequest.Parse("month:2026-02:region:华东")!, "xlsx")),
        Of<MergeCustomers>(Scope, aim => new MergeCustomers(aim.Customer, aim.Buyer)),
        Of<KeepApart>(Scope, aim => new KeepApart(aim.Customer, aim.Buyer)),
        Of<SetRate>("周敏", _ => new SetRate("USD", 7.1m)),
        Of<SetStrategy>(TheTop, _ => new SetStrategy(Segment.New, null)),
        Of<SetTarget>(Above, aim => new SetTarget(Month, aim.Rep.Value, Base: Money.Of(100_000))),
        Of<SetTarget>(Above, aim => new SetTarget(Month, $"team:{aim.Team}", Base: Money.Of(100_000))),
        Of<CopyTargets>("孙悦 " + Above, _ => new CopyTargets(Month, Period.Parse("2027-05")!)),
        Of<SetScore>(TheTop, aim => new SetScore(Month, aim.Rep, Satisfaction: 90)),
        Of<SetReminder>(Everybody, _ => new SetReminder("交报销", Friday.AddDays(60), new TimeOnly(17, 30))),
        Of<SetReminder>(Scope, aim => new SetReminder("催对账", Friday.AddDays(60), new TimeOnly(9, 0), new Rhythm(RhythmKind.Month, 5), aim.Customer)),
        Of<ChangeReminder>(Owner, _ => new ChangeReminder("reminder-1", At: new TimeOnly(10, 0))),
        Of<EndReminder>(Owner, _ => new EndReminder("reminder-1")),
        Of<MakePlan>(Scope, aim => new MakePlan("多拜访", "每周两次", aim.Rep, Friday, Domain.Performance.Scope.All, Month)),
        Of<ClosePlan>(Scope, aim => new ClosePlan(aim.Plan, PlanState.Done)),
        Of<PostponePlan>(Scope, aim => new PostponePlan(aim.Plan, Friday.AddDays(30))),
        Of<AssignPlan>(Scope, aim => new AssignPlan(aim.Plan, aim.Rep)),
        Of<TakeLeave>(Scope, aim => new TakeLeave(aim.Rep, Friday.AddDays(60), Friday.AddDays(61))),
        Of<EndLeave>(Scope, aim => new EndLeave(aim.Leave)),
        Of<SetStandIn>(Scope, aim => new SetStandIn(aim.Leave, aim.Mate)),
        Of<SetPreferences>(Owner, aim => new SetPreferences(new Preferences(aim.Rep) { NudgesPerDay = 3 }, null)),
        Of<HandOverAll>(Scope, aim => new HandOverAll(aim.Rep, aim.Mate)),
        Of<InvitePerson>(Above, aim => new InvitePerson("新人", Role.Rep, aim.Team)),
        Of<SignOut>("小明 周敏", aim => new SignOut(aim.SignIn)),
        Of<ShareCalendar>(Everybody, _ => new ShareCalendar()),
        Of<HideCalendar>(Owner, _ => new HideCalendar()),
        Of<MakeKey>(Everybody, _ => new MakeKey(true)),
        Of<EndKey>("小明 周敏", aim => new EndKey(aim.Key)),
        Of<AddHook>("周敏", _ => new AddHook("https://example.com/more")),
        Of<TestHook>("周敏", _ => new TestHook("hook-1")),
        Of<RemoveHook>("周敏", _ => new RemoveHook("hook-1")),
        Of<OpenPages>(Everybody, _ => new OpenPages()),
        Of<ClosePage>("小明 周敏", aim => new ClosePage(aim.Page)),
        Of<SetRole>(TheTop, aim => new SetRole(aim.Rep, Role.Lead)),
        Of<SetTeam>(TheTop, aim => new SetTeam(aim.Rep, "销售二部")),
        Of<Deactivate>(Above, aim => new Deactivate(aim.Rep)),
        Of<BindGroup>(Above, aim => new BindGroup("tg:-9", aim.Team)),
        Of<ReleaseGroup>(Above, aim => new ReleaseGroup(aim.Group)),
        Of<ErasePerson>("周敏", aim => new ErasePerson(aim.Rep)),
        Of<EraseContact>("周敏", aim => new EraseContact(aim.Customer, "王建国")),
        Of<SetGroupDigest>(Above, aim => new SetGroupDigest(aim.Group, true)),
    ];

    public static IReadOnlyList<TheoryDataRow<int, string>> Cells() =>
        [.. Rows.SelectMany((row, at) => Everybody.Split(' ').Select(who => new TheoryDataRow<int, string>(at, who) { TestDisplayName = $"{row.Command.Name} {at} by {who}" }))];

    [Fact]
    public void EveryCommand_HasARow() => Assert.Equal(
        StoredJson.Names.Where(kind => kind.Family == typeof(SalesCommand)).Select(kind => kind.Type.Name).Order(StringComparer.Ordinal),
        Rows.Select(row => row.Command.Name).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Command_ByEachRole_IsDoneOrRefusedAsTheTableSays(int row, string who)
    {
        var (may, make) = Rows[row].Row;

        var outcome = await company.Decide(make(company.Aim), who);

        Assert.Equal(may.Split(' ').Contains(who), outcome.Result is Result<Done>.Accepted);
        Assert.True(outcome.Result is Result<Done>.Accepted || !outcome.Wrote);
    }

    /// <summary>A colleague of the same team, and a rep and the lead of another.</summary>
    public static IReadOnlyList<TheoryDataRow<int, string>> Outsiders() =>
        [.. Cells().Where(cell => cell.Data.Item2 is "王芳" or "刘洋" or "孙悦" && !Rows[cell.Data.Item1].Row.May.Split(' ').Contains(cell.Data.Item2))];

    [Theory]
    [MemberData(nameof(Outsiders))]
    public async Task Command_OfAnOutsider_IsRefusedAsForWhatDoesNotExist(int row, string who)
    {
        var make = Rows[row].Row.Make;

        var real = Assert.IsType<Result<Done>.Refused>((await company.Decide(make(company.Aim), who)).Result).Reason;
        var none = Assert.IsType<Result<Done>.Refused>((await company.Decide(make(Aim.None with { Mate = company.Aim.Mate }), who)).Result).Reason;

        Assert.Equal(none.GetType(), real.GetType());
    }

    private static (Type, Row) Of<T>(string may, Func<Aim, T> make)
        where T : SalesCommand => (typeof(T), new Row(may, make));

    /// <summary>What the commands are aimed at.</summary>
    /// <param name="Buyer">Another customer of the same owner, who has bought and not yet paid all.</param>
    /// <param name="Mate">A colleague of the same team.</param>
    /// <param name="Change">One that the owner made.</param>
    internal sealed record Aim(
        DateTimeOffset Now, CustomerCode Customer, CustomerCode Buyer, string FollowUp, RepId Rep, string Name, string Team, RepId Mate, string Change, string Leave, string Plan, string Import, string File, string Group, string Remark, string Task, string Step, string Closed, string Order, string Payment, string Undone, string SignIn, string Page, string Key)
    {
        private const string Nothing = "nothing-of-the-kind";

        public static Aim None { get; } = new(
            new DateTimeOffset(2026, 3, 11, 8, 0, 0, TimeSpan.FromHours(8)), new(Nothing), new(Nothing), Nothing, new RepId(Nothing), Nothing, Nothing, new RepId(Nothing), Nothing, Nothing, Nothing, Nothing, Nothing, Nothing, Nothing, Nothing, Nothing, Nothing, Nothing, Nothing, Nothing, Nothing, Nothing, Nothing);
    }

    /// <summary>The sample company on one store: whatever a test does to it is rolled back.</summary>
    public sealed class Company : IAsyncLifetime
    {
        private Journey? journey;

        internal Aim Aim { get; private set; } = Aim.None;

        public async ValueTask InitializeAsync()
        {
            journey = await Journey.Of();
            await journey.Play("@小明", "今天拜访恒通科技，方案认可，下周三前给报价", "4月20日到22日请假");
            await journey.Play("@李强", "#一部群 /bind");
            Aim = await journey.Rehearsal.Store.Write(
                session =>
                {
                    var (owner, mate, boss) = (Named(session, Owner), Named(session, "王芳"), Named(session, "陈静"));
                    var now = journey.Rehearsal.Now;
                    var customer = session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByName, ["恒通科技"]))[0];
                    var buyer = session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByName, ["华信电子"]))[0];
                    var plan = new ActionPlan("plan-1", "多拜访", "每周两次", owner.Id, Friday, Domain.Performance.Scope.All, Month, null, null, PlanState.Open, null, Friday.AddDays(-2), GivenBy: owner.Id);
                    session.Upsert(Documents.ActionPlans, plan);
                    session.Upsert(Documents.Reminders, new Reminder("reminder-1", owner.Id, "交周报", Friday, new TimeOnly(9, 0), new Rhythm(RhythmKind.Week, 1)));
                    session.Upsert(ImportDocuments.FileImports, new FileImport("import-1", boss.Id, "local:x", "客户.csv", now) { Kind = FileKind.Customers, State = ImportState.Offered });
                    session.Upsert(Documents.Remarks, new Remark("remark-1", customer.Code, owner.Id, now, now, RemarkKind.Attempt, "打了两遍都占线"));
                    session.Upsert(Documents.KeptFiles, new KeptFile("file-1", "local:x", "reference", now));
                    var lead = Named(session, "李强");
                    session.Upsert(Documents.Remarks, new Remark("task-1", customer.Code, lead.Id, now, now, RemarkKind.Told, "让小明去量尺寸") { Task = new StaffTask(owner.Name, owner.Id, "去量尺寸") });
                    var steps = session.Get(Documents.Plans, buyer.Code.Value)!;
                    session.Upsert(Documents.Plans, steps.Reopen(new ClosedStep(new PlannedStep("step-1", "寄样品", Friday, null, owner.Id, Made: now), StepEnd.Done, now)) with { Closed = [new ClosedStep(new PlannedStep("step-2", "送合同", Friday, null, owner.Id, Made: now), StepEnd.Done, now)] });
                    session.Upsert(Documents.Orders, new Order("order-1", Friday.AddDays(-5), buyer.Code, owner.Id, "检测仪器", Money.Of(1_000_000)));
                    session.Upsert(Documents.Payments, new Payment("payment-1", Friday.AddDays(-4), "order-1", Money.Of(2)));
                    session.Upsert(Documents.Changes, new ChangeEntry("undone-1", now, owner.Id, nameof(KeepRemark), "x", [new DocChange(Documents.Remarks.Name, "remark-2", null, Documents.Remarks.JsonOf(new Remark("remark-2", customer.Code, owner.Id, now, now, RemarkKind.Memo, "换了财务")))], "x"));
                    session.Upsert(Documents.Links, new ChatLink("tg:7", owner.Id, "tg:7", now));
                    session.Upsert(Documents.PageSessions, new PageSession("page-1", owner.Id, "Chrome · Windows", now, now, now.AddDays(30)));
                    session.Upsert(Documents.Hooks, new HookList([new Hook("hook-1", "https://example.com/in", boss.Id, now)]));
                    session.Upsert(Documents.AccessKeys, new AccessKey("key-1", owner.Id, KeyKind.Calendar, now));
                    session.Upsert(Documents.AccessKeys, new AccessKey("key-2", owner.Id, KeyKind.Program, now) { Writes = true, Expires = now.AddDays(9) });
                    return new Aim(
                        now,
                        customer.Code,
                        buyer.Code,
                        session.Query(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByCustomer, [customer.Code.Value], Descending: true, Limit: 1))[0].Id,
                        owner.Id,
                        owner.Name,
                        owner.Team!,
                        mate.Id,
                        session.All(Documents.Changes).Last(change => change.By == owner.Id && change.What == nameof(LogFollowUp)).Id,
                        session.All(Documents.Leaves).Single().Id,
                        plan.Id,
                        "import-1",
                        "file-1",
                        session.All(Documents.Groups).Single().Chat,
                        "remark-1",
                        "task-1",
                        "step-1",
                        "step-2",
                        "order-1",
                        "payment-1",
                        "undone-1",
                        "tg:7",
                        "page-1",
                        "key-2");
                },
                TestContext.Current.CancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            if (journey is not null)
            {
                await journey.DisposeAsync();
            }
        }

        /// <returns>What came of it, and whether anything was written; the store stays as it was.</returns>
        internal async Task<(Result<Done> Result, bool Wrote)> Decide(SalesCommand command, string who)
        {
            var desk = journey!.Rehearsal.Host.Get<CommandRunner>();
            var undone = await Assert.ThrowsAsync<Undone>(() => journey.Rehearsal.Store.Write<bool>(
                session =>
                {
                    var before = session.All(Documents.Changes).Count();
                    var result = desk.Decide(command, Named(session, who), session, "test", journey.Rehearsal.Now);
                    throw new Undone(result, session.All(Documents.Changes).Count() > before);
                },
                TestContext.Current.CancellationToken));
            return (undone.Result, undone.Wrote);
        }

        private static Rep Named(IReadSession session, string name) => session.Query(Documents.Reps, new DocQuery<Rep>(Documents.RepsByName, [name]))[0];

        private sealed class Undone(Result<Done> result, bool wrote) : Exception
        {
            public Result<Done> Result => result;

            public bool Wrote => wrote;
        }
    }
}
