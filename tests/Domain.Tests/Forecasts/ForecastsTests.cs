using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Forecasts;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;
using Forecasting = SalesBot.Domain.Forecasts.Forecasts;

namespace SalesBot.Domain.Tests.Forecasts;

public sealed class ForecastsTests(ITestOutputHelper output)
{
    private static readonly ReviewRules Rules = new() { Calendar = WorkCalendars.Mainland };

    /// <summary>Of every period from 2025 on, held against what came.</summary>
    [Theory]
    [InlineData(PeriodKind.Month, 0.33)]
    [InlineData(PeriodKind.Month, 0.66)]
    [InlineData(PeriodKind.Quarter, 0.33)]
    public void Forecast_OfTwentyMadeCompanies_HoldsInFourCasesOfFive_AndBeatsRunRateAndLastYear(PeriodKind kind, double part)
    {
        double said = 0, bias = 0, runRate = 0, lastYear = 0;
        int count = 0, held = 0;
        foreach (var books in Enumerable.Range(1, 20).Select(seed => new MadeCompany(seed).Books()))
        {
            var sold = books.Orders.GroupBy(order => order.Date).ToDictionary(day => day.Key, day => day.Sum(order => order.Amount.Amount));
            var (dossiers, context) = (Dossiers.Of(books, Rules), ReviewContext.Of(books, Rules));
            for (var period = Period.Holding(kind, new DateOnly(2026, 3, 1)); period.From.Year >= 2025; period = period.Before())
            {
                var days = period.To.DayNumber - period.From.DayNumber + 1;
                var gone = (int)(days * part);
                var forecast = Forecast(dossiers, context, period, period.From.AddDays(gone - 1));
                var came = Sum(period);
                var run = gone == 0 ? Sum(period.Before()) : forecast.Booked / gone * days;
                said += Off(forecast.Likely, came);
                bias += (double)((forecast.Likely - came) / came);
                runRate += Off(run, came);
                lastYear += Off(Sum(period.YearBefore()), came);
                held += came >= forecast.Low && came <= forecast.High ? 1 : 0;
                count++;
            }

            decimal Sum(Period of) => sold.Where(day => of.Holds(day.Key)).Sum(day => day.Value);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind} {part:P0} gone: off by {said / count:P1}, bias {bias / count:P1}, range held {(double)held / count:P0} of {count}; run rate {runRate / count:P1}, last year {lastYear / count:P1}"));
        Assert.True((double)held / count >= 0.8);
        Assert.True(said < runRate && said < lastYear);
        Assert.InRange(bias / count, -0.1, 0.1);

        static double Off(decimal value, decimal came) => (double)Math.Abs((value - came) / came);
    }

    /// <summary>Whatever is recorded after the day one looks from, the forecast of that day is the same.</summary>
    [Fact]
    public void Forecast_OfADay_LooksAtNothingDatedAfterIt() =>
        Prop.ForAll<byte, ushort>((seed, day) => LooksAtNothingAfter(seed, new DateOnly(2024, 1, 1).AddDays(day % 900))).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    private static void LooksAtNothingAfter(byte seed, DateOnly asOf)
    {
        var all = new MadeCompany(seed).Books();
        var until = all with
        {
            Orders = [.. all.Orders.Where(order => order.Date <= asOf)],
            FollowUps = [.. all.FollowUps.Where(contact => contact.Day <= asOf)],
            Customers = [.. all.Customers.Where(customer => customer.FirstContact <= asOf)],
        };

        foreach (var kind in Enum.GetValues<PeriodKind>())
        {
            var (knowing, not) = (Of(all), Of(until));
            Assert.Equal((not.Booked, not.Low, not.Likely, not.High, not.Unseen), (knowing.Booked, knowing.Low, knowing.Likely, knowing.High, knowing.Unseen));
            Assert.Equal(not.Expected, knowing.Expected);
            Assert.Equal(not.Record.Past, knowing.Record.Past);

            Forecast Of(Books books) => Forecast(Dossiers.Of(books, Rules), ReviewContext.Of(books, Rules), Period.Holding(kind, asOf), asOf);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Forecast_Likely_IsBookedAndWhatIsExpectedAndUnseen(int seed)
    {
        var books = new MadeCompany(seed).Books();
        var forecast = Forecast(Dossiers.Of(books, Rules), ReviewContext.Of(books, Rules), Period.Month(2026, 3), new DateOnly(2026, 3, 11));

        Assert.InRange(forecast.Likely - forecast.Booked - forecast.Open - forecast.Again - forecast.Unseen, -5m, 5m);
        Assert.True(forecast.Low <= forecast.Likely && forecast.Likely <= forecast.High && forecast.Booked <= forecast.Low);
        Assert.All(forecast.Expected, sale => Assert.InRange(sale.Chance, 0m, 1m));
    }

    [Fact]
    public void Forecast_OfRepsAndTheCompany_AddUp()
    {
        var books = new MadeCompany(3).Books();
        var (dossiers, context) = (Dossiers.Of(books, Rules), ReviewContext.Of(books, Rules));

        var whole = Likely(Scope.All);
        var parts = books.Reps.Sum(rep => Likely(new Scope(ScopeKind.Rep, rep.Name)));

        Assert.InRange(parts - whole, -1m, 1m);

        decimal Likely(Scope scope) => Forecasting.Of(dossiers, Period.Month(2026, 3), scope, new DateOnly(2026, 3, 11), context).Likely;
    }

    [Fact]
    public void Forecast_OfAPeriodThatIsOver_IsWhatWasSold()
    {
        var books = new MadeCompany(5).Books();
        var forecast = Forecast(Dossiers.Of(books, Rules), ReviewContext.Of(books, Rules), Period.Month(2026, 2), new DateOnly(2026, 4, 1));

        var sold = books.Orders.Where(order => forecast.Period.Holds(order.Date)).Sum(order => order.Amount.Amount);
        Assert.Equal((sold, sold, sold), (forecast.Low, forecast.Likely, forecast.High));
        Assert.Empty(forecast.Expected);
    }

    [Fact]
    public void Forecast_OfATeamWithoutRecords_SaysNothingIsToCome()
    {
        var books = new Books { Reps = [new Rep(new RepId("r"), "r", Role.Rep)] };

        var forecast = Forecast([], ReviewContext.Of(books, Rules), Period.Month(2026, 3), new DateOnly(2026, 3, 11));

        Assert.Equal((0m, 0m, 0m), (forecast.Booked, forecast.Likely, forecast.High));
        Assert.Empty(forecast.Record.Past);
    }

    /// <summary>An open deal is worth the amount that was told of it, at the chance of its stage.</summary>
    [Fact]
    public void OpenDeal_OfAnAmountTold_IsWorthThatAmount()
    {
        var books = Performance.ABooks.Empty with
        {
            Customers = [Performance.ABooks.Customer()],
            FollowUps = [Performance.ABooks.FollowUp("2026-03-03T10:00") with { StageChange = Stage.Negotiating, Amount = Money.Of(50_000) }],
        };

        var sale = Assert.Single(Forecast(Dossiers.Of(books, Rules), ReviewContext.Of(books, Rules), Period.Month(2026, 3), new DateOnly(2026, 3, 11)).Expected);

        Assert.Equal((Phase.Negotiation, true, 50_000m), (sale.Phase, sale.Told, Math.Round(sale.Amount)));
        Assert.InRange(sale.Chance, 0.1m, 0.25m);
    }

    [Theory]
    [InlineData(1, 0, 29, Phase.OnceThisMonth)]
    [InlineData(1, 0, 30, Phase.OnceThisQuarter)]
    [InlineData(1, 0, 90, Phase.OnceThisHalf)]
    [InlineData(1, 0, 180, Phase.OnceLongAgo)]
    [InlineData(3, 60, 74, Phase.Early)]
    [InlineData(3, 60, 75, Phase.Coming)]
    [InlineData(3, 60, 90, Phase.Due)]
    [InlineData(3, 60, 105, Phase.Late)]
    [InlineData(3, 60, 135, Phase.Away)]
    public void Phase_OfABuyer_GoesByItsOwnCycle(int orders, int last, int day, Phase expected)
    {
        var first = new DateOnly(2026, 1, 1);

        Assert.Equal(expected, Phases.OfBuyer(orders, first, first.AddDays(last), first.AddDays(day)));
    }

    private static Forecast Forecast(IReadOnlyList<Dossier> dossiers, ReviewContext context, Period period, DateOnly today) =>
        Forecasting.Of(dossiers, period, Scope.All, today, context);
}
