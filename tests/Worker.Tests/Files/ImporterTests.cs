using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;
using SalesBot.Worker.Files.Import;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Tests.Files;

public sealed class ImporterTests : ImportHost
{
    [Fact]
    public async Task People_LeadFurtherDown_IsFound()
    {
        await Clean(FileKind.People, "name,role,lead,language\n小明,rep,李强,en\n李强,lead,,zh-TW\n");

        var people = await All(Documents.Reps);
        Assert.Equal(people.Single(person => person.Name == "李强").Id, people.Single(person => person.Name == "小明").Lead);
        Assert.Equal((Role.Lead, "zh-Hant"), (people.Single(person => person.Name == "李强").Role, people.Single(person => person.Name == "李强").Language));
    }

    [Theory]
    [InlineData("小明,rep,张三", nameof(Trouble.UnknownPerson))]
    [InlineData("小明,rep,小明", nameof(Trouble.OwnLead))]
    [InlineData("小明,boss,", nameof(Trouble.NotOneOf))]
    [InlineData(",rep,", nameof(Trouble.Blank))]
    public async Task People_BadRow_IsRejectedAndTheOthersGoIn(string row, string why)
    {
        var result = await Import(FileKind.People, $"姓名,角色,上级\n{row}\n李强,主管,\n");

        Assert.Equal((1, 1), (result.Created, result.Rejected));
        Assert.Equal((2L, why), (result.Problems[0].Line, result.Problems[0].What.ToString()));
        Assert.Equal(["李强"], (await All(Documents.Reps)).Select(person => person.Name));
    }

    [Fact]
    public async Task People_CircleOfLeads_IsRejected()
    {
        var result = await Import(FileKind.People, "姓名,角色,上级\n甲,主管,乙\n乙,主管,甲\n丙,销售,甲\n");

        Assert.Equal(3, result.Rejected);
        Assert.Empty(await All(Documents.Reps));
    }

    [Fact]
    public async Task Customers_EveryColumn_IsRead()
    {
        await Clean(FileKind.People, People);
        await Clean(FileKind.Customers, """
            客户编号,客户名称,别名,行业,规模,区域,地址,获客渠道,联系人,职务,联系方式,允许沟通,客户分级,合作阶段,战略客户,潜力评分,负责人,首次接触时间,最近跟进时间,核心需求,紧急程度,预算下限,预算上限,预计合作时间,当前供应商,供应商份额,关注点,决策周期,决策复杂度,备注
            YL-ZX-YX-001,恒通科技,恒通；恒通集团,医疗,中型,华东,人民路1号,展会,王建国,采购经理,13800000000,否,a,意向,是,8,小明,2025年1月16日,2026/3/30,扩产,高,5万,50万,2026-06-01,旧供应商,60%,质量,30天,复杂,重点跟
            """);

        var customer = await CustomerNamed("恒通科技");
        Assert.Equal(["恒通", "恒通集团"], customer.Aliases);
        Assert.Equal(new Contact("王建国", "采购经理", "13800000000"), Assert.Single(customer.Contacts));
        Assert.Equal(
            ("medical", CompanySize.Medium, "华东", "人民路1号", "展会", false, Grade.A, Stage.Interested, true, 8),
            (customer.Industry, customer.Size!.Value, customer.Region, customer.Address, customer.Channel, customer.Consent, customer.Grade!.Value, customer.Stage, customer.Strategic, customer.Potential!.Value));
        Assert.Equal(
            (new DateOnly(2025, 1, 16), new DateOnly(2026, 3, 30), "扩产", Urgency.High, Money.Of(50_000), Money.Of(500_000)),
            (customer.FirstContact!.Value, customer.LastContact!.Value, customer.Need, customer.Urgency!.Value, customer.BudgetMin!.Value, customer.BudgetMax!.Value));
        Assert.Equal(
            (new DateOnly(2026, 6, 1), "旧供应商", 0.6m, Focus.Quality, 30, DecisionComplexity.Complex, "重点跟"),
            (customer.ExpectedClose!.Value, customer.Supplier, customer.SupplierShare!.Value, customer.Focus!.Value, customer.DecisionDays!.Value, customer.DecisionComplexity!.Value, customer.Notes));
        Assert.Equal(Now, customer.Created);
    }

    [Fact]
    public async Task Customers_SameFileAgain_LeavesTheStageThatOrdersAndContactsBrought()
    {
        const string file = "客户编号,客户名称,负责人,合作阶段\nA-1,甲,小明,潜在\nA-2,乙,小明,意向\n";
        await Clean(FileKind.People, People);
        await Clean(FileKind.Customers, file);
        await Clean(FileKind.Orders, "订单号,日期,客户编号,销售人员,产品,金额\nS-1,2026-03-05,A-1,小明,耗材,100\n");
        await Clean(FileKind.FollowUps, "客户编号,跟进人,跟进时间,跟进方式,跟进内容,阶段变更\nA-2,小明,2026-04-01 11:00,电话,价格谈到最后一步,谈判\n");
        var before = await Everything();

        var again = await Import(FileKind.Customers, file);

        Assert.Equal(2, again.Unchanged);
        Assert.Equal(before, await Everything());
        Assert.Equal([Stage.Won, Stage.Negotiating], (await All(Documents.Customers)).Select(customer => customer.Stage));
    }

    [Fact]
    public async Task Customers_StageOtherThanProspect_IsAnEventAtTheImport()
    {
        await Clean(FileKind.People, People);
        await Clean(FileKind.Customers, "客户编号,客户名称,负责人,合作阶段\nA-1,甲,阿依,谈判\nA-2,乙,小明,潜在\nA-3,丙,小明,\n");

        var change = Assert.Single(await All(Documents.StageEvents));
        Assert.Equal((new CustomerCode("A-1"), Stage.Negotiating, true), (change.Customer, change.Stage, change.Imported));
        Assert.Equal((Now, TimeSpan.FromHours(6)), (change.At, change.At.Offset));
    }

    [Fact]
    public async Task Customers_StageChangedInTheFile_IsAnotherEvent()
    {
        await Clean(FileKind.People, People);
        await Clean(FileKind.Customers, "客户编号,客户名称,负责人,合作阶段\nA-1,甲,小明,意向\n");
        await Clean(FileKind.FollowUps, "客户编号,跟进人,跟进时间,跟进方式,跟进内容,阶段变更\nA-1,小明,2026-04-01 10:00,电话,确认方案,谈判\n");

        var result = await Import(FileKind.Customers, "客户编号,客户名称,负责人,合作阶段\nA-1,甲,小明,谈判\n");

        Assert.Equal((1, 0), (result.Unchanged, result.Updated));
        Assert.Single(await All(Documents.StageEvents));
    }

    [Fact]
    public async Task Customers_WithoutCode_GetOneThatMeetsNoImportedCode()
    {
        await Clean(FileKind.People, People);
        await Clean(FileKind.Customers, "客户编号,客户名称,负责人,行业,规模,合作阶段\n,甲,小明,医疗,中型,意向\nYL-DX-QZ-001,乙,小明,医疗,大型,\nYL-DX-QZ-007,丙,小明,医疗,大型,\n,丁,小明,,,\n");

        Assert.Equal("YL-ZX-YX-008", (await CustomerNamed("甲")).Code.Value);
        Assert.Equal("QT-XX-QZ-001", (await CustomerNamed("丁")).Code.Value);
    }

    [Fact]
    public async Task Customers_WithoutCodeAgain_AreFoundByName()
    {
        await Clean(FileKind.People, People);
        const string file = "客户名称,负责人,行业\n甲,小明,医疗\n乙,小明,医疗\n";
        await Clean(FileKind.Customers, file);

        var again = await Import(FileKind.Customers, file);

        Assert.Equal((0, 2), (again.Created, again.Unchanged));
    }

    [Fact]
    public async Task Customers_TwoOfOneNameAndNoCode_IsRejected()
    {
        await Clean(FileKind.People, People);
        await Clean(FileKind.Customers, "客户编号,客户名称,负责人\nA-1,甲,小明\nA-2,甲,小明\n");

        var result = await Import(FileKind.Customers, "客户名称,负责人\n甲,小明\n");

        Assert.Equal(Trouble.AmbiguousCustomer, Assert.Single(result.Problems).What);
    }

    [Fact]
    public async Task Customers_BlankCell_LeavesWhatIsKnown()
    {
        await Clean(FileKind.People, People);
        await Clean(FileKind.Customers, "客户编号,客户名称,负责人,客户分级,联系人,联系方式\nA-1,甲,小明,A,王总,13800000000\n");

        await Clean(FileKind.Customers, "客户编号,客户名称,负责人,客户分级,联系人,职务\nA-1,甲,小明,,王总,总经理\n");

        var customer = await CustomerNamed("甲");
        Assert.Equal(Grade.A, customer.Grade);
        Assert.Equal(new Contact("王总", "总经理", "13800000000"), Assert.Single(customer.Contacts));
    }

    [Fact]
    public async Task FollowUps_LocalTimeAndOffset_AreInTheRepsZone()
    {
        await TeamAndCustomers();
        await Clean(FileKind.FollowUps, """
            customer,rep,at,loggedAt,method,summary,nextStep,nextDue,state,stage
            华信电子,阿依,2026-03-05 16:10,2026-03-05T18:00:00+08:00,WeChat,sent samples,visit,2026-03-11 14:00,Open,Interested
            """);

        var contact = Assert.Single(await All(Documents.FollowUps));
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 16, 10, 0, TimeSpan.FromHours(6)), contact.At);
        Assert.Equal((new DateTimeOffset(2026, 3, 5, 16, 0, 0, TimeSpan.FromHours(6)), TimeSpan.FromHours(6)), (contact.LoggedAt!.Value, contact.LoggedAt.Value.Offset));
        Assert.Equal(Method.Message, contact.Method);
        Assert.Equal(new NextStep("visit", new DateOnly(2026, 3, 11), new TimeOnly(14, 0), StepState.Open), contact.Next);
        Assert.Equal("ZZ-DX-QZ-001", contact.Customer.Value);
    }

    [Fact]
    public async Task FollowUps_StageChange_IsTheCustomersStage()
    {
        await TeamAndCustomers();
        await Clean(FileKind.FollowUps, "客户编号,跟进人,跟进时间,跟进方式,跟进内容,阶段变更\n恒通科技,小明,2026-03-06 10:00,电话,价格谈妥,谈判\n恒通科技,小明,2026-03-05 10:00,电话,有意向,意向\n");

        Assert.Equal(Stage.Negotiating, (await CustomerNamed("恒通科技")).Stage);
    }

    [Fact]
    public async Task FollowUps_DueLongBeforeTheImport_AreDueWithTheOwnersNextDigest()
    {
        await TeamAndCustomers();
        await Clean(FileKind.FollowUps, "客户编号,跟进人,跟进时间,跟进方式,跟进内容,下一步行动,下一步时间\n恒通科技,小明,2026-03-05 10:00,电话,价格谈妥,送合同,2026-03-09\n");

        var plan = (await All(Documents.Plans)).Single(plan => plan.Customer.Value == "YL-ZX-QZ-001");
        Assert.Equal(new DateOnly(2026, 4, 2), plan.Due);
        Assert.Equal("送合同", Assert.Single(plan.Steps).Text);
    }

    [Fact]
    public async Task FollowUps_EqualRows_AreSeparateAndComeOnce()
    {
        await TeamAndCustomers();
        const string file = "客户编号,跟进人,跟进时间,跟进方式,跟进内容\n恒通科技,小明,2026-03-06 10:00,电话,没人接\nYL-ZX-QZ-001,小明,2026/3/6 10:00,call,没人接\n";
        await Clean(FileKind.FollowUps, file);

        var again = await Import(FileKind.FollowUps, file);

        Assert.Equal((0, 2), (again.Created, again.Unchanged));
        Assert.Equal(2, (await All(Documents.FollowUps)).Count);
    }

    [Fact]
    public async Task FollowUps_LoggedInChat_AreKnownByWhatTheySay()
    {
        await TeamAndCustomers();
        var rep = (await All(Documents.Reps)).Single(person => person.Name == "小明").Id;
        var chat = new FollowUp
        {
            Id = "chat", Customer = new CustomerCode("YL-ZX-QZ-001"), Rep = rep, At = new(2026, 3, 6, 10, 0, 0, TimeSpan.FromHours(8)),
            Method = Method.Call, Summary = "没人接",
        };
        await Store.Write(session => session.TryInsert(Documents.FollowUps, chat), Cancel);

        await Clean(FileKind.FollowUps, "客户编号,跟进人,跟进时间,跟进方式,跟进内容,客户反馈\n恒通科技,小明,2026-03-06 10:00,电话,没人接,忙\n");

        Assert.Equal(chat with { Feedback = "忙" }, Assert.Single(await All(Documents.FollowUps)), FollowUpEquality);
    }

    [Theory]
    [InlineData("没有这家,小明,2026-03-05,电话,x", nameof(Trouble.UnknownCustomer), "客户编号")]
    [InlineData("恒通科技,没有这人,2026-03-05,电话,x", nameof(Trouble.UnknownPerson), "跟进人")]
    [InlineData("恒通科技,小明,明天,电话,x", nameof(Trouble.NotATime), "跟进时间")]
    [InlineData("恒通科技,小明,9999-01-01,电话,x", nameof(Trouble.YearOutOfRange), "跟进时间")]
    [InlineData("恒通科技,小明,2026-03-05,打坐,x", nameof(Trouble.NotOneOf), "跟进方式")]
    [InlineData("恒通科技,小明,2026-03-05,电话,", nameof(Trouble.Blank), "跟进内容")]
    [InlineData("恒通科技,小明,2026-03-05,电话,x,多出来的", nameof(Trouble.TooManyCells), null)]
    public async Task FollowUps_BadCell_SaysLineColumnAndReason(string row, string why, string? column)
    {
        await TeamAndCustomers();

        var result = await Import(FileKind.FollowUps, $"客户编号,跟进人,跟进时间,跟进方式,跟进内容\n\n{row}\n");

        var problem = Assert.Single(result.Problems);
        Assert.Equal((3L, why, column), (problem.Line, problem.What.ToString(), problem.Column));
        Assert.Empty(await All(Documents.FollowUps));
    }

    [Fact]
    public async Task Orders_OfACustomerNotWon_WinIt()
    {
        await TeamAndCustomers();
        await Clean(FileKind.Orders, "订单号,日期,客户编号,销售人员,产品,数量,金额,成本\nSO1,2026年3月5日,恒通科技,小明,耗材,2,1.2万,\"9,600\"\n");

        Assert.Equal(Stage.Won, (await CustomerNamed("恒通科技")).Stage);
        var order = Assert.Single(await All(Documents.Orders));
        Assert.Equal((new DateOnly(2026, 3, 5), Money.Of(12_000), Money.Of(9_600), 2m), (order.Date, order.Amount, order.Cost!.Value, order.Quantity!.Value));
        Assert.Empty(await All(Documents.StageEvents));
    }

    [Fact]
    public async Task Payments_EqualRows_AreSeparateAndComeOnce()
    {
        await TeamAndCustomers();
        await Clean(FileKind.Orders, "订单号,日期,客户编号,销售人员,产品,金额\nSO1,2026-03-05,恒通科技,小明,耗材,12000\n");
        const string file = "日期,订单号,金额\n2026-03-10,SO1,5000\n2026/3/10,SO1,\"5,000\"\n2026-03-11,SO1,0.2万\n";
        await Clean(FileKind.Payments, file);

        var again = await Import(FileKind.Payments, file);

        Assert.Equal((0, 3), (again.Created, again.Unchanged));
        Assert.Equal(12_000m, (await All(Documents.Payments)).Sum(payment => payment.Amount.Amount));
    }

    [Fact]
    public async Task Payments_UnknownOrder_IsRejected()
    {
        var result = await Import(FileKind.Payments, "日期,订单号,金额\n2026-03-10,SO9,5000\n");

        Assert.Equal((Trouble.UnknownOrder, "订单号"), (result.Problems[0].What, result.Problems[0].Column));
    }

    [Fact]
    public async Task Targets_SameHolderAndProduct_LastRowWins()
    {
        await Clean(FileKind.People, People);
        await Clean(FileKind.Targets, "周期,销售人员,产品,基础目标,新客户目标,复购率目标\n2026年3月,小明,,10万,3,\n2026-03,小明,,12万,4,50%\n2026-Q1,销售一部,,100万,,\n2026,李强,耗材,5万,,\n");

        var targets = await All(Documents.Targets);
        Assert.Equal(3, targets.Count);
        var march = targets.Single(target => target.Period.Key == "2026-03");
        Assert.Equal((Money.Of(120_000), 4, 0.5m), (march.Base, march.NewCustomers!.Value, march.Repurchase!.Value));
        Assert.Equal("team:销售一部", targets.Single(target => target.Period.Key == "2026-Q1").Holder);
    }

    [Fact]
    public async Task ScoresAndCosts_AreRead()
    {
        await Clean(FileKind.People, People);
        await Clean(FileKind.Scores, "周期,销售人员,客户满意度,团队协作\n2026-03,小明,95,\n");
        await Clean(FileKind.ChannelCosts, "月份,渠道,费用\n2026年3月,展会,8.3万\n");

        Assert.Equal((95m, null), (Assert.Single(await All(Documents.Scores)).Satisfaction!.Value, Assert.Single(await All(Documents.Scores)).Teamwork));
        Assert.Equal(Money.Of(83_000), Assert.Single(await All(Documents.ChannelCosts)).Cost);
    }

    [Theory]
    [InlineData("客户编号,客户名称\nA-1,甲\n", nameof(FileTrouble.MissingHeadings))]
    [InlineData("客户名称,name,负责人\n甲,甲,小明\n", nameof(FileTrouble.SameHeadingTwice))]
    [InlineData("客户名称,负责人\n甲,小明\n\"乙,小明\n", nameof(FileTrouble.BrokenQuotes))]
    [InlineData("", nameof(FileTrouble.Empty))]
    public async Task File_ThatCannotBeRead_ChangesNothing(string text, string why)
    {
        await Clean(FileKind.People, People);
        var before = await Everything();

        var result = await Import(FileKind.Customers, text);

        Assert.Equal(why, result.Refused?.Trouble.ToString());
        Assert.Equal(before, await Everything());
    }

    [Fact]
    public async Task File_UnknownColumns_AreToldAndIgnored()
    {
        var result = await Import(FileKind.People, "ERP编号,Name,ROLE*,行,原因\n1,李强,主管,7,\n");

        Assert.Equal(["ERP编号"], result.Ignored);
        Assert.Equal(1, result.Created);
    }

    [Fact]
    public async Task DryRun_CountsLikeTheImport_AndWritesNothing()
    {
        await Clean(FileKind.People, People);
        var before = await Everything();
        var file = TwoCustomers + "ZZ-DX-QZ-001,华信电子,小明,B\nX,谁,没有这人,B\n";

        var dry = await Import(FileKind.Customers, file, Options with { DryRun = true, Rejects = PathOf("no.csv") });
        var unchanged = await Everything();
        var real = await Import(FileKind.Customers, file);

        Assert.Equal(before, unchanged);
        Assert.False(File.Exists(PathOf("no.csv")));
        Assert.Equal((real.Created, real.Updated, real.Rejected), (dry.Created, dry.Updated, dry.Rejected));
        Assert.Equal((2, 1, 1), (dry.Created, dry.Updated, dry.Rejected));
    }

    [Fact]
    public async Task Mode_CreateAndUpdate_LeaveTheOtherRowsOut()
    {
        await TeamAndCustomers();
        const string file = "客户编号,客户名称,负责人,客户分级\nYL-ZX-QZ-001,恒通科技,小明,C\nNEW-1,新客户,小明,A\n";

        var created = await Import(FileKind.Customers, file, Options with { Mode = ImportMode.Create });
        Assert.Equal((1, 0, 1), (created.Created, created.Updated, created.Skipped));
        Assert.Equal(Grade.A, (await CustomerNamed("恒通科技")).Grade);

        var updated = await Import(FileKind.Customers, file + "NEW-2,又一家,小明,B\n", Options with { Mode = ImportMode.Update });
        Assert.Equal((0, 1, 1, 1), (updated.Created, updated.Updated, updated.Skipped, updated.Unchanged));
        Assert.Equal(3, (await All(Documents.Customers)).Count);
    }

    [Fact]
    public async Task Rejects_HoldTheRowsWithTheirReasons_AndCanBeImportedWhenMended()
    {
        await Clean(FileKind.People, People);
        var rejects = PathOf("rejects.csv");
        await Import(FileKind.Customers, TwoCustomers + "=X,\"甲,乙\",没有这人,B\n", Options with { Rejects = rejects });

        var lines = await File.ReadAllLinesAsync(rejects, Cancel);
        Assert.Equal("客户编号,客户名称,负责人,客户分级,行,列,原因", lines[0]);
        Assert.StartsWith("'=X,\"甲,乙\",没有这人,B,4,负责人,没有叫“没有这人”的人", lines[1], StringComparison.Ordinal);

        await File.WriteAllTextAsync(rejects, (await File.ReadAllTextAsync(rejects, Cancel)).Replace("没有这人,B", "小明,B", StringComparison.Ordinal), Cancel);
        var mended = await ImportFile(FileKind.Customers, rejects, Options with { Rejects = rejects });
        Assert.Equal((1, 0), (mended.Created, mended.Ignored.Count));
        Assert.Equal("=X", (await CustomerNamed("甲,乙")).Code.Value);
    }

    [Fact]
    public async Task Import_SmallFile_CanBeTakenBackDocumentByDocument()
    {
        await TeamAndCustomers();
        var before = await All(Documents.Customers);

        var result = await Import(FileKind.Orders, "订单号,日期,客户编号,销售人员,产品,金额\nSO1,2026-03-05,恒通科技,小明,耗材,12000\n");

        var entry = (await All(Documents.Changes)).Single(change => change.Id == result.Change);
        Assert.Equal("import:orders", entry.What);
        Assert.Equal(["customer", "orders"], entry.Documents.Select(change => change.Type).Order());
        await Store.Write(
            session =>
            {
                foreach (var change in entry.Documents.Reverse())
                {
                    Documents.All.Single(type => type.Name == change.Type).Put(session, change.Id, change.Before);
                }

                return true;
            },
            Cancel);
        Assert.Empty(await All(Documents.Orders));
        Assert.Equal(before.Select(customer => customer.Stage), (await All(Documents.Customers)).Select(customer => customer.Stage));
    }

    private static bool FollowUpEquality(FollowUp left, FollowUp right) => Documents.FollowUps.JsonOf(left) == Documents.FollowUps.JsonOf(right);
}
