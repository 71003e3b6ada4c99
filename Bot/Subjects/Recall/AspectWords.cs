using System.Text.RegularExpressions;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Recall;

/// <summary>The words by which a question shows what it is after, folded: simplified, in small letters. The first that fits counts, so that 上次谈到多少钱 is about the sum.</summary>
internal static partial class AspectWords
{
    /// <summary>Of a customer, or somebody there.</summary>
    public static Aspect? OfCustomer(string folded)
    {
        var text = WithoutExceptions(folded);
        return Quoted().IsMatch(text) ? Aspect.Amounts
            : Objection().IsMatch(text) ? Aspect.Objection
            : Attempts().IsMatch(text) ? Aspect.Attempts
            : Owed().IsMatch(text) ? Aspect.Owed
            : Paid().IsMatch(text) && !Deed().IsMatch(text) ? Aspect.Paid
            : Amounts().IsMatch(text) ? Aspect.Amounts
            : Ordered().IsMatch(text) && !Deed().IsMatch(text) ? Aspect.Ordered
            : Forgotten().IsMatch(text) ? Aspect.StepDone
            : Notes().IsMatch(text) ? Aspect.Notes
            : Logged().IsMatch(text) ? Aspect.Logged
            : Silence().IsMatch(text) ? Aspect.Silence
            : LastContact().IsMatch(text) ? Aspect.LastContact
            : Due().IsMatch(text) ? Aspect.Due
            : StepDone().IsMatch(text) ? Aspect.StepDone
            : StepTime().IsMatch(text) ? Aspect.StepTime
            : Steps().IsMatch(text) ? Aspect.Steps
            : Profile().IsMatch(text) ? Aspect.Profile
            : People().IsMatch(text) ? Aspect.People
            : Status().IsMatch(text) ? Aspect.Status
            : Told().IsMatch(text) ? Aspect.Said
            : null;
    }

    /// <summary>Of oneself, one's days and customers.</summary>
    public static Aspect? OfOneself(string folded)
    {
        var text = WithoutExceptions(folded);
        return Debts().IsMatch(text) ? Aspect.Agenda
            : NoStep().IsMatch(text) ? Aspect.NoStep
            : WeekReport().IsMatch(text) ? Aspect.WeekReport
            : MyPromises().IsMatch(text) ? Aspect.Promises
            : MyTasks().IsMatch(text) ? Aspect.Tasks
            : MyLog().IsMatch(text) ? Aspect.Logged
            : NotReached().IsMatch(text) ? Aspect.NotReached
            : MyAttempts().IsMatch(text) ? Aspect.Attempts
            : Who().IsMatch(text) ? Aspect.Who
            : Totals().IsMatch(text) ? Aspect.Ordered
            : MyAgenda().IsMatch(text) ? Aspect.Agenda
            : MyMoney().IsMatch(text) ? Aspect.Paid
            : MySales().IsMatch(text) ? Aspect.Ordered
            : null;
    }

    /// <summary>我, "my": said of oneself, whoever was spoken of last.</summary>
    public static bool Own(string folded) => Mine().IsMatch(folded);

    /// <summary>他们, "she": said of whoever was spoken of.</summary>
    public static bool Theirs(string folded) => Them().IsMatch(folded);

    /// <summary>Sales of others, or of everybody, are figures.</summary>
    public static bool Others(string folded) => Everybody().IsMatch(folded);

    /// <summary>周报, recap, "my Thursday", balance: asks without a word that does.</summary>
    public static bool Topical(string folded) => WeekReport().IsMatch(folded) || Topics().IsMatch(folded);

    /// <summary>谁, 哪些, "which": of all, not of whoever was spoken of.</summary>
    public static bool General(string folded) => All().IsMatch(folded);

    /// <summary>只看…, "just the ones": of a list that was shown, only some.</summary>
    public static bool Narrows(string folded) => Narrowing().IsMatch(folded);

    /// <summary>Of what is to be done, what is late.</summary>
    public static bool Late(string folded) => Belated().IsMatch(folded);

    /// <summary>能帮我订会议室吗, "can you book a room": asks for a deed, not for an answer.</summary>
    public static bool Bids(string folded) => Deeds().IsMatch(folded);

    /// <summary>A 级客户, "grade B": null where none is named.</summary>
    public static Grade? GradeIn(string folded) => Graded().Match(folded) is { Success: true } match ? Enum.Parse<Grade>(match.Groups["grade"].Value, ignoreCase: true) : null;

    public static bool Sells(string folded) => MySales().IsMatch(folded);

    public static bool Earns(string folded) => MyMoney().IsMatch(folded);

    /// <summary>没接的别算, "don't count attempts": what is not to be counted is no subject.</summary>
    private static string WithoutExceptions(string folded) => Exceptions().Replace(folded, " ");

    [GeneratedRegex(@"[^,，。；;?？]*(?:别|不要|不用|甭|的不)(?:给我|帮我)?(?:算|计)(?:进去|在内|上)?[^,，。；;?？]*|[^,.;?]*\b(?:do(?:n't| not) count|not counting|without counting|leav(?:e|ing) out|exclud(?:e|ing)|apart from|except)\b[^,.;?]*")]
    private static partial Regex Exceptions();

    [GeneratedRegex(@"(?:报|谈|开)(?:的|了|过|给|价)?[^，。]{0,4}(?:多少|什么价)|\bquoted?\b[^?]*\bfor\b|\b(?:did|had|have) (?:i|we) quoted?\b")]
    private static partial Regex Quoted();

    /// <summary>忘了寄, "have I forgotten to send": but what was forgotten to be written down is on record or not.</summary>
    [GeneratedRegex(@"忘(?:了|记)?(?:给|跟)?[^，。]{0,4}(?:寄|发|送|报|做|办|交|打|约|去)|\bforg[eo]t\w* to (?!log|note|record|write|enter)")]
    private static partial Regex Forgotten();

    [GeneratedRegex(@"备忘|笔记|\b(?:notes?|memos?)\b")]
    private static partial Regex Notes();

    [GeneratedRegex(@"总额|合计|\b(?:my|grand) total\b")]
    private static partial Regex Totals();

    [GeneratedRegex(@"卡在|顾虑|嫌|为(?:什么|啥|何)[^，。]{0,6}(?:不|没)|异议|不满|抱怨|担心|哪里不|\b(?:objections?|blockers?|h[eo]ld(?:ing|s)? [^?]{0,40}(?:up|back)|worried|worry|problem|snag|complain\w*|unhappy|concern\w*|reservations?|put (?:them|him|her) off|stuck|mind about)\b")]
    private static partial Regex Objection();

    [GeneratedRegex(@"(?:没|未)(?:有)?(?:打|接|联系|联络|找|拨)?(?:得)?(?:通|到人|着人)|没人?接|没联[系络]上|占线|未接|打(?:了|过)(?:几|多少)(?:次|遍|通|回|个)(?!款|钱)|(?:几|多少)(?:次|遍|通)(?:没|都没|电话)|连着?几次|试了几|\bhow (?:many (?:times|goes|tries|attempts)|often)\b[^?]*\b(?:try|tri|rung|ring|call|reach|without|attempt|miss|running|row|get hold|got hold)\w*|\b(?:without (?:reaching|an answer|getting)|unreached|failed (?:calls?|attempts?)|could(?:n't| not) (?:reach|get hold)|in a row|how many (?:tries|attempts|goes))\b")]
    private static partial Regex Attempts();

    [GeneratedRegex(@"欠(?!着[^，。]{0,3}没[办做])|余款|结余|账(?:清|平)|补多少|(?:还|总共|一共|仍)?(?:差|剩)(?:咱|我们|下|着)?[^，。]{0,5}(?:多少|几|钱|款)|(?:还|仍)(?:差|剩)|付清|结清|付完|收齐|付齐|没(?:付|给|收|结)(?:的|完|清|齐|多少|款|钱|了|(?=[?？吧啊]|$))|未(?:付|收|结)|应收|尾款(?:还)?(?:有|剩|是|多少|几)"
        + @"|\b(?:balance|(?:account|books?) (?:clear|settled|straight)|how much more|ow(?:e|es|ed|ing)|left to pay|still to (?:pay|come in)|unpaid|paid (?:up|in full|it all|off|everything)|squared?|settled|outstanding (?:amount|balance|payment|money|invoice)|(?:is|has|have) [^?]{1,30} paid(?: yet)?(?=\?|$)|how much (?:is|of that is|of it is)?\s*(?:still )?(?:left|open|outstanding|missing|wanting|due|remaining)|remain(?:s|ing|der)?|(?:outstanding|left|open) (?:on|after|from|of) (?:the|that|their|his|her|its) (?:order|invoice|bill|deposit|money|payment|account))\b|^leaves\b|\bwhat(?:'s| is| does that leave| remains)? ?(?:still )?(?:left|outstanding)\b(?! to do| open)")]
    private static partial Regex Owed();

    [GeneratedRegex(@"(?:款|钱|定金|订金|预付|首付|货款|质保金)[^，。]{0,8}(?:到|付|给|收|来|进|打|转|汇|漏)|(?:付|转|汇|收)(?:了|过|到|来|的)?(?:多少|几|钱|款|定金|订金)|打(?:了|过)?(?:多少|几)?(?:次|笔)?(?:款|钱)|到账|进账|回款|收款|给(?:过|了)[^，。]{0,2}(?:钱|款)|付了没|付没付|付款|付过|付了|第[一二三]笔|\b(?:paid|payments?|deposits?|pay|pays|transferred|received|came in|come in|money)\b")]
    private static partial Regex Paid();

    [GeneratedRegex(@"谈到|(?:报|谈|开)(?:了|的|过|给)?[^，。]{0,4}(?:多少|几|什么价)|报价(?:是)?(?:多少|几)|多少钱|什么价|(?:价格|金额|数字|预算)(?:是|有)?(?:多少|几)|砍到|\b(?:how much (?:did|have|had|was|were) (?:i|we|they|he|she|it|the)|what (?:amount|price|figure|sum|number|did i quote|had i quoted|have i quoted|budget)|(?:had|did|have) (?:i|we) quoted?|quoted|rival'?s? (?:figure|price|offer)|(?:price|figure|sum|amount) (?:did|was|were|had|have)|g[oe]ne? for|go for|sold for|worth)\b")]
    private static partial Regex Amounts();

    [GeneratedRegex(@"订单|下单|下(?:了|过)?(?:几|多少|哪些|什么)?单|签(?:了|过|下)?(?:几|多少|什么|啥|哪|没|吗)|买(?:了|过)?(?:什么|啥|多少|几|哪|没|吗|东西)|订(?:了|过)(?:什么|啥|多少|几|哪|没|吗)|几单|多少单|成交|合同|那单|这单|单子|总额|合计|几台|多少台|\b(?:orders?|ordered|bought|buy|purchase[sd]?|purchasing|po|contract|signed|deal)\b")]
    private static partial Regex Ordered();

    /// <summary>What is to be done with an order or a payment is a step.</summary>
    [GeneratedRegex(@"催|(?:发|寄|送)(?:合同|订单)|\b(?:chase|chasing|send the contract)\b")]
    private static partial Regex Deed();

    [GeneratedRegex(@"(?:回|回复|回话|回音|回信|回电|回个?电话|消息|动静|下文|反馈|表态|答复)(?:我|过|了|来|电话|信)*(?:吗|没|没有|么|不)|有没有(?:回|消息|动静|下文|反馈)|(?:后来|之后)(?:呢|怎么样|有)|没(?:回|动静|消息)|\b(?:heard (?:back|anything|from)|hear(?:d)? back|c[oa]me back|got(?:ten)? back|get back to|repl(?:y|ied)|any(?:thing)? (?:new )?(?:news|word|answer|reply|response|feedback|back)|respon(?:d|ded|se)|silen(?:t|ce)|anything (?:new )?(?:from|back)|(?:call|ring|rang|rung|get|got|come|came|write|wrote|phone)\w* (?:me |us )?back|stirred|budged|gone quiet|answered)\b")]
    private static partial Regex Silence();

    [GeneratedRegex(@"上(?:一)?(?:次|回)|最近(?:一次)?(?:联[系络]|跟进|见|聊|碰|打)|(?:多久|多长时间|几天|多少天)(?:没|了)|(?:联[系络]|跟进|见|聊|去|拜访|打|找|谈)过(?:几|多少|没|吗|他|她|面|谁)?|(?:什么时候|哪天|几号)(?:联[系络]|见|去|聊|打|拜访|找|谈)(?:过|的)|\b(?:in touch (?:lately|recently|since)|previous (?:call|visit|meeting|contact|talk|conversation)|last (?:talk|spoke|speak|spoken|call|contact|heard|saw|see|seen|met|meet|visit|time|touch|in touch|ring|rang|rung|email)\w*|how long (?:since|ago|is it|has it|have i)|since (?:i|we) (?:last|spoke|saw|met)|when (?:did|have|was) (?:i|we|anyone|anybody|somebody|any of us)\b[^?]*\b(?:talk|speak|spoke|call|see|saw|meet|met|visit|ring|contact|go|over|there|touch)\w*|days since|(?:have|did) (?:i|we) (?:ever |even |actually |already )?(?:spoken|speak|talked?|met|meet|been|seen|see|visited?|contacted?|called?|ring|rung)|ever (?:reach|spea?ke?n?|talk|met|meet|been))\b")]
    private static partial Regex LastContact();

    [GeneratedRegex(@"超期|逾期|该联[系络]|下次(?:什么时候)?联[系络]|\b(?:overdue|next contact|when (?:should|must|do) i (?:call|contact|ring|see|visit)|due (?:for|a) (?:a )?(?:contact|call|visit))\b")]
    private static partial Regex Due();

    [GeneratedRegex(@"(?:有没有|有没|是否|是不是)?(?:漏)?(?:记|录)(?:了|过|下|上|没记)*(?:吗|没|什么|啥|哪些|几|多少|的|进)|记了(?:没|吗)?|记录里|(?:几|多少)条(?:跟进|记录)|\b(?:(?:did|have|had) (?:i|we|you) (?:already |ever |actually )?(?:log(?:ged)?|noted?|record(?:ed)?|writ(?:e|ten)|put|enter(?:ed)?|file[d]?|got (?:it|that) down|miss|forg[eo]t\w*)|on (?:record|file)|written down|(?:what|anything)[^?]*\b(?:noted|logged|recorded)|is (?:there|that|it) (?:a |any )?(?:record|logged|noted?)|how many (?:contacts|follow-?ups|entries|records|notes))\b")]
    private static partial Regex Logged();

    [GeneratedRegex(@"(?:做|发|寄|送|报|量|去|办|交|给|打|问|催|约|装|修|弄|写|改|订|定|排|确认|搞定|处理|完成|过来|来)[^，。]{0,5}(?:(?:了|完|好|过)(?:没有?|吗|么|不)|没有?)(?=[?？]|$)|(\p{IsCJKUnifiedIdeographs})没\1|\b(?:did (?:i|we|that|it|the)\b[^?]*\b(?:send|sent|quote|ship|do|did|finish|email|deliver|close|cancel|go|happen|sort)\w*|(?:has|have|is|was) (?:the|that|it|my|our|this)\b[^?]*\b(?:sent|done|closed|gone|shipped|delivered|booked|sorted|finished|moved|cancelled)|still (?:open|on|sitting|pending|standing))\b")]
    private static partial Regex StepDone();

    [GeneratedRegex(@"几点|几号|哪天|哪一天|什么时候|啥时候|何时|多久|星期几|周几|礼拜几|(?:今天|明天|后天|周[一二三四五])[^，。]{0,6}还是|\b(?:when|what (?:time|day|date)|which day|how soon)\b")]
    private static partial Regex StepTime();

    [GeneratedRegex(@"(?:几|哪些|什么|啥|多少)(?:件|个)?(?:事|活|步)|挂着|没做|没办|待办|下一步|欠着|还(?:有|要|该|差)(?:啥|什么|哪些|做|几)|答应|承诺|要做(?:什么|啥)|约了?(?:没|吗|谁)|有约|安排|(?:来|去)(?:不来|不去|吗|么)|还来|还去|\b(?:open|next (?:step|move|thing)|what(?:'s| is)? next|to do|(?:have|got|supposed) to do|promis\w*|pending|outstanding|appointments?|meetings?|visits?|still (?:coming|bringing)|agreed|planned|scheduled|booked|arranged|left to do)\b")]
    private static partial Regex Steps();

    [GeneratedRegex(@"拍板|做主|联[系络](?:人|方式|电话)|名片|对接人|(?:是|找|问|归|有|还有|见)谁|谁(?:说了算|管|在|负责|是|家)|哪位|(?:电话|手机|邮箱|微信)(?:号|号码)?(?:是)?(?:多少|什么|几)|什么(?:职位|职务|头衔|角色|人)|干(?:嘛|什么|啥)的|做(?:什么|啥)的|\bwhat does [^?]{2,30} do\b|\b(?:who|whose|whom|decision[- ]?maker|contacts?|phone number|email address|title|role)\b")]
    private static partial Regex People();

    [GeneratedRegex(@"(?:哪|什么)(?:个|一)?阶段|(?:几|什么|哪)(?:级|个级|等级)|阶段|等级|谁负责|归谁|负责人|\b(?:what|which) (?:stage|grade)|\bgraded?\b|\ban? [abc] (?:customer|client|account)\b|\bstage\b|\bwho owns\b|\bowner\b|\bwhose (?:customer|account|client)\b")]
    private static partial Regex Profile();

    [GeneratedRegex(@"情况|怎么样|咋样|聊得|如何|进展|状况|现状|怎样|到哪(?:一?步|了|儿)|[两三]句话|动态|啥样|一句话|\b(?:status|where (?:are|do|does|did|have)\b[^?]*\b(?:we|stand|things|at|it|i|with|got)|how(?:'s| is| are| goes| do| did| does)|what(?:'s| is) (?:happening|going on|up|the (?:story|state|latest|position|score|situation|status))|updates?|up to speed|latest|summary|situation|standing|(?:an?|one|two|three|few) (?:sentences?|lines?)|how far|catch me up|fill me in|brief me|bring me up|what happened|rundown)\b")]
    private static partial Regex Status();

    [GeneratedRegex(@"(?:说|提|讲|问|要|反馈|聊|谈)(?:了|过|的|到)?(?:什么|啥|哪些|多少|几)|要(?:几|多少)|\bwhat (?:did|does|was|were|has|had|exactly)\b|\b(?:say|said|ask(?:ed)? for|mention\w*|want(?:ed|s)?|need(?:ed|s)?|which|how many|why)\b")]
    private static partial Regex Told();

    [GeneratedRegex(@"^(?:你)?(?:能|可以|能不能|可不可以|会不会|可否)(?:帮|替|给)我(?!看|查|算|数|说|讲|列|念|报|理|捋|回顾|汇总)|^(?:can|could|will|would) you (?:please )?(?!tell|show|list|remind|give|read|say|check|see|recap|sum|find|look)")]
    private static partial Regex Deeds();

    [GeneratedRegex(@"(?<![a-z])(?<grade>[abc])(?:级|类|-grade\b| grade\b)|\bgrade (?<grade>[abc])\b")]
    private static partial Regex Graded();

    [GeneratedRegex(@"超期|过期|逾期|拖(?:着|了)|过了(?:还)?没做|\b(?:overdue|late|behind|slipped|missed)\b")]
    private static partial Regex Belated();

    [GeneratedRegex(@"我[^，。]{0,8}欠(?:着)?(?:谁|哪|什么|啥|几)")]
    private static partial Regex Debts();

    [GeneratedRegex(@"^\W*(?:(?:my|today'?s|tomorrow'?s|this week'?s) )?(?:recap|balance|log|day|agenda|schedule|diary|plan|to-?do(?: list)?|list|appointments|steps|tasks|(?:mon|tues?|weds?|thurs?|fri)[a-z]*|(?:(?:open|next) )?steps?|promises)(?: (?:of|for|now|so far|please|today|tomorrow|this week|mon|tues?|wed|thurs?|fri)[a-z]*)*\W*$|^(?:我?(?:今天|明天|后天|本周|这周|下周|周[一二三四五])的?)(?:安排|日程|行程|待办|清单|任务)\W*$|^(?:余款|尾款|欠款|现状|进展|近况)\W*$|^(?:今日|今天|本周|这周)?(?:总结|小结|汇总)(?:一下)?\W*$")]
    private static partial Regex Topics();

    [GeneratedRegex(@"谁|哪些|哪几|哪家|哪个客户|所有|全部|每家|各家|应收|按客户|\b(?:who|whom|whose|which(?! (?:day|date|time|week|month|stage|grade|figure|price|product|order))|all|everybody|everyone|each|by customer|per customer|customers|anyone|anybody)\b")]
    private static partial Regex All();

    [GeneratedRegex(@"(?:没|缺)(?:有)?(?:定|写|排)?下一步|\b(?:no|without a?|missing a?|lack(?:s|ing)? a?) ?next steps?\b")]
    private static partial Regex NoStep();

    [GeneratedRegex(@"(?:这周|本周|上周|这个礼拜|这礼拜|一周|周)(?:的)?(?:总结|小结|汇总)|周报|(?:发|给)(?:老板|领导|经理|头儿)(?:看)?的?(?:总结|汇总|报告)|\b(?:wk|week(?:ly)?|week's) (?:summary|report|recap|round-?up)\b")]
    private static partial Regex WeekReport();

    [GeneratedRegex(@"(?:答应|承诺|应承)(?:了|过|下)?(?:谁|什么|啥|哪|人家|别人|客户|几|的)|我(?:还|都|现在|到底|一共)*答应|许(?:过|了)?[^，。]{0,3}愿|欠(?:着)?(?:客户|人家|别人)(?:什么|啥|哪些|几)|\b(?:promise[sd]?|promised|what (?:do|did|have) i (?:still )?owe|owe (?:people|anyone|anybody|whom)|commit(?:ted|ments?)|did i (?:tell|say to) (?:customers?|clients?|people|them|anyone)\b)\b")]
    private static partial Regex MyPromises();

    [GeneratedRegex(@"(?:谁|同事|大家|别人|他们)(?:还)?(?:在)?(?:(?:帮|替|给)我(?!们?(?:打|付|汇|转|钱|款))|欠我(?!们|钱|款|多少))|我(?:让|请|托|叫|交代|派)(?:了|过)?(?:谁|别人|同事|大家|他们|哪)|交代(?:出去|给)|安排(?:给)?(?:别人|同事|他们|大家)|托(?:人|出去)|派(?:出去)|\b(?:who (?:still )?owes me (?:an? )?(?:answer|reply|something|anything)|(?:tasks?|things?|jobs?|errands?) (?:i|that i) (?:gave|asked|handed|passed)|(?:have|had|did) i (?:asked?|given|give|handed?|passed?|delegated?)\b[^?]*\b(?:others|people|colleagues?|team|anyone|somebody|whom)|delegated|whom? (?:have|had|did) i (?:ask|tell|told|give|given|send|sent)\w*|waiting (?:on|for)\b[^?]*\b(?:others|colleagues|the team|people|anyone|anybody)|colleagues?[^?]*\b(?:for me|owe me))\b")]
    private static partial Regex MyTasks();

    [GeneratedRegex(@"(?:记|干|做|聊|跟|写)(?:了|过)?(?:点|些)?(?:啥|什么|哪些|几|多少)|(?:几|多少|哪些|哪几)(?:条|个|次|家|位)(?:跟进|记录|客户|人)?[^，。]{0,6}(?:联[系络]|聊|见|拜访|跑|谈|沟通|记)|(?:联[系络]|聊|见|拜访|跑|谈|沟通|走访)(?:上|到)?(?:了|过)(?:几|多少|哪|谁)|联[系络]上(?:几|多少|哪|谁)|(?:见|聊|联[系络])(?:了|过)谁|[跟和]谁(?:都)?(?:聊|谈|见|通|联[系络]|碰)|谁(?:聊|见|谈|联[系络])过|\brecap\b|\bwhat (?:did i|have i) (?:do|done|log|logged|write|written|record|recorded|note|noted|get|got)\b|(?:记|写)(?:的|了)(?:东西|内容)|\bwhat i(?:'ve| have)? (?:put(?: down)?|wrote|done|logged|written|recorded|noted)\b|\bwhat's logged\b|\b(?:my|today'?s) (?:log|entries|notes|records)\b|\bhow many (?:customers|people|contacts|follow-?ups|visits|clients|accounts|entries|records|meetings|conversations|companies|places|sites|firms|of them)\b[^?]*\b(?:i|did|have|log|logged|today|yesterday|week)\b|\b(?:who|whom|which (?:customers?|ones|clients?|people)) (?:did|have) i (?:actually |really |already |even )*(?:spea?k|spoken|talk|see|seen|meet|met|call|contact|visit|reach|log)\w*|\bdid i (?:log|record|note|write) (?:anything|everything|all)\b")]
    private static partial Regex MyLog();

    [GeneratedRegex(@"(?:哪些|哪几家|谁|哪家)[^，。]{0,8}(?:还没|没|没有)(?:有)?(?:联[系络]|跟进|找)(?!上)|\b(?:who|which|whom)\b[^?]*\b(?:haven't|have not|didn't|did not|not yet|not)\b[^?]*\b(?:reach|contact|spoke|spoken|talk|call|visit|seen)\w*")]
    private static partial Regex NotReached();

    [GeneratedRegex(@"没(?:打|接|联[系络]|找|拨)?(?:通|上|到)|没人?接|占线|未接|\b(?:dodg\w*|ignor\w*|ghost\w*|didn't (?:answer|pick up|reach)|no answer|not (?:reach|answer|pick)\w*|couldn't (?:reach|get)|failed (?:calls?|attempts?)|attempts?|voicemail|unreached|never (?:answered|picked up))\b")]
    private static partial Regex MyAttempts();

    [GeneratedRegex(@"谁家?的|是谁|谁(?:说|嫌|抱怨|问|提|要|吐槽|来着|啊|家)|哪(?:家|个客户|一家|位)|\bwhose\b|\bwho(?:'s| is)? (?:that|it|this|the \w+) (?:with|for|from)\b|\bwho am i with\b|\bwho (?:thinks?|thought|finds?|found|feels?|felt|says|was|is|were|said|asks?|asked|wants?|wanted|mention\w*|complain\w*|moan\w*|rais\w*|object\w*|grumbl\w*|worr\w*|told|needs?|needed|has|had|bought|ordered|paid)\b|\bwhich (?:customer|one|client|company|of them|account|\w+ (?:is|was|has|wants|wanted|asked|said|gets|got))\b")]
    private static partial Regex Who();

    [GeneratedRegex(@"^(?:只看|只要|就看)|^\W*(?:just|only) (?:the|those|show)\b")]
    private static partial Regex Narrowing();

    [GeneratedRegex(@"欠(?:着)?(?:谁|哪)|(?:今天|明天|后天|今晚|上午|下午|这周|本周|下周|这个星期|周[一二三四五六日天]|礼拜[一二三四五])[^，。]{0,8}(?:干|做|找|见|联[系络]|打|安排|有什么|有啥|有约|几件|哪些|忙|事|行程|日程|待办|任务|该|要|到期)|安排|日程|行程|待办|手头|(?:那|这)?(?:几|两|三)件事|几点|见谁|找谁|去哪|有约|先(?:干|做|找|见)|撞|冲突|到期|超期|过期|拖(?:着|了)|\b(?:slipped|on (?:my|the) (?:plate|list|desk|calendar|diary|agenda|books)|my (?:day|list|plate|diary|calendar|agenda|schedule|week|morning|afternoon|to-?do|mon|tues?|weds?|thurs?|fri|monday|tuesday|wednesday|thursday|friday|tomorrow)|what(?:'s| is| do i have| have i| am i| must i| should i| else)\b[^?]{0,30}\b(?:on|today|tomorrow|due|first|next|left|planned|doing|mon|tues?|wed|thurs?|fri|monday|tuesday|wednesday|thursday|friday|week)|who (?:do|should|am|must) i (?:see|meet|call|ring|chase|contact)\w*|anything (?:on|due|overdue|planned|today|tomorrow|i (?:must|should|need))|falls? due|due (?:today|tomorrow|this week)|overdue|clash|am i (?:free|busy|seeing|meeting|booked)|hanging over me|(?:must|has to|have to|needs? to) be (?:done|finished|sent|sorted)|double[- ]?booked|anything (?:left|else|more)|left for|(?:things|jobs) (?:to do|today)|agenda|what time)\b|^(?:(?:good )?morning[.,! ]*)?(?:and )?(?:today|tomorrow|this (?:morning|afternoon|week))\W*$")]
    private static partial Regex MyAgenda();

    [GeneratedRegex(@"到账|进账|回款|收款|打钱|付钱|汇钱|收(?:了|到|进|上)?(?:多少|几)|(?:多少|几)(?:笔|钱)?[^，。]{0,4}(?:到账|进账|回来|进来)|(?:钱|款)[^，。]{0,4}(?:进|到|收)|\b(?:cash|payments?|collected|paid|sent (?:us|me) [^?]{0,10}(?:money|cash)|came in|come in|money in|money (?:came|come|has come)|received|deposits?)\b")]
    private static partial Regex MyMoney();

    [GeneratedRegex(@"(?:签|卖|成|下|订)(?:了|出)?(?:多少|几|哪几|哪些)|(?:签|卖|下)(?:的|了的)(?:单|订)|几单|多少单|(?:订单|单子|销售额)[^，。]{0,8}(?:多少|几|哪些|总|一共|共)|总额|合计|\b(?:orders?|deals?|sales|sold|sell|(?:have|did) i (?:actually )?(?:sign|close|book|bill)\w*|total)\b")]
    private static partial Regex MySales();

    [GeneratedRegex(@"我|咱|自己|\b(?:i|my|me|mine|myself)\b")]
    private static partial Regex Mine();

    [GeneratedRegex(@"[他她它]|人家|对方|那边|[那这]家|\b(?:they|them|their|theirs|he|she|him|her|his|hers|it|there)\b")]
    private static partial Regex Them();

    [GeneratedRegex(@"团队|公司|全部门|部门|大家|谁|排名|\b(?:team|everyone|everybody|company|who|ranking)\b")]
    private static partial Regex Everybody();
}
