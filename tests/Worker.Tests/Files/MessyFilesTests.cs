using System.Text;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Worker.Files;
using SalesBot.Worker.Files.Import;
using SalesBot.Worker.Files.Tables;
using SalesBot.Worker.Tests.Architecture;

namespace SalesBot.Worker.Tests.Files;

/// <summary>Files as teams have them. Each says what goes in, what is left blank, what is refused, what is not taken: nothing is lost without a word.</summary>
public sealed class MessyFilesTests : ImportHost
{
    /// <summary>Name, kind, file, then: rows in, rows without a cell, rows refused, headings not taken, lines that are no records.</summary>
    private static readonly MessyFile[] Files =
    [
        new("title above", FileKind.Customers, "2026年客户登记表\n\n客户名称,负责人,客户分级\n甲一公司,小明,A\n甲二公司,阿依,B\n", 2),
        new("note and unit above", FileKind.Customers, "销售一部,,\n更新：3月1日,,\n,,单位：万元\n单位名称,业务员,等级\n甲一公司,小明,A\n", 1),
        new("synonyms", FileKind.Customers, "序号,单位名称,联系电话,客户等级,业务员,客户状态,来源\n1,甲一公司,13800000001,A级,小明,跟进中,展会\n2,甲二公司,0571-88888888,普通,阿依,已报价,转介绍\n", 2, Left: "序号"),
        new("needed marks and breaks", FileKind.Customers, "*客户名称（必填）,负责人*,联系方式\n甲一公司,小明,13800000001\n", 1),
        new("blank columns", FileKind.Customers, "客户名称,,负责人,,客户分级\n甲一公司,,小明,,A\n", 1),
        new("phone without heading", FileKind.Customers, "客户名称,负责人,\n甲一公司,小明,13800000001\n甲二公司,小明,13900000002\n", 2),
        new("grade by its cells", FileKind.Customers, "客户名称,负责人,A/B/C\n甲一公司,小明,A\n甲二公司,小明,B\n", 2),
        new("owner by its cells", FileKind.Customers, "客户名称,谁在跟\n甲一公司,小明\n甲二公司,阿依\n", 2),
        new("totals and who made it", FileKind.Customers, "客户名称,负责人,客户分级,预算\n甲一公司,小明,A,20万\n合计,,,20万\n制表人：王芳,,,\n", 1, Beside: 2),
        new("headings once more", FileKind.Customers, "客户名称,负责人\n甲一公司,小明\n客户名称,负责人\n甲二公司,小明\n", 2, Beside: 1),
        new("blank words", FileKind.Customers, "客户名称,负责人,联系方式,客户分级,最近跟进时间,预算\n甲一公司,小明,无,—,暂无,N/A\n甲二公司,小明,/,待定,-,无\n", 2),
        new("amounts in every form", FileKind.Customers, "客户名称,负责人,预算\n甲一公司,小明,三十万\n甲二公司,小明,约20万\n甲三公司,小明,20-30万\n甲四公司,小明,\"1,250,000\"\n甲五公司,小明,￥3000元\n", 5),
        new("unit in the heading", FileKind.Customers, "客户名称,负责人,预算（万元）\n甲一公司,小明,30\n甲二公司,小明,1.5\n", 2),
        new("dates in every form", FileKind.Customers, "客户名称,负责人,最近跟进时间\n甲一公司,小明,26.3.5\n甲二公司,小明,3月5日\n甲三公司,小明,2026年3月\n甲四公司,小明,2026-03-05 14:30\n甲五公司,小明,46086\n", 5),
        new("days first", FileKind.Customers, "Company,Owner,Last Contacted\nNorth Ltd,小明,05/03/2026\nSouth Ltd,小明,28/02/2026\n", 2),
        new("months first", FileKind.Customers, "Company,Owner,Last Contacted\nNorth Inc,小明,03/05/2026 2:30 PM\nSouth Inc,小明,02/28/2026\n", 2),
        new("nobody knows which first", FileKind.Customers, "Company,Owner,Last Contacted\nNorth Inc,小明,03/05/2026\n", 1, Cut: 1),
        new("English words", FileKind.Customers, "Account,Account Manager,Mobile,Status,Tier,Employees,E-mail\nNorth Ltd,小明,+44 20 7946 0018,In progress,Gold,51-200,a@north.co.uk\nSouth Ltd,阿依,+44 20 7946 0019,Closed won,3,1000+,b@south.co.uk\n", 2),
        new("a cell nobody can read", FileKind.Customers, "客户名称,负责人,客户分级,潜力评分\n甲一公司,小明,很重要吧,8\n甲二公司,小明,B,高\n", 2, Cut: 2),
        new("somebody not of the team", FileKind.Customers, "客户名称,负责人\n甲一公司,小明\n甲二公司,离职同事\n", 1, Rejected: 1),
        new("stars and 甲乙丙", FileKind.Customers, "客户名称,负责人,客户等级\n甲一公司,小明,★★★★★\n甲二公司,小明,乙\n甲三公司,小明,A（重点）\n", 3),
        new("two phones", FileKind.Customers, "客户名称,负责人,手机,座机\n甲一公司,小明,13800000001,0571-88888888\n", 1, Left: "座机"),
        new("columns nobody knows", FileKind.Customers, "客户名称,负责人,开票抬头,车牌\n甲一公司,小明,甲一,浙A\n", 1, Left: "开票抬头,车牌"),
        new("follow-ups by name", FileKind.FollowUps, "日期,公司名称,跟进方式,跟进情况,业务员\n2026/3/5 10:00,恒通科技有限公司,微信,问了价格,小明\n2026/3/6,华信电子,拜访,看了样品,阿依\n", 2),
        new("follow-ups of a log", FileKind.FollowUps, "Date,Customer,Type,Notes,Owner,Next follow-up\n5 Mar 2026,恒通科技,Call,asked for prices,小明,20 Mar 2026\n", 1),
        new("orders with unit", FileKind.Orders, "订单编号,下单日期,客户,销售,产品名称,合同金额（万元）\nD-1,2026.3.5,恒通科技,小明,阀门,3.6\nD-2,26/3/6,华信电子,阿依,水泵,12\n小计,,,,,15.6\n", 2, Beside: 1),
        new("payments", FileKind.Payments, "到账日期,订单编号,回款金额\n2026-03-05,D-0,1.2万\n", 1),
        new("targets", FileKind.Targets, "月份,业务员,目标（万元）\n2026年3月,小明,30\n2026年3月,销售一部,80\n", 2),
        new("traditional", FileKind.Customers, "公司名稱,負責業務,客戶等級,聯絡電話\n甲一公司,小明,重點,0912-345-678\n", 1, Map: "負責業務=owner"),
        new("semicolons in GB18030", FileKind.Customers, "客户;销售;电话\n甲一公司;小明;13800000001\n", 1, Gb: true),
    ];

    private static readonly (string Name, FileKind Kind, MessyBook Book, int In, int Beside, string Sheets)[] Books =
    [
        ("merged headings", FileKind.Customers, new MessyBook().Sheet("客户", "客户资料\n客户名称|联系信息||负责人\n|联系人|电话|\n甲一公司|王经理|13800000001|小明", "A1:D1", "B2:C2", "A2:A3", "D2:D3"), 1, 0, ""),
        ("owner merged downwards", FileKind.Customers, new MessyBook().Sheet("客户", "负责人|客户名称|等级\n小明|甲一公司|A\n|甲二公司|B\n阿依|甲三公司|C", "A2:A3"), 3, 0, ""),
        ("the second sheet", FileKind.Customers, new MessyBook().Sheet("说明", "怎么填这张表\n请勿改动").Sheet("客户名单", "客户名称|负责人\n甲一公司|小明").Sheet("2025年", "旧数据|备注\n1|2"), 1, 0, "说明, 2025年"),
        ("a hidden first sheet", FileKind.Customers, new MessyBook().HiddenSheet("字典", "A|B\n1|2").Sheet("客户", "客户名称|负责人\n甲一公司|小明"), 1, 0, ""),
        ("formulas", FileKind.Orders, new MessyBook().Sheet("订单", "订单号|日期|客户|销售|产品|数量|单价|金额\nD-1|2026-03-05|恒通科技|小明|阀门|3|1200|=F2*G2 => 3600\n合计|||||||=SUM(H2:H2)"), 1, 1, ""),
    ];

    public static TheoryData<string> FileNames => [.. Files.Select(file => file.Name)];

    public static TheoryData<string> BookNames => [.. Books.Select(book => book.Name)];

    [Theory]
    [MemberData(nameof(FileNames))]
    public async Task File_AsTeamsHaveIt_GoesInAndTellsTheRest(string name)
    {
        await TeamAndCustomers();
        await Clean(FileKind.Orders, "订单号,日期,客户编号,销售人员,产品,金额\nD-0,2026-02-05,恒通科技,小明,阀门,20000\n");
        var file = Files.Single(file => file.Name == name);

        var result = await ImportFile(
            file.Kind,
            Write("messy.csv", file.Text, file.Gb ? CodePagesEncodingProvider.Instance.GetEncoding("GB18030") : null),
            Options with { Map = file.Map is null ? Mapping.None : Mapping.Read(file.Map, Columns.Of(file.Kind), out _)! });

        Assert.Null(result.Refused);
        Assert.Equal(
            (file.In, file.Cut, file.Rejected, file.Left ?? "", file.Beside),
            (result.Created, result.Cut, result.Rejected, string.Join(',', result.Ignored), result.Beside.Count));
    }

    [Theory]
    [MemberData(nameof(BookNames))]
    public async Task Workbook_AsTeamsHaveIt_GoesInAndTellsTheRest(string name)
    {
        await TeamAndCustomers();
        var book = Books.Single(book => book.Name == name);

        var result = await ImportFile(book.Kind, book.Book.WriteTo(PathOf("messy.xlsx")));

        Assert.Null(result.Refused);
        Assert.Equal((book.In, 0, book.Beside, book.Sheets), (result.Created, result.Rejected, result.Beside.Count, string.Join(", ", result.OtherSheets)));
    }

    /// <summary>The table of docs/messy-files.md is of these files.</summary>
    [Fact]
    public void Docs_OfMessyFiles_ShowEachOfThem()
    {
        var shown = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "messy-files.md"));

        Assert.All(Files, file => Assert.Contains($"| {file.Name} | {file.In} | {(file.Map is null ? 0 : 1)} | {file.Cut} | {file.Rejected} | {file.Left ?? "–"} | {file.Beside} |", shown));
        Assert.All(Books, book => Assert.Contains($"| {book.Name} (workbook) | {book.In} | 0 | 0 | 0 | {(book.Sheets.Length == 0 ? "–" : $"sheets {book.Sheets}")} | {book.Beside} |", shown));
    }

    [Fact]
    public async Task Customers_OfAMessyFile_KeepWhatTheFileSays()
    {
        await Clean(FileKind.People, People);

        await Import(FileKind.Customers, "客户名单\n单位名称,联系人,联系电话,邮箱地址,客户等级,业务员,客户状态,预算（万元）,最近联系,员工人数\n甲一公司,王经理,13800000001,w@jia.cn,重点,小明,已报价,20-30,26.3.5,51-200人\n");

        var customer = await CustomerNamed("甲一公司");
        var contact = Assert.Single(customer.Contacts);
        Assert.Equal(("王经理", "13800000001", "w@jia.cn"), (contact.Name, contact.Phone, contact.Email));
        Assert.Equal((Grade.A, Stage.Negotiating, CompanySize.Medium), (customer.Grade, customer.Stage, customer.Size));
        Assert.Equal((200_000m, 300_000m), (customer.BudgetMin!.Value.Amount, customer.BudgetMax!.Value.Amount));
        Assert.Equal(new DateOnly(2026, 3, 5), customer.LastContact);
    }

    [Fact]
    public async Task Map_SaidOnce_IsRememberedForTheNextFile()
    {
        await Clean(FileKind.People, People);
        const string columns = "客户名称,谁管,开票抬头\n";
        var said = Mapping.Read("谁管=owner,开票抬头=+", Columns.Of(FileKind.Customers), out _)!;

        await Import(FileKind.Customers, columns + "甲一公司,小明,甲一\n", Options with { Map = said });
        var next = await Import(FileKind.Customers, columns + "甲二公司,阿依,甲二\n");

        Assert.Equal(1, next.Created);
        Assert.Equal("开票抬头：甲二", (await CustomerNamed("甲二公司")).Notes);
    }

    [Fact]
    public async Task Map_OneValueForTheFile_FillsEveryRowAndIsNotRemembered()
    {
        await Clean(FileKind.People, People);
        var said = Mapping.Read("owner:=小明", Columns.Of(FileKind.Customers), out _)!;

        var whole = await Import(FileKind.Customers, "客户名称\n甲一公司\n", Options with { Map = said });
        var lacking = await Import(FileKind.Customers, "客户名称\n甲二公司\n");

        Assert.Equal((1, FileTrouble.MissingHeadings), (whole.Created, lacking.Refused!.Trouble));
    }

    [Fact]
    public async Task Customers_WithoutAKnownOwner_NameTheHeadingsThatMayBeIt()
    {
        await Clean(FileKind.People, People);

        var result = await Import(FileKind.Customers, "客户名称,谁管,备注\n甲一公司,不认识的人,急\n");

        Assert.Equal((FileTrouble.MissingHeadings, "谁管"), (result.Refused!.Trouble, result.Refused.Others));
    }

    private sealed record MessyFile(string Name, FileKind Kind, string Text, int In, int Cut = 0, int Rejected = 0, string? Left = null, int Beside = 0, string? Map = null, bool Gb = false);
}
