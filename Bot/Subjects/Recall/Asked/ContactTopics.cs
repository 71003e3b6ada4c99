using System.Text.RegularExpressions;

namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>Contacts with customers: had, tried, answered, and what they said.</summary>
internal static partial class ContactTopics
{
    public static readonly (Topic Topic, Regex Words)[] All =
    [
        (Topic.Touch, Touch()), (Topic.Visits, Visits()), (Topic.Calls, Calls()), (Topic.Mails, Mails()), (Topic.Texts, Texts()),
        (Topic.Attempt, Attempt()), (Topic.Tried, Tried()), (Topic.NotReached, NotReached()), (Topic.Reply, Reply()), (Topic.Say, Say()),
        (Topic.Objection, Objection()),
    ];

    /// <summary>Contacts that were had: 上次联系是什么时候, "when did we last speak".</summary>
    [GeneratedRegex(@"上(?:一)?(?:次|回)|最近(?:一次)?(?:联[系络]|跟进|见|聊|碰|打)|(?:多久|多长时间|几天|多少天)(?:没|了)|(?:联[系络]|跟进|见|聊|去|拜访|打|找|谈)过(?:几|多少|没|吗|他|她|面|谁)?|(?:什么时候|哪天|几号)(?:联[系络]|见|去|聊|打|拜访|找|谈)(?:过|的)|\b(?:in touch (?:lately|recently|since)|previous (?:call|visit|meeting|contact|talk|conversation)|last (?:talk|spoke|speak|spoken|call|contact|heard|saw|see|seen|met|meet|visit|time|touch|in touch|ring|rang|rung|email)\w*|how long (?:since|ago|is it|has it|have i)|since (?:i|we) (?:last|spoke|saw|met)|when (?:did|have|was) (?:i|we|anyone|anybody|somebody|any of us)\b[^?]*\b(?:talk|speak|spoke|call|see|saw|meet|met|visit|ring|contact|go|over|there|touch)\w*|days since|(?:have|did) (?:i|we) (?:ever |even |actually |already )?(?:spoken|speak|talked?|met|meet|been|seen|see|visited?|contacted?|called?|ring|rung)|ever (?:reach|spea?ke?n?|talk|met|meet|been))\b"
        + @"|(?:几|多少)(?:次|回|趟)[^，。]{0,4}(?:联[系络]|见|聊|谈|拜访|电话|去|跑|沟通|跟进)|(?:联[系络]|跟进|见|见面|聊|谈|拜访|沟通|打|跑|去|通话|走访|打电话|通电话)(?:了|过)?(?:几|多少)(?:次|回|趟|遍|通|个)|(?:通|打)(?:过|了)(?:电话|话)|碰(?:过|到|了)|打过交道|(?:来|去)过|(?:上门|当面|真正)[^，。]{0,6}(?:过|了)"
        + @"|\b(?:last (?:chat|conversation|talk|word|e-?mail|text|message|catch-?up)|in touch|(?:did|have|had|has) (?:i|we|anyone|anybody|somebody|any of us)\b[^?]*\b(?:(?:get|got|gotten) (?:hold|onto|on to|through|in touch|around to|round to)|catch|caught|chat\w*|touch\w*|e-?mail\w*|messag\w*|text\w*|wr[io]t\w*|drop\w* (?:in|by|round)|pop\w* (?:in|by|round)|been (?:to|round|over|out|in touch)|reach\w*|phone\w*|r[aiu]ng|see|seen|meet|met|spoken|speak|talk\w*|call\w*|visit\w*|contact\w*)|how many times (?:did|have|had) (?:i|we)|how often (?:did|have|do|had) (?:i|we)|how many (?:calls|visits|meetings|e-?mails|conversations|talks|chats)|how many days|has it been|since (?:anyone|anybody|somebody))\b|跟(?:进)?(?:了|过)?(?:几|多少)(?:次|回|趟)|谁(?:去|见|跑|打|联[系络])(?:的|过)|\b(?:last hear|who(?:(?: it was| was it)(?: that)?| last)? (?:saw|met|visited|rang|called|spoke|went))\b|(?:上|最近|最后)(?:一)?(?:次|回)?(?:通话|电话|碰面|见面|沟通|交流)|怎么(?:联[系络]|沟通|谈|聊)的|怎么联[系络](?:上)?的|找(?:了|过)(?:几|多少)(?:次|回|趟|遍)")]
    private static partial Regex Touch();

    /// <summary>跑了几家, "how many visits".</summary>
    [GeneratedRegex(@"拜访|跑(?:了|过)|上门|走访|见(?:了|过)(?:几|多少)"
        + @"|\b(?:visits?|visited|meetings?|meet|met|see|saw|seen)\b")]
    private static partial Regex Visits();

    /// <summary>打了几个电话, "calls".</summary>
    [GeneratedRegex(@"(?:打|通|拨)(?:通)?(?:了|过)?(?:几|多少)(?:个|通|次|家)|电话"
        + @"|\b(?:calls?|called|rung|rang|ring|phoned?)\b")]
    private static partial Regex Calls();

    /// <summary>邮件, "emails".</summary>
    [GeneratedRegex(@"邮件"
        + @"|\b(?:e-?mails?|e-?mailed)\b")]
    private static partial Regex Mails();

    /// <summary>微信, "messages".</summary>
    [GeneratedRegex(@"微信|短信"
        + @"|\b(?:texts?|texted|messages?|messaged)\b")]
    private static partial Regex Texts();

    /// <summary>Tried, and nobody was reached: 第几次没接, "how many tries".</summary>
    [GeneratedRegex(@"(?:没|未)(?:有)?(?:打|接|联系|联络|找|拨)?(?:得)?(?:通|到人|着人)|没人?接|没联[系络]上|占线|未接|打不通|连着?几次|试了几|(?:才|终于)(?:打|接|联系)?(?:通|上)|白(?:打|跑|去)(?:了|过)?(?:几|多少)|\bhow (?:many (?:times|goes|tries|attempts)|often)\b[^?]*\b(?:try|tri|without|attempt|miss|running|row|fail)\w*|\b(?:without (?:reaching|an answer|getting)|unreached|failed (?:calls?|attempts?)|(?:could(?:n\'t| not)|did(?:n\'t| not)|not) (?:reach|get hold|get through|raise|answer|pick)\w*|in a row|how many (?:tries|attempts|goes)|voicemail|no answer|never (?:answered|picked)|rang out)\b|第几(?:次|回|遍|趟)|\bhow many (?:times|goes|tries|calls) (?:is|was|does) (?:that|this|it)\b|(?:联[系络]|打|找)(?:得)?(?:上|通|到)(?:人)?(?:了|过)?(?:没|吗|么)|\bever (?:get|reach|raise|catch) [a-z]+(?=\W*$)")]
    private static partial Regex Attempt();

    /// <summary>Whom one tried: 谁没接电话, "who didn't pick up".</summary>
    [GeneratedRegex(@"没(?:打|接|联[系络]|找|拨)?(?:通|上|到)|没人?接|占线|未接|\b(?:dodg\w*|ignor\w*|ghost\w*|didn't (?:answer|pick up|reach)|no answer|not (?:reach|answer|pick)\w*|couldn't (?:reach|get)|failed (?:calls?|attempts?)|attempts?|voicemail|unreached|never (?:answered|picked up))\b"
        + @"|\b(?:(?:that|who|whom) i tried|tr(?:y|ied)\b[^?]*\b(?:not|couldn\'t|didn\'t|without|no luck)\b[^?]*|who (?:did|have) i (?:try|tried))\b|\bno[- ]answers\b|\bunanswered\b")]
    private static partial Regex Tried();

    /// <summary>哪些还没联系, "who haven't I called".</summary>
    [GeneratedRegex(@"(?:哪些|哪几家|谁|哪家)[^，。]{0,8}(?:还没|没|没有)(?:有)?(?:联[系络]|跟进|找)(?!上)|\b(?:who|which|whom)\b[^?]*\b(?:haven't|have not|didn't|did not|not yet|not)\b[^?]*\b(?:reach|contact|spoke|spoken|talk|call|visit|seen)\w*"
        + @"|(?:哪些|哪几家|谁|哪家|几家)[^，。]{0,10}(?:没|没有|未)(?:有)?(?:碰|动|见|聊|打|拜访|跟|理)(?!上|通)"
        + @"|\b(?:(?:who|which|whom|anyone|anybody|customers?)\b[^?]*\b(?:haven\'t|have not|didn\'t|did not|not yet|not)\b[^?]*\b(?:touch\w*|heard|rung|ring|in touch|met|meet|see|phoned?|emailed?))\b")]
    private static partial Regex NotReached();

    /// <summary>Whether they got back: 他们回了吗, "did he get back to me".</summary>
    [GeneratedRegex(@"(?:回|回复|回话|回音|回信|回电|回个?电话|消息|动静|下文|反馈|表态|答复)(?:我|过|了|来|电话|信)*(?:吗|没|没有|么|不)|有没有(?:回|消息|动静|下文|反馈)|(?:后来|之后)(?:呢|怎么样|有)|没(?:回|动静|消息)|\b(?:heard (?:back|anything|from)|hear(?:d)? back|c[oa]me back|got(?:ten)? back|get back to|repl(?:y|ied)|any(?:thing)? (?:new )?(?:news|word|answer|reply|response|feedback|back)|respon(?:d|ded|se)|silen(?:t|ce)|anything (?:new )?(?:from|back)|(?:call|ring|rang|rung|get|got|come|came|write|wrote|phone)\w* (?:me |us )?back|stirred|budged|gone quiet|answered)\b"
        + @"|松口|表态|吭声|音讯|有(?:没有)?(?:后续|信)|理(?:过)?我"
        + @"|\b(?:any word|said anything|sign of life|gone cold|got back|come back to|budge)\b")]
    private static partial Regex Reply();

    /// <summary>What was said: 他说了什么, "what did she ask for".</summary>
    [GeneratedRegex(@"(?:说|提|讲|问|要|反馈|聊|谈)(?:了|过|的|到)?(?:什么|啥|哪些|多少|几)|要(?:几|多少)|\bwhat (?:did|does|was|were|has|had|exactly)\b|\b(?:say|said|ask(?:ed)? for|mention\w*|want(?:ed|s)?|need(?:ed|s)?|which|how many|why)\b"
        + @"|(?:为什么|为何|为啥|怎么)")]
    private static partial Regex Say();

    /// <summary>卡在哪, "what is holding them up".</summary>
    [GeneratedRegex(@"卡在|顾虑|嫌|为(?:什么|啥|何)[^，。]{0,6}(?:不|没)|异议|不满|抱怨|担心|哪里不|\b(?:objections?|blockers?|h[eo]ld(?:ing|s)? [^?]{0,40}(?:up|back)|worried|worry|problem|snag|complain\w*|unhappy|concern\w*|reservations?|put (?:them|him|her) off|stuck|mind about)\b"
        + @"|不(?:肯|愿意?|想)(?:签|买|下单|付)|哪(?:点|里|儿|方面)(?:不|没)|顾忌|心结|压着不|迟迟不|意见"
        + @"|\b(?:hesitat\w+|dislike\w*|push(?:ed|ing)? back|what(?:\'s| is| was) (?:wrong|bothering|putting)|sticking point|obstacle|in the way|afraid of|fear\w*|gripe\w*|beef|moan\w*|grumbl\w*|not happy|against (?:it|us))\b|卡(?:在)?(?:哪|什么|谁)|卡壳|\bwhy (?:isn\'t|aren\'t|won\'t|wouldn\'t|doesn\'t|don\'t|didn\'t|hasn\'t|haven\'t|not)\b")]
    private static partial Regex Objection();
}
