namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What comes of an act.</summary>
internal static class ActDeeds
{
    /// <summary>The kinds that come to the same record: a contact, a note of one that is none, a step, a mended record, an order, a payment, a change; and nothing.</summary>
    public static ActKind Deed(this ActKind kind) => kind switch
    {
        ActKind.Colleague or ActKind.Attempt => ActKind.Memo,
        ActKind.Move or ActKind.Cancel or ActKind.Tell => ActKind.Plan,
        ActKind.Undo or ActKind.Redo => ActKind.Correct,
        _ => kind,
    };
}
