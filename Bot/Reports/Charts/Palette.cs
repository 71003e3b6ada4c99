namespace SalesBot.Bot.Reports.Charts;

/// <summary>One set of colours for every picture and file: Okabe and Ito's, told apart with any colour vision; never the only bearer of a meaning.</summary>
public static class Palette
{
    public const string Paper = "#FFFFFF";

    public const string Card = "#F3F6F9";

    public const string Grid = "#DCE3EA";

    public const string Ink = "#1B2733";

    public const string Muted = "#5B6B7B";

    /// <summary>The figure itself.</summary>
    public const string Main = "#0072B2";

    /// <summary>The same figure of an earlier period.</summary>
    public const string Pale = "#A6CDE5";

    /// <summary>Needs a look: behind the target, at risk.</summary>
    public const string Alert = "#D55E00";

    public const string Good = "#009E73";

    public const string Sky = "#56B4E9";

    public const string Quiet = "#9AA7B4";

    /// <summary>Between two colours; 0 is the first.</summary>
    internal static string Mix(string from, string to, double share)
    {
        var part = Math.Clamp(share, 0, 1);
        int Channel(int at) => (int)Math.Round(Value(from, at) + ((Value(to, at) - Value(from, at)) * part), MidpointRounding.AwayFromZero);
        return $"#{Channel(1):X2}{Channel(3):X2}{Channel(5):X2}";
    }

    private static int Value(string colour, int at) => Convert.ToInt32(colour.Substring(at, 2), 16);
}
