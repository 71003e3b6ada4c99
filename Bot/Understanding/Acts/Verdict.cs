using SalesBot.Bot.Understanding.Judge;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What a whole message is for: the judge decides, and where it is not sure enough the message is asked about.</summary>
/// <param name="Kind">The act it is for.</param>
/// <param name="Sure">0 to 1: how often a message like this is there for that; 1 where words alone decide.</param>
/// <param name="Unsure">What it does has to be asked before anything is written.</param>
/// <param name="Instead">What the judge took it for, where it is taken for something else.</param>
internal readonly record struct Verdict(Intent Intent, ActKind Kind, double Sure = 1, bool Unsure = false, ActKind? Instead = null)
{
    /// <summary>
    /// A message that is less often there for what it is taken for is asked about, and so is a record less often right in everything. Plain reports are to need no
    /// tap, so a contact is asked about only where far more is in doubt than usual: found on voices that the judge had not learnt from (docs/decisions/judge.md).
    /// </summary>
    private static readonly (double Act, double Whole) Contact = (0.5, 0.4), Plan = (0.6, 0.75), Note = (0.6, 0.7), Other = (0.6, 0.83);

    /// <summary>What rules take for a contact with evidence of its own.</summary>
    private const double Contacted = 0.8;

    /// <summary>A deal told as won or lost is confirmed with a tap, however sure its record is.</summary>
    public bool Confirmed { get; init; }

    /// <summary>Rules see it for certain and the judge agrees: a question would mend none of the slots that are in doubt, and the card shows them all.</summary>
    public bool Proven { get; init; }

    /// <summary>False for what is no contact of the writer's: a colleague's, an attempt, a note.</summary>
    public bool Counted => Kind is not (ActKind.Memo or ActKind.Colleague or ActKind.Attempt);

    /// <summary>0 to 1: below <see cref="Reading.Sure"/> the chat asks.</summary>
    /// <param name="whole">How often such a record is right in everything but an objection.</param>
    /// <param name="objecting">How often what is taken for an objection is right; for that alone nobody is asked.</param>
    public double Confidence(double whole, double objecting) => Confirmed || Proven || whole >= Needed(Kind).Whole ? Math.Max(whole * objecting, Reading.Sure) : Math.Min(whole, Reading.Sure - 0.01);

    /// <summary>Of a message whose writer said what it is meant to be.</summary>
    public static Verdict As(Intent meant) => new(meant, meant switch
    {
        Intent.Log => ActKind.Report,
        Intent.Task => ActKind.Plan,
        Intent.Order => ActKind.Order,
        Intent.Payment => ActKind.Payment,
        Intent.Update => ActKind.Change,
        Intent.Correct => ActKind.Correct,
        Intent.Query => ActKind.Ask,
        _ => ActKind.None,
    });

    /// <param name="weighed">What the cues of the whole message add up to.</param>
    /// <param name="rules">What each clause does, as the rules see it.</param>
    /// <param name="named">Nothing but names was said.</param>
    /// <param name="asked">One clause, with a question mark.</param>
    /// <param name="settled">It speaks of a deal won or lost.</param>
    /// <param name="bare">It names nothing that a record could hold.</param>
    /// <param name="booked">What it says of money and orders beside that there are some.</param>
    public static Verdict Of(Intent weighed, IReadOnlyList<Act> rules, Opinion? opinion, bool named, bool asked, bool settled, bool bare, Booked booked)
    {
        if (weighed is Intent.Command or Intent.Create)
        {
            return new Verdict(weighed, ActKind.Change);
        }

        if (named || asked || rules.Count > 0 && rules.All(Asks))
        {
            // What is asked of nobody's business is small talk.
            return !named && opinion is not null && opinion.Message[(int)ActKind.None] > opinion.Message[(int)ActKind.Ask] ? new Verdict(Intent.Chitchat, ActKind.None) : new Verdict(Intent.Query, ActKind.Ask);
        }

        if (opinion is null)
        {
            return new Verdict(weighed, MessageJudge.Lead([.. rules.Select(act => act.Kind)]), 0, weighed is Intent.Log && rules.Count > 0 && !rules.Any(act => act is { Kind: ActKind.Report, Confidence: >= 0.55 } or { Kind: ActKind.Attempt, Confidence: >= Contacted }) && !named);
        }

        return new Weighing(weighed, rules, opinion, settled, bare, booked).Verdict;
    }

    /// <summary>So sure the judge, and so often right such a record, has to be that nobody is asked.</summary>
    public static (double Act, double Whole) Needed(ActKind kind) => kind switch { ActKind.Report => Contact, ActKind.Plan => Plan, ActKind.Attempt or ActKind.Memo => Note, _ => Other };

    /// <summary>A question mark, the verb before its subject, 吗 and 了没 ask whatever the other words.</summary>
    private static bool Asks(Act act) => act is { Kind: ActKind.Ask, Confidence: >= 0.95 };

    public static Intent For(ActKind kind) => kind switch
    {
        ActKind.Report or ActKind.Memo or ActKind.Colleague or ActKind.Attempt => Intent.Log,
        ActKind.Plan or ActKind.Move or ActKind.Cancel or ActKind.Tell => Intent.Task,
        ActKind.Correct or ActKind.Undo or ActKind.Redo => Intent.Correct,
        ActKind.Order => Intent.Order,
        ActKind.Payment => Intent.Payment,
        ActKind.Change => Intent.Update,
        ActKind.Ask => Intent.Query,
        _ => Intent.Chitchat,
    };
}
