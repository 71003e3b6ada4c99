using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Reports;

/// <summary>How well somebody's records of some days were kept, those of files aside that do not say when they were logged. Sums of several people's add up.</summary>
/// <param name="Vague">Only a stock phrase.</param>
/// <param name="Late">Logged more than 24 hours after the contact.</param>
/// <param name="Complete">Substance, and a next step with a date unless won or lost.</param>
/// <param name="Prompt">Logged within two hours, the target shown to reps.</param>
/// <param name="Short">Fewer letters of substance than a complete record has.</param>
/// <param name="Open">No next step with a date, though neither won nor lost.</param>
internal readonly record struct WeekQuality(int Records, int Vague, int Late, int Complete, int Prompt, int Short, int Open)
{
    private static readonly TimeSpan Target = TimeSpan.FromHours(2);

    /// <param name="from">Local date of the author, included.</param>
    /// <param name="to">Likewise.</param>
    public static WeekQuality Of(IReadSession session, RepId author, DateOnly from, DateOnly to) => session.FollowUpsBy(author, from, to)
        .Where(record => record.LoggedAt is not null).Aggregate(default(WeekQuality), (sum, record) => sum + Of(session, record));

    public static WeekQuality operator +(WeekQuality one, WeekQuality other) =>
        new(one.Records + other.Records, one.Vague + other.Vague, one.Late + other.Late, one.Complete + other.Complete, one.Prompt + other.Prompt, one.Short + other.Short, one.Open + other.Open);

    /// <summary>Of those complete; 0 where there are none.</summary>
    public decimal Share => Records == 0 ? 0 : (decimal)Complete / Records;

    /// <summary>本周 12 条，含糊 1，迟记 0，完整 92%; where fewer than half are complete, with what most of the others lack.</summary>
    /// <param name="words">Of the team.</param>
    public string Say(Words words) => Records == 0 ? words["Quality.None"] : words.Count("Quality.Week", Records, Vague, Late, Phrases.Percent(Share)) + (Share < 0.5m ? words[Open >= Short ? "Quality.Open" : "Quality.Short", Math.Max(Open, Short)] : "");

    private static WeekQuality Of(IReadSession session, FollowUp record)
    {
        var stage = record.StageChange ?? session.Get(Documents.Customers, record.Customer.Value)?.Stage ?? Stage.Prospect;
        var quality = RecordQuality.Of(record, stage, due: null);
        return new WeekQuality(1, Vagueness.IsVague(record.Summary, record.Feedback) ? 1 : 0, quality.InTime == false ? 1 : 0, quality.Complete ? 1 : 0, record.LoggedAt - record.At <= Target ? 1 : 0, RecordQuality.HasSubstance(record) ? 0 : 1, RecordQuality.GoesOn(record, stage) ? 0 : 1);
    }
}

/// <summary>What leads thought of somebody's records.</summary>
internal sealed record SpotVerdicts(int Good, int Bad, IReadOnlyList<(SpotCheck Check, FollowUp Record)> Comments)
{
    /// <summary>How many records were judged or commented on.</summary>
    public int Checked { get; init; }

    /// <returns>By author, of the verdicts given on these days, both included; newest comments first.</returns>
    public static IReadOnlyDictionary<RepId, SpotVerdicts> Within(IReadSession session, DateOnly first, DateOnly last)
    {
        var given =
            from check in session.All(Documents.SpotChecks).ToList()
            let day = DateOnly.FromDateTime(check.At.DateTime)
            where day >= first && day <= last
            let record = session.Get(Documents.FollowUps, check.FollowUp)
            where record is not null
            group (check, record) by record.Rep;
        return given.ToDictionary(group => group.Key, group => new SpotVerdicts(
            group.Count(item => item.check.Good == true),
            group.Count(item => item.check.Good == false),
            [.. group.Where(item => item.check.Comment is not null).OrderByDescending(item => item.check.At)])
        {
            Checked = group.Select(item => item.record.Id).Distinct().Count(),
        });
    }
}
