using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Judge;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What a whole message is for: the judge decides, and where it is not sure enough the message is asked about.</summary>
/// <param name="Kind">The act it is for.</param>
/// <param name="Sure">0 to 1: how often a message like this is there for that; 1 where words alone decide.</param>
/// <param name="Unsure">What it does has to be asked before anything is written.</param>
internal readonly record struct Verdict(Intent Intent, ActKind Kind, double Sure = 1, bool Unsure = false)
{
    /// <summary>A message that is so often there for something else is asked about, found on voices that the judge had not learnt from (docs/decisions/judge.md).</summary>
    private const double Doubtful = 0.6;

    /// <summary>Contacts less often right than this are asked about.</summary>
    private const double Plain = 0.3;

    /// <summary>Other records.</summary>
    private const double Other = 0.4;

    /// <summary>False for what is no contact of the writer's: a colleague's, an attempt, a note.</summary>
    public bool Counted => Kind is not (ActKind.Memo or ActKind.Colleague or ActKind.Attempt);

    /// <summary>0 to 1: below <see cref="Reading.Sure"/> the chat asks. A contact is asked about only where far more is in doubt than usual, so that plain reports need no tap.</summary>
    /// <param name="whole">How often such a record is right in everything.</param>
    public double Confidence(double? whole) => whole is not { } sure ? 1 : sure >= (Kind is ActKind.Report ? Plain : Other) ? Math.Max(sure, Reading.Sure) : Math.Min(sure, Reading.Sure - 0.01);

    /// <param name="weighed">What the cues of the whole message add up to.</param>
    /// <param name="rules">What each clause does, as the rules see it.</param>
    /// <param name="named">Nothing but names was said.</param>
    public static Verdict Of(Intent weighed, IReadOnlyList<Act> rules, Opinion? opinion, bool named)
    {
        if (weighed is Intent.Command or Intent.Create)
        {
            return new Verdict(weighed, ActKind.Change);
        }

        if (named || rules.Count > 0 && rules.All(Asks))
        {
            // What is asked of nobody's business is small talk.
            return !named && opinion is not null && opinion.Message[(int)ActKind.None] > opinion.Message[(int)ActKind.Ask] ? new Verdict(Intent.Chitchat, ActKind.None) : new Verdict(Intent.Query, ActKind.Ask);
        }

        if (opinion is null)
        {
            return new Verdict(weighed, MessageJudge.Lead([.. rules.Select(act => act.Kind)]), 0, weighed is not (Intent.Chitchat or Intent.Query));
        }

        var (kind, sure) = opinion.Best();
        var intent = For(kind);
        return new Verdict(intent, kind, sure, sure < Doubtful && intent is not (Intent.Chitchat or Intent.Query));
    }

    /// <summary>A question mark, the verb before its subject, 吗 and 了没 ask whatever the other words.</summary>
    private static bool Asks(Act act) => act is { Kind: ActKind.Ask, Confidence: >= 0.95 };

    private static Intent For(ActKind kind) => kind switch
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
