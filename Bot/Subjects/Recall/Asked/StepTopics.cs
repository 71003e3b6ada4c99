using System.Text.RegularExpressions;

namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>What is to be done: steps, appointments, promises, tasks given to others.</summary>
internal static partial class StepTopics
{
    public static readonly (Topic Topic, Regex Words)[] All =
    [
        (Topic.Step, Step()), (Topic.Meet, Meet()), (Topic.Arranged, Arranged()), (Topic.Due, Due()), (Topic.When, When()), (Topic.Still, Still()),
        (Topic.Done, Done()), (Topic.Forgot, Forgot()), (Topic.Deed, Deed()), (Topic.OwesThing, OwesThing()), (Topic.Promise, Promise()),
        (Topic.Task, Task()), (Topic.Debts, Debts()), (Topic.NoStep, NoStep()), (Topic.Agenda, Agenda()), (Topic.Late, Late()),
        (Topic.Clash, Clash()),
    ];

    /// <summary>What is open: 还有什么没做, "what's next".</summary>
    [GeneratedRegex(@"(?:几|哪些|什么|啥|多少)(?:件|个)?(?:事|活|步)|挂着|没做|没办|待办|下一步|欠着|还(?:有|要|该|差)(?:啥|什么|哪些|做|几)|答应|承诺|要做(?:什么|啥)|约了?(?:没|吗|谁)|有约|安排|(?:来|去)(?:不来|不去|吗|么)|还来|还去|\b(?:open|next (?:step|move|thing)|what(?:'s| is)? next|to do|(?:have|got|supposed) to do|promis\w*|pending|outstanding|appointments?|meetings?|visits?|still (?:coming|bringing)|agreed|planned|scheduled|booked|arranged|left to do)\b"
        + @"|没(?:办|弄|完成|交|搞)(?:的|完|好)?|(?:还)?(?:有|剩)(?:什么|啥|哪些|几件)?(?:没做|要做|要办|尾巴|手尾|事没)|接下来|要(?:我|我们|咱)(?:做|办|准备|交|给)(?:什么|啥)|等(?:着)?(?:我|咱)|未做|手尾|该(?:给|发|做|办|交)"
        + @"|\b(?:loose ends?|on my side|waiting on me|waiting for from me|hanging|to-?dos?|what now|action items?|supposed to|due(?: next| from me)?|anything (?:left|open|due|else)|owe (?:them|him|her) (?:anything|something))\b|\bforgot(?:ten)?\b")]
    private static partial Regex Step();

    /// <summary>What is arranged with somebody: 约了几点, "when are we meeting".</summary>
    [GeneratedRegex(@"约(?:了|的|在|好|定)*(?:没|吗|谁|几|哪|什么|是)|有(?:没有)?约|(?:几|哪些|什么)(?:个)?(?:约|会(?!员)|预约)|预约|会面|会议|见面|碰头|面谈|看厂|看现场|演示|来访|参观|拜访(?:是|在|定|约|几|哪|什么)|(?:几|哪|什么)[^，。]{0,4}(?:见|碰|拜访|去|来(?!着)|上门)"
        + @"|\b(?:appointments?|meetings?|demos?|visits?|(?:next )?date with|slot|tours?|surveys?|booked (?:in|with)|when (?:are|am) (?:we|i) (?:meeting|seeing|visiting|going)|are we (?:meeting|seeing)|still (?:coming|on for)|lunch|workshop|walk-?through|call (?:booked|arranged|set)|a time (?:for|with))\b")]
    private static partial Regex Meet();

    /// <summary>Whether something is arranged: 约好了没, "do I have a meeting".</summary>
    [GeneratedRegex(@"有(?:没有)?约|约(?:好|定|上|妥)了?(?:没|吗|么)|定(?:好|下来|妥)了?(?:时间)?(?:没|吗)"
        + @"|\b(?:(?:have|do) (?:i|we) (?:got |have )?(?:an?|any) (?:meeting|appointment|demo|visit|call|slot)s?|(?:any|is there an?) (?:meeting|appointment|demo|visit|slot)s?)\b")]
    private static partial Regex Arranged();

    /// <summary>When to be in touch next: 下次什么时候联系, "are they overdue".</summary>
    [GeneratedRegex(@"超期|逾期|该联[系络]|下次(?:什么时候)?联[系络]|\b(?:overdue|next contact|when (?:should|must|do) i (?:call|contact|ring|see|visit)|due (?:for|a) (?:a )?(?:contact|call|visit))\b"
        + @"|(?:什么时候|哪天|几号)(?:该|要|再)(?:联[系络]|跟进|打|找)|多久(?:该|要)?联[系络]一次"
        + @"|\b(?:when (?:should|must|do|am) (?:i|we) (?:next |due to |meant to |supposed to )?(?:call|contact|ring|see|visit|chase|follow)|next (?:due|touch))\b|(?:该|轮到)我?(?:们)?(?:去)?(?:跑|拜访|联[系络]|跟(?:进)?|打(?:给|电话)?|找|见|催|回访)(?!给|过)|下(?:次|回)[^，。]{1,8}(?:联[系络]|跟进)|(?:要不要|该不该|用不用|需不需要)[^，。]{0,4}(?:打|联[系络]|跟|催|去|找)|\bshould (?:i|we) (?:try|call|ring|chase|see|contact|visit|phone|mail|email) (?!first|today|next|now)|\bworth (?:trying|calling|ringing|chasing|another)|还要不要")]
    private static partial Regex Due();

    /// <summary>哪天, "what time".</summary>
    [GeneratedRegex(@"几点|几号|哪天|哪一天|什么时候|啥时候|何时|多久|星期几|周几|礼拜几|(?:今天|明天|后天|周[一二三四五])[^，。]{0,6}还是|\b(?:when|what (?:time|day|date)|which day|how soon)\b"
        + @"|几月|哪个月|几时|什么时间|哪阵子|截止")]
    private static partial Regex When();

    /// <summary>Whether something stands as it was: 还来吗, "is it still on".</summary>
    [GeneratedRegex(@"还(?:开着|在|算数|作数|照旧|来|去|有效)(?:吗|不|么|没)|照旧(?:吗|不)"
        + @"|\b(?:still (?:open|on|pending|standing|coming|there|valid|happening))\b|还(?:要|用|需要|得|准备)[^，。]{1,10}(?:吗|么|不)|\b(?:still (?:have|has|need|needs|going|due|want|wants|supposed|meant|to (?:do|go|send|come)))\b")]
    private static partial Regex Still();

    /// <summary>Whether something was done: 样品寄了没, "did the quote go out".</summary>
    [GeneratedRegex(@"(?:做|发|寄|送|报|量|去|办|交|给|打|问|催|约|装|修|弄|写|改|订|定|排|确认|搞定|处理|完成|过来|来)[^，。]{0,5}(?:(?:了|完|好|过)(?:没有?|吗|么|不)|没有?)(?=[?？，,。]|$)|(\p{IsCJKUnifiedIdeographs})没\1|\b(?:did (?:i|we|that|it|the)\b[^?]*\b(?:send|sent|quote|ship|do|did|finish|email|deliver|close|cancel|go|happen|sort)\w*|(?:has|have|is|was) (?:the|that|it|my|our|this)\b[^?]*\b(?:sent|done|closed|gone|shipped|delivered|booked|sorted|finished|moved|cancelled)|still (?:open|on|sitting|pending|standing))\b"
        + @"|(?:批|回|办|弄|下|出|到|签|送|寄|发|交|问|改)(?:下来|出来|回来|过去|出去|过来)?(?:了)?(?:没有?|吗|么)(?=\W*$)|(?:搞|办|弄|谈|定|安排|处理|准备)(?:好|完|定|妥)"
        + @"|\b(?:(?:did|has|have) [^?]{1,40}\b(?:gone (?:out|off)|send|sent|deliver\w*|arriv\w*|swap\w*|fix\w*|sign\w*|approv\w*|confirm\w*|happen\w*|finish\w*|sort\w*)|done (?:with|yet)|ticked off|[a-z]+ (?:closed|done|sent|signed|booked|confirmed|delivered|sorted|approved|out)(?=\?))\b")]
    private static partial Regex Done();

    /// <summary>Whether something was forgotten to be done; what was forgotten to be written down is on record or not: 忘了给他寄, "did I forget anything".</summary>
    [GeneratedRegex(@"忘(?:了|记)?(?:给|跟)?[^，。]{0,4}(?:寄|发|送|报|做|办|交|打|约|去)|\bforg[eo]t\w* to (?!log|note|record|write|enter)|忘(?:了|记)?(?:什么|啥|哪)|\b(?:(?:anything|something) (?:else )?(?:i|i\'ve|that i) forg[eo]t\w*|(?:have|did) i forg[eo]t\w* anything|forgetting anything)\b")]
    private static partial Regex Forgot();

    /// <summary>Something is to be done with an order or a payment: that is a step: 催款, "send the contract".</summary>
    [GeneratedRegex(@"催|(?:发|寄|送)(?:合同|订单)|\b(?:chase|chasing|send the contract)\b")]
    private static partial Regex Deed();

    /// <summary>Something of mine that they wait for, not money: 我还欠他们一份什么, "do I owe her a quote".</summary>
    [GeneratedRegex(@"我(?:们|这边|还|都|是不是|现在|到底)*(?:欠着?|差)(?:[他她它](?:们)?|人家|对方|客户)?(?:一?(?:份|个|封|张|套)|什么|啥|哪些|几(?:件|样|个|份))(?!钱|款|万|块)"
        + @"|\b(?:(?:do|did) i (?:still )?owe (?!(?:them|him|her|you|us)?[^?]{0,12}(?:money|cash))(?:[a-z]+ )?(?:an?|the|any|some)|i (?:still )?owe (?:him|her|them|[a-z]+) (?:an?|the|any)|(?:do|did) i (?:still )?owe [^?]{1,30}\b(?:anything|something)|what (?:do|did) i (?:still )?owe (?:him|her|them))\b|我[^，。]{0,6}欠[^，。谁]{1,6}(?:什么|啥|哪些)(?!钱|款)|\bwhat (?:do|did) i (?:still )?owe (?!money|cash|people|any)[a-z]+(?=\W*$)")]
    private static partial Regex OwesThing();

    /// <summary>我答应了谁什么, "what did I promise".</summary>
    [GeneratedRegex(@"(?:答应|承诺|应承)(?:了|过|下)?(?:谁|什么|啥|哪|人家|别人|客户|几|的)|我(?:还|都|现在|到底|一共)*答应|许(?:过|了)?[^，。]{0,3}愿|欠(?:着)?(?:客户|人家|别人)(?:什么|啥|哪些|几)|\b(?:promise[sd]?|promised|what (?:do|did|have) i (?:still )?owe|owe (?:people|anyone|anybody|whom)|commit(?:ted|ments?)|did i (?:tell|say to) (?:customers?|clients?|people|them|anyone)\b)\b|\b(?:(?:\'ve| have) i (?:still )?(?:got )?(?:hanging|open|pending|outstanding)|sitting on|hanging over me|on my hook)\b")]
    private static partial Regex Promise();

    /// <summary>What others were asked for: 谁还欠我回话, "what have I asked others for".</summary>
    [GeneratedRegex(@"(?:谁|同事|大家|别人|他们)(?:还)?(?:在)?(?:(?:帮|替|给)我(?!们?(?:打|付|汇|转|钱|款))|欠我(?!们|钱|款|多少))|我(?:让|请|托|叫|交代|派)(?:了|过)?(?:谁|别人|同事|大家|他们|哪)|交代(?:出去|给)|安排(?:给)?(?:别人|同事|他们|大家)|托(?:人|出去)|派(?:出去)|\b(?:who (?:still )?owes me (?:an? )?(?:answer|reply|something|anything)|(?:tasks?|things?|jobs?|errands?) (?:i|that i) (?:gave|asked|handed|passed)|(?:have|had|did) i (?:asked?|given|give|handed?|passed?|delegated?)\b[^?]*\b(?:others|people|colleagues?|team|anyone|somebody|whom)|delegated|whom? (?:have|had|did) i (?:ask|tell|told|give|given|send|sent)\w*|waiting (?:on|for)\b[^?]*\b(?:others|colleagues|the team|people|anyone|anybody)|colleagues?[^?]*\b(?:for me|owe me))\b"
        + @"|(?<![我咱])(?:手上|手里|那边|那儿|名下)[^，。]{0,4}(?:压|挂|欠|还有|剩)(?:着|了)?(?:我)?(?:的)?(?:几|什么|哪|多少)|(?:交代|派|布置|托)(?:的|给[^，。]{1,4}的)?(?:事|活|任务)"
        + @"|\b(?:(?:job|jobs|task|tasks|errand|errands|something|anything|work|one) (?:from|for) me|owes? me (?:an? )?(?!money|cash|¥|how)(?:answer|reply|favou?r|report|job|call)|who[^?]{0,30}\bhanging\b|handed out|farmed out)\b|(?:派|交代|布置|安排)给?[^，。]{1,4}(?:几|什么|啥|哪些|多少)|\b(?:have|did|had) i (?:got |get |have )?[a-z]+ (?:doing|to do|working on)\b|我[^，。]{0,3}(?:让|请|托|叫|派)(?:了|过)?(?:别人|同事|大家|人家)|\b(?:other people|others|colleagues|everyone else|anyone else) (?:is |are )?(?:doing|working|handling)")]
    private static partial Regex Task();

    /// <summary>What I owe whom: 我还欠着谁, 哪些没回信.</summary>
    [GeneratedRegex(@"我[^，。]{0,8}欠(?:着)?(?:谁|哪|什么|啥|几)"
        + @"|(?:今天|明天|本周|这周|后天|周[一二三四五])[^，。]{0,4}欠(?:着)?(?:谁|哪|什么|啥)|欠[^，。]{0,6}没(?:回|办|做|交|给)|(?:哪些|哪几家|几家|谁)[^，。]{0,4}(?:还)?没(?:回信|回话|回复|答复)")]
    private static partial Regex Debts();

    /// <summary>哪些没写下一步, "no next step".</summary>
    [GeneratedRegex(@"(?:没|缺)(?:有)?(?:定|写|排)?下一步|\b(?:no|without a?|missing a?|lack(?:s|ing)? a?) ?next steps?\b|(?:没|缺)(?:有)?(?:写|定|排)?(?:后续|跟进计划)|\b(?:no|without a?) follow-?ups?\b")]
    private static partial Regex NoStep();

    /// <summary>My days ahead: 明天几件事, "what's on tomorrow".</summary>
    [GeneratedRegex(@"欠(?:着)?(?:谁|哪)|(?:今天|明天|后天|今晚|上午|下午|这周|本周|下周|这个星期|周[一二三四五六日天]|礼拜[一二三四五])[^，。]{0,8}(?:干|做|找|见|联[系络]|打|安排|有什么|有啥|有约|几件|哪些|忙|事|行程|日程|待办|任务|该|要|到期)|安排|日程|行程|待办|手头|(?:那|这)?(?:几|两|三)件事|几点|见谁|找谁|去哪|有约|先(?:干|做|找|见)|撞|冲突|到期|超期|过期|拖(?:着|了)|\b(?:slipped|on (?:my|the) (?:plate|list|desk|calendar|diary|agenda|books)|my (?:day|list|plate|diary|calendar|agenda|schedule|week|morning|afternoon|to-?do|mon|tues?|weds?|thurs?|fri|monday|tuesday|wednesday|thursday|friday|tomorrow)|what(?:'s| is| do i have| have i| am i| must i| should i| else)\b[^?]{0,30}\b(?:on|today|tomorrow|due|first|next|left|planned|doing|mon|tues?|wed|thurs?|fri|monday|tuesday|wednesday|thursday|friday|week)|who (?:do|should|am|must) i (?:see|meet|call|ring|chase|contact)\w*|anything (?:on|due|overdue|planned|today|tomorrow|i (?:must|should|need))|falls? due|due (?:today|tomorrow|this week)|overdue|clash|am i (?:free|busy|seeing|meeting|booked)|hanging over me|(?:must|has to|have to|needs? to) be (?:done|finished|sent|sorted)|double[- ]?booked|anything (?:left|else|more)|left for|(?:things|jobs) (?:to do|today)|agenda|what time)\b|^(?:(?:good )?morning[.,! ]*)?(?:and )?(?:today|tomorrow|this (?:morning|afternoon|week))\W*$"
        + @"|催命|先(?:弄|办|打|跑|忙|搞|处理)|急(?:事|活|着办)|要紧|紧(?:急|要)|赶(?:着|紧)|火烧|(?:今天|明天|后天|今晚|本周|这周|下周|周[一二三四五六日天]|礼拜[一二三四五六日天]|这两天)[^，。]{0,10}(?:什么|啥|几|哪些)[^，。]{0,4}(?:事|活|约|个会|会议|空)|(?:几|哪些|什么)(?:个)?(?:约(?!了)|会议)|几个会|排(?:得)?(?:满|开)|打架|我[^，。]{0,8}(?:忙|有空|空不空)"
        + @"|\b(?:who(?:\'s| is|\'m i| am i)? (?:first|next|up)\b|who(?:\'ve| have| do) i (?:got|have|see)|how(?:\'s| is| does) (?:my |this |the )?(?:next |tomorrow|today|monday|tuesday|wednesday|thursday|friday|week|day)[^?]{0,12}\blook\w*|first (?:thing|up|call|stop|job)|any(?:one|body) i (?:should|must|need|have)|who should i|should i (?:be )?(?:ring|call|do|see|chas|contact|phon)\w*|what have i got|(?:what\'s|whats|anything) (?:coming|pressing|urgent|burning|up)|urgent|pressing|clash\w*|overlap\w*|lined up|on the cards|where am i (?:off|going|headed|meant)|who(?:\'s| is) (?:due|waiting)|needs? (?:me|my attention|doing))\b|头一(?:档|个|家|件)|第一(?:档|个|家)|空档|行程|漏(?:掉|下)?(?:了)?(?:什么|啥|谁)|\b(?:miss(?:ed|ing)?|overlook\w*|let slip|forgotten) (?:anything|something|anyone)")]
    private static partial Regex Agenda();

    /// <summary>超期的, "what slipped".</summary>
    [GeneratedRegex(@"超期|过期|逾期|拖(?:着|了)|过了(?:还)?没做|\b(?:overdue|late|behind|slipped|missed)\b|漏(?:掉|下)?(?:了)?(?:什么|啥|谁)|\b(?:miss(?:ed|ing)?|overlook\w*|let slip|forgotten) (?:anything|something|anyone)")]
    private static partial Regex Late();

    /// <summary>Two things at a time: 撞不撞, "does anything overlap".</summary>
    [GeneratedRegex(@"撞|冲突|打架|重(?:叠|了)|排得开"
        + @"|\b(?:clash\w*|double[- ]?book\w*|overlap\w*|conflict\w*)\b|有(?:没有)?别人|\b(?:anything else on|free|clear|taken)\b")]
    private static partial Regex Clash();
}
