using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Reports;

/// <summary>Whether a manager asks of people, teams, regions, products or customers in the plural: then the customer spoken of last is not meant, whatever else is not understood.</summary>
internal static partial class OfMany
{
    /// <param name="question">What it says of figures, where that was read already.</param>
    public static bool In(Said said, FigureQuestion? question = null)
    {
        if (said.Roster.Writer is not { Role: Role.Manager or Role.Admin } writer || Theirs().IsMatch(said.Folded))
        {
            return false;
        }

        question ??= QuestionReader.Read(said, said.Text);
        return question.Ranks is not null || question.Scopes.Any(scope => scope != new Scope(ScopeKind.Rep, writer.Name)) || Plural().IsMatch(said.Folded);
    }

    [GeneratedRegex(@"哪几家|哪些(?:客户|家)|几家|每个?(?:人|客户|部门|产品)|各(?:人|个|部门|区|产品)|一共|总共|我们|咱们|大家|全公司|[abc]类|[abc]级|前[十\d]+|谁(?:还|都|的|最|在|没)|谁.{0,3}(?:谁|哪)|外面|仓库|库存|\b(?:customers|accounts|clients|debtors|deals|reps?|teams?|ones|everyone|everybody|nobody|we|our|us|per|by rep|by team|by region|by product|who's going)\b")]
    private static partial Regex Plural();

    /// <summary>他们, "they": of whoever was spoken of.</summary>
    [GeneratedRegex(@"他|她|它|对方|人家|这家|那家|\b(?:they|them|their|he|she|him|her|his|there)\b")]
    private static partial Regex Theirs();
}
