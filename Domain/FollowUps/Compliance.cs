using SalesBot.Domain.Customers;

namespace SalesBot.Domain.FollowUps;

/// <summary>How well a record was kept (流程规范性): the three things asked of one (docs/rules.md, scores).</summary>
/// <param name="InTime">Logged within 24 hours of the contact; null when it is not known when it was logged.</param>
/// <param name="Complete">At least ten letters of substance that are no stock phrase, and a next step with text and date unless won or lost.</param>
/// <param name="OnSchedule">The contact came no later than it was due.</param>
public readonly record struct RecordQuality(bool? InTime, bool Complete, bool OnSchedule)
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(24);

    /// <param name="stage">Where the contact left the customer.</param>
    /// <param name="due">What stood due when the contact was made; null for nothing.</param>
    public static RecordQuality Of(FollowUp followUp, Stage stage, DateOnly? due) => new(
        followUp.LoggedAt is { } logged ? logged - followUp.At <= Limit : null,
        HasSubstance(followUp) && GoesOn(followUp, stage),
        due is null || followUp.Day <= due);

    /// <summary>At least ten letters of substance that are no stock phrase.</summary>
    public static bool HasSubstance(FollowUp followUp) =>
        Vagueness.Substance(followUp.Summary, followUp.Feedback) >= 10 && !Vagueness.IsVague(followUp.Summary, followUp.Feedback);

    /// <summary>A next step with text and date, or won or lost.</summary>
    public static bool GoesOn(FollowUp followUp, Stage stage) => stage is Stage.Won or Stage.Lost || followUp.Next is { Due: not null, Text.Length: > 0 };
}

/// <summary>Counts of records by quality; sums of them add up.</summary>
/// <param name="Dated">Records whose logging time is known.</param>
public readonly record struct Compliance(int Records, int Dated, int InTime, int Complete, int OnSchedule)
{
    public static Compliance Of(RecordQuality record) => new(
        1, record.InTime is null ? 0 : 1, record.InTime == true ? 1 : 0, record.Complete ? 1 : 0, record.OnSchedule ? 1 : 0);

    public static Compliance operator +(Compliance left, Compliance right) => new(
        left.Records + right.Records,
        left.Dated + right.Dated,
        left.InTime + right.InTime,
        left.Complete + right.Complete,
        left.OnSchedule + right.OnSchedule);

    public static Compliance operator *(int times, Compliance sums) => new(
        times * sums.Records, times * sums.Dated, times * sums.InTime, times * sums.Complete, times * sums.OnSchedule);

    /// <summary>0 to 100: 40 % logged in time, 30 % complete, 30 % on schedule; null without a record.</summary>
    /// <remarks>When no record says when it was logged, the other two parts carry the whole.</remarks>
    public decimal? Score => Records == 0 ? null
        : Dated == 0 ? 50m * (Complete + OnSchedule) / Records
        : (40m * InTime / Dated) + (30m * (Complete + OnSchedule) / Records);
}
