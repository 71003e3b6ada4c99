using System.Text.Json;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Tests.Channels;

public sealed class DeedTests
{
    private const string Before = """{"id":"1","chat":"local:r1","kind":"reply","html":"","buttons":[[{"label":"撤销","do":"undo:8de7"},{"label":"别的","do":"other"}],[{"label":"不变","do":"unchanged:A:B"}]],"created":"2026-03-11T09:00:00+08:00","state":"sent"}""";

    [Fact]
    public void Row_OfTheVersionBefore_KeepsWhatItsButtonsDo()
    {
        var row = JsonSerializer.Deserialize(Before, Documents.Outbox.Json)!;

        Assert.Equal([new Deed("undo", "8de7"), new Deed("other"), new Deed("unchanged", "A", "B")], row.Buttons.SelectMany(buttons => buttons).Select(button => button.Do));
    }

    [Theory]
    [InlineData("YL:001")]
    [InlineData("")]
    [InlineData("a\"b:c")]
    public void Deed_WhateverItsArguments_IsReadBackAsItWas(string argument)
    {
        var row = new OutMessage { Id = "1", Chat = "c", Kind = OutKind.Reply, Html = "", Created = DateTimeOffset.UnixEpoch, Buttons = [[new Button("x", "snooze", argument, 3)]] };

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(row, Documents.Outbox.Json), Documents.Outbox.Json)!;

        Assert.Equal(new Deed("snooze", argument, "3"), Assert.Single(Assert.Single(read.Buttons)).Do);
    }

    [Fact]
    public void Deed_OfPartsJoinedByHand_IsRefused() => Assert.Throws<ArgumentException>(() => new Deed("snooze:YL-001", "3"));
}
