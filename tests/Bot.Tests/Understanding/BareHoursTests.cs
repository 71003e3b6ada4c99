using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

/// <summary>A figure that is an hour by where it stands, and figures that are none.</summary>
public sealed class BareHoursTests
{
    private static readonly Names Names = Names.Of([new NamedCustomer(new CustomerCode("c45"), "Brightline Foods", ["Brightline"], [new NamedContact("Marcus Cole", "Plant Manager", [])])]);

    [Theory]
    [InlineData("remind me to ring Brightline Friday 11", "2026-03-13 11:00")]
    [InlineData("remind me to ring Brightline 9.15 Monday", "2026-03-16 09:15")]
    [InlineData("remind me to send Marcus the quote by month end", "2026-03-31")]
    [InlineData("remind me to send Marcus the quote by quarter-end", "2026-03-31")]
    public void Read_Appointment_HasItsHour(string text, string due)
    {
        var read = Read(text).First?.NextDue;

        Assert.Equal(due, read is null ? null : read.Time is { } time ? $"{read.Day:yyyy-MM-dd} {time:HH:mm}" : $"{read.Day:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("visited Brightline yesterday, they run at 4 sites")]
    [InlineData("visited Brightline yesterday, gave up after 3 attempts")]
    [InlineData("visited Brightline yesterday, prices are up by 5%")]
    public void Read_FigureOfSomethingElse_IsNoHour(string text) => Assert.Null(Read(text).First?.NextDue);

    private static Reading Read(string text) => new Reader().Read(text, Names, new ReadingContext(new DateTime(2026, 3, 10, 10, 0, 0)));
}
