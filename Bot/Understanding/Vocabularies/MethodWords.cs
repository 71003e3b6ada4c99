using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Understanding.Vocabularies;

/// <summary>What a reading calls the ways of contact: phone and video are calls, wechat and im messages.</summary>
internal static class MethodWords
{
    public static Method? Of(string? word) => word switch
    {
        "phone" or "video" => Method.Call,
        "visit" => Method.Visit,
        "meeting" => Method.Meeting,
        "email" => Method.Email,
        "wechat" or "im" => Method.Message,
        "event" => Method.Event,
        _ => null,
    };

    public static string? Say(Method method) => method switch
    {
        Method.Call => "phone",
        Method.Visit => "visit",
        Method.Meeting => "meeting",
        Method.Email => "email",
        Method.Message => "im",
        Method.Event => "event",
        _ => null,
    };
}
