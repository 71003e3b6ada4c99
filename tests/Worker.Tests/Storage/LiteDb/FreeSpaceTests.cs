using SalesBot.Worker.Storage.LiteDb;

namespace SalesBot.Worker.Tests.Storage.LiteDb;

public sealed class FreeSpaceTests
{
    [Fact]
    public void Clear_PageOfData_KeepsWhatItHoldsAndTheSlots()
    {
        var page = APage(type: 4);

        Assert.True(FreeSpace.Clear(page));

        Assert.Equal(Enumerable.Repeat((byte)7, 100), page[500..600]);
        Assert.All(page[32..500], letter => Assert.Equal(0, letter));
        Assert.All(page[600..8184], letter => Assert.Equal(0, letter));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Clear_PageOfAnotherKind_IsLeftAlone(byte type)
    {
        var page = APage(type);
        var before = page.ToArray();

        Assert.False(FreeSpace.Clear(page));
        Assert.Equal(before, page);
    }

    [Theory]
    [InlineData(23, 2)]
    [InlineData(24, 99)]
    public void Clear_PageThatIsNotAsItShouldBe_IsLeftAlone(int at, byte value)
    {
        var page = APage(type: 4);
        page[at] = value;
        var before = page.ToArray();

        Assert.False(FreeSpace.Clear(page));
        Assert.Equal(before, page);
    }

    /// <summary>Holds one thing of a hundred bytes; its second slot is free.</summary>
    private static byte[] APage(byte type)
    {
        var page = new byte[8192];
        page.AsSpan(32).Fill(9);
        page.AsSpan(500, 100).Fill(7);
        (page[4], page[23], page[24], page[25], page[30]) = (type, 1, 100, 0, 1);
        BitConverter.TryWriteBytes(page.AsSpan(8188), (ushort)100);
        BitConverter.TryWriteBytes(page.AsSpan(8190), (ushort)500);
        page.AsSpan(8184, 4).Clear();
        return page;
    }
}
