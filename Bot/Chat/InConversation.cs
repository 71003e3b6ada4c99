using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;

namespace SalesBot.Bot.Chat;

/// <summary>
/// A message that names nobody is read by itself first; where its clauses plainly do something, the conversation says about whom. What only hints at an act stays what
/// it was: the context never makes a record of small talk.
/// </summary>
internal static class InConversation
{
    /// <summary>From here on a clause's act is taken without a name.</summary>
    private const double Plain = 0.8;

    /// <summary>Of what the judge of whole messages must think so too.</summary>
    private const double Agreed = 0.5;

    /// <returns>Null leaves the message as it was read.</returns>
    public static Intent? Meant(Reading reading)
    {
        if (reading.Intent != Intent.Chitchat)
        {
            return null;
        }

        var judged = reading.Judged;
        double Most(ActKind kind) => reading.Acts.Where(act => act.Kind == kind).Select(act => act.Confidence).DefaultIfEmpty().Max();
        bool Is(ActKind kind, ActKind deed) => Most(kind) >= Plain && judged is not { Sure: >= Agreed } || Most(kind) >= Plain && judged is { } one && one.Deed == deed;
        return Most(ActKind.Ask) >= Plain ? null
            : Most(ActKind.Correct) >= 0.6 && judged is { Deed: ActKind.Correct, Sure: >= Agreed } ? Intent.Correct
            : Most(ActKind.Attempt) >= Plain ? Intent.Log
            : Most(ActKind.Tell) >= 0.9 ? Intent.Task
            : Is(ActKind.Payment, ActKind.Payment) ? Intent.Payment
            : Is(ActKind.Order, ActKind.Order) ? Intent.Order
            : Is(ActKind.Plan, ActKind.Plan) || judged is { Deed: ActKind.Plan, Sure: >= Plain } && Most(ActKind.None) < Plain ? Intent.Task
            : Most(ActKind.Report) >= Plain && judged is { Deed: ActKind.Report, Sure: >= Agreed } ? Intent.Log
            : null;
    }
}
