using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SalesBot.Worker.Tests.Architecture;

/// <summary>Which file names what of which other file, as the compiler reads the code of Domain, Bot and Worker.</summary>
/// <remarks>A type counts where it is written down, an extension where it is called; comments and what `var` hides do not.</remarks>
internal sealed class CodeGraph
{
    /// <summary>A type and its generic sister are one to a reader.</summary>
    private static readonly SymbolDisplayFormat WithoutArguments = SymbolDisplayFormat.CSharpErrorMessageFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None);

    private CodeGraph(Links files, IReadOnlyDictionary<string, IReadOnlyList<string>> types)
    {
        Files = files;
        Types = types;
    }

    /// <summary>From file to file; paths are relative to the repository, with slashes. The reasons are names of types.</summary>
    public Links Files { get; }

    /// <summary>Every type's name, that of a closed family's case with the family's, and in full each type that bears it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Types { get; }

    public static CodeGraph Read()
    {
        var trees = SourceCode.Files.ToList();
        var links = new ConcurrentBag<(string From, string To, string Why)>();
        var declared = new ConcurrentBag<(string Name, INamedTypeSymbol Type)>();
        var known = Known(trees);
        Parallel.ForEach(trees, tree =>
        {
            var model = SourceCode.Compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
                {
                    if (model.GetDeclaredSymbol(node) is INamedTypeSymbol { Name.Length: > 0 } type) declared.Add((NameOf(type), type));
                }
                else if (node is SimpleNameSyntax name && known.Contains(name.Identifier.ValueText) && TypeOf(model.GetSymbolInfo(name)) is { } type)
                {
                    foreach (var file in FilesOf(type))
                    {
                        links.Add((tree.FilePath, file, type.Name));
                    }
                }
            }
        });

        return new CodeGraph(
            Links.Of(links, trees.Select(tree => tree.FilePath)),
            declared.GroupBy(type => type.Name).ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<string>)[.. group.Select(one => one.Type).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).Select(type => type.ToDisplayString(WithoutArguments)).Distinct().Order(StringComparer.Ordinal)]));
    }

    /// <summary>A case of a closed family is written with its family: Delivery.Sent.</summary>
    private static string NameOf(INamedTypeSymbol type) => type.ContainingType is { } family && type.BaseType?.OriginalDefinition.Equals(family.OriginalDefinition, SymbolEqualityComparer.Default) == true ? $"{family.Name}.{type.Name}" : type.Name;

    /// <summary>Names of types and of extensions: no other name can lead to a file.</summary>
    private static HashSet<string> Known(List<SyntaxTree> trees)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in trees.SelectMany(tree => tree.GetRoot().DescendantNodes()))
        {
            switch (node)
            {
                case BaseTypeDeclarationSyntax type:
                    known.Add(type.Identifier.ValueText);
                    break;
                case DelegateDeclarationSyntax type:
                    known.Add(type.Identifier.ValueText);
                    break;
                case MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } method when first.Modifiers.Any(SyntaxKind.ThisKeyword):
                    known.Add(method.Identifier.ValueText);
                    break;
                case MethodDeclarationSyntax { Parent: ExtensionBlockDeclarationSyntax } method:
                    known.Add(method.Identifier.ValueText);
                    break;
                case PropertyDeclarationSyntax { Parent: ExtensionBlockDeclarationSyntax } property:
                    known.Add(property.Identifier.ValueText);
                    break;
            }
        }

        return known;
    }

    private static INamedTypeSymbol? TypeOf(SymbolInfo info)
    {
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        return symbol switch
        {
            INamedTypeSymbol type => type.OriginalDefinition,
            IMethodSymbol { MethodKind: MethodKind.Constructor } made => made.ContainingType.OriginalDefinition,
            IMethodSymbol { IsExtensionMethod: true } method => method.ContainingType.OriginalDefinition,
            { ContainingType: { IsExtension: true, ContainingType: { } host } } => host.OriginalDefinition,
            _ => null,
        };
    }

    private static IEnumerable<string> FilesOf(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath).Where(path => path.Length > 0).Distinct();
}
