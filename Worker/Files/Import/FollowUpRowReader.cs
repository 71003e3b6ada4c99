using System.Runtime.InteropServices;
using SalesBot.Bot.Understanding.Vocabularies;

namespace SalesBot.Worker.Files.Import;

/// <summary>Follow-ups have no number of their own: customer, rep, time, method and words identify one, and its turn among equal rows.</summary>
internal sealed class FollowUpRowReader(Register register) : RowReader
{
    private readonly Dictionary<UInt128, int> seen = [];

    public override ImportRow? Read(RowCells cells)
    {
        var customer = register.Customer(cells, Columns.Customer);
        var rep = register.Person(cells, Columns.Author);
        var zone = rep is null ? TimeZoneInfo.Utc : register.ZoneOf(rep.Id);
        cells.Needed(Columns.At);
        var at = cells.Moment(Columns.At)?.In(zone);
        cells.Needed(Columns.Method);
        var method = cells.Word(Columns.Method, FieldWords.Methods);
        var summary = cells.Needed(Columns.Summary);
        var due = cells.Moment(Columns.NextDue);
        var stage = cells.Word(Columns.StageChange, FieldWords.Stages);
        var loss = cells.Word(Columns.LossReason, FieldWords.LossReasons);
        var state = cells.Word(Columns.State, FieldWords.States);
        var logged = cells.Moment(Columns.LoggedAt)?.In(zone);
        if (cells.Problems.Count > 0)
        {
            return null;
        }

        if (due is { Offset: not null, Time: not null } abroad)
        {
            var local = abroad.In(zone);
            due = new Moment(DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime), null);
        }

        var row = new FollowUpRow(cells.Line, customer!.Value, rep!.Id, at!.Value, method!.Value, summary)
        {
            LoggedAt = logged,
            Feedback = cells.Text(Columns.Feedback),
            Objection = cells.Text(Columns.Objection),
            NextText = cells.Text(Columns.NextStep),
            NextDue = due?.Day,

            // Spreadsheets write midnight for "no time"; nobody meets a customer then.
            NextTime = due?.Time is { } time && time != TimeOnly.MinValue ? time : null,
            State = state,
            PostponedReason = cells.Text(Columns.PostponedReason),
            StageChange = stage,
            LossReason = loss,
        };
        var key = row.Key();
        ref var turn = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, key, out _);
        turn++;
        return row with { Identity = key, Turn = turn };
    }
}
