using SalesBot.Bot.Records;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Tests.Records;

public sealed class CustomerFieldsTests
{
    /// <summary>What is more than a field: who it is, whose, its people, and what the program keeps of it.</summary>
    private static readonly string[] Own =
    [
        nameof(Customer.Code), nameof(Customer.Name), nameof(Customer.Aliases), nameof(Customer.Contacts), nameof(Customer.Owner), nameof(Customer.Stage), nameof(Customer.FiledStage),
        nameof(Customer.FromFile), nameof(Customer.ProfileChecked), nameof(Customer.Created), nameof(Customer.EffectiveGrade),
    ];

    private static readonly Customer Blank = new() { Code = new CustomerCode("A"), Name = "恒通科技", Owner = new RepId("r1"), Created = DateTimeOffset.UnixEpoch, Consent = false };

    [Fact]
    public void All_OfACustomer_AreItsPropertiesWithoutItsOwn()
    {
        var properties = typeof(Customer).GetProperties().Select(property => property.Name).Except(Own);

        Assert.Equal(properties.Order(StringComparer.Ordinal), CustomerFields.All.Select(field => $"{char.ToUpperInvariant(field.English[0])}{field.English[1..]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void With_AnyField_ChangesThePropertyItReadsAndNoOther()
    {
        Assert.All(CustomerFields.All, field =>
        {
            var value = Sample(field);
            var changed = field.With(Blank, value);

            Assert.Equal(value, field.Of(changed));
            Assert.All(CustomerFields.All.Where(other => other != field), other => Assert.Equal(other.Of(Blank), other.Of(changed)));
        });
    }

    private static object Sample(CustomerField field) => field.Kind switch
    {
        FieldKind.Day => new DateOnly(2026, 3, 5),
        FieldKind.Amount => Domain.Money.Of(200_000m),
        FieldKind.Share => 0.4m,
        FieldKind.WholeNumber whole => whole.Most,
        FieldKind.Term term => term.Find("是") is bool yes ? yes : term.Find(term.Accepted.Split(", ")[0]) ?? "it",
        _ => "华东",
    };
}
