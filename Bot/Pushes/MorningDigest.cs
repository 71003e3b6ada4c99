using SalesBot.Bot.Figures;
using SalesBot.Bot.Ports;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Pushes;

/// <summary>Every morning whom to contact and whom to meet; on a day with nothing due it stays silent.</summary>
internal sealed class MorningDigest : IPush
{
    /// <summary>A record is to be complete within a day; asked for longer than this nobody listens any more.</summary>
    private const int AskedForDays = 7;

    /// <summary>A digest that an outage delayed is still of use until the afternoon.</summary>
    private static readonly TimeSpan Useful = TimeSpan.FromHours(7);

    public IEnumerable<DateTimeOffset> ComingTimes(Scene scene) => [scene.Coming(scene.Times.Digest)];

    public IEnumerable<Push> DueNow(Scene scene) => scene.OnceToday("digest", scene.Times.Digest, Useful) is not { } key ? [] :
    [
        new Push(
            key,
            session =>
            {
                var putOff = Returns.Ease(session, scene);
                return Pushed(scene) is { IsEmpty: false } digest ? DigestText.Of(digest, scene, putOff) : null;
            },
            Single: false),
    ];

    /// <summary>A profile to be looked at is named when it comes up, then once a week: the same line every morning is read by nobody.</summary>
    private static Digest Pushed(Scene scene)
    {
        var digest = Compose(scene);
        return scene.IsFirstOfTheWeek ? digest : digest with { ToCheck = [.. digest.ToCheck.Where(customer => !ProfileRefresh.IsDue(customer, scene.LastDigest))] };
    }

    /// <summary>The person's day from the records, with those the person stands in for.</summary>
    internal static Digest Compose(Scene scene)
    {
        var own = scene.Session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByOwner, [scene.Person.Id.Value]));
        var met = scene.Charges.SelectMany(theirs => theirs.ToMeet());
        return Digest.Of(scene.AllDue().Concat(met).DistinctBy(contact => contact.Customer.Code), scene.Today) with
        {
            Owed = [.. from customer in own let owed = Owed(customer, scene) where owed is not null orderby customer.EffectiveGrade select (customer, owed.Value)],
            ToCheck = [.. own.Where(customer => ProfileRefresh.IsDue(customer, scene.Today)).OrderBy(customer => customer.EffectiveGrade).ThenBy(customer => customer.ProfileChecked)],
            Incomplete = [.. own.Where(customer => IsNew(customer, scene) && ProfileCheck.Missing(customer).Count > 0).OrderBy(customer => customer.Created)],
            Cooling = scene.IsFirstOfTheWeek ? [.. Cooling(own, scene)] : [],
        };
    }

    private static bool IsNew(Customer customer, Scene scene) => DateOnly.FromDateTime(customer.Created.DateTime) > scene.Today.AddDays(-AskedForDays);

    /// <summary>Once a week, the latest for its cycle first.</summary>
    private static IEnumerable<(Customer Customer, Health Health)> Cooling(IEnumerable<Customer> own, Scene scene) =>
        from customer in own
        where customer is { Consent: true, Stage: Stage.Won }
        let dossier = scene.Session.Get(TallyDocs.Dossiers, customer.Code.Value)
        where dossier is not null
        let health = HealthCheck.Of(dossier, scene.Today, scene.Rules.Figures.Rfm)
        where health is not null
        orderby customer.EffectiveGrade, health.Days descending
        select (customer, health);

    private static Obligation? Owed(Customer customer, Scene scene) => Obligations.IsOwed(customer, scene.Today, out _, out var period)
        ? Obligations.Missing(customer, scene.ContactsSince(customer.Code, period.From), scene.Today)
        : null;
}
