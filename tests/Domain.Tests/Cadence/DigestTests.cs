using FsCheck;
using FsCheck.Fluent;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Tests.Cadence;

public sealed class DigestTests
{
    private static readonly DateOnly Today = ADueContact.Today;

    [Fact]
    public void Of_OverdueCustomers_ListsRedFirstThenGradeLatenessAmount()
    {
        var digest = Digest.Of(
            [
                ADueContact.Of("B-5", Grade.B, daysOver: 5),
                ADueContact.Of("A-1", Grade.A, daysOver: 1, redAfter: 4),
                ADueContact.Of("C-red", Grade.C, daysOver: 16, redAfter: 15),
                ADueContact.Of("B-5-rich", Grade.B, daysOver: 5, amount: 90_000),
                ADueContact.Of("B-6", Grade.B, daysOver: 6),
                ADueContact.Of("A-red", Grade.A, daysOver: 4, redAfter: 4),
            ],
            Today);

        Assert.Equal(["A-red", "C-red", "A-1", "B-6", "B-5-rich", "B-5"], Codes(digest.Overdue));
    }

    [Fact]
    public void Of_SnoozedCustomer_IsLeftOutUntilTheDay()
    {
        var digest = Digest.Of([ADueContact.Of("X", daysOver: 2, snoozedFor: 1), ADueContact.Of("Y", daysOver: 2, snoozedFor: 0)], Today);

        Assert.Equal(["Y"], Codes(digest.Overdue));
    }

    [Fact]
    public void Of_CustomerToBeMetToday_IsListedOnceAsTheAppointment()
    {
        var digest = Digest.Of([ADueContact.Of("M", meeting: new TimeOnly(14, 0)), ADueContact.Of("E", meeting: new TimeOnly(9, 30)), ADueContact.Of("D")], Today);

        Assert.Equal(["D"], Codes(digest.DueToday));
        Assert.Equal(["E", "M"], Codes(digest.Appointments.Select(appointment => appointment.Contact)));
        Assert.Equal(3, digest.Contacts.Count);
    }

    [Fact]
    public void Of_SnoozedCustomer_KeepsItsAppointment() =>
        Assert.Single(Digest.Of([ADueContact.Of("M", snoozedFor: 3, meeting: new TimeOnly(14, 0))], Today).Appointments);

    [Fact]
    public void Of_NothingDue_IsEmpty() => Assert.True(Digest.Of([ADueContact.Of("X", daysOver: -1)], Today).IsEmpty);

    [Fact]
    public void Of_AnyCustomers_ListsEveryDueOneNotSnoozedExactlyOnce() => Prop.ForAll(
        (from count in Gen.Choose(0, 12)
         from spread in Gen.ArrayOf(Gen.Choose(-5, 20), count)
         from snooze in Gen.ArrayOf(Gen.Choose(-2, 2), count)
         select spread.Select((over, index) => ADueContact.Of($"C{index}", (Grade)(index % 3), over, snoozedFor: snooze[index])).ToList()).ToArbitrary(),
        contacts =>
        {
            var digest = Digest.Of(contacts, Today);
            var expected = contacts.Where(contact => contact.Plan.Due <= Today && !contact.IsSnoozed(Today)).Select(contact => contact.Customer.Code.Value);
            return expected.Order().SequenceEqual(Codes(digest.Overdue.Concat(digest.DueToday)).Order());
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Codes(IEnumerable<DueContact> contacts) => contacts.Select(contact => contact.Customer.Code.Value);
}
