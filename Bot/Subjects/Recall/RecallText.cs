using SalesBot.Bot.Chat;
using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Recall;

/// <summary>How a record is told again: what was said and when, by which way, what was ordered.</summary>
internal static class RecallText
{
    /// <summary>3月10日：样品合格.</summary>
    public static string Quote(Message message, DateOnly day, string text, int length = 80) => Words.Of("Talk", message.Language)["Recall.Quote", Phrases.ShortDay(day, message.Language), Shortened.Line(text, length)];

    /// <summary>今天; 3月10日(周二)，7 天前.</summary>
    public static string Near(Message message, DateOnly day)
    {
        var near = Phrases.NearDay(day, message.Today, message.Language);
        return message.Today.DayNumber - day.DayNumber is > 1 and var ago ? Words.Of("Talk", message.Language)["Recall.Ago", near, ago] : near;
    }

    public static string Way(Message message, FollowUp contact) => contact.Method == Method.Other ? Words.Of("Talk", message.Language)["Recall.Way"] : Terms.Of(contact.Method, message.Language);

    /// <summary>封箱机 ×3，12 万，3月17日，合同 HT-317.</summary>
    public static string Order(Message message, Order order)
    {
        var words = Words.Of("Talk", message.Language);
        var what = order.Quantity is { } count ? words["Order.Times", order.Product, Phrases.Number(count)] : order.Product;
        var line = words["Recall.Order", what, message.Exact(order.Amount, order.AsSaid), Phrases.NearDay(order.Date, message.Today, message.Language)];
        return order.Contract is { Length: > 0 } contract ? line + message.Words["List.Comma"] + words["Recall.Contract", contract] : line;
    }
}
