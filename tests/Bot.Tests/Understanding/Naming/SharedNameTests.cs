using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding.Naming;

/// <summary>A name that a colleague and a customer's contact share is the colleague's, unless the words say otherwise.</summary>
public sealed class SharedNameTests
{
    private static readonly Names Everyone = Names.Of(
    [
        new NamedCustomer(new CustomerCode("c44"), "Larkfield Foods", ["Larkfield"], [new NamedContact("Joan Abbott", "Operations Manager", ["Joan"])]),
        new NamedCustomer(new CustomerCode("c45"), "东海物流", ["东海"], [new NamedContact("贺明远", "经理", ["明远"])]),
    ]);

    [Theory]
    [InlineData("Joan paid her deposit, 6k", "c44")]
    [InlineData("Joan sent 10k more, dated yesterday", "c44")]
    [InlineData("Joan's lot came round", "c44")]
    [InlineData("明远把尾款付了，三万", "c45")]
    [InlineData("明远刚打了一笔款，两万", "c45")]
    [InlineData("Joan drove to the warehouse", null)]
    [InlineData("明远请假了", null)]
    public void Read_NameOfAColleagueAndAContact_IsTheContactWhereTheyDoWhatCustomersDo(string text, string? customer)
    {
        var reading = new Reader().Read(text, Everyone, new ReadingContext(new DateTime(2026, 3, 10, 10, 0, 0)) { Colleagues = ["joan", "明远"] });

        Assert.Equal(customer, reading.First?.Customer?.Value);
    }

    [Theory]
    [InlineData("new one: Prairie Gold, Terre Haute. met the owner Rick Sandoval at the fair", "Prairie Gold")]
    [InlineData("new lead: Fernhill Bakery in Leeds", "Fernhill Bakery")]
    public void Read_SomebodyNew_IsACustomerToCreate(string text, string name)
    {
        var reading = new Reader().Read(text, Everyone, new ReadingContext(new DateTime(2026, 3, 10, 10, 0, 0)));

        Assert.Equal((Intent.Create, name), (reading.Intent, reading.First?.CustomerName ?? reading.Named?.CustomerName));
    }
}
