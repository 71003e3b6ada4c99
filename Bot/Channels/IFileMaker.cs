namespace SalesBot.Bot.Channels;

/// <summary>Makes the file of a recipe when its message is sent.</summary>
public interface IFileMaker
{
    /// <returns>Null when it cannot be made here, such as a file that is no longer kept: the message goes without it.</returns>
    Task<byte[]?> Make(OutFile file, CancellationToken cancel);
}
