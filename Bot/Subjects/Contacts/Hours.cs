namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>The hour of a contact of which none was said.</summary>
internal static class Hours
{
    /// <summary>Noon stands for a day whose hour was not said.</summary>
    public static readonly TimeOnly Unsaid = new(12, 0);
}
