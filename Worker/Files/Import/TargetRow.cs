using SalesBot.Bot.Ports;
using SalesBot.Domain.Sales;

namespace SalesBot.Worker.Files.Import;

internal sealed record TargetRow(long Line, Target Target) : ImportRow(Line)
{
    public override string Label => Target.Id;

    public override Outcome Apply(Ledger ledger) => ledger.Put(
        Documents.Targets,
        ledger.Session.Get(Documents.Targets, Target.Id),
        () => Target,
        known => Target with
        {
            Challenge = Target.Challenge ?? known.Challenge,
            NewCustomers = Target.NewCustomers ?? known.NewCustomers,
            Visits = Target.Visits ?? known.Visits,
            Collections = Target.Collections ?? known.Collections,
            Aov = Target.Aov ?? known.Aov,
            Repurchase = Target.Repurchase ?? known.Repurchase,
        });
}
