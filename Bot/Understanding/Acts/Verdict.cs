using SalesBot.Bot.Understanding.Intents;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What a whole message is for, as far as its acts allow it: the weighed intent stands where their evidence bears it, and where the two differ the message is asked about.</summary>
/// <param name="Counted">False for what is no contact of the writer's: a colleague's, an attempt, a note.</param>
/// <param name="Confidence">0 to 1; null leaves it to the rest of the reading.</param>
/// <param name="Unsure">Whether it was a contact has to be asked.</param>
internal readonly record struct Verdict(Intent Intent, bool Counted = true, double? Confidence = null, bool Unsure = false)
{
    /// <summary>Evidence that forbids: of 100 clauses with so much, no more than a few are something else.</summary>
    private const double Strong = 0.8;

    /// <param name="weighed">What the cues of the whole message add up to.</param>
    /// <param name="won">It speaks of a deal won: the contact is told, and the order offered with it.</param>
    public static Verdict Of(Intent weighed, IReadOnlyList<Act> acts, bool named, bool won)
    {
        double Most(ActKind kind) => acts.Where(act => act.Kind == kind).Select(act => act.Confidence).DefaultIfEmpty().Max();
        if (weighed is Intent.Command or Intent.Correct or Intent.Create)
        {
            return new Verdict(weighed);
        }

        if (Most(ActKind.Report) is > 0 and var report)
        {
            return weighed switch
            {
                Intent.Log => new Verdict(Intent.Log, true, report >= 0.85 ? 0.93 : report >= 0.7 ? 0.8 : 0.65),
                Intent.Task when report >= 0.85 && acts[0].Kind is not ActKind.Plan => new Verdict(Intent.Log, true, 0.7),
                Intent.Chitchat when named && report >= 0.85 => new Verdict(Intent.Log, true, 0.55, true),
                _ => new Verdict(weighed),
            };
        }

        if (Most(ActKind.Ask) >= Strong && weighed is not Intent.Query)
        {
            return new Verdict(weighed is Intent.Chitchat ? Intent.Chitchat : Intent.Query);
        }

        if (weighed is Intent.Query or Intent.Chitchat or Intent.Update)
        {
            return weighed is Intent.Chitchat && named && Uncounted(Most) >= Strong ? new Verdict(Intent.Log, false, 0.7)
                : weighed is Intent.Chitchat && named && Most(ActKind.Plan) >= Strong ? new Verdict(Intent.Task, true, 0.7)
                : new Verdict(weighed);
        }

        if (Most(ActKind.Tell) >= Strong)
        {
            return new Verdict(Intent.Task, true, 0.8);
        }

        if (acts.Count > 0 && acts.All(act => act is { Kind: ActKind.None, Confidence: >= Strong }))
        {
            return new Verdict(Intent.Chitchat);
        }

        return weighed switch
        {
            Intent.Log when Uncounted(Most) >= 0.7 => new Verdict(Intent.Log, false, 0.8),
            Intent.Log when Most(ActKind.Change) >= Strong => new Verdict(Intent.Update, true, 0.7),
            Intent.Log when Math.Max(Most(ActKind.Move), Math.Max(Most(ActKind.Cancel), Most(ActKind.Plan))) >= Strong => new Verdict(Intent.Task, true, 0.7),
            Intent.Log when Most(ActKind.Payment) >= Strong => new Verdict(Intent.Payment, true, 0.7),
            Intent.Log when Most(ActKind.Order) >= Strong => won ? new Verdict(Intent.Log, true, 0.8) : new Verdict(Intent.Order, true, 0.7),
            Intent.Log => new Verdict(Intent.Log, false, 0.5, true),
            _ => new Verdict(weighed),
        };
    }

    private static double Uncounted(Func<ActKind, double> most) => Math.Max(most(ActKind.Colleague), Math.Max(most(ActKind.Attempt), most(ActKind.Memo)));
}
