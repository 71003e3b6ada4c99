using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
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

    public bool MayComeFirst => true;

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) => [moment.Coming(moment.Times.Digest)];

    public IEnumerable<Push> DueNow(PushMoment moment) => moment.OnceToday("digest", moment.Times.Digest, Useful) is not { } key ? [] :
    [
        new Push(
            key,
            session =>
            {
                var putOff = Returns.Ease(session, moment);
                return Pushed(moment) is { IsEmpty: false } digest ? DigestText.Of(digest, moment, putOff) : null;
            },
            Single: false,
            Settles: [moment.BegunKey]),
    ];

    /// <summary>A profile to be looked at and a meeting still missing are named when they come up, then once a week: the same line every morning is read by nobody.</summary>
    private static Digest Pushed(PushMoment moment)
    {
        var digest = Compose(moment);
        return moment.IsFirstOfTheWeek ? digest : digest with
        {
            // A first digest full of what files brought in says whom to call; whom to meet can wait for Monday.
            Owed = moment.HasBegun || !digest.DueToday.Any(contact => contact.Customer.FromFile) ? [.. digest.Owed.Where(item => !Obligations.IsOwed(item.Customer, moment.LastDigest, out _, out _))] : [],
            ToCheck = [.. digest.ToCheck.Where(customer => !ProfileRefresh.IsDue(customer, moment.LastDigest))],
        };
    }

    /// <summary>The person's day from the records, with those the person stands in for.</summary>
    internal static Digest Compose(PushMoment moment)
    {
        var own = moment.Session.CustomersOwnedBy(moment.Person.Id);
        var met = moment.Charges.SelectMany(theirs => theirs.ToMeet());
        return Digest.Of(moment.AllDue().Concat(met).DistinctBy(contact => contact.Customer.Code), moment.Today) with
        {
            Owed = [.. from customer in own let owed = Owed(customer, moment) where owed is not null orderby customer.EffectiveGrade select (customer, owed.Value)],
            ToCheck = [.. own.Where(customer => ProfileRefresh.IsDue(customer, moment.Today)).OrderBy(customer => customer.EffectiveGrade).ThenBy(customer => customer.ProfileChecked)],
            Incomplete = [.. own.Where(customer => IsNew(customer, moment) && ProfileCheck.Missing(customer).Count > 0).OrderBy(customer => customer.Created)],
            Cooling = moment.IsFirstOfTheWeek ? [.. Cooling(own, moment)] : [],
        };
    }

    private static bool IsNew(Customer customer, PushMoment moment) => !customer.FromFile && DateOnly.FromDateTime(customer.Created.DateTime) > moment.Today.AddDays(-AskedForDays);

    /// <summary>Once a week, the latest for its cycle first.</summary>
    private static IEnumerable<(Customer Customer, Health Health)> Cooling(IEnumerable<Customer> own, PushMoment moment) =>
        from customer in own
        where customer is { Consent: true, Stage: Stage.Won }
        let dossier = moment.Session.Get(TallyDocs.Dossiers, customer.Code.Value)
        where dossier is not null
        let health = HealthCheck.Of(dossier, moment.Today, moment.Rules.Figures.Rfm)
        where health is not null
        orderby customer.EffectiveGrade, health.Days descending
        select (customer, health);

    private static Obligation? Owed(Customer customer, PushMoment moment) => Obligations.IsOwed(customer, moment.Today, out _, out var period)
        ? Obligations.Missing(customer, moment.ContactsSince(customer.Code, period.From), moment.Today)
        : null;
}
