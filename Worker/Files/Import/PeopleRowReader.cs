using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Files.Import;

internal sealed class PeopleRowReader(Register register) : RowReader
{
    public override bool IsStrict => true;

    public override ImportRow? Read(RowCells cells)
    {
        var name = cells.Needed(Columns.Name);
        cells.Needed(Columns.Role);
        var role = cells.Word(Columns.Role, FieldWords.Roles);
        var zone = cells.Text(Columns.TimeZone);
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            cells.Refuse(Columns.TimeZone, Trouble.UnknownTimeZone, zone);
        }

        var language = cells.Text(Columns.Language);
        if (language is not null && Language.Read(language) is null)
        {
            cells.Refuse(Columns.Language, Trouble.UnknownLanguage, language);
        }

        var lead = cells.Text(Columns.Lead);
        if (lead is not null && lead == name)
        {
            cells.Refuse(Columns.Lead, Trouble.OwnLead, lead);
        }

        return cells.Problems.Count > 0
            ? null
            : new PersonRow(
                cells.Line, name, role!.Value, cells.Text(Columns.Team), cells.Text(Columns.PersonRegion), lead,
                cells.TitleOf(Columns.Lead), zone, Language.Read(language)?.Tag);
    }

    /// <summary>A lead may stand further down, but has to stand somewhere, and nobody may end up above themselves.</summary>
    public override IReadOnlyList<RowProblem> Settle(List<ImportRow> rows, ImportMode mode)
    {
        var problems = new List<RowProblem>();
        while (true)
        {
            var leads = register.People.ToDictionary(person => person.Name, person => Name(person.Lead), StringComparer.Ordinal);
            foreach (var row in rows.Cast<PersonRow>())
            {
                if (mode == ImportMode.Upsert || leads.ContainsKey(row.Name) == (mode == ImportMode.Update))
                {
                    leads[row.Name] = row.Lead ?? leads.GetValueOrDefault(row.Name);
                }
            }

            var wrong = rows.Cast<PersonRow>().Where(row => row.Lead is not null && TroubleAbove(row, leads) is not null).ToList();
            if (wrong.Count == 0)
            {
                return problems;
            }

            problems.AddRange(wrong.Select(row => new RowProblem(row.Line, row.LeadTitle, TroubleAbove(row, leads)!.Value, row.Lead)));
            rows.RemoveAll(wrong.Contains);
        }
    }

    private static Trouble? TroubleAbove(PersonRow row, Dictionary<string, string?> leads)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { row.Name };
        for (var above = row.Lead; above is not null; above = leads[above])
        {
            if (!leads.ContainsKey(above))
            {
                return Trouble.UnknownPerson;
            }

            if (!seen.Add(above))
            {
                return Trouble.OwnLead;
            }
        }

        return null;
    }

    private string? Name(RepId? id) => id is { } known ? register.People.FirstOrDefault(person => person.Id == known)?.Name : null;
}
