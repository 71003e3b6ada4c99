using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Tests.Files;

public sealed class KeptFolderTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("salesbot-kept-").FullName;
    private readonly KeptFolder folder;

    public KeptFolderTests()
    {
        folder = new KeptFolder(new Launch(data, null, null), NullLogger<KeptFolder>.Instance);
        File.WriteAllText(Path.Combine(data, "secret"), "not for everybody");
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Theory]
    [InlineData("../secret")]
    [InlineData("../../secret")]
    [InlineData("..")]
    [InlineData("/etc/hostname")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    [InlineData("../0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde")]
    public async Task Holds_WhatIsNoHash_IsNothingOfOurs(string blob)
    {
        Assert.False(folder.Holds(blob));
        Assert.Null(await folder.Read(blob, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => folder.PathOf(blob));
    }

    [Fact]
    public async Task Keep_Bytes_AreFoundByTheirHash()
    {
        var blob = await folder.Keep([1, 2, 3], TestContext.Current.CancellationToken);

        Assert.True(folder.Holds(blob!));
        Assert.Equal([1, 2, 3], await folder.Read(blob!, TestContext.Current.CancellationToken));
    }
}
