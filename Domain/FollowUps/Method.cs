namespace SalesBot.Domain.FollowUps;

/// <summary>How a contact took place (跟进方式).</summary>
public enum Method
{
    /// <summary>电话</summary>
    Call,

    /// <summary>上门拜访</summary>
    Visit,

    /// <summary>面谈</summary>
    Meeting,

    /// <summary>邮件</summary>
    Email,

    /// <summary>微信/短信</summary>
    Message,

    /// <summary>行业活动/展会</summary>
    Event,

    Other,
}
