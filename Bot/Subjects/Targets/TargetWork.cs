using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Domain;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Targets;

/// <summary>Sets targets: a manager anybody's, a lead the own team's.</summary>
internal static class TargetWork
{
    private const int MostCount = 10_000;

    public static Result<Done> Set(Work work, SetTarget command)
    {
        if (Refused(work, command) is { } refusal)
        {
            return refusal;
        }

        var before = work.Session.Get(Documents.Targets, new Target(command.Period, command.Holder, command.Product, Money.Zero).Id);
        var amount = command.Base ?? before?.Base ?? (command.Product is null ? SumOfParts(work, command) : null);
        if (amount is not { } sales)
        {
            return new BaseMissing();
        }

        var given = new Target(
            command.Period, command.Holder, command.Product, sales, command.Challenge, command.NewCustomers, command.Visits, command.Collections, command.Aov, command.Repurchase);
        var target = before is null ? given : given.Over(before);
        if (target.Challenge is { } challenge && challenge < target.Base)
        {
            // A challenge that was not spoken of moves along with a base that overtakes it.
            if (command.Challenge is not null)
            {
                return new ChallengeBelowBase(target.Base, challenge);
            }

            target = target with { Challenge = null };
        }

        work.Changes.Put(Documents.Targets, target);
        return new TargetSet(target, before);
    }

    public static Result<Done> Copy(Work work, CopyTargets command)
    {
        if (work.Person.Role < Role.Lead)
        {
            return new NotAllowed(Role.Lead);
        }

        var (there, known) = (Of(work.Session, command.From), Of(work.Session, command.To).Select(target => target.Id).ToHashSet());
        var mine = there.Where(target => MaySet(work, target.Holder)).Select(target => target with { Period = command.To }).ToList();
        var fresh = mine.Where(target => !known.Contains(target.Id)).ToList();
        if (fresh.Count == 0)
        {
            return mine.Count == 0 ? new NothingToCopy(command.From) : new AllCopied(command.To);
        }

        foreach (var target in fresh)
        {
            work.Changes.Put(Documents.Targets, target);
        }

        return new TargetsCopied(command.From, command.To, fresh, mine.Count - fresh.Count);
    }

    public static IReadOnlyList<Target> Of(IReadSession session, Period period) =>
        session.TargetsOf(period.Key);

    private static Refusal? Refused(Work work, SetTarget command)
    {
        Money?[] amounts = [command.Base, command.Challenge, command.Collections, command.Aov];
        return work.Person.Role < Role.Lead ? new NotAllowed(Role.Lead)
            : !MaySet(work, command.Holder) ? new HolderUnknown(command.Holder.StartsWith("team:", StringComparison.Ordinal) ? command.Holder[5..] : command.Holder)
            : amounts.Any(amount => amount is { IsPositive: false }) ? new AmountNotPositive()
            : amounts.Any(amount => amount > OrderWork.Most) ? new AmountTooLarge()
            : command.NewCustomers is < 0 or > MostCount || command.Visits is < 0 or > MostCount || command.Repurchase is < 0 or > 1 ? new GoalOutOfRange()
            : null;
    }

    private static bool MaySet(Work work, string holder) => holder.StartsWith("team:", StringComparison.Ordinal)
        ? Access.MaySeeTeam(work.Person, holder[5..]) && work.Session.All(Documents.Reps).Any(rep => rep.Team == holder[5..])
        : work.Session.Get(Documents.Reps, holder) is { } rep && Access.MaySee(work.Person, rep);

    /// <summary>A row over all products would hide those of single products: it begins with their sum.</summary>
    private static Money? SumOfParts(Work work, SetTarget command)
    {
        var parts = Of(work.Session, command.Period).Where(target => target.Holder == command.Holder && target.Product is not null).ToList();
        return parts.Count == 0 ? null : parts.Aggregate(Money.Zero, (sum, part) => sum + part.Base);
    }
}
