using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SalesBot.Worker.Tests.Architecture;

/// <summary>The code and Bot/Wording know the same sentences.</summary>
public sealed partial class WordingKeysTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "Bot", "Wording");

    private static readonly IReadOnlyList<(string Part, string Key)> Keys =
    [
        .. from file in Directory.GetFiles(Folder, "*.en.resx")
           let part = Path.GetFileName(file)[..^".en.resx".Length]
           from data in XDocument.Load(file).Root!.Elements("data")
           select (part, data.Attribute("name")!.Value),
    ];

    /// <remarks>A key with places, such as <c>$"Kind.{kind}"</c>, must fit one sentence at least.</remarks>
    [Fact]
    public void Keys_AskedForInTheCode_Exist()
    {
        var known = Keys.Select(key => key.Key).ToHashSet(StringComparer.Ordinal);
        var missing = Asked().Where(asked => !(asked.Fits is { } fits ? known.Any(fits.IsMatch) : known.Contains(asked.Text))).Select(asked => $"{asked.Place}: {asked.Text}");

        Assert.Equal("", string.Join(Environment.NewLine, missing));
    }

    /// <remarks>A key may also be the name of a value: a finding's rule, a term.</remarks>
    [Fact]
    public void Keys_OfTheWording_AreAskedFor()
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var patterns = new List<Regex>();
        foreach (var node in SourceCode.Files.SelectMany(tree => tree.GetRoot().DescendantNodes()))
        {
            if (node is LiteralExpressionSyntax { Token.Value: string text }) texts.Add(text);
            else if (node is EnumMemberDeclarationSyntax member) texts.Add(member.Identifier.ValueText);
            else if (node is InterpolatedStringExpressionSyntax { Contents: var contents } && contents.OfType<InterpolatedStringTextSyntax>().Any()) patterns.Add(Fitting(contents));
        }

        var page = string.Concat(Directory.GetFiles(Path.Combine(Repository.Root, "Worker", "Web", "Page")).Where(file => Path.GetExtension(file) is ".js" or ".html").Select(File.ReadAllText));
        // Razor is no C# until it is built: a key that a page asks for stands there between quotes, or up to its place.
        var pages = string.Concat(Directory.GetFiles(Path.Combine(Repository.Root, "Worker", "Web"), "*.razor", SearchOption.AllDirectories).Select(File.ReadAllText));
        patterns.AddRange(InterpolatedKey().Matches(pages).Select(key => new Regex($"^{Regex.Replace(key.Groups[1].Value, @"\\?\{[^}]+\}", ".+")}$", RegexOptions.CultureInvariant)));
        var idle = from key in Keys
                   let plain = key.Key.EndsWith(".One", StringComparison.Ordinal) ? key.Key[..^".One".Length] : key.Key
                   where !texts.Contains(plain) && !patterns.Exists(pattern => pattern.IsMatch(plain)) && !(key.Part == "Page" && page.Contains(plain, StringComparison.Ordinal)) && !pages.Contains($"\"{plain}\"", StringComparison.Ordinal)
                   select $"{key.Part}: {key.Key}";

        Assert.Equal("", string.Join(Environment.NewLine, idle));
    }

    /// <summary>Every text in an index of a <c>Words</c>, or in its Count.</summary>
    private static IEnumerable<(string Place, string Text, Regex? Fits)> Asked() =>
        from tree in SourceCode.Files
        let model = SourceCode.Compilation.GetSemanticModel(tree)
        from node in tree.GetRoot().DescendantNodes()
        let asked = node switch
        {
            ElementAccessExpressionSyntax { ArgumentList.Arguments: [var first, ..] } access => (Of: access.Expression, Key: first.Expression),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" } count, ArgumentList.Arguments: [var first, _, ..] } => (Of: count.Expression, Key: first.Expression),
            _ => default,
        }
        where asked.Key is not null && Texts(asked.Key).Any() && model.GetTypeInfo(asked.Of).Type is { Name: "Words" }
        from text in Texts(asked.Key)
        select ($"{tree.FilePath}:{text.GetLocation().GetLineSpan().StartLinePosition.Line + 1}",
            text is LiteralExpressionSyntax literal ? literal.Token.ValueText : text.ToString(),
            text is InterpolatedStringExpressionSyntax whole ? Fitting(whole.Contents) : null);

    /// <summary>What the key may be: the text itself, or those of a choice.</summary>
    private static IEnumerable<ExpressionSyntax> Texts(ExpressionSyntax key) => key switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax => [key],
        ParenthesizedExpressionSyntax inner => Texts(inner.Expression),
        ConditionalExpressionSyntax either => Texts(either.WhenTrue).Concat(Texts(either.WhenFalse)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Texts(arm.Expression)),
        _ => [],
    };

    [GeneratedRegex("""\$"([A-Za-z.]+\{[^"]+)"]""")]
    private static partial Regex InterpolatedKey();

    private static Regex Fitting(SyntaxList<InterpolatedStringContentSyntax> contents) => new(
        $"^{string.Concat(contents.Select(content => content is InterpolatedStringTextSyntax text ? Regex.Escape(text.TextToken.ValueText) : ".+"))}$", RegexOptions.CultureInvariant);
}
