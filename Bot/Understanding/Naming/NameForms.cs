using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Naming;

/// <summary>Every form a customer and its contacts are spoken of by, with how strong each claim is.</summary>
internal static class NameForms
{
    /// <summary>What stands at the end of a registered name and is dropped in speech, longest first, folded.</summary>
    private static readonly string[] Legal =
    [
        "股份有限公司", "集团有限公司", "有限责任公司", "有限公司", "集团公司", "股份公司", "公司", "集团", "商行",
        " incorporated", " corporation", " limited", " company", " group", " gmbh", " inc.", " inc", " llc", " ltd.", " ltd", " corp.", " corp", " co.", " plc", " district",
    ];

    private static readonly string[] Places =
    [
        "北京市", "上海市", "天津市", "重庆市", "深圳市", "广州市", "杭州市", "苏州市", "南京市", "武汉市", "成都市", "东莞市", "佛山市", "宁波市", "北京", "上海", "天津", "重庆", "深圳", "广州", "杭州", "苏州", "南京", "武汉", "成都",
        "东莞", "佛山", "宁波", "厦门", "青岛", "无锡", "长沙", "西安", "郑州", "合肥", "浙江", "江苏", "广东", "山东", "福建", "湖南", "湖北", "四川", "台湾", "台北", "台中", "高雄", "香港", "中国",
    ];

    /// <summary>Lines of business that end a company's name; what stands before one is what people call it by.</summary>
    private static readonly string[] Trades =
    [
        "自动化", "电子商务", "生物科技", "医疗器械", "信息技术", "网络科技", "航空部件", "餐饮管理", "酒店管理", "科技", "电子", "医药", "建材", "贸易", "物流", "餐饮", "包装", "教育", "软件", "矿业", "网络", "医疗", "茶业", "机械", "酒店", "农业", "传媒", "食品",
        "精工", "汽配", "服饰", "能源", "微控", "家居", "保险", "制药", "人力", "精机", "实业", "光电", "精密", "纸业", "生技", "建设", "工业", "化工", "技术", "商贸", "印刷", "五金", "塑胶", "模具", "家具", "纺织", "服装", "园艺", "装饰", "工程", "设备", "仪器",
        "材料", "新材", "钢铁", "地产", "置业", "投资", "金融", "证券", "银行", "药业", "生物", "环保", "幼儿园", "度假村", "加工厂", "经营部", "养老院", "货运", "印务", "会展", "电商", "书店", "药店", "花店", "商店", "饭店", "酒楼", "宾馆", "门诊", "学院", "大学", "中学", "小学", "物业", "美容", "健身", "眼镜", "照明", "电器", "电气", "电机", "通信", "通讯", "半导体", "智能", "数码", "信息", "文化", "广告", "旅游", "航空", "汽车", "轴承", "制造", "控股", "国际", "超市", "百货", "零售",
        "供应链", "饮料", "乳业", "饲料", "水产", "种业", "医院", "诊所", "学校", "研究院", "珠宝", "玩具", "文具", "陶瓷", "玻璃", "涂料", "橡胶", "轮胎", "重工", "动力",
    ];

    public static IEnumerable<(string Form, NameOwner Owner)> Of(NamedCustomer customer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (form, claim) in Customer(customer))
        {
            if (form.Length >= 2 && seen.Add(form))
            {
                yield return (form, new NameOwner(customer.Code, null, claim));
            }
        }

        foreach (var contact in customer.Contacts)
        {
            foreach (var (form, claim) in Contact(contact))
            {
                // A contact's form that is also the customer's own name adds nothing but a tie.
                if (form.Length >= 2 && seen.Add(contact.Name + "\n" + form))
                {
                    yield return (form, new NameOwner(customer.Code, contact, claim));
                }
            }

            if (Addressed.Parts(contact) is { } parts)
            {
                yield return (Addressed.Family(parts.Family), new NameOwner(customer.Code, contact, Claim.Addressed));
                if (parts.Given.Length >= 2)
                {
                    yield return (Addressed.Given(parts.Given), new NameOwner(customer.Code, contact, Claim.Addressed));
                }
            }
        }
    }

    /// <summary>Every form a contact is spoken of by.</summary>
    public static IEnumerable<string> Of(NamedContact contact) => Contact(contact).Select(pair => pair.Item1);

    /// <summary>The name without its legal form, place and surrounding spaces: what two spellings of one company share.</summary>
    public static string Core(string folded) => WithoutPlace(WithoutLegal(folded.Trim()));

    private static IEnumerable<(string, Claim)> Customer(NamedCustomer customer)
    {
        var name = Folding.Of(customer.Name).Trim();
        yield return (name, Claim.Name);
        yield return (Spoken(name), Claim.Name);
        foreach (var alias in customer.Aliases)
        {
            var folded = Folding.Of(alias).Trim();
            yield return (folded, Claim.Alias);
            yield return (Spoken(folded), Claim.Alias);
        }

        var core = WithoutLegal(name);
        yield return (core, Claim.Name);
        var local = WithoutPlace(core);
        yield return (local, Claim.Alias);
        for (var (shorter, form) = (Brand(local), local); shorter != form; (form, shorter) = (shorter, Brand(shorter)))
        {
            yield return (shorter, Claim.Derived);
        }
    }

    private static IEnumerable<(string, Claim)> Contact(NamedContact contact)
    {
        yield return (Folding.Of(contact.Name).Trim(), Claim.Name);
        foreach (var form in contact.CalledAs)
        {
            yield return (Folding.Of(form).Trim(), Claim.Alias);
        }

        foreach (var form in Titles.FormsFor(contact))
        {
            yield return (form, Claim.Derived);
        }
    }

    private static string Spoken(string folded) =>
        folded.Contains(" & ", StringComparison.Ordinal) ? folded.Replace(" & ", " and ", StringComparison.Ordinal)
        : folded.Contains(" and ", StringComparison.Ordinal) ? folded.Replace(" and ", " & ", StringComparison.Ordinal)
        : folded;

    private static string WithoutLegal(string folded)
    {
        foreach (var ending in Legal)
        {
            if (folded.Length >= ending.Length + 2 && folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return WithoutLegal(folded[..^ending.Length].TrimEnd(' ', ','));
            }
        }

        return folded;
    }

    private static string WithoutPlace(string folded)
    {
        foreach (var place in Places)
        {
            if (folded.Length >= place.Length + 2 && folded.StartsWith(place, StringComparison.Ordinal))
            {
                return folded[place.Length..];
            }
        }

        return folded;
    }

    /// <summary>The name less the last of the trades it ends with; the same when it ends with none.</summary>
    private static string Brand(string folded)
    {
        if (folded.Length > 0 && !Folding.IsHan(folded[0]))
        {
            // The first word alone, when it is long enough to be more than an article or an adjective.
            var space = folded.IndexOf(' ', StringComparison.Ordinal);
            return space >= 5 ? folded[..space] : folded;
        }

        foreach (var trade in Trades)
        {
            if (folded.Length >= trade.Length + 2 && folded.EndsWith(trade, StringComparison.Ordinal))
            {
                return folded[..^trade.Length];
            }
        }

        return folded;
    }
}
