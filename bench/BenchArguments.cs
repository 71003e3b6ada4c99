using System.Globalization;

namespace SalesBot.Bench;

/// <summary>Options of a scenario, such as <c>--kills 200</c>.</summary>
internal static class BenchArguments
{
    public static int Number(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
