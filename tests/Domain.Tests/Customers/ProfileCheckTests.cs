using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Tests.Customers;

public sealed class ProfileCheckTests
{
    private static readonly Customer Bare = new()
    {
        Code = new CustomerCode("QT-XX-QZ-001"), Name = "恒通科技", Owner = new RepId("r1"), Created = new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.FromHours(8)),
    };

    [Fact]
    public void Missing_BareCustomer_AsksForAllFive() => Assert.Equal(Enum.GetValues<RequiredField>(), ProfileCheck.Missing(Bare));

    [Fact]
    public void Missing_CompleteCustomer_AsksForNothing()
    {
        var complete = Bare with { Industry = "it", Size = CompanySize.Small, Contacts = [new Contact("王建国")], Need = "扩产", Channel = "展会" };

        Assert.Empty(ProfileCheck.Missing(complete));
    }
}
