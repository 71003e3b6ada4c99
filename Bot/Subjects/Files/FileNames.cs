using System.Globalization;

namespace SalesBot.Bot.Subjects.Files;

/// <summary>Names of files that people send: safe to show, to send on and to write to disk.</summary>
public static class FileNames
{
    private const int Longest = 80;

    /// <summary>What a colleague opens with a click; programs and scripts are not among it.</summary>
    private static readonly HashSet<string> Accepted = new(StringComparer.OrdinalIgnoreCase)
    {
        ".csv", ".doc", ".docx", ".md", ".odp", ".ods", ".odt", ".pdf", ".ppt", ".pptx", ".rtf", ".tsv", ".txt", ".xls", ".xlsx",
        ".bmp", ".gif", ".heic", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp", ".dwg", ".dxf", ".zip",
        ".aac", ".amr", ".m4a", ".mp3", ".oga", ".ogg", ".opus", ".wav", ".3gp", ".m4v", ".mov", ".mp4", ".webm", ".eml", ".ics", ".vcf",
    };

    private static readonly HashSet<string> Tables = new(StringComparer.OrdinalIgnoreCase) { ".csv", ".tsv", ".xlsx", ".xls" };

    /// <summary>Without folders, control and direction characters; at most 80 characters, the ending kept.</summary>
    public static string? Safe(string? name)
    {
        var bare = string.Concat((name ?? "").Split('/', '\\')[^1].Normalize().Where(IsPlain)).Trim(' ', '.');
        if (bare.Length == 0)
        {
            return null;
        }

        var ending = Path.GetExtension(bare);
        return bare.Length <= Longest ? bare : ending.Length is > 0 and <= 10 ? $"{Cut(bare, Longest - ending.Length)}{ending}" : Cut(bare, Longest);
    }

    public static bool IsAccepted(string? name) => name is null || Accepted.Contains(Path.GetExtension(name));

    public static bool IsTable(string? name) => name is not null && Tables.Contains(Path.GetExtension(name));

    private static bool IsPlain(char letter) =>
        letter is not ('"' or '<' or '>' or '|' or ':' or '*' or '?')
        && char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);

    private static string Cut(string name, int length) => name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
}
