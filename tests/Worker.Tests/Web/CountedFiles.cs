using System.Text;
using SalesBot.Bot.Channels;

namespace SalesBot.Worker.Tests.Web;

/// <summary>Counts how often a file is made; a recipe <c>plain:TEXT</c> is the text itself.</summary>
internal sealed class CountedFiles(IFileMaker maker) : IFileMaker
{
    private int made;

    public int Made => made;

    public Task<byte[]?> Make(OutFile file, CancellationToken cancel)
    {
        Interlocked.Increment(ref made);
        return file.Recipe is WrittenRecipe written && written.Text.Split(':') is ["plain", var text] ? Task.FromResult<byte[]?>(Encoding.UTF8.GetBytes(text)) : maker.Make(file, cancel);
    }
}
