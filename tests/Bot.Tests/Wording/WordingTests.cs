using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SalesBot.Bot.Tests.Wording;

/// <summary>The three languages are equally complete: over every part in Bot/Wording.</summary>
public sealed partial class WordingTests
{
    [Theory]
    [MemberData(nameof(Parts))]
    public void Part_ThreeLanguages_HaveTheSameSentencesAndPlaces(string part)
    {
        var simplified = Read(part, "");
        foreach (var other in new[] { ".zh-Hant", ".en" })
        {
            var sentences = Read(part, other);

            Assert.Equal(simplified.Keys.Order(StringComparer.Ordinal), sentences.Keys.Order(StringComparer.Ordinal));
            Assert.All(simplified.Keys.Where(key => !key.EndsWith(".One", StringComparison.Ordinal) && !key.StartsWith("Period.", StringComparison.Ordinal)), key =>
                Assert.True(Places(simplified[key]).SetEquals(Places(sentences[key])), $"{part}{other} {key}: {sentences[key]}"));
        }
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Part_Sentences_AreNeverBlankAndCanBeFilled(string part)
    {
        foreach (var suffix in new[] { "", ".zh-Hant", ".en" })
        {
            Assert.All(Read(part, suffix), sentence =>
            {
                Assert.False(string.IsNullOrWhiteSpace(sentence.Value), sentence.Key);
                _ = string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence.Value, [.. Enumerable.Range(0, 10).Cast<object>()]);
            });
        }
    }

    public static TheoryData<string> Parts() =>
        [.. Directory.GetFiles(Folder(), "*.en.resx").Select(file => Path.GetFileName(file)[..^".en.resx".Length]).Order(StringComparer.Ordinal)];

    private static HashSet<string> Places(string sentence) => [.. Place().Matches(sentence).Select(match => match.Value)];

    /// <summary>Fails on a key that is there twice, in whatever case: the build keeps only one of them.</summary>
    private static Dictionary<string, string> Read(string part, string suffix) => XDocument.Load(Path.Combine(Folder(), $"{part}{suffix}.resx")).Root!
        .Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.OrdinalIgnoreCase);

    private static string Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "SalesBot.sln")))
            {
                return Path.Combine(at.FullName, "Bot", "Wording");
            }
        }

        throw new DirectoryNotFoundException("SalesBot.sln is in no folder above the tests.");
    }

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();
}
