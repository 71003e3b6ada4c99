using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using SalesBot.Bot.Wording;
using SkiaSharp;

namespace SalesBot.Worker.Files.Pictures;

/// <summary>What pictures are written with: our own font, which is part of the program, and for what it lacks the system's.</summary>
/// <param name="folders">Where fonts lie that Skia does not list by itself; on Linux it lists none.</param>
internal sealed class Typefaces(IReadOnlyList<string>? folders = null) : IDisposable
{
    private static readonly string[] LinuxFolders =
        ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local/share/fonts")];

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    private readonly SKTypeface[] regular = Own("Regular");
    private readonly SKTypeface[] bold = Own("Bold");
    private readonly ConcurrentDictionary<int, SKTypeface?> others = [];
    private readonly Lazy<List<string>> files = new(() => Files(folders ?? LinuxFolders));

    /// <returns>Null where no font here has the character.</returns>
    public SKTypeface? Of(Rune rune, Language language, bool isBold)
    {
        var own = Own(language, isBold);
        return Has(own, rune.Value) ? own : others.GetOrAdd(rune.Value, OfTheSystem);
    }

    public SKTypeface Own(Language language, bool isBold) =>
        (isBold ? bold : regular)[language == Language.Simplified ? 0 : language == Language.Traditional ? 1 : 2];

    public void Dispose()
    {
        foreach (var face in regular.Concat(bold).Concat(others.Values.OfType<SKTypeface>())) face.Dispose();
    }

    /// <summary>The faces for Simplified and Traditional Chinese and for English, which share one set of outlines.</summary>
    private static SKTypeface[] Own(string style)
    {
        using var data = Data(style);
        var faces = Enumerable.Range(0, 3).Select(index => SKTypeface.FromData(data, index)).ToArray();
        // Skia raises no error for a font it cannot read: it draws no text.
        return faces.All(face => Has(face, '漢')) ? faces : throw new PictureException($"the program's font SalesBotSans-{style} cannot be read");
    }

    /// <summary>Read where it lies in the program, which is never unloaded: copies would take 19 MB.</summary>
    private static unsafe SKData Data(string style) => typeof(Typefaces).Assembly.GetManifestResourceStream($"font/SalesBotSans-{style}.ttc") switch
    {
        UnmanagedMemoryStream inPlace => SKData.Create((nint)inPlace.PositionPointer, (int)inPlace.Length),
        { } stream => SKData.Create(stream),
        null => throw new PictureException($"the program lacks its font SalesBotSans-{style}"),
    };

    private static List<string> Files(IReadOnlyList<string> folders) =>
    [
        .. from folder in folders
           where Directory.Exists(folder)
           from file in Directory.EnumerateFiles(folder, "*", Everywhere)
           where Path.GetExtension(file).ToLowerInvariant() is ".ttf" or ".otf" or ".ttc"
           // Coloured emoji before the outlines that some text fonts have of them.
           orderby !file.Contains("emoji", StringComparison.OrdinalIgnoreCase), file
           select file,
    ];

    private static bool Has([NotNullWhen(true)] SKTypeface? face, int code)
    {
        if (face is null) return false;

        using var font = new SKFont(face);
        return font.ContainsGlyph(code);
    }

    private SKTypeface? OfTheSystem(int code)
    {
        var match = SKFontManager.Default.MatchCharacter(code);
        if (Has(match, code)) return match;

        match?.Dispose();
        foreach (var file in files.Value)
        {
            var face = SKTypeface.FromFile(file);
            if (Has(face, code)) return face;

            face?.Dispose();
        }

        return null;
    }
}
