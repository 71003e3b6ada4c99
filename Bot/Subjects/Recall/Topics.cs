using System.Text.RegularExpressions;

namespace SalesBot.Bot.Subjects.Recall;

/// <summary>The words of questions, each by itself: what they come to together says <see cref="Aspects"/>. Of a text that is folded, with dialect in plain words.</summary>
internal static partial class Topics
{
    private static readonly (Topic Topic, Regex Words)[] Known =
    [
        (Topic.Detail, Detail()),
        (Topic.Profile, Profile()),
        (Topic.OwesThing, OwesThing()),
        (Topic.Contract, Contract()),
        (Topic.Until, Until()),
        (Topic.Where, Where()),
        (Topic.Sum, Sum()),
        (Topic.History, History()),
        (Topic.Biggest, Biggest()),
        (Topic.Twice, Twice()),
        (Topic.Quote, Quote()),
        (Topic.Objection, Objection()),
        (Topic.Attempt, Attempt()),
        (Topic.Owe, Owe()),
        (Topic.Pay, Pay()),
        (Topic.Price, Price()),
        (Topic.Order, Order()),
        (Topic.Deed, Deed()),
        (Topic.Forgot, Forgot()),
        (Topic.Note, Note()),
        (Topic.Record, Record()),
        (Topic.Reply, Reply()),
        (Topic.Touch, Touch()),
        (Topic.PaidWhat, PaidWhat()),
        (Topic.Arranged, Arranged()),
        (Topic.Meet, Meet()),
        (Topic.Due, Due()),
        (Topic.Still, Still()),
        (Topic.Done, Done()),
        (Topic.When, When()),
        (Topic.Step, Step()),
        (Topic.People, People()),
        (Topic.Status, Status()),
        (Topic.Say, Say()),
        (Topic.Debts, Debts()),
        (Topic.NoStep, NoStep()),
        (Topic.Recap, Recap()),
        (Topic.Promise, Promise()),
        (Topic.Task, Task()),
        (Topic.Log, Log()),
        (Topic.NotReached, NotReached()),
        (Topic.Tried, Tried()),
        (Topic.Whose, Whose()),
        (Topic.Total, Total()),
        (Topic.Agenda, Agenda()),
        (Topic.Late, Late()),
        (Topic.Clash, Clash()),
        (Topic.Earns, Earns()),
        (Topic.Sells, Sells()),
        (Topic.Mine, Mine()),
        (Topic.Theirs, Theirs()),
        (Topic.Visits, Visits()),
        (Topic.Calls, Calls()),
        (Topic.Mails, Mails()),
        (Topic.Texts, Texts()),
        (Topic.Both, Both()),
        (Topic.Everybody, Everybody()),
        (Topic.General, General()),
        (Topic.Code, Code()),
        (Topic.Counting, Counting()),
        (Topic.Past, Past()),
    ];

    public static Topic In(string plain) => Known.Aggregate(Topic.None, (found, one) => one.Words.IsMatch(plain) ? found | one.Topic : found);

    [GeneratedRegex(@"姓什么|姓啥|姓甚|贵姓|全名|全称|本名|叫(?:什么|啥)|名字(?:是|叫)?(?:什么|啥)|(?:什么|啥)(?:职位|职务|头衔|职称|角色)|职位|职务|头衔|(?:电话|手机|邮箱|微信|号码)(?:号|号码)?(?:是)?(?:多少|什么|几)|联[系络]方式"
        + @"|\b(?:surname|(?:last|first|full|family|second) name|job title|what(?:\'s| is| was) (?:his|her|their|[a-z]+\'s) (?:job|role|title|position|name|number|mobile|email|phone)|(?:phone|mobile|email) (?:number|address)|what number (?:do|can|should|does)|(?:reach|call|ring) (?:him|her|them|[a-z]+ ?[a-z]*) on(?=\W*$)|what does [^?]{2,30} do(?: there| for a living)?(?=\W*$))\b|\b(?:who(?:\'s| is| was) (?:the|their|our) (?:buyer|boss|manager|director|owner|head|engineer|contact|accountant|cfo|ceo|purchas\w*|finance|one in charge|man|woman)|(?:he|she)(?:\'s| is| was) (?:the|their|an?) [a-z ]{2,24}, (?:right|isn\'t|no|yes|yeah)|where does [a-z]+ work|who does [a-z]+ work for)\b")]
    private static partial Regex Detail();

    [GeneratedRegex(@"(?:哪|什么)(?:个|一)?阶段|(?:几|什么|哪)(?:级|个级|等级)|阶段|等级|谁负责|归谁|负责人|\b(?:what|which) (?:stage|grade)|\bgraded?\b|\ban? [abc] (?:customer|client|account)\b|\bstage\b|\bwho owns\b|\bowner\b|\bwhose (?:customer|account|client)\b"
        + @"|什么(?:级别|级|类)|评(?:了|的)?几级|[abc]\s*级|谁的客户|谁在(?:负责|跟|管)|(?:哪个|哪位)(?:同事|销售)(?:负责|在?跟)"
        + @"|\b(?:(?:grade [abc]|an? [abc](?= customer| client| account|\W*$))|(?:who|which of us) (?:looks after|handles|has|manages) (?:it|them|this|that|the account|the customer))\b|(?:算|是)(?:不算|不是)?(?:成交|意向|谈判|流失|潜在)|成交了?(?:没|吗|么|不(?=\W*$))|是我的|归我|\b(?:is|are) (?:it|that|this|they) mine\b|\b(?:is|are) [a-z&' ]{2,30} (?:won|lost|closed|a prospect)(?=\W*$)|\b(?:account|customer|client)\b[^?]{0,20}\bmine\b")]
    private static partial Regex Profile();

    [GeneratedRegex(@"我(?:们|这边|还|都|是不是|现在|到底)*(?:欠着?|差)(?:[他她它](?:们)?|人家|对方|客户)?(?:一?(?:份|个|封|张|套)|什么|啥|哪些|几(?:件|样|个|份))(?!钱|款|万|块)"
        + @"|\b(?:(?:do|did) i (?:still )?owe (?!(?:them|him|her|you|us)?[^?]{0,12}(?:money|cash))(?:[a-z]+ )?(?:an?|the|any|some)|i (?:still )?owe (?:him|her|them|[a-z]+) (?:an?|the|any)|(?:do|did) i (?:still )?owe [^?]{1,30}\b(?:anything|something)|what (?:do|did) i (?:still )?owe (?:him|her|them))\b")]
    private static partial Regex OwesThing();

    [GeneratedRegex(@"合同|合约|协议|约期|租约"
        + @"|\b(?:contracts?|agreements?|lease|deal with (?:them|the (?:other|rival)))\b")]
    private static partial Regex Contract();

    [GeneratedRegex(@"到期|(?:签|用|做)?到(?:什么时候|何时|几月|几号|哪天|哪年|啥时候)|(?:什么时候|几月|哪天|何时)(?:才)?(?:到期|满|完|结束|截止)|期满|续(?:签|约)"
        + @"|\b(?:till|until|expir\w+|runs? (?:out|to|till|until)|comes? up|up for renewal|renew\w*|(?:does|do|is) [^?]{0,30}\bend\w*|locked in|tied (?:in|up))\b")]
    private static partial Regex Until();

    [GeneratedRegex(@"(?:记|写|放|算|挂)(?:到|在|给|去)(?:了)?(?:哪|谁|什么地方)|(?:记|算|挂)(?:的)?(?:是|在)?哪(?:家|个|里|儿)|(?:记|写)到哪"
        + @"|\b(?:(?:which|who|whom|where) [^?]{0,30}\b(?:did|have) you (?:put|log|file|note|write|record|stick|book|save)\w*|(?:where|who|whom|what) did (?:that|it|this|the last one) go (?:to|under|on|down)|(?:put|filed?|logged|noted|booked) (?:that|it|this) (?:on|under|for|against) (?:which|who|whom|what))\b")]
    private static partial Regex Where();

    [GeneratedRegex(@"[这那]笔|大的(?:那|一)?笔"
        + @"|\b(?:that (?:payment|instal?ment|money))\b")]
    private static partial Regex Sum();

    [GeneratedRegex(@"来龙去脉|前因后果|都(?:聊|谈|发生|说)过?(?:什么|啥)|故事|历史|从头"
        + @"|\b(?:story|history|so far|from the (?:start|beginning)|everything)\b")]
    private static partial Regex History();

    [GeneratedRegex(@"最(?:大|多|高)"
        + @"|\b(?:biggest|largest|best|highest)\b")]
    private static partial Regex Biggest();

    [GeneratedRegex(@"两次|两遍|两笔|重复|多记"
        + @"|\b(?:twice|double(?! ?-?book)|duplicat\w*|two times)\b")]
    private static partial Regex Twice();

    [GeneratedRegex(@"(?:报|谈|开)(?:的|了|过|给|价)?[^，。]{0,4}(?:多少|什么价)|\bquoted?\b[^?]*\bfor\b|\b(?:did|had|have) (?:i|we) quoted?\b")]
    private static partial Regex Quote();

    [GeneratedRegex(@"卡在|顾虑|嫌|为(?:什么|啥|何)[^，。]{0,6}(?:不|没)|异议|不满|抱怨|担心|哪里不|\b(?:objections?|blockers?|h[eo]ld(?:ing|s)? [^?]{0,40}(?:up|back)|worried|worry|problem|snag|complain\w*|unhappy|concern\w*|reservations?|put (?:them|him|her) off|stuck|mind about)\b"
        + @"|不(?:肯|愿意?|想)(?:签|买|下单|付)|哪(?:点|里|儿|方面)(?:不|没)|顾忌|心结|压着不|迟迟不|意见"
        + @"|\b(?:hesitat\w+|dislike\w*|push(?:ed|ing)? back|what(?:\'s| is| was) (?:wrong|bothering|putting)|sticking point|obstacle|in the way|afraid of|fear\w*|gripe\w*|beef|moan\w*|grumbl\w*|not happy|against (?:it|us))\b|卡(?:在)?(?:哪|什么|谁)|卡壳")]
    private static partial Regex Objection();

    [GeneratedRegex(@"(?:没|未)(?:有)?(?:打|接|联系|联络|找|拨)?(?:得)?(?:通|到人|着人)|没人?接|没联[系络]上|占线|未接|打不通|连着?几次|试了几|(?:才|终于)(?:打|接|联系)?(?:通|上)|白(?:打|跑|去)(?:了|过)?(?:几|多少)|\bhow (?:many (?:times|goes|tries|attempts)|often)\b[^?]*\b(?:try|tri|without|attempt|miss|running|row|fail)\w*|\b(?:without (?:reaching|an answer|getting)|unreached|failed (?:calls?|attempts?)|(?:could(?:n\'t| not)|did(?:n\'t| not)|not) (?:reach|get hold|get through|raise|answer|pick)\w*|in a row|how many (?:tries|attempts|goes)|voicemail|no answer|never (?:answered|picked)|rang out)\b|第几(?:次|回|遍|趟)|\bhow many (?:times|goes|tries|calls) (?:is|was|does) (?:that|this|it)\b")]
    private static partial Regex Attempt();

    [GeneratedRegex(@"欠(?!着[^，。]{0,3}没[办做])|余款|结余|账(?:清|平)|补多少|(?:还|总共|一共|仍)?(?:差|剩)(?:咱|我们|下|着)?[^，。]{0,5}(?:多少|几|钱|款)|(?:还|仍)(?:差|剩)|付清|结清|付完|收齐|付齐|没(?:付|给|收|结)(?:的|完|清|齐|多少|款|钱|了|(?=[?？吧啊]|$))|未(?:付|收|结)|应收|尾款(?:还)?(?:有|剩|是|多少|几)|\b(?:balance|(?:account|books?) (?:clear|settled|straight)|how much more|ow(?:e|es|ed|ing)|left to pay|still to (?:pay|come in)|unpaid|paid (?:up|in full|it all|off|everything)|squared?|settled|outstanding (?:amount|balance|payment|money|invoice)|(?:is|has|have) [^?]{1,30} paid(?: yet)?(?=\?|$)|how much (?:is|of that is|of it is)?\s*(?:still )?(?:left|open|outstanding|missing|wanting|due|remaining)|remain(?:s|ing|der)?|(?:outstanding|left|open) (?:on|after|from|of) (?:the|that|their|his|her|its) (?:order|invoice|bill|deposit|money|payment|account))\b|^leaves\b|\bwhat(?:'s| is| does that leave| remains)? ?(?:still )?(?:left|outstanding)\b(?! to do| open)"
        + @"|没(?:收|打|回|到)(?:回来|齐|全|账)|还没(?:收|回|打|到)(?:的)?(?:钱|款|多少)|账款|两清|清了|(?:还|要)(?:收|补|找)(?:多少|几)|(?:多少|几)(?:钱|万|块)?(?:还)?没(?:到|收|付|给|回|打|结)"
        + @"|\b(?:on the hook|in arrears|still short|(?:still|yet) to (?:come|collect|pay)|(?:has|have|did)(?:n\'t| not)[^?]{0,20}\bpaid|clear(?:ed)? (?:the|their|his|her) (?:balance|bill|account|invoice|debt)|left over|(?:good|due) for how much|what(?:\'s| is) (?:still )?due from (?:them|him|her))\b|\b(?:leaves? (?:what|us|how much)|what does (?:that|it) leave)\b")]
    private static partial Regex Owe();

    [GeneratedRegex(@"(?:款|钱|定金|订金|预付|首付|货款|质保金)[^，。]{0,8}(?:到|付|给|收|来|进|打|转|汇|漏)|(?:付|转|汇|收)(?:了|过|到|来|的)?(?:多少|几|钱|款|定金|订金)|打(?:了|过)?(?:多少|几)?(?:次|笔)?(?:款|钱)|到账|进账|回款|收款|给(?:过|了)[^，。]{0,2}(?:钱|款)|付了没|付没付|付款|付过|付了|第[一二三]笔|\b(?:paid|payments?|deposits?|pay|pays|transferred|received|came in|come in|money)\b"
        + @"|一分(?:钱)?(?:都|也)?没|没(?:记|收|见)(?:到|过|着)?[^，。]{0,3}(?:钱|款)|交(?:了|过)?(?:定金|订金|钱|款)|(?:钱|款|数)(?:收|进|入|到)(?:了|没|账|数)|入(?:账|数)|回(?:了)?(?:多少|几)(?:款|钱)|款(?:子)?(?:呢|了没)"
        + @"|\b(?:paying|instal?ments?|wired?|transfer\w*|remit\w*|cash in|coughed up|stumped up)\b")]
    private static partial Regex Pay();

    [GeneratedRegex(@"谈到|(?:报|谈|开)(?:了|的|过|给)?[^，。]{0,4}(?:多少|几|什么价)|报价(?:是)?(?:多少|几)|多少钱|什么价|(?:价格|金额|数字|预算)(?:是|有)?(?:多少|几)|砍到|\b(?:how much (?:did|have|had|was|were) (?:i|we|they|he|she|it|the)|what (?:amount|price|figure|sum|number|did i quote|had i quoted|have i quoted|budget)|(?:had|did|have) (?:i|we) quoted?|quoted|rival'?s? (?:figure|price|offer)|(?:price|figure|sum|amount) (?:did|was|were|had|have)|g[oe]ne? for|go for|sold for|worth(?! (?:the|it|my|pursu|both|chas|our|a ))|figures? (?:did|was|have|had)|what (?:does|did|would) (?:it|that|they|he|she)[^?]{0,12}\bcost|discount)\b"
        + @"|(?:几|多少)折|折扣|让(?:了)?(?:多少|几)|让利|降(?:了)?(?:多少|几)|价(?:格|钱)?(?:怎么|如何)|开(?:的)?价|\b(?:worth(?! (?:the|it|my|our|a shot|pursu|chas|bother))|valued? (?:at)?|down (?:at|for) ?(?=\W*$)|what (?:value|figure|amount))\b")]
    private static partial Regex Price();

    [GeneratedRegex(@"订单|下单|下(?:了|过)?(?:几|多少|哪些|什么)?单|签(?:了|过|下)?(?:几|多少|什么|啥|哪|没|吗)|买(?:了|过)?(?:什么|啥|多少|几|哪|没|吗|东西)|订(?:了|过)(?:什么|啥|多少|几|哪|没|吗)|几单|多少单|成交|合同|那单|这单|单子|总额|合计|几台|多少台|\b(?:orders?|ordered|bought|buy|purchase[sd]?|purchasing|po|contract|signed|deal)\b"
        + @"|(?:要|拿|提|进)(?:了)?(?:几|多少)(?:台|套|件|箱|个|批|吨|只|支|把)|成(?:了)?(?:没|吗|几|多少)|拿下|多少(?:套|件|箱|批|吨|只|支)"
        + @"|\b(?:ordering|buying|how many (?:units|pieces|sets|pallets|boxes|kits|cases|licen[cs]es|seats) (?:did|have|has|was|were)|purchase order|have (?:we|i) won|did (?:we|i) (?:win|land|close))\b|(?:什么时候|哪天|几号|几时)(?:下|订|签)的|(?:拿|进|要|提|买)(?:了|过)?(?:多少|几|什么|啥)(?:货|台|套|批|单)|\bhow much (?:have|did) (?:they|he|she|[a-z]+) (?:take|taken|buy|bought|order)\w*")]
    private static partial Regex Order();

    [GeneratedRegex(@"催|(?:发|寄|送)(?:合同|订单)|\b(?:chase|chasing|send the contract)\b")]
    private static partial Regex Deed();

    [GeneratedRegex(@"忘(?:了|记)?(?:给|跟)?[^，。]{0,4}(?:寄|发|送|报|做|办|交|打|约|去)|\bforg[eo]t\w* to (?!log|note|record|write|enter)|忘(?:了|记)?(?:什么|啥|哪)|\b(?:(?:anything|something) (?:else )?(?:i|i\'ve|that i) forg[eo]t\w*|(?:have|did) i forg[eo]t\w* anything|forgetting anything)\b")]
    private static partial Regex Forgot();

    [GeneratedRegex(@"备忘|笔记|\b(?:notes?|memos?)\b")]
    private static partial Regex Note();

    [GeneratedRegex(@"(?:有没有|有没|是否|是不是)?(?:漏)?(?:记|录)(?:了|过|下|上|没记)*(?:吗|没|什么|啥|哪些|几|多少|的|进)|记了(?:没|吗)?|记录里|(?:几|多少)条(?:跟进|记录)|\b(?:(?:did|have|had) (?:i|we|you) (?:already |ever |actually )?(?:log(?:ged)?|noted?|record(?:ed)?|writ(?:e|ten)|put|enter(?:ed)?|file[d]?|got (?:it|that) down|miss|forg[eo]t\w*)|on (?:record|file)|written down|(?:what|anything)[^?]*\b(?:noted|logged|recorded)|is (?:there|that|it) (?:a |any )?(?:record|logged|noted?)|how many (?:contacts|follow-?ups|entries|records|notes))\b"
        + @"|(?:留|存|有)(?:下|有|没有|没)?(?:过|了)?(?:什么|啥|任何|点)?(?:记录|记载|底)|(?:记|写)(?:上|下|进)(?:了|去)?(?:没|吗)?|没?(?:被)?算(?:进去?|上|在内)|漏(?:了|算|记)|记成(?:什么|了)|有记|查得到|你那里有(?:数|没)"
        + @"|\b(?:(?:is|was|have you got|got) (?:it|that|this|him|her|them|anything) (?:down|in there|in the system|on file|recorded)|any record|counted|(?:go(?:ne)?|went|count\w*|put|down|kept) (?:in |down )?as|left out|missing from|keep (?:a )?record|in (?:the|your) (?:books|system)|do you have (?:it|that|anything))\b|\b(?:saved?|go(?:ne)? through|went through|still there)\b|算(?:成|作)|\b(?:did|have|had) (?:i|we|you) just (?:log|note|record|write|put|enter|add|save)")]
    private static partial Regex Record();

    [GeneratedRegex(@"(?:回|回复|回话|回音|回信|回电|回个?电话|消息|动静|下文|反馈|表态|答复)(?:我|过|了|来|电话|信)*(?:吗|没|没有|么|不)|有没有(?:回|消息|动静|下文|反馈)|(?:后来|之后)(?:呢|怎么样|有)|没(?:回|动静|消息)|\b(?:heard (?:back|anything|from)|hear(?:d)? back|c[oa]me back|got(?:ten)? back|get back to|repl(?:y|ied)|any(?:thing)? (?:new )?(?:news|word|answer|reply|response|feedback|back)|respon(?:d|ded|se)|silen(?:t|ce)|anything (?:new )?(?:from|back)|(?:call|ring|rang|rung|get|got|come|came|write|wrote|phone)\w* (?:me |us )?back|stirred|budged|gone quiet|answered)\b"
        + @"|松口|表态|吭声|音讯|有(?:没有)?(?:后续|信)|理(?:过)?我"
        + @"|\b(?:any word|said anything|sign of life|gone cold|got back|come back to|budge)\b")]
    private static partial Regex Reply();

    [GeneratedRegex(@"上(?:一)?(?:次|回)|最近(?:一次)?(?:联[系络]|跟进|见|聊|碰|打)|(?:多久|多长时间|几天|多少天)(?:没|了)|(?:联[系络]|跟进|见|聊|去|拜访|打|找|谈)过(?:几|多少|没|吗|他|她|面|谁)?|(?:什么时候|哪天|几号)(?:联[系络]|见|去|聊|打|拜访|找|谈)(?:过|的)|\b(?:in touch (?:lately|recently|since)|previous (?:call|visit|meeting|contact|talk|conversation)|last (?:talk|spoke|speak|spoken|call|contact|heard|saw|see|seen|met|meet|visit|time|touch|in touch|ring|rang|rung|email)\w*|how long (?:since|ago|is it|has it|have i)|since (?:i|we) (?:last|spoke|saw|met)|when (?:did|have|was) (?:i|we|anyone|anybody|somebody|any of us)\b[^?]*\b(?:talk|speak|spoke|call|see|saw|meet|met|visit|ring|contact|go|over|there|touch)\w*|days since|(?:have|did) (?:i|we) (?:ever |even |actually |already )?(?:spoken|speak|talked?|met|meet|been|seen|see|visited?|contacted?|called?|ring|rung)|ever (?:reach|spea?ke?n?|talk|met|meet|been))\b"
        + @"|(?:几|多少)(?:次|回|趟)[^，。]{0,4}(?:联[系络]|见|聊|谈|拜访|电话|去|跑|沟通|跟进)|(?:联[系络]|跟进|见|见面|聊|谈|拜访|沟通|打|跑|去|通话|走访|打电话|通电话)(?:了|过)?(?:几|多少)(?:次|回|趟|遍|通|个)|(?:通|打)(?:过|了)(?:电话|话)|碰(?:过|到|了)|打过交道|(?:来|去)过|(?:上门|当面|真正)[^，。]{0,6}(?:过|了)"
        + @"|\b(?:last (?:chat|conversation|talk|word|e-?mail|text|message|catch-?up)|in touch|(?:did|have|had|has) (?:i|we|anyone|anybody|somebody|any of us)\b[^?]*\b(?:(?:get|got|gotten) (?:hold|onto|on to|through|in touch|around to|round to)|catch|caught|chat\w*|touch\w*|e-?mail\w*|messag\w*|text\w*|wr[io]t\w*|drop\w* (?:in|by|round)|pop\w* (?:in|by|round)|been (?:to|round|over|out|in touch)|reach\w*|phone\w*|r[aiu]ng|see|seen|meet|met|spoken|speak|talk\w*|call\w*|visit\w*|contact\w*)|how many times (?:did|have|had) (?:i|we)|how often (?:did|have|do|had) (?:i|we)|how many (?:calls|visits|meetings|e-?mails|conversations|talks|chats)|how many days|has it been|since (?:anyone|anybody|somebody))\b|跟(?:进)?(?:了|过)?(?:几|多少)(?:次|回|趟)|谁(?:去|见|跑|打|联[系络])(?:的|过)|\b(?:last hear|who(?:(?: it was| was it)(?: that)?| last)? (?:saw|met|visited|rang|called|spoke|went))\b")]
    private static partial Regex Touch();

    [GeneratedRegex(@"一分(?:钱)?(?:都|也)?没"
        + @"|\b(?:(?:what|how much) (?:has|have|had|did) [^?]{1,40}\bpa(?:id|y)\b(?! (?:off|up)))\b")]
    private static partial Regex PaidWhat();

    [GeneratedRegex(@"有(?:没有)?约|约(?:好|定|上|妥)了?(?:没|吗|么)|定(?:好|下来|妥)了?(?:时间)?(?:没|吗)"
        + @"|\b(?:(?:have|do) (?:i|we) (?:got |have )?(?:an?|any) (?:meeting|appointment|demo|visit|call|slot)s?|(?:any|is there an?) (?:meeting|appointment|demo|visit|slot)s?)\b")]
    private static partial Regex Arranged();

    [GeneratedRegex(@"约(?:了|的|在|好|定)*(?:没|吗|谁|几|哪|什么|是)|有(?:没有)?约|(?:几|哪些|什么)(?:个)?(?:约|会(?!员)|预约)|预约|会面|会议|见面|碰头|面谈|看厂|看现场|演示|来访|参观|拜访(?:是|在|定|约|几|哪|什么)|(?:几|哪|什么)[^，。]{0,4}(?:见|碰|拜访|去|来|上门)"
        + @"|\b(?:appointments?|meetings?|demos?|visits?|(?:next )?date with|slot|tours?|surveys?|booked (?:in|with)|when (?:are|am) (?:we|i) (?:meeting|seeing|visiting|going)|are we (?:meeting|seeing)|still (?:coming|on for)|lunch|workshop|walk-?through|call (?:booked|arranged|set)|a time (?:for|with))\b")]
    private static partial Regex Meet();

    [GeneratedRegex(@"超期|逾期|该联[系络]|下次(?:什么时候)?联[系络]|\b(?:overdue|next contact|when (?:should|must|do) i (?:call|contact|ring|see|visit)|due (?:for|a) (?:a )?(?:contact|call|visit))\b"
        + @"|(?:什么时候|哪天|几号)(?:该|要|再)(?:联[系络]|跟进|打|找)|多久(?:该|要)?联[系络]一次"
        + @"|\b(?:when (?:should|must|do|am) (?:i|we) (?:next |due to |meant to |supposed to )?(?:call|contact|ring|see|visit|chase|follow)|next (?:due|touch))\b|(?:该|轮到)我?(?:们)?(?:去)?(?:跑|拜访|联[系络]|跟(?:进)?|打(?:给|电话)?|找|见|催|回访)(?!给|过)|下(?:次|回)[^，。]{1,8}(?:联[系络]|跟进)")]
    private static partial Regex Due();

    [GeneratedRegex(@"还(?:开着|在|算数|作数|照旧|来|去|有效)(?:吗|不|么|没)|照旧(?:吗|不)"
        + @"|\b(?:still (?:open|on|pending|standing|coming|there|valid|happening))\b|还(?:要|用|需要|得|准备)[^，。]{1,10}(?:吗|么|不)|\b(?:still (?:have|has|need|needs|going|due|want|wants|supposed|meant|to (?:do|go|send|come)))\b")]
    private static partial Regex Still();

    [GeneratedRegex(@"(?:做|发|寄|送|报|量|去|办|交|给|打|问|催|约|装|修|弄|写|改|订|定|排|确认|搞定|处理|完成|过来|来)[^，。]{0,5}(?:(?:了|完|好|过)(?:没有?|吗|么|不)|没有?)(?=[?？，,。]|$)|(\p{IsCJKUnifiedIdeographs})没\1|\b(?:did (?:i|we|that|it|the)\b[^?]*\b(?:send|sent|quote|ship|do|did|finish|email|deliver|close|cancel|go|happen|sort)\w*|(?:has|have|is|was) (?:the|that|it|my|our|this)\b[^?]*\b(?:sent|done|closed|gone|shipped|delivered|booked|sorted|finished|moved|cancelled)|still (?:open|on|sitting|pending|standing))\b"
        + @"|(?:批|回|办|弄|下|出|到|签|送|寄|发|交|问|改)(?:下来|出来|回来|过去|出去|过来)?(?:了)?(?:没有?|吗|么)(?=\W*$)|(?:搞|办|弄|谈|定|安排|处理|准备)(?:好|完|定|妥)"
        + @"|\b(?:(?:did|has|have) [^?]{1,40}\b(?:gone (?:out|off)|send|sent|deliver\w*|arriv\w*|swap\w*|fix\w*|sign\w*|approv\w*|confirm\w*|happen\w*|finish\w*|sort\w*)|done (?:with|yet)|ticked off|[a-z]+ (?:closed|done|sent|signed|booked|confirmed|delivered|sorted|approved|out)(?=\?))\b")]
    private static partial Regex Done();

    [GeneratedRegex(@"几点|几号|哪天|哪一天|什么时候|啥时候|何时|多久|星期几|周几|礼拜几|(?:今天|明天|后天|周[一二三四五])[^，。]{0,6}还是|\b(?:when|what (?:time|day|date)|which day|how soon)\b"
        + @"|几月|哪个月|几时|什么时间|哪阵子|截止")]
    private static partial Regex When();

    [GeneratedRegex(@"(?:几|哪些|什么|啥|多少)(?:件|个)?(?:事|活|步)|挂着|没做|没办|待办|下一步|欠着|还(?:有|要|该|差)(?:啥|什么|哪些|做|几)|答应|承诺|要做(?:什么|啥)|约了?(?:没|吗|谁)|有约|安排|(?:来|去)(?:不来|不去|吗|么)|还来|还去|\b(?:open|next (?:step|move|thing)|what(?:'s| is)? next|to do|(?:have|got|supposed) to do|promis\w*|pending|outstanding|appointments?|meetings?|visits?|still (?:coming|bringing)|agreed|planned|scheduled|booked|arranged|left to do)\b"
        + @"|没(?:办|弄|完成|交|搞)(?:的|完|好)?|(?:还)?(?:有|剩)(?:什么|啥|哪些|几件)?(?:没做|要做|要办|尾巴|手尾|事没)|接下来|要(?:我|我们|咱)(?:做|办|准备|交|给)(?:什么|啥)|等(?:着)?(?:我|咱)|未做|手尾|该(?:给|发|做|办|交)"
        + @"|\b(?:loose ends?|on my side|waiting on me|waiting for from me|hanging|to-?dos?|what now|action items?|supposed to|due(?: next| from me)?|anything (?:left|open|due|else)|owe (?:them|him|her) (?:anything|something))\b|\bforgot(?:ten)?\b")]
    private static partial Regex Step();

    [GeneratedRegex(@"拍板|做主|联[系络](?:人|方式|电话)|名片|对接人|(?:是|找|问|归|有|还有|见)谁|谁(?:说了算|管|在|负责|是|家)|哪位|(?:电话|手机|邮箱|微信)(?:号|号码)?(?:是)?(?:多少|什么|几)|什么(?:职位|职务|头衔|角色|人)|干(?:嘛|什么|啥)的|做(?:什么|啥)的|\bwhat does [^?]{2,30} do\b|\b(?:who|whose|whom|decision[- ]?maker|contacts?|phone number|email address|title|role)\b|(?:是|在)哪(?:家|边|间|个公司)的?(?=人|吗|来着|呀|啊|\W|$)|谁跟谁")]
    private static partial Regex People();

    [GeneratedRegex(@"情况|怎么样|咋样|聊得|如何|进展|状况|现状|怎样|到哪(?:一?步|了|儿)|[两三]句话|动态|啥样|一句话|\b(?:status|where (?:are|do|does|did|have)\b[^?]*\b(?:we|stand|things|at|it|i|with|got)|how(?:'s| is| are| goes| do| did| does)|what(?:'s| is) (?:happening|going on|up|the (?:story|state|latest|position|score|situation|status))|updates?|up to speed|latest|summary|situation|standing|(?:an?|one|two|three|few) (?:sentences?|lines?)|how far|catch me up|fill me in|brief me|bring me up|what happened|rundown)\b"
        + @"|背景|底细|来龙去脉|前因后果|(?:了解|知道)(?:些|点)?(?:什么|啥|多少)|值不值|靠谱|有戏|有没有希望|把握|都(?:聊|谈|发生)过?(?:啥|什么)"
        + @"|\b(?:story|history|background|what do (?:we|you|i) know|worth (?:the|it|my|our|pursu\w*|bother\w*|chas\w*)|lowdown|full picture|so far|promising|tell me (?:about|everything))\b")]
    private static partial Regex Status();

    [GeneratedRegex(@"(?:说|提|讲|问|要|反馈|聊|谈)(?:了|过|的|到)?(?:什么|啥|哪些|多少|几)|要(?:几|多少)|\bwhat (?:did|does|was|were|has|had|exactly)\b|\b(?:say|said|ask(?:ed)? for|mention\w*|want(?:ed|s)?|need(?:ed|s)?|which|how many|why)\b"
        + @"|(?:为什么|为何|为啥|怎么)")]
    private static partial Regex Say();

    [GeneratedRegex(@"我[^，。]{0,8}欠(?:着)?(?:谁|哪|什么|啥|几)"
        + @"|(?:今天|明天|本周|这周|后天|周[一二三四五])[^，。]{0,4}欠(?:着)?(?:谁|哪|什么|啥)|欠[^，。]{0,6}没(?:回|办|做|交|给)|(?:哪些|哪几家|几家|谁)[^，。]{0,4}(?:还)?没(?:回信|回话|回复|答复)")]
    private static partial Regex Debts();

    [GeneratedRegex(@"(?:没|缺)(?:有)?(?:定|写|排)?下一步|\b(?:no|without a?|missing a?|lack(?:s|ing)? a?) ?next steps?\b")]
    private static partial Regex NoStep();

    [GeneratedRegex(@"(?:这周|本周|上周|这个礼拜|这礼拜|一周|周)(?:的)?(?:总结|小结|汇总)|周报|(?:发|给)(?:老板|领导|经理|头儿)(?:看)?的?(?:总结|汇总|报告)|\b(?:wk|week(?:ly)?|week's) (?:summary|report|recap|round-?up)\b"
        + @"|(?:这|上|本|两|半)(?:个)?(?:周|星期|礼拜|月|天)(?:的)?[^，。]{0,6}(?:捋|概括|概述|战绩|成绩|成果)|(?:两周|半个?月|周)[^，。]{0,4}(?:总结|小结|汇总)|我(?:上周|这周|本周|上个?礼拜|昨天|今天)(?:干|做|表现|跑)得?(?:怎么样|咋样|如何)"
        + @"|\b(?:how (?:did|have) i (?:do|done|get on|got on|fare[d]?)|how was my (?:week|day|fortnight)|(?:fortnight|week|day) in (?:a few|two|three|four|five|some|\d) (?:lines|sentences|words|points)|(?:sum up|summary of|summary for|recap of|rundown of|round-?up of) (?:my|the|this|last|these|today) ?(?:past |last )?(?:two )?(?:week|fortnight|day|s)?\w*)\b")]
    private static partial Regex Recap();

    [GeneratedRegex(@"(?:答应|承诺|应承)(?:了|过|下)?(?:谁|什么|啥|哪|人家|别人|客户|几|的)|我(?:还|都|现在|到底|一共)*答应|许(?:过|了)?[^，。]{0,3}愿|欠(?:着)?(?:客户|人家|别人)(?:什么|啥|哪些|几)|\b(?:promise[sd]?|promised|what (?:do|did|have) i (?:still )?owe|owe (?:people|anyone|anybody|whom)|commit(?:ted|ments?)|did i (?:tell|say to) (?:customers?|clients?|people|them|anyone)\b)\b|\b(?:(?:\'ve| have) i (?:still )?(?:got )?(?:hanging|open|pending|outstanding)|sitting on|hanging over me|on my hook)\b")]
    private static partial Regex Promise();

    [GeneratedRegex(@"(?:谁|同事|大家|别人|他们)(?:还)?(?:在)?(?:(?:帮|替|给)我(?!们?(?:打|付|汇|转|钱|款))|欠我(?!们|钱|款|多少))|我(?:让|请|托|叫|交代|派)(?:了|过)?(?:谁|别人|同事|大家|他们|哪)|交代(?:出去|给)|安排(?:给)?(?:别人|同事|他们|大家)|托(?:人|出去)|派(?:出去)|\b(?:who (?:still )?owes me (?:an? )?(?:answer|reply|something|anything)|(?:tasks?|things?|jobs?|errands?) (?:i|that i) (?:gave|asked|handed|passed)|(?:have|had|did) i (?:asked?|given|give|handed?|passed?|delegated?)\b[^?]*\b(?:others|people|colleagues?|team|anyone|somebody|whom)|delegated|whom? (?:have|had|did) i (?:ask|tell|told|give|given|send|sent)\w*|waiting (?:on|for)\b[^?]*\b(?:others|colleagues|the team|people|anyone|anybody)|colleagues?[^?]*\b(?:for me|owe me))\b"
        + @"|(?<![我咱])(?:手上|手里|那边|那儿|名下)[^，。]{0,4}(?:压|挂|欠|还有|剩)(?:着|了)?(?:我)?(?:的)?(?:几|什么|哪|多少)|(?:交代|派|布置|托)(?:的|给[^，。]{1,4}的)?(?:事|活|任务)"
        + @"|\b(?:(?:job|jobs|task|tasks|errand|errands|something|anything|work|one) (?:from|for) me|owes? me (?:an? )?(?!money|cash|¥|how)(?:answer|reply|favou?r|report|job|call)|who[^?]{0,30}\bhanging\b|handed out|farmed out)\b")]
    private static partial Regex Task();

    [GeneratedRegex(@"(?:记|干|做|聊|跟|写)(?:了|过)?(?:点|些)?(?:啥|什么|哪些|几|多少)|(?:几|多少|哪些|哪几)(?:条|个|次|家|位)(?:跟进|记录|客户|人)?[^，。]{0,6}(?:联[系络]|聊|见|拜访|跑|谈|沟通|记)|(?:联[系络]|聊|见|拜访|跑|谈|沟通|走访)(?:上|到)?(?:了|过)(?:几|多少|哪|谁)|联[系络]上(?:几|多少|哪|谁)|(?:见|聊|联[系络])(?:了|过)谁|[跟和]谁(?:都)?(?:聊|谈|见|通|联[系络]|碰)|谁(?:聊|见|谈|联[系络])过|\brecap\b|\bwhat (?:did i|have i) (?:do|done|log|logged|write|written|record|recorded|note|noted|get|got)\b|(?:记|写)(?:的|了)(?:东西|内容)|\bwhat i(?:'ve| have)? (?:put(?: down)?|wrote|done|logged|written|recorded|noted)\b|\bwhat's logged\b|\b(?:my|today'?s) (?:log|entries|notes|records)\b|\bhow many (?:customers|people|contacts|follow-?ups|visits|clients|accounts|entries|records|meetings|conversations|companies|places|sites|firms|of them)\b[^?]*\b(?:i|did|have|log|logged|today|yesterday|week)\b|\b(?:who|whom|which (?:customers?|ones|clients?|people)) (?:did|have) i (?:actually |really |already |even )*(?:spea?k|spoken|talk|see|seen|meet|met|call|contact|visit|reach|log)\w*|\bdid i (?:log|record|note|write) (?:anything|everything|all)\b"
        + @"|(?:去|见|跑|拜访|走|聊|谈|找)(?:了|过|到)?(?:的)?(?:哪(?:家|几家|些|位)|谁)|(?:今天|昨天|前天|上午|下午|这周|本周|上周)(?:我)?记的(?!什么时候|是什么|哪)|(?:拜访|跑|见|聊|谈|联[系络]|打|去|走)(?:了|过|上)?(?:几|多少)(?:家|个|位|户|次|趟|通)"
        + @"|\b(?:how many (?:did|have) i (?:actually |really )?(?:spea?k|spoken|talk|see|seen|meet|met|call|contact|visit|reach|log|get|got)\w*|who(?:m|\'ve| have| did)? i(?:\'ve| have)? (?:spoken|seen|met|called|visited|talked))\b|\bhow many (?:customer|client|account) (?:contacts|visits|calls|meetings)\b")]
    private static partial Regex Log();

    [GeneratedRegex(@"(?:哪些|哪几家|谁|哪家)[^，。]{0,8}(?:还没|没|没有)(?:有)?(?:联[系络]|跟进|找)(?!上)|\b(?:who|which|whom)\b[^?]*\b(?:haven't|have not|didn't|did not|not yet|not)\b[^?]*\b(?:reach|contact|spoke|spoken|talk|call|visit|seen)\w*"
        + @"|(?:哪些|哪几家|谁|哪家|几家)[^，。]{0,10}(?:没|没有|未)(?:有)?(?:碰|动|见|聊|打|拜访|跟|理)(?!上|通)"
        + @"|\b(?:(?:who|which|whom|anyone|anybody|customers?)\b[^?]*\b(?:haven\'t|have not|didn\'t|did not|not yet|not)\b[^?]*\b(?:touch\w*|heard|rung|ring|in touch|met|meet|see|phoned?|emailed?))\b")]
    private static partial Regex NotReached();

    [GeneratedRegex(@"没(?:打|接|联[系络]|找|拨)?(?:通|上|到)|没人?接|占线|未接|\b(?:dodg\w*|ignor\w*|ghost\w*|didn't (?:answer|pick up|reach)|no answer|not (?:reach|answer|pick)\w*|couldn't (?:reach|get)|failed (?:calls?|attempts?)|attempts?|voicemail|unreached|never (?:answered|picked up))\b"
        + @"|\b(?:(?:that|who|whom) i tried|tr(?:y|ied)\b[^?]*\b(?:not|couldn\'t|didn\'t|without|no luck)\b[^?]*|who (?:did|have) i (?:try|tried))\b")]
    private static partial Regex Tried();

    [GeneratedRegex(@"谁家?的|是谁|谁(?:说|嫌|抱怨|问|提|要|吐槽|来着|啊|家)|哪(?:家|个客户|一家|位)|\bwhose\b|\bwho(?:'s| is)? (?:that|it|this|the \w+) (?:with|for|from)\b|\bwho am i with\b|\bwho (?:thinks?|thought|finds?|found|feels?|felt|says|was|is|were|said|asks?|asked|wants?|wanted|mention\w*|complain\w*|moan\w*|rais\w*|object\w*|grumbl\w*|worr\w*|told|needs?|needed|has|had|bought|ordered|paid)\b|\bwhich (?:customer|one|client|company|of them|account|\w+ (?:is|was|has|wants|wanted|asked|said|gets|got))\b"
        + @"|(?:哪|谁)(?:家|个|位)?(?:在)?(?:抱怨|嫌|吐槽|催|急|担心)"
        + @"|\b(?:which (?:lad|fella|guy|bloke|lady|woman|man|fellow|customer|client|one)\b)\b")]
    private static partial Regex Whose();

    [GeneratedRegex(@"总额|合计|\b(?:my|grand) total\b|总数|总金额")]
    private static partial Regex Total();

    [GeneratedRegex(@"欠(?:着)?(?:谁|哪)|(?:今天|明天|后天|今晚|上午|下午|这周|本周|下周|这个星期|周[一二三四五六日天]|礼拜[一二三四五])[^，。]{0,8}(?:干|做|找|见|联[系络]|打|安排|有什么|有啥|有约|几件|哪些|忙|事|行程|日程|待办|任务|该|要|到期)|安排|日程|行程|待办|手头|(?:那|这)?(?:几|两|三)件事|几点|见谁|找谁|去哪|有约|先(?:干|做|找|见)|撞|冲突|到期|超期|过期|拖(?:着|了)|\b(?:slipped|on (?:my|the) (?:plate|list|desk|calendar|diary|agenda|books)|my (?:day|list|plate|diary|calendar|agenda|schedule|week|morning|afternoon|to-?do|mon|tues?|weds?|thurs?|fri|monday|tuesday|wednesday|thursday|friday|tomorrow)|what(?:'s| is| do i have| have i| am i| must i| should i| else)\b[^?]{0,30}\b(?:on|today|tomorrow|due|first|next|left|planned|doing|mon|tues?|wed|thurs?|fri|monday|tuesday|wednesday|thursday|friday|week)|who (?:do|should|am|must) i (?:see|meet|call|ring|chase|contact)\w*|anything (?:on|due|overdue|planned|today|tomorrow|i (?:must|should|need))|falls? due|due (?:today|tomorrow|this week)|overdue|clash|am i (?:free|busy|seeing|meeting|booked)|hanging over me|(?:must|has to|have to|needs? to) be (?:done|finished|sent|sorted)|double[- ]?booked|anything (?:left|else|more)|left for|(?:things|jobs) (?:to do|today)|agenda|what time)\b|^(?:(?:good )?morning[.,! ]*)?(?:and )?(?:today|tomorrow|this (?:morning|afternoon|week))\W*$"
        + @"|催命|先(?:弄|办|打|跑|忙|搞|处理)|急(?:事|活|着办)|要紧|紧(?:急|要)|赶(?:着|紧)|火烧|(?:今天|明天|后天|今晚|本周|这周|下周|周[一二三四五六日天]|礼拜[一二三四五六日天]|这两天)[^，。]{0,10}(?:什么|啥|几|哪些)[^，。]{0,4}(?:事|活|约|个会|会议|空)|(?:几|哪些|什么)(?:个)?(?:约(?!了)|会议)|几个会|排(?:得)?(?:满|开)|打架|我[^，。]{0,8}(?:忙|有空|空不空)"
        + @"|\b(?:who(?:\'s| is|\'m i| am i)? (?:first|next|up)\b|who(?:\'ve| have| do) i (?:got|have|see)|how(?:\'s| is| does) (?:my |this |the )?(?:next |tomorrow|today|monday|tuesday|wednesday|thursday|friday|week|day)[^?]{0,12}\blook\w*|first (?:thing|up|call|stop|job)|any(?:one|body) i (?:should|must|need|have)|who should i|should i (?:be )?(?:ring|call|do|see|chas|contact|phon)\w*|what have i got|(?:what\'s|whats|anything) (?:coming|pressing|urgent|burning|up)|urgent|pressing|clash\w*|overlap\w*|lined up|on the cards|where am i (?:off|going|headed|meant)|who(?:\'s| is) (?:due|waiting)|needs? (?:me|my attention|doing))\b|头一(?:档|个|家|件)|第一(?:档|个|家)|空档|行程")]
    private static partial Regex Agenda();

    [GeneratedRegex(@"超期|过期|逾期|拖(?:着|了)|过了(?:还)?没做|\b(?:overdue|late|behind|slipped|missed)\b")]
    private static partial Regex Late();

    [GeneratedRegex(@"撞|冲突|打架|重(?:叠|了)|排得开"
        + @"|\b(?:clash\w*|double[- ]?book\w*|overlap\w*|conflict\w*)\b|有(?:没有)?(?:别人|别的|其他)|\b(?:anything else on|free|clear|taken)\b")]
    private static partial Regex Clash();

    [GeneratedRegex(@"到账|进账|回款|收款|打钱|付钱|汇钱|收(?:了|到|进|上)?(?:多少|几)|(?:多少|几)(?:笔|钱)?[^，。]{0,4}(?:到账|进账|回来|进来)|(?:钱|款)[^，。]{0,4}(?:进|到|收)|\b(?:cash|payments?|collected|paid|sent (?:us|me) [^?]{0,10}(?:money|cash)|came in|come in|money in|money (?:came|come|has come)|received|deposits?)\b"
        + @"|回款|收款|入账"
        + @"|\b(?:cash|money|payments?)\b")]
    private static partial Regex Earns();

    [GeneratedRegex(@"(?:签|卖|成|下|订)(?:了|出)?(?:多少|几|哪几|哪些)|(?:签|卖|下)(?:的|了的)(?:单|订)|几单|多少单|(?:订单|单子|销售额)[^，。]{0,8}(?:多少|几|哪些|总|一共|共)|总额|合计|\b(?:orders?|deals?|sales|sold|sell|(?:have|did) i (?:actually )?(?:sign|close|book|bill)\w*|total)\b"
        + @"|(?:成|下|签|出)(?:了)?(?:几|多少)(?:单|家|笔)|(?:下单|订单|成交)[^，。]{0,6}(?:多少|几|总|一共)|(?:接|拿|做|谈)(?:下|了|到)?(?:多少|几)(?:张|个)?(?:单|笔|订单)|(?:多少|几)(?:张|个)(?:单|订单)")]
    private static partial Regex Sells();

    [GeneratedRegex(@"我|咱|自己|\b(?:i|my|me|mine|myself)\b")]
    private static partial Regex Mine();

    [GeneratedRegex(@"[他她它]|人家|对方|那边|[那这]家|\b(?:they|them|their|theirs|he|she|him|her|his|hers|it|there)\b"
        + @"|[这那呢嗰](?:单|笔|张|个单|份|批)"
        + @"|\b(?:that (?:order|payment|invoice|deal|po)|this (?:order|payment|deal))\b|^that(?:'s| is)\b")]
    private static partial Regex Theirs();

    [GeneratedRegex(@"拜访|跑(?:了|过)|上门|走访|见(?:了|过)(?:几|多少)"
        + @"|\b(?:visits?|visited|meetings?|meet|met|see|saw|seen)\b")]
    private static partial Regex Visits();

    [GeneratedRegex(@"(?:打|通|拨)(?:通)?(?:了|过)?(?:几|多少)(?:个|通|次|家)|电话"
        + @"|\b(?:calls?|called|rung|rang|ring|phoned?)\b")]
    private static partial Regex Calls();

    [GeneratedRegex(@"邮件"
        + @"|\b(?:e-?mails?|e-?mailed)\b")]
    private static partial Regex Mails();

    [GeneratedRegex(@"微信|短信"
        + @"|\b(?:texts?|texted|messages?|messaged)\b")]
    private static partial Regex Texts();

    [GeneratedRegex(@"(?:这|那)?(?:两|俩|几)(?:家|个客户|边)(?:都|各|现在|分别)|这两家|那两家|两边"
        + @"|\b(?:both(?: of them)?|the two of them|each of them|these two|those two)\b")]
    private static partial Regex Both();

    [GeneratedRegex(@"团队|公司|全部门|部门|大家|谁|排名|\b(?:team|everyone|everybody|company|who|ranking)\b")]
    private static partial Regex Everybody();

    [GeneratedRegex(@"谁|哪些|哪几|哪家|哪个客户|所有|全部|每家|各家|应收|按客户|\b(?:who|whom|whose|which(?! (?:day|date|time|week|month|stage|grade|figure|price|product|order))|all|everybody|everyone|each|by customer|per customer|customers|anyone|anybody)\b"
        + @"|\b(?:any of my|my customers|my clients|my accounts)\b")]
    private static partial Regex General();

    [GeneratedRegex(@"编号|客户号|\b(?:(?:customer|account|client) (?:code|number|id)|(?:their|its) code)\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?:包括|算上|算进|计入)[^，。]{0,8}(?:吗|么|没|不)|是不是(?:也|连)?(?:算|包括)|\b(?:count(?:ing|s|ed)?|includ(?:ing|es?|ed))\b[^?]*, (?:is it|are they|right|did it)|\b(?:does|is|did|are) (?:that|those|it|this) (?:count|includ)\w*")]
    private static partial Regex Counting();

    [GeneratedRegex(@"[了过](?!期)|\b(?:did|have i|i've|have we|was|were|had|so far)\b")]
    private static partial Regex Past();
}
