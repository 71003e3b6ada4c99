using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Tests.Cadence;

public sealed class ReturnLoadTests
{
    [Theory]
    [InlineData(70, 14, 10)] // 70 customers every 14 days are 7 a working day
    [InlineData(1, 30, 1)]
    [InlineData(0, 30, 1)]
    public void Most_HalfAsMuchAgainAsANormalDay(int customers, int interval, int most) =>
        Assert.Equal(most, ReturnLoad.Most(Enumerable.Repeat(interval, customers)));

    [Fact]
    public void PutOff_TooMany_TakesTheLeastPressingThatMayWait()
    {
        DueContact[] fresh =
        [
            ADueContact.Of("A", Grade.A), ADueContact.Of("B-late", Grade.B, daysOver: 3), ADueContact.Of("B", Grade.B), ADueContact.Of("C", Grade.C), ADueContact.Of("C-promised", Grade.C),
        ];

        var off = ReturnLoad.PutOff(fresh, contact => contact.Customer.Code.Value != "C-promised", most: 3, ADueContact.Today);

        Assert.Equal(["C", "B"], off.Select(contact => contact.Customer.Code.Value));
        Assert.Empty(ReturnLoad.PutOff(fresh, _ => true, most: 5, ADueContact.Today));
    }
}
