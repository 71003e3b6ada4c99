using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Files.Import;

internal sealed record FollowUpRow(long Line, CustomerCode Customer, RepId Rep, DateTimeOffset At, Method Method, string Summary) : ImportRow(Line)
{
    public UInt128 Identity { get; init; }

    /// <summary>1 for the first of equal rows in the file.</summary>
    public int Turn { get; init; }

    public DateTimeOffset? LoggedAt { get; init; }

    public string? Feedback { get; init; }

    public string? Objection { get; init; }

    public string? NextText { get; init; }

    public DateOnly? NextDue { get; init; }

    public TimeOnly? NextTime { get; init; }

    public StepState? State { get; init; }

    public string? PostponedReason { get; init; }

    public Stage? StageChange { get; init; }

    public LossReason? LossReason { get; init; }

    public override string Label => $"{Customer} {At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}";

    public override string Shelf => Customer.Value;

    /// <summary>Begins with the time: a history in its order goes in at the end of the table, several times as fast as anywhere in it.</summary>
    private string Id => string.Create(CultureInfo.InvariantCulture, $"f{At.UtcDateTime:yyyyMMddHHmm}-{(ulong)Identity:x16}{(Turn == 1 ? "" : $"-{Turn}")}");

    public override Outcome Apply(Ledger ledger)
    {
        FollowUp? made = null;
        var outcome = ledger.Put(Documents.FollowUps, Known(ledger), () => made = Over(New()), known => made = Over(known));
        if (outcome.Fate is Fate.Created or Fate.Updated)
        {
            ledger.Touched.Add(Customer);
            if (made!.StageChange is not null)
            {
                ledger.StageTouched.Add(Customer);
            }
        }

        return outcome;
    }

    public UInt128 Key()
    {
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{Customer}\0{Rep}\0{At.UtcTicks}\0{(int)Method}\0{Summary}");
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return new UInt128(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]));
    }

    /// <summary>The record of this row: of an earlier import, or an equal one that was logged in chat.</summary>
    private FollowUp? Known(Ledger ledger)
    {
        if (ledger.NoFollowUpsYet)
        {
            return null;
        }

        if (ledger.Session.Get(Documents.FollowUps, Id) is { } imported)
        {
            return imported;
        }

        return ledger.Session.FollowUpsAt(Customer, At).Where(known => known.Rep == Rep && known.Method == Method && known.Summary == Summary).ElementAtOrDefault(Turn - 1);
    }

    private FollowUp New() => new() { Id = Id, Customer = Customer, Rep = Rep, At = At, Method = Method, Summary = Summary };

    /// <summary>A blank cell leaves what is known.</summary>
    private FollowUp Over(FollowUp known) => known with
    {
        LoggedAt = LoggedAt ?? known.LoggedAt,
        Feedback = Feedback ?? known.Feedback,
        Objection = Objection ?? known.Objection,
        Next = NextText is null && NextDue is null && State is null && PostponedReason is null
            ? known.Next
            : new NextStep(
                NextText ?? known.Next?.Text,
                NextDue ?? known.Next?.Due,
                NextDue is null ? known.Next?.Time : NextTime,
                State ?? known.Next?.State,
                PostponedReason ?? known.Next?.PostponedReason),
        StageChange = StageChange ?? known.StageChange,
        LossReason = LossReason ?? known.LossReason,
    };
}
