using SalesBot.Bot.Understanding.Judge;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What a whole message is for, as far as its acts allow it: the weighed intent stands where their evidence bears it, and where the two differ the message is asked about.</summary>
/// <param name="Counted">False for what is no contact of the writer's: a colleague's, an attempt, a note.</param>
/// <param name="Confidence">0 to 1; null leaves it to the rest of the reading.</param>
/// <param name="Unsure">Whether it was a contact has to be asked.</param>
internal readonly record struct Verdict(Intent Intent, bool Counted = true, double? Confidence = null, bool Unsure = false)
{
    /// <summary>From here on an act is taken as it is.</summary>
    private const double Likely = 0.55;

    /// <summary>Below this an act is not worth asking about.</summary>
    private const double Possible = 0.4;

    private const double Together = 0.35;

    /// <summary>What fewer than this of like messages are there for is asked about, found on voices that the judge had not learnt from (docs/decisions/judge.md).</summary>
    private const double Doubtful = 0.25;

    /// <summary>What it comes to; null where the judge has no word for it.</summary>
    public ActKind? Deed => Intent switch
    {
        Intent.Log => Counted ? ActKind.Report : ActKind.Memo,
        Intent.Task => ActKind.Plan,
        Intent.Order => ActKind.Order,
        Intent.Payment => ActKind.Payment,
        Intent.Update => ActKind.Change,
        Intent.Correct => ActKind.Correct,
        Intent.Query => ActKind.Ask,
        Intent.Chitchat => ActKind.None,
        _ => null,
    };

    /// <summary>Beside the judge of whole messages: where it finds this unlikely, one tap decides; else its word for how likely it is stands, as far as that was written.</summary>
    /// <param name="settled">It speaks of a deal won or lost, which is told as a contact whatever was ordered.</param>
    public Verdict Beside(Opinion? opinion, bool settled)
    {
        if (opinion is null || Unsure || Deed is not (ActKind.Report or ActKind.Memo or ActKind.Plan or ActKind.Order or ActKind.Payment) || Deed is not { } deed)
        {
            return this;
        }

        var sure = opinion.Sure(deed);
        if (settled && Intent == Intent.Log)
        {
            sure = Math.Max(sure, Math.Max(opinion.Sure(ActKind.Order), Math.Max(opinion.Sure(ActKind.Change), opinion.Sure(ActKind.Report))));
        }

        return sure < Doubtful ? this with { Unsure = true } : this with { Confidence = Math.Max(sure, Reading.Sure) };
    }

    /// <param name="weighed">What the cues of the whole message add up to.</param>
    /// <param name="named">A customer or somebody of theirs is named.</param>
    /// <param name="settled">It speaks of a deal won or lost.</param>
    public static Verdict Of(Intent weighed, IReadOnlyList<Act> acts, bool named, bool settled)
    {
        if (weighed is Intent.Command or Intent.Correct or Intent.Create)
        {
            return new Verdict(weighed);
        }

        double Most(params ReadOnlySpan<ActKind> kinds)
        {
            var most = 0.0;
            foreach (var act in acts)
            {
                if (kinds.Contains(act.Kind))
                {
                    // What only reminds of a question or of small talk is neither where the cues see news.
                    most = Math.Max(most, act.Kind is ActKind.Ask or ActKind.None && act.Evidence is [] or [{ Why: "learnt" }] ? 0 : act.Confidence);
                }
            }

            return most;
        }

        var report = Most(ActKind.Report);
        return weighed switch
        {
            Intent.Log => Logged(report, Agreed(acts), acts.Count > 0 && acts.All(act => act is { Kind: ActKind.Ask, Confidence: >= Likely }), Most, settled),
            Intent.Task when report >= 0.85 && acts[0].Kind is not ActKind.Plan => new Verdict(Intent.Log, true, 0.7),
            Intent.Chitchat when named && report >= Possible => new Verdict(Intent.Log, report >= 0.8, Math.Min(report, 0.8), report < 0.8),
            Intent.Chitchat when named && Most(ActKind.Colleague, ActKind.Attempt, ActKind.Memo) >= Likely => new Verdict(Intent.Log, false, 0.7),
            Intent.Chitchat when named && Most(ActKind.Plan, ActKind.Move, ActKind.Cancel, ActKind.Tell) >= Likely => new Verdict(Intent.Task, true, 0.7),
            Intent.Query when named && report >= 0.9 && Most(ActKind.Ask) < Possible => new Verdict(Intent.Log, false, 0.5, true),
            Intent.Task or Intent.Order or Intent.Payment or Intent.Update when report < Possible && Most(ActKind.Ask) >= Likely => new Verdict(Intent.Query),
            Intent.Task or Intent.Order or Intent.Payment or Intent.Update when acts.Count > 0 && acts.All(act => act is { Kind: ActKind.None, Confidence: >= Likely }) => new Verdict(Intent.Chitchat),
            Intent.Order or Intent.Payment when Most(ActKind.Tell, ActKind.Plan) >= Likely && Most(ActKind.Order, ActKind.Payment) < Possible => new Verdict(Intent.Task, true, 0.7),
            _ => new Verdict(weighed),
        };
    }

    private static bool Agreed(IReadOnlyList<Act> acts) => acts.Any(act => act is { Kind: ActKind.Report, Evidence: [{ Why: not "learnt" }, ..] });

    private delegate double Strength(params ReadOnlySpan<ActKind> kinds);

    private static Verdict Logged(double report, bool agreed, bool asked, Strength most, bool settled)
    {
        // Where cues, rules and judge each see a contact, all three agree.
        if (report >= Likely || agreed && report >= Together)
        {
            return new Verdict(Intent.Log, true, Math.Max(report, 0.65));
        }

        // An attempt with a plan is an attempt; a deal won or lost with one is told as it always was, and the order offered.
        if (report < Possible && most(ActKind.Colleague, ActKind.Attempt) >= Likely)
        {
            return new Verdict(Intent.Log, false, 0.8);
        }

        if (report == 0 && asked)
        {
            return new Verdict(Intent.Query);
        }

        var money = most(ActKind.Order, ActKind.Payment);
        if (settled)
        {
            return new Verdict(Intent.Log, true, 0.8);
        }

        (double Sure, Verdict Verdict)[] others =
        [
            (most(ActKind.Memo, ActKind.Colleague, ActKind.Attempt), new Verdict(Intent.Log, false, 0.8)),
            (most(ActKind.Ask), new Verdict(Intent.Query)),
            (most(ActKind.Change), new Verdict(Intent.Update, true, 0.7)),
            (most(ActKind.Plan, ActKind.Move, ActKind.Cancel, ActKind.Tell), new Verdict(Intent.Task, true, 0.7)),
            (money, new Verdict(most(ActKind.Order) >= most(ActKind.Payment) ? Intent.Order : Intent.Payment, true, 0.7)),
            (most(ActKind.None), new Verdict(Intent.Chitchat)),
        ];
        var (sure, verdict) = others.MaxBy(other => other.Sure);
        return sure >= Likely && report < Possible ? verdict
            : report == 0 && sure == most(ActKind.Memo, ActKind.Colleague, ActKind.Attempt) ? new Verdict(Intent.Log, false, 0.6)
            : new Verdict(Intent.Log, false, 0.5, true);
    }
}
