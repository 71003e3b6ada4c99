using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Files.Import;

internal sealed record PersonRow(
    long Line, string Name, Role Role, string? Team, string? Region, string? Lead, string LeadTitle, string? TimeZone, string? Language)
    : ImportRow(Line)
{
    public override string Label => Name;

    public override Outcome Apply(Ledger ledger) => ledger.Put(
        Documents.Reps,
        ledger.Session.PersonNamed(Name),
        () => new Rep(ledger.IdOf(Name), Name, Role, Team, Region, Lead is null ? null : ledger.IdOf(Lead), TimeZone, Language),
        known => known with
        {
            Role = Role,
            Team = Team ?? known.Team,
            Region = Region ?? known.Region,
            Lead = Lead is null ? known.Lead : ledger.IdOf(Lead),
            TimeZone = TimeZone ?? known.TimeZone,
            Language = Language ?? known.Language,
        });
}
