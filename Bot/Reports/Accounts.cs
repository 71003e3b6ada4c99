using SalesBot.Bot.Ports;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports;

/// <summary>One look at the records, from which the reviews of any period and scope are drawn; each once.</summary>
public sealed class Accounts
{
    private readonly ReviewRules rules;

    private readonly DateOnly today;

    private readonly ReviewContext context;

    private readonly IReadOnlyList<Dossier> dossiers;

    private readonly Dictionary<(Period Period, Scope Scope), Review> drawn = [];

    /// <param name="today">The team's local date: a period that still runs ends here.</param>
    public Accounts(IReadSession session, ReviewRules rules, DateOnly today)
        : this(BooksReader.Read(session), rules, today)
    {
    }

    public Accounts(Books books, ReviewRules rules, DateOnly today)
    {
        (Books, this.rules, this.today) = (books, rules, today);
        context = ReviewContext.Of(books, rules);
        dossiers = Dossiers.Of(books, rules);
    }

    public Books Books { get; }

    public TargetBook Targets => context.Targets;

    public Staff Staff => context.Staff;

    public Review Of(Period period, Scope scope)
    {
        if (!drawn.TryGetValue((period, scope), out var review))
        {
            review = Reviews.Of(Tallies.Of(dossiers, period, View.Of(scope, context.Staff), today, rules), period, scope, context);
            drawn.Add((period, scope), review);
        }

        return review;
    }
}
