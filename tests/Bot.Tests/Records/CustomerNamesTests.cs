using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using CustomerNames = SalesBot.Bot.Records.CustomerNames;

namespace SalesBot.Bot.Tests.Records;

public sealed class CustomerNamesTests
{
    private static readonly Customer Known = new()
    {
        Code = new CustomerCode("IT-ZX-YX-001"),
        Name = "恒通科技",
        Aliases = ["恒通"],
        Contacts = [new Contact("王建国", "采购经理")],
        Owner = new RepId("r1"),
        Created = default,
    };

    [Fact]
    public void ReadsAlike_WhatTheReaderNeverSees_ChangesNothing() => Assert.True(CustomerNames.ReadsAlike(
        Known, Known with { FirstContact = new DateOnly(2026, 3, 5), Need = "报价", Aliases = ["恒通"], Contacts = [new Contact("王建国", "采购经理", "13800005678")] }));

    [Fact]
    public void ReadsAlike_WhatTheReaderSees_IsADifference() => Assert.All(
        new[]
        {
            Known with { Name = "恒通" },
            Known with { Aliases = ["恒通", "HT"] },
            Known with { Contacts = [] },
            Known with { Contacts = [new Contact("王建国", "总经理")] },
            Known with { Stage = Stage.Interested },
            Known with { Owner = new RepId("r2") },
        },
        other => Assert.False(CustomerNames.ReadsAlike(Known, other)));
}
