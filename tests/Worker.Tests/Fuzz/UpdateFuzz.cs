using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SalesBot.Worker.Tests.Fuzz;

/// <summary>Updates as nobody would write them: people's sayings cut and joined, JSON with parts missing, doubled or of another kind, old buttons, huge texts.</summary>
/// <param name="people">Telegram numbers of people the bot knows; strangers and groups are mixed in.</param>
internal sealed class UpdateFuzz(int seed, IReadOnlyList<long> people)
{
    private static readonly string[] Words =
    [
        "今天", "昨天下午3点", "拜访", "电话", "恒通科技", "云帆物流", "王经理", "成交", "流失", "价格", "报价", "20万", "￥3,500.50", "下周三", "2月30日", "13:61", "下单", "回款", "撤销", "金额不对",
        "met", "called", "Brightline", "tomorrow", "next Friday", "99999999999999999999万", "-5", "0", "NaN", "1e308", "/log", "/today", "/overdue", "/customer", "/new", "/stage", "/order", "/pay", "/kpi", "/report month",
        "/report 9999-99", "/undo", "/lang", "/help", "/start", "/start ABC", "/export", "/import", "/leave", "/settings", "/target", "/delivery", "/cancel", "/why", "/nothing", "/", "@nobody", "<b>", "</b>", "&lt;", "&", "\"",
        "=1+1", "'; DROP TABLE customer;--", "\u202e", "\ufeff", "\0", "\ud83d\ude80", "👍", "﷽", "e\u0301", "{0}", "{}", "%s", "\\", "\n", "\r\n", "\t", "：", "，", "。", "?", "？", "还有", "然后", "提醒我", "改成", "是周四", "不是", "好的", "是",
    ];

    private static readonly string[] Kinds = ["message", "edited_message", "callback_query", "channel_post", "poll", "my_chat_member", "inline_query", "message_reaction", "", "update_id"];

#pragma warning disable CA5394 // Chance that can be repeated, not a secret.
    private readonly Random chance = new(seed);
    private long message = 1000;

    /// <summary>Callback data and message ids the bot has shown: to be pressed, or pressed wrongly.</summary>
    public List<(string Data, long Message)> Shown { get; } = [];

    /// <param name="id">The update's number, unless chance gives it another.</param>
    public JsonNode Next(long id)
    {
        var update = Whole(id);
        for (var wounds = chance.Next(4) - 1; wounds > 0; wounds--) Wound(update, depth: 0);
        return update;
    }

    private JsonObject Whole(long id)
    {
        var kind = chance.Next(12) switch
        {
            < 7 => "message",
            < 9 => "callback_query",
            9 => "edited_message",
            _ => Kinds[chance.Next(Kinds.Length)],
        };
        var content = kind == "callback_query" ? Press() : Message();
        return new JsonObject { ["update_id"] = chance.Next(50) == 0 ? id - chance.Next(100) : id, [kind.Length == 0 ? "x" : kind == "update_id" ? "y" : kind] = content };
    }

    private JsonObject Message()
    {
        var (user, chat) = Where();
        var said = new JsonObject
        {
            ["message_id"] = chance.Next(10) == 0 && Shown.Count > 0 ? Shown[chance.Next(Shown.Count)].Message : ++message,
            ["date"] = 1_773_190_800L + chance.Next(100_000),
            ["chat"] = chat,
            ["from"] = user,
        };
        switch (chance.Next(12))
        {
            case 0: said["photo"] = new JsonArray(new JsonObject { ["file_id"] = "p", ["file_size"] = chance.NextInt64() }); break;
            case 1: said["voice"] = new JsonObject { ["file_id"] = "v" }; break;
            case 2: said["document"] = new JsonObject { ["file_id"] = "d", ["file_name"] = Text(4) }; break;
            case 3: said["location"] = new JsonObject { ["latitude"] = (chance.NextDouble() * 400) - 200, ["longitude"] = chance.NextDouble() * 1e9 }; break;
            case 4: said["sticker"] = new JsonObject { ["emoji"] = "👍" }; break;
            default: said["text"] = Text(chance.Next(500) == 0 ? 3000 : 1 + chance.Next(12)); break;
        }

        if (chance.Next(4) == 0) said["caption"] = Text(5);
        if (chance.Next(6) == 0) said["edit_date"] = 1_773_200_000L;
        if (chance.Next(5) == 0 && Shown.Count > 0) said["reply_to_message"] = new JsonObject { ["message_id"] = Shown[chance.Next(Shown.Count)].Message, ["date"] = 1, ["chat"] = chat.DeepClone(), ["from"] = new JsonObject { ["id"] = 123456, ["is_bot"] = true } };
        return said;
    }

    private JsonObject Press()
    {
        var (user, chat) = Where();
        var (data, number) = Shown.Count > 0 && chance.Next(5) > 0 ? Shown[chance.Next(Shown.Count)] : (Text(2), 7L);
        var pressed = chance.Next(8) switch
        {
            0 => data + "9",
            1 => data.Split(':')[0],
            2 => data.Replace(':', ';'),
            3 => new string('9', 64),
            _ => data,
        };
        return new JsonObject { ["id"] = $"{chance.Next()}", ["from"] = user, ["data"] = pressed, ["message"] = new JsonObject { ["message_id"] = number, ["date"] = 1, ["chat"] = chat } };
    }

    private (JsonObject User, JsonObject Chat) Where()
    {
        var user = chance.Next(10) == 0 ? chance.NextInt64(1, 1L << 52) : people[chance.Next(people.Count)];
        var group = chance.Next(15) == 0;
        return (
            new JsonObject { ["id"] = user, ["is_bot"] = chance.Next(40) == 0, ["first_name"] = Text(1), ["language_code"] = chance.Next(3) switch { 0 => "en", 1 => "zh-hans", _ => "xx" } },
            new JsonObject { ["id"] = group ? -chance.Next(1, 9) : user, ["type"] = group ? "supergroup" : "private" });
    }

    private string Text(int words)
    {
        var text = new StringBuilder();
        for (var word = 0; word < words; word++)
        {
            var next = Words[chance.Next(Words.Length)];
            text.Append(chance.Next(20) == 0 ? next[..chance.Next(next.Length + 1)] : next);
            if (chance.Next(3) == 0) text.Append(' ');
        }

        return text.ToString();
    }

    /// <summary>Somewhere inside, a part is taken away, made another kind, blown up or put in twice.</summary>
    private void Wound(JsonNode node, int depth)
    {
        if (node is JsonArray { Count: > 0 } array && array[chance.Next(array.Count)] is { } item)
        {
            Wound(item, depth + 1);
            return;
        }

        if (node is not JsonObject { Count: > 0 } whole) return;

        var name = whole.ElementAt(chance.Next(whole.Count)).Key;
        if (whole[name] is { } inner && depth < 4 && chance.Next(3) > 0 && inner is JsonObject or JsonArray)
        {
            Wound(inner, depth + 1);
            return;
        }

        switch (chance.Next(9))
        {
            case 0: whole.Remove(name); break;
            case 1: whole[name] = null; break;
            case 2: whole[name] = chance.NextInt64(long.MinValue, long.MaxValue); break;
            case 3: whole[name] = new JsonArray(); break;
            case 4: whole[name] = new JsonObject(); break;
            case 5: whole[name] = chance.Next(2) == 0; break;
            case 6: whole[name] = Text(2); break;
            case 7: whole[name] = chance.NextDouble() * 1e300; break;
            default: whole[name + chance.Next(3).ToString(CultureInfo.InvariantCulture)] = whole[name]?.DeepClone(); break;
        }
    }
#pragma warning restore CA5394
}
