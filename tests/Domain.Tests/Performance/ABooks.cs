using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Tests.Performance;

/// <summary>Small books: one team of 小明 and 小红, led by 老王; 小刚 is in the other team.</summary>
internal static class ABooks
{
    public static readonly RepId Ming = new("ming");

    public static readonly RepId Hong = new("hong");

    public static readonly RepId Gang = new("gang");

    public static readonly ReviewRules Rules = new() { Calendar = WorkCalendars.None };

    public static readonly Period March = Period.Month(2026, 3);

    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    public static Books Empty => new()
    {
        Reps =
        [
            new Rep(new RepId("wang"), "老王", Role.Lead, "一部", "华东"),
            new Rep(Ming, "小明", Role.Rep, "一部", "华东"),
            new Rep(Hong, "小红", Role.Rep, "一部", "华北"),
            new Rep(Gang, "小刚", Role.Rep, "二部", "华北"),
        ],
    };

    public static Customer Customer(string code = "K1", RepId? owner = null) => new()
    {
        Code = new CustomerCode(code),
        Name = "客户" + code,
        Owner = owner ?? Ming,
        Grade = Grade.B,
        Region = "华东",
        Created = new DateTimeOffset(2026, 1, 1, 9, 0, 0, Zone),
    };

    public static FollowUp FollowUp(string at, string customer = "K1", RepId? rep = null, Stage? to = null) => new()
    {
        Id = $"{customer}@{at}",
        Customer = new CustomerCode(customer),
        Rep = rep ?? Ming,
        At = Time(at),
        LoggedAt = Time(at).AddHours(1),
        Method = Method.Call,
        Summary = "客户要求下周给出新的报价单",
        StageChange = to,
    };

    public static Order Order(string date, decimal amount = 100, string customer = "K1", RepId? rep = null, string? number = null, decimal? cost = null, string product = "耗材") => new(
        number ?? $"{date}/{customer}", Day(date), new CustomerCode(customer), rep ?? Ming, product, Money.Of(amount), Cost: cost is null ? null : Money.Of(cost.Value));

    public static StageEvent Import(string at, Stage stage, string customer = "K1") =>
        new($"import:{customer}", new CustomerCode(customer), Time(at), stage, Imported: true);

    public static Review Review(Books books, Period? period = null, Scope? scope = null, string today = "2026-12-31") =>
        Reviews.Of(books, period ?? March, scope ?? Scope.All, Day(today), Rules);

    public static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(string at) => new(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture), Zone);
}
