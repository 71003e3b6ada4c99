using System.Text.Json;
using SalesBot.Bot.Telegram;

namespace SalesBot.Worker.Tests.Telegram;

public sealed class TelegramUpdatesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 11, 1, 0, 0, TimeSpan.Zero);
    private static readonly TelegramSelf Self = new(999, "our_bot");

    [Theory]
    [InlineData("photo", "[null,{\"file_size\":5}]")]
    [InlineData("voice", "{\"file_size\":5}")]
    [InlineData("document", "{\"file_name\":\"a.pdf\"}")]
    public void Read_FileWithoutItsId_IsLeftOut(string kind, string file)
    {
        var update = Read($"{{\"update_id\":7,\"message\":{{\"message_id\":12,\"date\":1,\"chat\":{{\"id\":42,\"type\":\"private\"}},\"from\":{{\"id\":42}},\"caption\":\"x\",\"{kind}\":{file}}}}}")!;

        Assert.Empty(update.Files);
    }

    [Fact]
    public void Read_PrivateMessage_HasAllOfIt()
    {
        var update = Read("""
            {"update_id":7,"message":{"message_id":12,"date":1773190800,"chat":{"id":42,"type":"private"},
            "from":{"id":42,"is_bot":false,"first_name":"小","last_name":"明","language_code":"zh-hans"},"text":"拜访恒通",
            "reply_to_message":{"message_id":9,"date":1,"chat":{"id":42,"type":"private"},"from":{"id":999,"is_bot":true}}}}
            """)!;

        Assert.Equal(("tg:7", "tg:42", "tg:42", "小 明", "zh-hans"), (update.Id, update.Chat, update.Person, update.PersonName, update.LanguageTag));
        Assert.Equal(("12", "9", "拜访恒通", false, false, true), (update.MessageId, update.ReplyTo, update.Text, update.Edited, update.Group, update.Addressed));
        Assert.Equal(new DateTimeOffset(2026, 3, 11, 1, 0, 0, TimeSpan.Zero), update.At);
    }

    [Fact]
    public void Read_EditedMessage_IsAtTheTimeOfTheEdit()
    {
        var update = Read("""{"update_id":7,"edited_message":{"message_id":12,"date":1773190800,"edit_date":1773190860,"chat":{"id":42,"type":"private"},"from":{"id":42},"text":"周四"}}""")!;

        Assert.True(update.Edited);
        Assert.Equal(Now.AddMinutes(1), update.At);
    }

    [Fact]
    public void Read_Press_IsOfThePersonWhoPressed()
    {
        var update = Read("""{"update_id":7,"callback_query":{"id":"p1","from":{"id":43},"data":"X:1","message":{"message_id":12,"date":0,"chat":{"id":-5,"type":"group"}}}}""")!;

        Assert.Equal(("X:1", "p1", "12", "tg:-5", "tg:43", true, true), (update.Pressed, update.PressId, update.MessageId, update.Chat, update.Person, update.Group, update.Addressed));
        Assert.Equal(Now, update.At);
    }

    [Theory]
    [InlineData("hello all", false, "hello all")]
    [InlineData("hello @our_bot, who is due", true, "hello , who is due")]
    [InlineData("hello @our_bot_2", false, "hello @our_bot_2")]
    [InlineData("/today", true, "/today")]
    [InlineData("/today@OUR_bot 3", true, "/today 3")]
    [InlineData("/today@other_bot", false, "/today@other_bot")]
    [InlineData("@our_bot", true, "")]
    public void Read_InAGroup_KnowsWhetherItIsAddressed(string text, bool addressed, string words)
    {
        var update = Read($$"""{"update_id":7,"message":{"message_id":12,"date":1773190800,"chat":{"id":-5,"type":"supergroup"},"from":{"id":42},"text":"{{text}}"} }""")!;

        Assert.Equal((true, addressed, words), (update.Group, update.Addressed, update.Text));
    }

    [Fact]
    public void Read_ReplyToTheBotInAGroup_IsAddressed()
    {
        var update = Read("""
            {"update_id":7,"message":{"message_id":12,"date":1773190800,"chat":{"id":-5,"type":"group"},"from":{"id":42},"text":"ok",
            "reply_to_message":{"message_id":9,"date":1,"chat":{"id":-5,"type":"group"},"from":{"id":999,"is_bot":true}}}}
            """)!;

        Assert.True(update.Addressed);
    }

    [Fact]
    public void Read_PhotoAndLocation_AreFiles()
    {
        var photo = Read("""{"update_id":7,"message":{"message_id":1,"date":1773190800,"chat":{"id":42,"type":"private"},"from":{"id":42},"caption":"门店","photo":[{"file_id":"s","file_size":10},{"file_id":"l","file_size":99}]}}""")!;
        var place = Read("""{"update_id":8,"message":{"message_id":2,"date":1773190800,"chat":{"id":42,"type":"private"},"from":{"id":42},"location":{"latitude":31.25,"longitude":121.5}}}""")!;

        Assert.Equal(("门店", "photo", "l"), (photo.Text, photo.Files[0].Kind, photo.Files[0].Reference));
        Assert.Equal(("location", "31.25,121.5"), (place.Files[0].Kind, place.Files[0].Reference));
    }

    [Theory]
    [InlineData("""{"update_id":7}""")]
    [InlineData("""{"update_id":7,"message":{"message_id":1,"date":1,"chat":{"id":42,"type":"private"},"from":{"id":42,"is_bot":true},"text":"x"}}""")]
    [InlineData("""{"update_id":7,"message":{"message_id":1,"date":1,"chat":{"id":-5,"type":"group"},"from":{"id":42},"new_chat_title":"x"}}""")]
    [InlineData("""{"update_id":7,"message":{"message_id":1,"date":1,"chat":{"id":-5,"type":"supergroup"},"from":{"id":777000},"is_automatic_forward":true,"text":"x"}}""")]
    [InlineData("""{"update_id":7,"edited_message":{"message_id":1,"date":1,"chat":{"id":42,"type":"private"},"from":{"id":42},"location":{"latitude":1,"longitude":2}}}""")]
    [InlineData("""{"update_id":7,"message":{"message_id":1}}""")]
    [InlineData("""{"update_id":7,"callback_query":{"id":"p"}}""")]
    public void Read_NobodysMessage_IsNone(string json) => Assert.Null(Read(json));

    private static Bot.Channels.ChatUpdate? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return TelegramUpdates.Read(document.RootElement, Self, Now);
    }
}
