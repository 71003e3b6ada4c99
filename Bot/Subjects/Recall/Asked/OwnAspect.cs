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

    /// <summary>What of one's own is asked; null where it is rather of whoever was spoken of, or a figure.</summary>
    public static Aspect? Of(Said said, Topic topics, FigureQuestion question, Stretch? when)
    {
        if ((Aspects.OfOneself(topics) ?? (IsAhead(said, topics, when) ? Aspect.Agenda : null)) is not { } aspect || IsTheirs(said, topics, when, aspect))
        {
            return null;
        }

        var (own, current, ofCustomer) = (topics.HasFlag(Topic.Mine), said.Context.Current is not null, Aspects.OfCustomer(topics));
        return aspect switch
        {
            Aspect.Ordered or Aspect.Paid => IsSoldBy(said.Roster.Writer, topics, question, said.Today, when) && (when is not null || own || !current || topics.HasFlag(Topic.General)) ? aspect : null,
            Aspect.Attempts => when is not null || topics.HasFlag(Topic.General) || !current ? aspect : null,
            Aspect.Agenda => when is null && current && !own && (ofCustomer is Aspect.StepTime or Aspect.Meetings || topics.HasFlag(Topic.Clash)) ? null : aspect,
            // Who comes first on a day that lies ahead is what is arranged then.
            Aspect.Who when when?.To >= said.Today && (topics & (Topic.Past | Topic.Say | Topic.Pay | Topic.Order | Topic.Biggest)) == 0 && AskedDays.Hour(said) is null => Aspect.Agenda,
            // Of a month, a quarter or a year the figures say more.
            Aspect.WeekReport => when is { Period: not null } ? null : aspect,
            // What is open of days that are named is what falls due in them.
            Aspect.Promises when !topics.HasFlag(Topic.Promise) && when is { } due && due.To > said.Today && due.To != due.From => Aspect.Agenda,
            // "Did that close the promise I made": one of them.
            Aspect.Promises => current && ofCustomer is Aspect.StepDone && topics.HasFlag(Topic.Theirs) ? null : aspect,
            // By region and the like nobody is left out in silence.
            Aspect.NotReached or Aspect.NoStep when question.Scopes.Any(scope => scope.Kind is ScopeKind.Region or ScopeKind.Product or ScopeKind.Team) => null,
            Aspect.Logged => when?.From > said.Today ? Aspect.Agenda : question.Scopes.All(scope => IsOf(said.Roster.Writer, scope)) ? aspect : null,
            _ => aspect,
        };
    }

    /// <summary>Whether it is rather asked of the customer spoken of: "what do they owe", 她电话多少.</summary>
    private static bool IsTheirs(Said said, Topic topics, Stretch? when, Aspect aspect)
    {
        var (own, current) = (topics.HasFlag(Topic.Mine), said.Context.Current is not null);
        return Aspects.OfCustomer(topics) switch
        {
            Aspect.Where => true,
            Aspect.People when topics.HasFlag(Topic.Detail) && current => true,
            Aspect.Owed when aspect is not (Aspect.Promises or Aspect.Tasks) && (aspect is not Aspect.Agenda || (when is null && said.Utterance.Times.Count == 0)) && (topics.HasFlag(Topic.General) || (current && !own)) => true,
            _ => topics.HasFlag(Topic.Theirs) && !own && current && aspect is not (Aspect.Who or Aspect.Counted),
        };
    }

    /// <summary>Of others, of days to come, and by anything but what was sold or paid, they are figures; so they are of whoever oversees others and does not say "I".</summary>
    private static bool IsSoldBy(Rep writer, Topic topics, FigureQuestion question, DateOnly today, Stretch? when) =>
        !(when?.From > today) && question.Scopes.All(scope => IsOf(writer, scope)) && question.Ranks is null && question.Metric is null or Metric.Orders or Metric.Collected
        && (writer.Role == Role.Rep || topics.HasFlag(Topic.Mine));

    /// <summary>A rep's total is the rep's own.</summary>
    private static bool IsOf(Rep writer, Scope scope) => scope == new Scope(ScopeKind.Rep, writer.Name) || (scope.Kind == ScopeKind.All && writer.Role == Role.Rep);

    /// <summary>A day or an hour to come, and nothing of what is past, of money or of theirs: what is arranged then, whatever it is called.</summary>
    private static bool IsAhead(Said said, Topic topics, Stretch? when) =>
        (topics & (topics.HasFlag(Topic.Mine) ? Elsewhere & ~Topic.Theirs : Elsewhere)) == 0 && Mentioned.Colleagues(said).Count == 0 && (when is { } days ? days.To >= said.Today && days.To.DayNumber - days.From.DayNumber <= Soon && !(days.From <= said.Today && topics.HasFlag(Topic.Past)) : AskedDays.Hour(said) is not null);

    private const Topic Elsewhere = Topic.Theirs | Topic.Owe | Topic.Pay | Topic.Price | Topic.Quote | Topic.Order | Topic.Contract | Topic.Record | Topic.Note | Topic.Reply | Topic.Objection | Topic.Attempt | Topic.OwesThing | Topic.Done | Topic.Still | Topic.Due | Topic.Profile;
}
