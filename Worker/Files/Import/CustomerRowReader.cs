using SalesBot.Bot.Records;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;

namespace SalesBot.Worker.Files.Import;

internal sealed class CustomerRowReader(Register register) : RowReader
{
    private static readonly char[] BetweenAliases = [';', '；', '、', ',', '，', '|'];

    public override bool MayRejectLater => true;

    public override ImportRow? Read(RowCells cells)
    {
        var row = new CustomerRow(cells.Line, cells.Needed(Columns.CustomerName))
        {
            Code = cells.Text(Columns.Code) is { } code ? new CustomerCode(code) : null,
            NameTitle = cells.TitleOf(Columns.CustomerName),
            Owner = register.Person(cells, Columns.Owner)?.Id ?? default,
            Aliases = cells.Text(Columns.Aliases)?.Split(BetweenAliases, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            Contact = cells.Text(Columns.Contact),
            Title = cells.Text(Columns.Title),
            Phone = cells.Text(Columns.Phone),
            Email = cells.Text(Columns.Email),
            WeChat = cells.Text(Columns.WeChat),
            Stage = cells.Word(Columns.Stage, FieldWords.Stages, FileWords.StageOf),
            Fields = Said(cells),
        };
        return cells.Problems.Count > 0 ? null : row;
    }

    private static Dictionary<CustomerField, object> Said(RowCells cells)
    {
        var said = new Dictionary<CustomerField, object>();
        foreach (var field in CustomerFields.All)
        {
            if (cells.Value(field) is { } value) said.Add(field, value);
        }

        if (cells.UpperEnd(Columns.BudgetMin) is { } to) said.TryAdd(CustomerFields.BudgetMax, to);
        return said;
    }
}
