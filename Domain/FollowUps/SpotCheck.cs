using System.Security.Cryptography;
using System.Text;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.FollowUps;

/// <summary>What a lead thought of a record drawn at random (抽查). One per record and lead; a later word replaces the earlier.</summary>
/// <param name="Good">Null when there is only a comment.</param>
public sealed record SpotCheck(string FollowUp, RepId By, DateTimeOffset At, bool? Good = null, string? Comment = null)
{
    public string Id => IdOf(FollowUp, By);

    public static string IdOf(string followUp, RepId by) => $"{followUp}|{by}";

    /// <summary>Draws at random, but for one seed always the same, whatever the order.</summary>
    public static IReadOnlyList<FollowUp> Draw(IEnumerable<FollowUp> records, int count, string seed) =>
        [.. records.OrderBy(record => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{record.Id}"))), StringComparer.Ordinal).Take(count)];
}
