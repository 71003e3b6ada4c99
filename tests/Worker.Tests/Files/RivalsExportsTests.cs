using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Worker.Files.Import;

namespace SalesBot.Worker.Tests.Files;

/// <summary>Exports of other programs go in as they are, with the headings their public documentation gives the fields.</summary>
public sealed class RivalsExportsTests : ImportHost
{
    private const string Team = "name,role,team,lead\nMark Li,lead,North,\nPriya Shah,rep,North,Mark Li\n";

    private static readonly Dictionary<string, (FileKind Kind, string Text)[]> Exports = new()
    {
        ["EspoCRM"] =
        [
            (FileKind.Customers, "Name,Website,Email,Phone,Type,Industry,Billing Address Street,Billing Address City,Assigned User,Created At,Description\nNorth Valves Ltd,north.example,office@north.example,+44 20 7946 0018,Customer,Manufacturing,1 Dock Road,Leeds,Priya Shah,2026-01-12 09:30:00,Asked for samples\n"),
        ],
        ["Odoo"] =
        [
            (FileKind.Customers, "Display Name,Phone,Email,City,Country,Salesperson,Activities\nNorth Valves Ltd,+44 20 7946 0018,office@north.example,Leeds,United Kingdom,Priya Shah,\n"),
            (FileKind.Orders, "Order Reference,Creation Date,Customer,Salesperson,Order Lines/Product,Total,Status\nS00012,2026-02-03 11:20:00,North Valves Ltd,Priya Shah,Valve,\"3,600.00\",Sales Order\n"),
        ],
        ["Pipedrive"] =
        [
            (FileKind.Customers, "Organization - Name,Organization - Owner,Organization - Address,Organization - Last activity date,Person - Name,Person - Phone\nNorth Valves Ltd,Priya Shah,\"1 Dock Road, Leeds\",2026-02-20,Rosa Kent,+44 20 7946 0018\n"),
            (FileKind.FollowUps, "Activity - Due date,Activity - Organization,Activity - Type,Activity - Note,Activity - Assigned to user\n2026-02-20,North Valves Ltd,Call,Asked for prices,Priya Shah\n"),
        ],
        ["HubSpot"] =
        [
            (FileKind.Customers, "Record ID,Company name,Company owner,Create Date,Phone Number,Last Activity Date,City,Country/Region,Industry,Number of Employees,Lifecycle Stage\n9012345,North Valves Ltd,Priya Shah,2026-01-12 09:30,+44 20 7946 0018,2026-02-20 15:00,Leeds,United Kingdom,MACHINERY,120,Opportunity\n"),
        ],
        ["销售易"] =
        [
            (FileKind.Customers, "客户名称,客户所有人,客户级别,电话,客户来源,行业,省份,详细地址,创建日期,最新活动记录时间,客户状态\n北方阀门有限公司,Priya Shah,A,0571-88888888,展会,制造,浙江,滨江路1号,2026-01-12 09:30,2026-02-20 15:00,跟进中\n"),
        ],
        ["纷享销客"] =
        [
            (FileKind.Customers, "客户名称（必填）,负责人（必填）,客户级别,成交状态,电话,来源,一级行业,详细地址,最后跟进时间,归属部门,唯一性ID\n北方阀门有限公司,Priya Shah,重要客户,已成交,0571-88888888,转介绍,制造,滨江路1号,2026-02-20 15:00,North,65f0c1a2b3\n"),
        ],
    };

    public static TheoryData<string> Programs => [.. Exports.Keys];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Export_OfAnotherProgram_GoesIn(string program)
    {
        await Clean(FileKind.People, Team);

        foreach (var (kind, text) in Exports[program])
        {
            Assert.Equal(kind, KindGuess.Of(Write("guess.csv", text), _ => Mapping.None));
            var result = await Import(kind, text);
            Assert.True(result is { Created: 1, Rejected: 0, Cut: 0, Refused: null }, $"{kind}: {result.Refused?.Message} {string.Join("; ", result.Problems.Concat(result.LeftOut))}");
        }

        var customer = (await All(Documents.Customers)).Single();
        Assert.Contains(customer.Contacts, contact => contact.Phone is not null);
        Assert.True(program != "销售易" || customer is { Grade: Grade.A, Stage: Stage.Interested, LastContact: not null });
        Assert.True(program != "纷享销客" || customer is { Grade: Grade.A, Stage: Stage.Won });
    }
}
