using SalesBot.Bot.Understanding.Intents;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What a whole message is for, as far as its acts allow it: the weighed intent stands where their evidence bears it, and where the two differ the message is asked about.</summary>
/// <param name="Counted">False for what is no contact of the writer's: a colleague's, an attempt, a note.</param>
/// <param name="Confidence">0 to 1; null leaves it to the rest of the reading.</param>
/// <param name="Unsure">Whether it was a contact has to be asked.</param>
internal readonly record struct Verdict(Intent Intent, bool Counted = true, double? Confidence = null, bool Unsure = false)
{
    /// <summary>From here on an act is taken as it is.</summary>
    private const double Likely = 0.6;

    /// <summary>Below this an act is not worth asking about.</summary>
    private const double Possible = 0.4;

    /// <param name="weighed">What the cues of the whole message add up to.</param>
    /// <param name="named">A customer or somebody of theirs is named.</param>
    /// <param name="won">It speaks of a deal won: the contact is told, and the order offered with it.</param>
    public static Verdict Of(Intent weighed, IReadOnlyList<Act> acts, bool named, bool won)
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
                    most = Math.Max(most, act.Confidence);
                }
            }

            return most;
        }

        var report = Most(ActKind.Report);
        return weighed switch
        {
            Intent.Log => Logged(report, Most, won),
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

    private delegate double Strength(params ReadOnlySpan<ActKind> kinds);

    private static Verdict Logged(double report, Strength most, bool won)
    {
        if (report >= Likely)
        {
            return new Verdict(Intent.Log, true, report);
        }

        var money = most(ActKind.Order, ActKind.Payment);
        (double Sure, Verdict Verdict)[] others =
        [
            (most(ActKind.Colleague, ActKind.Attempt, ActKind.Memo), new Verdict(Intent.Log, false, 0.8)),
            (most(ActKind.Ask), new Verdict(Intent.Query)),
            (most(ActKind.Change), new Verdict(Intent.Update, true, 0.7)),
            (most(ActKind.Plan, ActKind.Move, ActKind.Cancel, ActKind.Tell), new Verdict(Intent.Task, true, 0.7)),
            (money, won ? new Verdict(Intent.Log, true, 0.8) : new Verdict(most(ActKind.Order) >= most(ActKind.Payment) ? Intent.Order : Intent.Payment, true, 0.7)),
            (most(ActKind.None), new Verdict(Intent.Chitchat)),
        ];
        var (sure, verdict) = others.MaxBy(other => other.Sure);
        return sure >= Likely && report < Possible ? verdict : new Verdict(Intent.Log, false, 0.5, true);
    }
}
