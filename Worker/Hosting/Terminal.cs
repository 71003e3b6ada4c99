namespace SalesBot.Worker.Hosting;

/// <summary>Where a verb was typed: what it says goes there, and its paths begin there.</summary>
/// <param name="Directory">Null for this process' own.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Errors, string? Directory = null)
{
    public static Terminal Own => new(Console.Out, Console.Error);

    /// <summary>Shows how far something long is: done, of so many. Null when nobody watches, or when the terminal is this process' own.</summary>
    public Action<int, int>? Progress { get; init; }

    public string PathOf(string named) => Directory is null ? named : Path.GetFullPath(named, Directory);
}
