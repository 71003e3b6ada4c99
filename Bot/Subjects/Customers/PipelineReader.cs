using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Customers;

/// <param name="Whose">Null for the asker's own part.</param>
/// <param name="Stage">Null for all stages.</param>
/// <param name="Silence">Only those not contacted for longer, in days; null for all.</param>
internal sealed record PipelineRequest(Scope? Whose, Stage? Stage, int? Silence) : Request;

/// <summary>Reads 谈判阶段有多少客户 and 超过两周没联系的客户, and whose.</summary>
internal static class PipelineReader
{
    private static readonly string[] Topics = ["客户", "customer", "阶段", "漏斗", "pipeline", "联系", "contact"];

    /// <summary>Silence that "not contacted for long" means where no length is said, in days.</summary>
    private const int Quiet = 14;

    public static Bid? Read(Said said) => Asked(said) is { Intent: Intent.Query, Query: { Type: "stale" or "pipeline" } query }
        ? new Bid("customers", new PipelineRequest(Whose(said), query.Type == "pipeline" ? query.Stage : null, query.Type == "stale" ? query.Days ?? Quiet : null), 0.92, said.Text)
        : null;

    /// <summary>The question as it reads without the colleagues' and teams' names, which the general reader does not know.</summary>
    private static Reading Asked(Said said)
    {
        var reading = said.Reading;
        if (reading.Intent is Intent.Query or Intent.Command || reading.First?.Customer is not null || said.Text.Length > 60 || said.First(Topics) is null)
        {
            return reading;
        }

        var bare = QuestionReader.Read(said, said.Text).Scopes.Aggregate(said.Text, (text, scope) => scope.Name is { } name ? text.Replace(name, "", StringComparison.OrdinalIgnoreCase) : text);
        return bare == said.Text ? reading : said.Apart(bare);
    }

    private static Scope? Whose(Said said) => QuestionReader.Read(said, said.Text).Scopes.FirstOrDefault(scope => scope.Kind != ScopeKind.Product);
}
