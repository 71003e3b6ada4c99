namespace SalesBot.Worker.Hooks;

/// <summary>Where programs that are told of changes may be.</summary>
internal sealed class HookOptions
{
    public const string Section = "Hooks";

    /// <summary>Also on this machine and in private networks, and without https. Default false: whoever may add an address could make the program knock at doors that only it can reach.</summary>
    public bool Inside { get; set; }

    public static IEnumerable<string> Problems(HookOptions options) => [];
}
