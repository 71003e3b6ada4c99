using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;

namespace SalesBot.Worker.Files.Import;

internal sealed class CustomerRowReader(Register register) : RowReader
{
    private static readonly char[] BetweenAliases = [';', '；', '、', ',', '，', '|'];

    public override bool MayRejectLater => true;

    public override ImportRow? Read(RowCells cells)
    {
        var (from, to) = cells.Amounts(Columns.BudgetMin);
        var row = new CustomerRow(cells.Line, cells.Needed(Columns.CustomerName))
        {
            Code = cells.Text(Columns.Code) is { } code ? new CustomerCode(code) : null,
            NameTitle = cells.TitleOf(Columns.CustomerName),
            Owner = register.Person(cells, Columns.Owner)?.Id ?? default,
            Aliases = cells.Text(Columns.Aliases)?.Split(BetweenAliases, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            Industry = IndustryWords.Read(cells.Text(Columns.Industry)),
            Size = cells.Word(Columns.Size, FieldWords.Sizes, FileWords.SizeOf),
            Region = cells.Text(Columns.Region),
            Address = cells.Text(Columns.Address),
            Channel = cells.Text(Columns.Channel),
            Contact = cells.Text(Columns.Contact),
            Title = cells.Text(Columns.Title),
            Phone = cells.Text(Columns.Phone),
            Consent = cells.Word(Columns.Consent, FieldWords.YesNo),
            Grade = cells.Word(Columns.Grade, FieldWords.Grades, FileWords.GradeOf),
            Stage = cells.Word(Columns.Stage, FieldWords.Stages, FileWords.StageOf),
            Strategic = cells.Word(Columns.Strategic, FieldWords.YesNo),
            Potential = cells.Whole(Columns.Potential, 0, 10, "分"),
            FirstContact = cells.Day(Columns.FirstContact),
            LastContact = cells.Day(Columns.LastContact),
            Need = cells.Text(Columns.Need),
            Urgency = cells.Word(Columns.Urgency, FieldWords.Urgencies),
            BudgetMin = from,
            BudgetMax = cells.Amount(Columns.BudgetMax, least: 0) ?? to,
            ExpectedClose = cells.Day(Columns.ExpectedClose),
            Supplier = cells.Text(Columns.Supplier),
            SupplierShare = cells.Ratio(Columns.SupplierShare),
            Focus = cells.Word(Columns.Focus, FieldWords.Focuses),
            DecisionDays = cells.Whole(Columns.DecisionDays, 0, 3650, "天"),
            DecisionComplexity = cells.Word(Columns.DecisionComplexity, FieldWords.Complexities),
            Notes = cells.Notes(Columns.Notes),
            CreditCode = cells.Text(Columns.CreditCode),
            Email = cells.Text(Columns.Email),
            WeChat = cells.Text(Columns.WeChat),
        };
        return cells.Problems.Count > 0 ? null : row;
    }
}
