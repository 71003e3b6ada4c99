using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Naming;

/// <summary>How people address a contact by surname and title: 王总, 李工, 林經理, Dr Ng.</summary>
internal static class Titles
{
    /// <summary>Forms of address that follow a surname, longest first, folded.</summary>
    public static readonly string[] Words =
    [
        "董事长", "总经理", "副总裁", "副总经理", "工程师", "执行长", "财务长", "技术长", "研发长", "营运长", "老板娘", "副经理", "副主任", "副部长", "副校长", "副院长", "副厂长",
        "总监", "总裁", "副总", "经理", "副理", "协理", "襄理", "部长", "科长", "处长", "局长", "厂长", "店长", "校长", "院长", "所长", "会长", "站长", "课长", "组长", "园长", "队长", "班长", "行长",
        "主任", "主管", "主席", "博士", "教授", "老师", "医生", "大夫", "律师", "老板", "先生", "女士", "小姐", "太太", "阿姨", "书记", "秘书", "助理", "专员", "会计", "出纳", "师傅", "特助", "总工", "掌柜", "站长", "采购", "董秘", "所", "院", "局", "处",
        "总", "董", "工", "姐", "哥", "叔", "姨", "嫂", "爷",
    ];

    /// <summary>Heads of a job title after which one is addressed as 总: a colleague would say 王总 to any of them.</summary>
    private static readonly string[] Chiefs = ["总", "董事", "ceo", "cto", "cfo", "coo", "cmo", "cio", "vp", "长官", "老板", "创始人", "合伙人"];

    private const string Surnames =
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜楚原连蓝古简池褚巫姬刁元敖丘";

    private static readonly string[] Courtesies = ["mr", "mr.", "ms", "ms.", "mrs", "mrs."];

    private static readonly string[] DoubleSurnames = ["欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木", "南宫", "张简", "范姜"];

    public static bool IsSurname(char folded) => Surnames.Contains(folded, StringComparison.Ordinal);

    /// <returns>The length of the surname at the start of the text, or 0.</returns>
    public static int SurnameAt(ReadOnlySpan<char> folded)
    {
        foreach (var surname in DoubleSurnames)
        {
            if (folded.StartsWith(surname, StringComparison.Ordinal))
            {
                return 2;
            }
        }

        return folded.Length > 0 && IsSurname(folded[0]) ? 1 : 0;
    }

    /// <returns>The length of the form of address at the start of the text, or 0.</returns>
    public static int TitleAt(ReadOnlySpan<char> folded)
    {
        foreach (var word in Words)
        {
            if (folded.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }

    /// <returns>The length of the form of address behind the surname that stands there, or 0 where it is none.</returns>
    public static int Behind(string folded, int at, int surname) =>
        !Inside(folded, at) && TitleAt(folded.AsSpan(at + surname)) is > 0 and var title && !Continues(folded, at + surname, title) && !RunsOn(folded, at + surname + title) ? title : 0;

    /// <summary>高总 after 最 is no surname: 最高总额, 和工程师, 时间安排 and their like.</summary>
    private static bool Inside(string folded, int at) => (folded[at], at > 0 ? folded[at - 1] : '\0') switch
    {
        ('高', '最' or '提' or '新') or ('和', _) or ('安', '平' or '治') or ('时', _) or ('方', '对' or '双' or '我') or ('于', _) or ('司', '公') or ('经', _) or ('成', _) or ('明', _) or ('单', _) or ('项', _) or ('连', _) or ('向', _) or ('车', _) or ('平', _) or ('全', _) => true,
        _ => false,
    };

    private static bool Continues(string folded, int at, int title) => (folded[at], at + title < folded.Length ? folded[at + title] : '\0') switch
    {
        ('总', '是') => true,
        ('局' or '所' or '院' or '处', _) when title == 1 => true,
        ('姐', '妹') or ('哥', '们') or ('会', _) when title == 1 => true,
        ('采', _) when title == 2 => true,
        _ => false,
    };

    /// <summary>Whether a form of address that ends here is the start of another word: 周总结, 李工作.</summary>
    public static bool RunsOn(ReadOnlySpan<char> folded, int end) => (folded[end - 1], end < folded.Length ? folded[end] : '\0') switch
    {
        ('总', '算' or '价' or '额' or '部' or '共' or '数' or '量' or '体' or '结' or '公' or '金' or '计' or '代') => true,
        ('工', '厂' or '作' or '期' or '程' or '业' or '资' or '地' or '人' or '具' or '艺') => true,
        _ => false,
    };

    /// <summary>The forms one may expect for a contact whose record only holds a name and a job title.</summary>
    public static IEnumerable<string> FormsFor(NamedContact contact)
    {
        var name = Folding.Of(contact.Name).Trim();
        var title = Folding.Of(contact.Title ?? "").Trim();
        return name.Length > 0 && Folding.IsHan(name[0]) ? Chinese(name, title) : Latin(name, title);
    }

    private static IEnumerable<string> Chinese(string name, string title)
    {
        var surname = SurnameAt(name) is > 0 and var length ? name[..length] : name[..1];
        foreach (var word in Words)
        {
            if (title.EndsWith(word, StringComparison.Ordinal))
            {
                yield return surname + word;
                break;
            }
        }

        foreach (var chief in Chiefs)
        {
            if (title.Contains(chief, StringComparison.Ordinal))
            {
                yield return surname + "总";
                break;
            }
        }

        if (title.Contains("工程师", StringComparison.Ordinal))
        {
            yield return surname + "工";
        }

        if (title.Contains("董事长", StringComparison.Ordinal))
        {
            yield return surname + "董";
        }
    }

    private static IEnumerable<string> Latin(string name, string title)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0)
        {
            yield break;
        }

        var family = name[(name.LastIndexOf(' ') + 1)..];
        yield return name[..space];
        // Sam Ng for Samuel Ng: the beginning of a first name beside the family name.
        for (var length = 3; length < space; length++)
        {
            yield return name[..length] + " " + family;
        }

        foreach (var form in Courtesies)
        {
            yield return form + " " + family;
        }

        if (title.HoldsAny("dr", "owner", "director"))
        {
            yield return "dr " + family;
            yield return "dr. " + family;
        }
    }
}
