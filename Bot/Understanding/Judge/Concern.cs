namespace SalesBot.Bot.Understanding.Judge;

/// <summary>What the words of a customer who hesitates are about; the judge learns which of them, and which together, make an objection.</summary>
internal enum Concern
{
    /// <summary>Dear, or cheaper elsewhere.</summary>
    Dear,

    /// <summary>To come down, a lower figure, a discount.</summary>
    Lower,

    /// <summary>A budget, a fund, a quota of money.</summary>
    Purse,

    /// <summary>Money that is short, frozen or spent.</summary>
    Short,

    /// <summary>Who decides above the one spoken to.</summary>
    Above,

    /// <summary>To approve, to sign, to decide.</summary>
    Approve,

    /// <summary>To put off, to wait, not now.</summary>
    Wait,

    /// <summary>What keeps them from it just now: a move, a season, an audit.</summary>
    Busy,

    /// <summary>What a contract says: payment, penalties, guarantees.</summary>
    Contract,

    /// <summary>Goods, stock and when they come.</summary>
    Supply,

    /// <summary>Late, slow, too long.</summary>
    Slow,

    /// <summary>Another firm, or the one they have.</summary>
    Rival,

    /// <summary>Broken, leaking, sent back.</summary>
    Broken,

    /// <summary>Annoyed, complaining, no trust.</summary>
    Upset,

    /// <summary>Enough as it is, nothing needed.</summary>
    Enough,

    /// <summary>Not worth it, no return.</summary>
    Worth,

    /// <summary>Cannot, lacks, does not fit.</summary>
    Lacks,

    /// <summary>A function, a size, a standard that something has or has not.</summary>
    Trait,

    /// <summary>Content, settled, no objection.</summary>
    Content,

    /// <summary>Too much of something; cannot accept.</summary>
    Refuse,
}
