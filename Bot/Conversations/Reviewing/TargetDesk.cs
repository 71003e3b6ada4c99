using SalesBot.Bot.Ports;
using SalesBot.Domain;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations.Reviewing;

/// <summary>Sets targets: a manager anybody's, a lead the own team's.</summary>
internal static class TargetDesk
{
    private const int MostCount = 10_000;

    public static Result<Done> Set(Desk desk, SetTarget command)
    {
        if (Refused(desk, command) is { } refusal)
        {
            return refusal;
        }

        var before = desk.Session.Get(Documents.Targets, new Target(command.Period, command.Holder, command.Product, Money.Zero).Id);
        var amount = command.Base ?? before?.Base ?? (command.Product is null ? SumOfParts(desk, command) : null);
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

        desk.Changes.Put(Documents.Targets, target);
        return new TargetSet(target, before);
    }

    public static Result<Done> Copy(Desk desk, CopyTargets command)
    {
        if (desk.Person.Role < Role.Lead)
        {
            return new NotAllowed(Role.Lead);
        }

        var (there, known) = (Of(desk.Session, command.From), Of(desk.Session, command.To).Select(target => target.Id).ToHashSet());
        var mine = there.Where(target => MaySet(desk, target.Holder)).Select(target => target with { Period = command.To }).ToList();
        var fresh = mine.Where(target => !known.Contains(target.Id)).ToList();
        if (fresh.Count == 0)
        {
            return mine.Count == 0 ? new NothingToCopy(command.From) : new AllCopied(command.To);
        }

        foreach (var target in fresh)
        {
            desk.Changes.Put(Documents.Targets, target);
        }

        return new TargetsCopied(command.From, command.To, fresh, mine.Count - fresh.Count);
    }

    public static IReadOnlyList<Target> Of(IReadSession session, Period period) =>
        session.Query(Documents.Targets, new DocQuery<Target>(Documents.TargetsByPeriod, [period.Key]));

    private static Refusal? Refused(Desk desk, SetTarget command)
    {
        Money?[] amounts = [command.Base, command.Challenge, command.Collections, command.Aov];
        return desk.Person.Role < Role.Lead ? new NotAllowed(Role.Lead)
            : !MaySet(desk, command.Holder) ? new HolderUnknown(command.Holder.StartsWith("team:", StringComparison.Ordinal) ? command.Holder[5..] : command.Holder)
            : amounts.Any(amount => amount is { IsPositive: false }) ? new AmountNotPositive()
            : amounts.Any(amount => amount > MoneyDesk.Most) ? new AmountTooLarge()
            : command.NewCustomers is < 0 or > MostCount || command.Visits is < 0 or > MostCount || command.Repurchase is < 0 or > 1 ? new GoalOutOfRange()
            : null;
    }

    private static bool MaySet(Desk desk, string holder) => holder.StartsWith("team:", StringComparison.Ordinal)
        ? Access.MaySeeTeam(desk.Person, holder[5..]) && desk.Session.All(Documents.Reps).Any(rep => rep.Team == holder[5..])
        : desk.Session.Get(Documents.Reps, holder) is { } rep && Access.MaySee(desk.Person, rep);

    /// <summary>A row over all products would hide those of single products: it begins with their sum.</summary>
    private static Money? SumOfParts(Desk desk, SetTarget command)
    {
        var parts = Of(desk.Session, command.Period).Where(target => target.Holder == command.Holder && target.Product is not null).ToList();
        return parts.Count == 0 ? null : parts.Aggregate(Money.Zero, (sum, part) => sum + part.Base);
    }
}
