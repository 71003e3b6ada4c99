using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding.Intents;

/// <summary>Names that nobody known bears: where those stand who deal with us, and where others do.</summary>
public sealed class OutsidersTests
{
    private static readonly Names Known = Names.Of([new NamedCustomer(new CustomerCode("c01"), "Brightline Foods", ["Brightline"], [new NamedContact("Marcus Cole", "Plant Manager", [])])]);

    [Theory]
    [InlineData("Sheila Burke rang, wants nightly cleaning", null, "Sheila Burke")]
    [InlineData("Facilities manager Sheila Burke rang", null, "Sheila Burke")]
    [InlineData("the owner Rick Sandoval came by", null, "Rick Sandoval")]
    [InlineData("Rick never picked up", null, "Rick")]
    [InlineData("Met Paul Dempsey from Harrow Mills, wants a demo", "Harrow Mills", "Paul Dempsey")]
    [InlineData("had a call from a Derek at Stonebridge Dairy", "Stonebridge Dairy", "Derek")]
    [InlineData("Met Carla Ruiz at the expo, runs purchasing for Delmar Ice Cream", "Delmar Ice Cream", "Carla Ruiz")]
    [InlineData("Order from Dunmore Hotels, 1,900 for towels", "Dunmore Hotels", null)]
    [InlineData("got an enquiry through the site from Oakfield Nurseries, met the buyer Jill Moss", "Oakfield Nurseries", "Jill Moss")]
    [InlineData("New crowd off the website: Corrib Cold Storage. Sheila Burke rang", "Corrib Cold Storage", "Sheila Burke")]
    [InlineData("popped in next door too, Kilbride Joinery, spoke to the owner", "Kilbride Joinery", null)]
    [InlineData("ring Glenmore Foods tomorrow at 10", "Glenmore Foods", null)]
    [InlineData("Marcus put me on to Sean Kelly at Westport Marine", "Westport Marine", "Sean Kelly")]
    [InlineData("展会上碰到一个姓谭的，聊了半小时", null, "姓谭的")]
    public void Name_WhereOneStandsWhoDealsWithUs_IsAnOutsiders(string text, string? company, string? person) =>
        Assert.Equal(new Outsider(company, person), Read(text));

    [Theory]
    [InlineData("Spoke to Fiona in accounts, she'll release the payment")]
    [InlineData("their FD Gerry Nolan called, wants it in writing")]
    [InlineData("he says Krones quoted them 10% less")]
    [InlineData("she met Tom Ward from Siemens yesterday")]
    [InlineData("Marcus met Tom Ward from Siemens yesterday")]
    [InlineData("Brightline rang, they want what Harrow Mills has")]
    [InlineData("Called twice, no answer")]
    [InlineData("Samples from Kuala Lumpur arrived")]
    [InlineData("Legal wants the contract by Friday")]
    [InlineData("met him at the Indy show")]
    [InlineData("老客户说周五来")]
    public void Name_WhereOthersStand_IsNobodys(string text) => Assert.Null(Read(text));

    private static Outsider? Read(string text) => new Utterance(text, Known, new ReadingContext(new DateTime(2026, 3, 10, 10, 0, 0))).Outsider;
}
