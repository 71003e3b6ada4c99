using SalesBot.Bot.Store;

namespace SalesBot.Worker.Files.Import;

/// <summary>The one list of them: a reader for each kind of file.</summary>
internal static class RowReaders
{
    public static RowReader Of(FileKind kind, Register register) => kind switch
    {
        FileKind.People => new PeopleRowReader(register),
        FileKind.Customers => new CustomerRowReader(register),
        FileKind.FollowUps => new FollowUpRowReader(register),
        FileKind.Orders => new OrderRowReader(register),
        FileKind.Payments => new PaymentRowReader(),
        FileKind.Targets => new TargetRowReader(register),
        FileKind.Scores => new ScoreRowReader(register),
        _ => new ChannelCostRowReader(),
    };
}
