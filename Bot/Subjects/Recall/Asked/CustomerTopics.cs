using System.Text.RegularExpressions;

namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>Who a customer is, and how things stand.</summary>
internal static partial class CustomerTopics
{
    public static readonly (Topic Topic, Regex Words)[] All =
    [
        (Topic.Detail, Detail()), (Topic.People, People()), (Topic.Profile, Profile()), (Topic.Code, Code()), (Topic.Status, Status()),
        (Topic.History, History()),
    ];

    /// <summary>What a person is called, does, or is reached by: 姓什么, "her job title".</summary>
    [GeneratedRegex(@"姓什么|姓啥|姓甚|贵姓|全名|全称|本名|叫(?:什么|啥)|名字(?:是|叫)?(?:什么|啥)|(?:什么|啥)(?:职位|职务|头衔|职称|角色)|职位|职务|头衔|(?:电话|手机|邮箱|微信|号码)(?:号|号码)?(?:是)?(?:多少|什么|几)|联[系络]方式"
        + @"|\b(?:surname|(?:last|first|full|family|second) name|job title|what(?:\'s| is| was) (?:his|her|their|[a-z]+\'s) (?:job|role|title|position|name|number|mobile|email|phone)|(?:phone|mobile|email) (?:number|address)|what number (?:do|can|should|does)|(?:reach|call|ring) (?:him|her|them|[a-z]+ ?[a-z]*) on(?=\W*$)|what does [^?]{2,30} do(?: there| for a living)?(?=\W*$)|what [a-z]+(?: [a-z]+)? does(?: there| for a living)?(?=\W*$))\b|\b(?:who(?:\'s| is| was) (?:the|their|our) (?:buyer|boss|manager|director|owner|head|engineer|contact|accountant|cfo|ceo|purchas\w*|finance|one in charge|man|woman)|(?:he|she)(?:\'s| is| was) (?:the|their|an?) [a-z ]{2,24}, (?:right|isn\'t|no|yes|yeah)|where does [a-z]+ work|who does [a-z]+ work for)\b|\b(?:got|have|is there) (?:a |an |his |her |their |any )?(?:number|phone|mobile|cell|e-?mail)\b")]
    private static partial Regex Detail();

    /// <summary>谁拍板, "who is the contact".</summary>
    [GeneratedRegex(@"拍板|做主|联[系络](?:人|方式|电话)|名片|对接人|(?:是|找|问|归|有|还有|见)谁|谁(?:说了算|管|在|负责|是|家)|哪位|(?:电话|手机|邮箱|微信)(?:号|号码)?(?:是)?(?:多少|什么|几)|什么(?:职位|职务|头衔|角色|人)|干(?:嘛|什么|啥)的|做(?:什么|啥)的|\bwhat does [^?]{2,30} do\b|\b(?:who|whose|whom|decision[- ]?maker|contacts?|phone number|email address|title|role)\b|(?:是|在)哪(?:家|边|间|个公司)的?(?=人|吗|来着|呀|啊|\W|$)|谁跟谁|是[^，。]{1,8}的(?:人)?(?:吧|吗|么)(?=\W*$)|(?:\'s| is| works) (?:at|with|from) [a-z&. ]+, (?:right|yes|isn\'t|no)")]
    private static partial Regex People();

    /// <summary>Stage, grade, owner: 哪个阶段, "what grade".</summary>
    [GeneratedRegex(@"(?:哪|什么)(?:个|一)?阶段|(?:几|什么|哪)(?:级|个级|等级)|阶段|等级|谁负责|归谁|负责人|\b(?:what|which) (?:stage|grade)|\bgraded?\b|\ban? [abc] (?:customer|client|account)\b|\bstage\b|\bwho owns\b|\bowner\b|\bwhose (?:customer|account|client)\b"
        + @"|什么(?:级别|级|类)|评(?:了|的)?几级|[abc]\s*级|谁的客户|谁在(?:负责|跟|管)|(?:哪个|哪位)(?:同事|销售)(?:负责|在?跟)"
        + @"|\b(?:(?:grade [abc]|an? [abc](?= customer| client| account|\W*$))|(?:who|which of us) (?:looks after|handles|has|manages) (?:it|them|this|that|the account|the customer))\b|(?:算|是)(?:不算|不是)?(?:成交|意向|谈判|流失|潜在)|成交了?(?:没|吗|么|不(?=\W*$))|是我的|归我|\b(?:is|are) (?:it|that|this|they) mine\b|\b(?:is|are) [a-z&' ]{2,30} (?:won|lost|closed|a prospect)(?=\W*$)|\b(?:account|customer|client)\b[^?]{0,20}\bmine\b|级别|\bwho(?:\'s| is)? (?:look(?:s|ing) after|handl(?:es|ing)|manag(?:es|ing)|responsible for) |\bwhose (?:is (?:it|that|this))\b")]
    private static partial Regex Profile();

    /// <summary>The customer's code: 客户编号, "their code".</summary>
    [GeneratedRegex(@"编号|客户号|\b(?:(?:customer|account|client) (?:code|number|id)|(?:their|its) code)\b")]
    private static partial Regex Code();

    /// <summary>How things stand: 情况怎么样, "where do we stand".</summary>
    [GeneratedRegex(@"情况|怎么样|咋样|聊得|如何|进展|状况|现状|怎样|到哪(?:一?步|了|儿)|[两三]句话|动态|啥样|一句话|\b(?:status|where (?:are|do|does|did|have)\b[^?]*\b(?:we|stand|things|at|it|i|with|got)|how(?:'s| is| are| goes| do| did| does)|what(?:'s| is) (?:happening|going on|up|the (?:story|state|latest|position|score|situation|status))|updates?|up to speed|latest|summary|situation|standing|(?:an?|one|two|three|few) (?:sentences?|lines?)|how far|catch me up|fill me in|brief me|bring me up|what happened|rundown)\b"
        + @"|背景|底细|来龙去脉|前因后果|(?:了解|知道)(?:些|点)?(?:什么|啥|多少)|值不值|靠谱|有戏|有没有希望|把握|都(?:聊|谈|发生)过?(?:啥|什么)"
        + @"|\b(?:story|history|background|what do (?:we|you|i) know|worth (?:the|it|my|our|pursu\w*|bother\w*|chas\w*)|lowdown|full picture|so far|promising|tell me (?:about|everything))\b|动静|新鲜事|有(?:什么|啥)(?:新)?消息|\b(?:anything|something|what\'s) new\b")]
    private static partial Regex Status();

    /// <summary>All that was: 来龙去脉, "the story so far".</summary>
    [GeneratedRegex(@"来龙去脉|前因后果|都(?:聊|谈|发生|说)过?(?:什么|啥)|故事|历史|从头"
        + @"|\b(?:story|history|so far|from the (?:start|beginning)|everything)\b")]
    private static partial Regex History();
}
