using SalesBot.Bot.Understanding.Expressions;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Who chooses among the pieces that the grammar found, beside the rules.</summary>
internal interface IChoices
{
    /// <summary>The message moves a step.</summary>
    bool Moved { get; }

    /// <summary>Of the times in a part, when it took place and when the next step is due.</summary>
    (Item? Occurred, Item? Due) When(Region region, Item? occurred, Item? due);

    /// <summary>Of the figures in a part, the deal's or the payment's amount.</summary>
    /// <param name="ruled">As the rules choose.</param>
    Item? Sum(IReadOnlyList<AmountReader.Candidate> figures, Item? ruled);
}
