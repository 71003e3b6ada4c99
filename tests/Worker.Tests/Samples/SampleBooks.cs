using System.Globalization;
using System.Text;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Samples;

/// <summary>Reads a worked company's files into books, apart from the product's own import, so that the two check each other.</summary>
internal sealed class SampleBooks(string folder)
{
    private static readonly DateTimeOffset Import = new(2026, 4, 1, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly Dictionary<string, string> Chinese = Headings();

    private readonly Dictionary<string, TimeZoneInfo> zones = [];

    private readonly Dictionary<string, string> codes = [];

    public static Books Load(string folder) => new SampleBooks(folder).Load();

    private Books Load()
    {
        var people = Rows("people").Select(Person).ToList();
        var customers = Rows("customers").Select(Customer).ToList();
        foreach (var customer in customers)
        {
            codes[customer.Name] = customer.Code.Value;
        }

        foreach (var customer in customers)
        {
            codes[customer.Code.Value] = customer.Code.Value;
        }

        return new Books
        {
            Reps = people,
            Customers = customers,
            StageEvents = [.. customers.Where(customer => customer.Stage != Stage.Prospect)
                .Select(customer => new StageEvent("import:" + customer.Code, customer.Code, Import, customer.Stage, Imported: true))],
            FollowUps = [.. Rows("followups").Select(FollowUp)],
            Orders = [.. Rows("orders").Select(row => new Order(
                row["number"], Day(row["date"])!.Value, Code(row["customer"]), new RepId(row["rep"]), row["product"], Amount(row["amount"])!.Value, Cost: Amount(row["cost"])))],
            Payments = [.. Rows("payments").Select((row, at) => new Payment($"{at:0000}", Day(row["date"])!.Value, row["order"], Amount(row["amount"])!.Value))],
            Targets = [.. Rows("targets").Select(row => new Target(
                Period.Parse(row["period"])!,
                row["rep"],
                row["product"].Length == 0 ? null : row["product"],
                Amount(row["base"])!.Value,
                Amount(row["challenge"]),
                (int?)Number(row["newCustomers"]),
                (int?)Number(row["visits"]),
                Amount(row["collections"]),
                Amount(row["aov"]),
                Number(row["repurchase"])))],
            Scores = [.. Rows("scores").Select(row => new ScoreEntry(Period.Parse(row["period"])!, new RepId(row["rep"]), Number(row["satisfaction"]), Number(row["teamwork"])))],
            ChannelCosts = [.. Rows("channel-costs").Select(row => new ChannelCost(Period.Parse(row["month"])!, row["channel"], Amount(row["cost"])!.Value))],
        };
    }

    private Rep Person(Dictionary<string, string> row)
    {
        zones[row["name"]] = TimeZoneInfo.FindSystemTimeZoneById(row["timezone"] is { Length: > 0 } zone ? zone : "Asia/Shanghai");
        return new Rep(new RepId(row["name"]), row["name"], Enum.Parse<Role>(row["role"], ignoreCase: true), Text(row["team"]), Text(row["region"]));
    }

    private static Customer Customer(Dictionary<string, string> row) => new()
    {
        Code = new CustomerCode(row["code"]),
        Name = row["name"],
        Industry = IndustryWords.Read(row["industry"]),
        Size = Read<CompanySize>(row["size"], "大型", "中型", "小型", "个体"),
        Region = Text(row["region"]),
        Channel = Text(row["channel"]),
        Consent = row["consent"] is not ("否" or "no"),
        Grade = Read<Grade>(row["grade"]),
        Stage = Read<Stage>(row["stage"], "潜在", "意向", "谈判", "成交", "流失") ?? Stage.Prospect,
        Owner = new RepId(row["owner"]),
        FirstContact = Day(row["firstContact"]),
        LastContact = Day(row["lastContact"]),
        Created = Import,
    };

    private FollowUp FollowUp(Dictionary<string, string> row, int at) => new()
    {
        Id = $"{at:0000}",
        Customer = Code(row["customer"]),
        Rep = new RepId(row["rep"]),
        At = Time(row["at"], row["rep"])!.Value,
        LoggedAt = Time(row["loggedAt"], row["rep"]),
        Method = row["method"] is "微信" ? Method.Message : row["method"] is "行业活动" ? Method.Event : Read<Method>(row["method"], "电话", "上门拜访", "面谈", "邮件", "微信/短信", "行业活动/展会", "其他")!.Value,
        Summary = row["summary"],
        Feedback = Text(row["feedback"]),
        Objection = Text(row["objection"]),
        Next = row["nextStep"].Length + row["nextDue"].Length > 0 ? new NextStep(Text(row["nextStep"]), Day(row["nextDue"])) : null,
        StageChange = Read<Stage>(row["stage"], "潜在", "意向", "谈判", "成交", "流失"),
        LossReason = Read<LossReason>(row["lossReason"].Replace("need changed", "NeedChanged", StringComparison.Ordinal), "价格", "服务", "需求变化", "竞争对手", "其他"),
    };

    private IEnumerable<Dictionary<string, string>> Rows(string kind)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, kind + ".csv"));
        var rows = Cells(Decode(bytes)).ToList();
        var headings = rows[0].Select(heading => Chinese.GetValueOrDefault(heading, heading)).ToList();
        if (kind is "followups" or "orders" && headings.IndexOf("code") is >= 0 and var customer)
        {
            headings[customer] = "customer";
        }

        if (kind == "payments" && headings.IndexOf("number") is >= 0 and var order)
        {
            headings[order] = "order";
        }

        return rows.Skip(1).Select(cells => headings.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second.Trim()));
    }

    private CustomerCode Code(string words) => new(codes[words]);

    private DateTimeOffset? Time(string words, string rep)
    {
        if (words.Length == 0)
        {
            return null;
        }

        var parts = words.Replace('T', ' ').Split(' ');
        var local = Day(parts[0])!.Value.ToDateTime(TimeOnly.Parse(parts[1], CultureInfo.InvariantCulture));
        return new DateTimeOffset(local, zones[rep].GetUtcOffset(local));
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        }
    }

    private static IEnumerable<List<string>> Cells(string text)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (quoted ? sign != '"' : sign is not ('"' or ',' or '\n' or '\r'))
            {
                cell.Append(sign);
            }
            else if (sign == '"' && quoted && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(text[++at]);
            }
            else if (sign == '"')
            {
                quoted = !quoted;
            }
            else if (sign != '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (sign == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
        }

        if (cell.Length > 0 || row.Count > 0)
        {
            row.Add(cell.ToString());
            yield return row;
        }
    }

    private static DateOnly? Day(string words) => words.Length == 0
        ? null
        : DateOnly.ParseExact(words, ["yyyy-M-d", "yyyy/M/d", "yyyy年M月d日"], CultureInfo.InvariantCulture);

    private static Money? Amount(string words) => words.Length == 0
        ? null
        : Money.Of(words.EndsWith('万')
            ? 10_000m * decimal.Parse(words[..^1], CultureInfo.InvariantCulture)
            : decimal.Parse(words.TrimStart('¥', '￥'), NumberStyles.Number, CultureInfo.InvariantCulture));

    private static decimal? Number(string words) => words.Length == 0 ? null : decimal.Parse(words, CultureInfo.InvariantCulture);

    private static string? Text(string words) => words.Length == 0 ? null : words;

    private static T? Read<T>(string words, params string[] names)
        where T : struct, Enum =>
        words.Length == 0 ? null
        : Array.IndexOf(names, words) is >= 0 and var at ? Enum.GetValues<T>()[at]
        : Enum.Parse<T>(words, ignoreCase: true);

    private static Dictionary<string, string> Headings() => (
        "姓名=name 角色=role 部门=team 区域=region 上级=lead 时区=timezone 语言=language 客户编号=code 客户名称=name 行业=industry 规模=size 获客渠道=channel "
        + "允许沟通=consent 客户分级=grade 合作阶段=stage 负责人=owner 首次接触时间=firstContact 最近跟进时间=lastContact 跟进人=rep 跟进时间=at 记录时间=loggedAt "
        + "跟进方式=method 跟进内容=summary 客户反馈=feedback 异议=objection 下一步行动=nextStep 下一步时间=nextDue 阶段变更=stage 流失原因=lossReason 订单号=number "
        + "日期=date 销售人员=rep 产品=product 金额=amount 成本=cost 周期=period 基础目标=base 挑战目标=challenge 新客户目标=newCustomers 拜访目标=visits "
        + "回款目标=collections 客单价目标=aov 复购率目标=repurchase 客户满意度=satisfaction 团队协作=teamwork 月份=month 渠道=channel 费用=cost")
        .Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
}
