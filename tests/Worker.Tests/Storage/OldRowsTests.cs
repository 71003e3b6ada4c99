using System.Text;
using System.Text.Json.Nodes;
using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Tests.Storage;

/// <summary>Rows written before a record had some list.</summary>
public sealed class OldRowsTests
{
    private static readonly ContactPlan Plan = new() { Customer = new CustomerCode("a"), Owner = new RepId("r"), Steps = [new PlannedStep("1", "x", new DateOnly(2026, 3, 12), null, new RepId("r"))] };

    private static readonly Customer Customer = new() { Code = new CustomerCode("a"), Name = "恒通", Owner = new RepId("r"), Created = DateTimeOffset.UnixEpoch.AddYears(50), Contacts = [new Contact("王建国")] };

    [Theory]
    [InlineData("closed")]
    [InlineData("steps")]
    public void Plan_OfARowWithoutAList_HasAnEmptyOne(string list)
    {
        Assert.NotNull(Without(Documents.Plans, Plan, list)!.Closed);
        Assert.NotNull(Without(Documents.Plans, Plan, list)!.Steps);
        Assert.Equal(list == "steps" ? 0 : 1, Without(Documents.Plans, Plan, list)!.Steps.Count);
    }

    [Theory]
    [InlineData("aliases")]
    [InlineData("contacts")]
    public void Customer_OfARowWithoutAList_HasAnEmptyOne(string list)
    {
        var read = Without(Documents.Customers, Customer, list)!;

        Assert.Empty(read.Aliases);
        Assert.Equal(list == "contacts" ? 0 : 1, read.Contacts.Count);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("owner")]
    public void Customer_OfARowWithoutWhatItMustHave_IsSetAside(string part) => Assert.Null(Without(Documents.Customers, Customer, part));

    private static T? Without<T>(DocType<T> type, T doc, string part)
        where T : class
    {
        var json = JsonNode.Parse(type.JsonOf(doc))!.AsObject();
        Assert.True(json.Remove(part), $"{part} is not in {json.ToJsonString()}");
        using var text = new DocText("test.db", new SalesBot.Worker.Storage.BadRecords());
        return text.Read(type, type.Id(doc), type.Version, Encoding.UTF8.GetBytes(json.ToJsonString()));
    }
}
