using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>Whether a question is about oneself and one's days, and what of them.</summary>
internal static class OwnAspect
{
    /// <summary>What is arranged is asked for so many days at most.</summary>
    private const int Soon = 14;

    /// <summary>What of one's own is asked; null where it is rather of whoever was spoken of.</summary>
    public static Aspect? Of(Said said, Topic topics, FigureQuestion question, Stretch? when)
    {
        var (own, theirs, current) = (topics.HasFlag(Topic.Mine), topics.HasFlag(Topic.Theirs), said.Context.Current is not null);
        var theirAspect = Aspects.OfCustomer(topics);
        if ((Aspects.OfOneself(topics) ?? (IsAhead(said, topics, when) ? Aspect.Agenda : null)) is not { } aspect || theirAspect is Aspect.Where || (theirAspect is Aspect.People && topics.HasFlag(Topic.Detail) && current) || (theirs && !own && current && aspect is not (Aspect.Who or Aspect.Counted)) || (theirAspect is Aspect.Owed && aspect is not (Aspect.Promises or Aspect.Tasks) && (aspect is not Aspect.Agenda || (when is null && said.Utterance.Times.Count == 0)) && (topics.HasFlag(Topic.General) || (current && !own))))
        {
            return null;
        }

        var writer = said.Roster.Writer;
        // A rep's total is the rep's own.
        bool Mine(Scope scope) => scope == new Scope(ScopeKind.Rep, writer.Name) || (scope.Kind == ScopeKind.All && writer.Role == Role.Rep);
        return aspect switch
        {
            // Of others, and by anything but what was sold, they are figures.
            Aspect.Ordered or Aspect.Paid => !(when is { } coming && coming.From > said.Today) && question.Scopes.All(Mine) && question.Ranks is null && (aspect is Aspect.Paid || writer.Role == Role.Rep || !topics.HasFlag(Topic.Everybody)) && question.Metric is null or Metric.Orders or Metric.Collected
                && (when is not null || own || !current || topics.HasFlag(Topic.General)) ? aspect : null,
            Aspect.Attempts => when is not null || topics.HasFlag(Topic.General) || !current ? aspect : null,
            Aspect.Agenda => when is null && current && !own && (theirAspect is Aspect.StepTime or Aspect.Meetings || topics.HasFlag(Topic.Clash)) ? null : aspect,
            // Who comes first on a day that lies ahead is what is arranged then.
            Aspect.Who when when is { } coming && coming.To >= said.Today && (topics & (Topic.Past | Topic.Say | Topic.Pay | Topic.Order | Topic.Biggest)) == 0 && AskedDays.Hour(said) is null => Aspect.Agenda,
            // Of a month, a quarter or a year the figures say more.
            Aspect.WeekReport => when is { Period: not null } ? null : aspect,
            // "Did that close the promise I made": one of them.
            // What is open of days that are named is what falls due in them.
            Aspect.Promises when !topics.HasFlag(Topic.Promise) && when is { } due && due.To > said.Today && due.To != due.From => Aspect.Agenda,
            Aspect.Promises => current && theirAspect is Aspect.StepDone && theirs ? null : aspect,
            // By region and the like nobody is left out in silence.
            Aspect.NotReached or Aspect.NoStep or Aspect.Attempts when question.Scopes.Any(scope => scope.Kind is ScopeKind.Region or ScopeKind.Product or ScopeKind.Team) => null,
            Aspect.Logged => when is { } days && days.From > said.Today ? Aspect.Agenda : question.Scopes.All(Mine) ? aspect : null,
            _ => aspect,
        };
    }

    /// <summary>A day or an hour to come, and nothing of what is past, of money or of theirs: what is arranged then, whatever it is called.</summary>
    private static bool IsAhead(Said said, Topic topics, Stretch? when) =>
        (topics & (topics.HasFlag(Topic.Mine) ? Elsewhere & ~Topic.Theirs : Elsewhere)) == 0 && Mentioned.Colleagues(said).Count == 0 && (when is { } days ? days.To >= said.Today && days.To.DayNumber - days.From.DayNumber <= Soon && !(days.From <= said.Today && topics.HasFlag(Topic.Past)) : AskedDays.Hour(said) is not null);

    private const Topic Elsewhere = Topic.Theirs | Topic.Owe | Topic.Pay | Topic.Price | Topic.Quote | Topic.Order | Topic.Contract | Topic.Record | Topic.Note | Topic.Reply | Topic.Objection | Topic.Attempt | Topic.OwesThing | Topic.Done | Topic.Still | Topic.Due | Topic.Profile;
}
