using SalesBot.Bot.Store;
using SalesBot.Domain.Performance;

namespace SalesBot.Worker.Files.Import;

internal sealed class ScoreRowReader(Register register) : RowReader
{
    public override ImportRow? Read(RowCells cells)
    {
        var period = cells.Period(Columns.Period, month: true);
        var rep = register.Person(cells, Columns.Seller);
        var satisfaction = cells.Number(Columns.Satisfaction, 0, 100);
        var teamwork = cells.Number(Columns.Teamwork, 0, 100);
        if (cells.Problems.Count > 0)
        {
            return null;
        }

        var score = new ScoreEntry(period!, rep!.Id, satisfaction, teamwork);
        return new PlainRow<ScoreEntry>(cells.Line, Documents.Scores, score, score.Over);
    }
}
