using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Tests.Customers;

public sealed class CustomerMergeTests
{
    private static readonly Customer Keep = new()
    {
        Code = new CustomerCode("A"),
        Name = "恒通科技",
        Owner = new RepId("r1"),
        Industry = "it",
        Contacts = [new Contact("王建国", Phone: "138")],
        FirstContact = new DateOnly(2026, 2, 1),
        LastContact = new DateOnly(2026, 3, 1),
        Notes = "老客户",
        Created = new DateTimeOffset(2026, 2, 1, 9, 0, 0, TimeSpan.Zero),
    };

    private static readonly Customer Gone = Keep with
    {
        Code = new CustomerCode("B"),
        Name = "恒通科技有限公司",
        Owner = new RepId("r2"),
        Industry = "services",
        Region = "华东",
        Aliases = ["恒通"],
        Contacts = [new Contact("王建国", Title: "经理", Phone: "139"), new Contact("李敏")],
        FirstContact = new DateOnly(2026, 1, 1),
        LastContact = new DateOnly(2026, 2, 1),
        Consent = false,
        Notes = "展会认识",
    };

    private static readonly Fact[] Facts =
    [
        new("industry", one => one.Industry, (to, value) => to with { Industry = value }),
        new("region", one => one.Region, (to, value) => to with { Region = value }),
    ];

    [Fact]
    public void Of_Two_KeepsTheFirstsWordAndFillsItsGaps()
    {
        var merged = CustomerMerge.Of(Keep, Gone, Facts);

        Assert.Equal(("A", "恒通科技", "r1", "it", "华东"), (merged.Code.Value, merged.Name, merged.Owner.Value, merged.Industry, merged.Region));
        Assert.Equal(["恒通", "恒通科技有限公司"], merged.Aliases);
        Assert.Equal([new Contact("王建国", "经理", "138"), new Contact("李敏")], merged.Contacts);
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 1)), (merged.FirstContact, merged.LastContact));
        Assert.False(merged.Consent);
        Assert.Equal("老客户\n展会认识", merged.Notes);
    }

    [Fact]
    public void Preview_OfTheSame_NamesWhatIsGainedAndWhatGivesWay()
    {
        Assert.Equal(["region"], CustomerMerge.Gained(Keep, Gone, Facts).Select(fact => fact.Name));
        Assert.Equal(["industry"], CustomerMerge.Overruled(Keep, Gone, Facts).Select(fact => fact.Name));
    }

    private sealed record Fact(string Name, Func<Customer, string?> Get, Func<Customer, string?, Customer> Set) : ICustomerFact
    {
        public object? Of(Customer customer) => Get(customer);

        public Customer Take(Customer to, Customer from) => Set(to, Get(from));
    }
}
