using SalesBot.Bot.Ports;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Pushes;

/// <summary>Every morning whom to contact and whom to meet; on a day with nothing due it stays silent.</summary>
internal sealed class MorningDigest : IPush
{
    /// <summary>A digest that an outage delayed is still of use until the afternoon.</summary>
    private static readonly TimeSpan Useful = TimeSpan.FromHours(7);

    public IEnumerable<DateTimeOffset> ComingTimes(Scene scene) => [scene.Coming(scene.Times.Digest)];

    public IEnumerable<Push> DueNow(Scene scene) => scene.OnceToday("digest", scene.Times.Digest, Useful) is not { } key ? [] :
    [
        new Push(
            key,
            session =>
            {
                Returns.Ease(session, scene);
                return Compose(scene) is { IsEmpty: false } digest ? DigestText.Of(digest, scene) : null;
            },
            Single: false),
    ];

    /// <summary>The person's day from the records, with those the person stands in for.</summary>
    internal static Digest Compose(Scene scene)
    {
        var own = scene.Session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByOwner, [scene.Person.Id.Value]));
        var met = scene.Charges.SelectMany(theirs => theirs.ToMeet());
        return Digest.Of(scene.AllDue().Concat(met).DistinctBy(contact => contact.Customer.Code), scene.Today) with
        {
            Owed = [.. from customer in own let owed = Owed(customer, scene) where owed is not null orderby customer.EffectiveGrade select (customer, owed.Value)],
            ToCheck = [.. own.Where(customer => ProfileRefresh.IsDue(customer, scene.Today)).OrderBy(customer => customer.EffectiveGrade).ThenBy(customer => customer.ProfileChecked)],
        };
    }

    private static Obligation? Owed(Customer customer, Scene scene) => Obligations.IsOwed(customer, scene.Today, out _, out var period)
        ? Obligations.Missing(customer, scene.ContactsSince(customer.Code, period.From), scene.Today)
        : null;
}
