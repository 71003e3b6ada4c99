using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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
