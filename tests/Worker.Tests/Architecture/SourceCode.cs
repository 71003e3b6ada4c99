using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SalesBot.Worker.Tests.Architecture;

/// <summary>Domain, Bot and Worker as the compiler reads them, all in one.</summary>
internal static class SourceCode
{
    private static readonly string[] Projects = ["Domain", "Bot", "Worker"];

    /// <summary>What the build writes into files of its own: the usings that no file spells out.</summary>
    private const string GlobalUsings =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        global using SalesBot.Domain.Calendar;
        """;

    private static readonly Lazy<CSharpCompilation> Read = new(Compile);

    /// <summary>Paths of its trees are relative to the repository, with slashes; the tree without one holds the global usings.</summary>
    public static CSharpCompilation Compilation => Read.Value;

    public static IEnumerable<SyntaxTree> Files => Compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0);

    /// <summary>The places in a file that make something of a type, whether they spell the type out or leave it to the target.</summary>
    public static IEnumerable<string> Made(SyntaxTree file, string type)
    {
        var model = Compilation.GetSemanticModel(file);
        return from node in file.GetRoot().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
               where model.GetTypeInfo(node).Type?.Name == type
               select Place(node);
    }

    /// <summary>The places in a file that hold a property against what one of these types says.</summary>
    public static IEnumerable<string> Compared(SyntaxTree file, (string Type, string Name) property, params string[] with)
    {
        var model = Compilation.GetSemanticModel(file);
        return from node in file.GetRoot().DescendantNodes().OfType<BinaryExpressionSyntax>()
               where node.IsKind(SyntaxKind.EqualsExpression) || node.IsKind(SyntaxKind.NotEqualsExpression)
               let sides = new[] { Said(node.Left), Said(node.Right) }
               where sides.Any(side => side == property) && sides.Any(side => with.Contains(side.Type))
               select Place(node);

        (string? Type, string? Name) Said(ExpressionSyntax side)
        {
            // Behind a null check it is the last that is said.
            while (side is ConditionalAccessExpressionSyntax conditional) side = conditional.WhenNotNull;
            return model.GetSymbolInfo(side).Symbol is { } symbol ? (symbol.ContainingType?.Name, symbol.Name) : default;
        }
    }

    /// <summary>Statements that depend on another, stand below it and are in no braces.</summary>
    public static IEnumerable<string> Unbraced(SyntaxTree file) =>
        from node in file.GetRoot().DescendantNodes().OfType<StatementSyntax>()
        where node is not BlockSyntax && (node.Parent is IfStatementSyntax or CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax || (node is not IfStatementSyntax && node.Parent is ElseClauseSyntax))
        where LineOf(node.GetFirstToken().GetPreviousToken()) != LineOf(node.GetFirstToken())
        select Place(node);

    /// <summary>How often each method of a file goes one way or another: conditions, cases, loops, what is caught, and what stands in for null. Parts of one condition are one.</summary>
    public static IEnumerable<(string Place, int Branches)> Branching(SyntaxTree file) =>
        from node in file.GetRoot().DescendantNodes()
        where node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax { ExpressionBody: not null }
        let name = node switch { MethodDeclarationSyntax method => method.Identifier.ValueText, PropertyDeclarationSyntax property => property.Identifier.ValueText, LocalFunctionStatementSyntax local => local.Identifier.ValueText, _ => node.Kind().ToString() }
        select ($"{file.FilePath}:{LineOf(node.GetFirstToken()) + 1} {name}", node.DescendantNodes(inner => inner == node || inner is not LocalFunctionStatementSyntax).Count(Branches));

    private static bool Branches(SyntaxNode node) => node is IfStatementSyntax or ConditionalExpressionSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CatchClauseSyntax or CaseSwitchLabelSyntax or CasePatternSwitchLabelSyntax
        || node is SwitchExpressionArmSyntax { Pattern: not DiscardPatternSyntax } || node.IsKind(SyntaxKind.CoalesceExpression) || node.IsKind(SyntaxKind.CoalesceAssignmentExpression);

    private static int LineOf(SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line;

    private static string Place(SyntaxNode node) => $"{node.SyntaxTree.FilePath}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {node}";

    private static CSharpCompilation Compile()
    {
        var root = Repository.Root;
        var trees = Projects.SelectMany(project => Directory.EnumerateFiles(Path.Combine(root, project), "*.cs", SearchOption.AllDirectories))
            .Select(path => (Full: path, Path: Path.GetRelativePath(root, path).Replace('\\', '/')))
            .Where(file => !file.Path.Contains("/obj/", StringComparison.Ordinal) && !file.Path.Contains("/bin/", StringComparison.Ordinal))
            .AsParallel().Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.Full), path: file.Path));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("SalesBot.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create("Everything", [.. trees, CSharpSyntaxTree.ParseText(GlobalUsings)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }
}
