using SalesBot.Bot.Ports;
using SalesBot.Domain.Cadence;

namespace SalesBot.Bot.Pushes;

/// <summary>Every morning whom to contact and whom to meet; on a day with nothing due it stays silent.</summary>
internal sealed class MorningDigest : IPush
{
    /// <summary>A digest that an outage delayed is still of use until the afternoon.</summary>
    private static readonly TimeSpan Useful = TimeSpan.FromHours(7);

    public IEnumerable<DateTimeOffset> ComingTimes(Scene scene) => [scene.Coming(scene.Times.Digest)];

    public IEnumerable<Push> DueNow(Scene scene)
    {
        var key = $"digest|{scene.Person.Id}|{Documents.Day(scene.Today)}";
        if (!scene.IsWithin(scene.Times.Digest, Useful) || scene.IsSent(key))
        {
            return [];
        }

        var digest = Digest.Of(scene.Due().Concat(scene.ToMeet()).DistinctBy(contact => contact.Customer.Code), scene.Today);
        return [new Push(key, digest.IsEmpty ? null : DigestText.Of(digest, scene))];
    }
}
