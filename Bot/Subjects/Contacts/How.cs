using System.Text.RegularExpressions;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>微信发的, "email, before you ask", "phone, 10 mins ago": a message that says how a contact took place and nothing else.</summary>
internal static partial class How
{
    private static readonly (Method Method, string[] Words)[] Ways =
    [
        (Method.Call, ["电话", "電話", "打的", "通话", "通話", "视频", "視頻", "視訊", "腾讯会议", "phone", "telephone", "call", "zoom", "teams", "video", "mobile", "blower"]),
        (Method.Message, ["微信", "短信", "簡訊", "消息", "信息", "訊息", "企微", "钉钉", "飞书", "line", "whatsapp", "wechat", "text", "sms", "message", "dm", "linkedin", "slack", "wa"]),
        (Method.Email, ["邮件", "郵件", "邮箱", "電郵", "电邮", "email", "e-mail", "mail"]),
        (Method.Visit, ["上门", "上門", "登门", "登門", "拜访", "拜訪", "visit", "on site", "onsite", "on-site", "their place", "their office", "their site"]),
        (Method.Meeting, ["当面", "當面", "面谈", "面談", "面对面", "面對面", "见面", "見面", "in person", "face to face", "face-to-face", "f2f", "our place", "our office", "meeting"]),
        (Method.Event, ["展会", "展會", "论坛", "論壇", "at the show", "at the fair", "trade show", "expo"]),
    ];

    /// <returns>Null where the message says more than that, or says it of no way.</returns>
    public static Method? In(string text) =>
        text.Length <= 60 && Alone().Match(text) is { Success: true } match && match.Groups["way"].Value.ToLowerInvariant() is var way
            ? Ways.FirstOrDefault(one => one.Words.Contains(way)) is { Words: not null } known ? known.Method : null
            : null;

    private const string Way =
        @"(?<way>电话|電話|打的|通话|通話|视频|視頻|視訊|腾讯会议|微信|短信|簡訊|消息|信息|訊息|企微|钉钉|飞书|line|whatsapp|wechat|邮件|郵件|邮箱|電郵|电邮|上门|上門|登门|登門|拜访|拜訪|当面|當面|面谈|面談|面对面|面對面|见面|見面|展会|展會"
        + @"|phone|telephone|call|zoom|teams|video|mobile|blower|text|sms|message|dm|linkedin|slack|wa|e-?mail|mail|site visit|visit|on[ -]?site|their (?:place|office|site)|in person|face[ -]to[ -]face|f2f|our (?:place|office)|meeting|at the (?:show|fair)|trade show|expo)";

    [GeneratedRegex(
        @"^\s*(?:(?:哦|噢|啊|嗯|对了|對了|其实|其實|是|在|都是|就是|刚才|剛才|刚刚|当时|那次|这次|我|他|她|他们|通过|透過|用|发[得的]|發的|打[得的]|那是|刚才那个是|[,，、\s])*" + Way
        + @"(?:上|里|裡|中)?(?:给他|给她|給他|给他们)?(?:发|發|说|說|聊|谈|談|讲|講|打|联系|聯繫|沟通|溝通|回|通|约|問|问|告诉我|見|见|去)?(?:过来|過來|来|來)?(?:的|了|过|過)?(?:哦|啊|哈|呢|吧|嘛|啦)*"
        + @"|(?:(?:oh|it|that|this|was|is|it's|were|all|just|by|via|on|over|in|through|a|an|the|sorry|and|well|done|sent|so|btw|actually|spoke|talked)\b[\s,]*)*" + Way
        + @"(?:,?\s+(?:by the way|btw|before you ask|of course|obviously|obvs|if you (?:must|want to|need to) (?:know|ask)|if that matters|mind you|since you ask|again|call|chat|not \w+(?: \w+)?(?:,? if you (?:guessed|put|had) \w+)?))*)"
        + @"(?:[\s,，.。;；]*(?:(?:about )?(?:\d{1,3}|a few|five|ten|a couple of) ?(?:min(?:ute)?s?|hours?|hrs?) ago|just now|today|this (?:morning|afternoon)|earlier|刚才|剛才|刚刚|今天|上午|下午|早上|昨天|\d{1,3}\s?(?:分钟|分鐘|个?小时|個?小時)前))?[\s.。!！~]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Alone();
}
