using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports;

/// <summary>One look at the records, from which the reviews of any period and scope are drawn; each once.</summary>
public sealed class Accounts
{
    private readonly Lazy<Books> books;

    private readonly Lazy<IReadOnlyList<Dossier>> deals;

    private readonly DossiersReader? figures;

    private readonly ReviewContext context;

    private readonly Func<Period, Scope, bool, Review> draw;

    private readonly Dictionary<(Period Period, Scope Scope, bool Customers), Review> drawn = [];

    /// <summary>Draws from the kept sums where they hold; the records themselves are read only when asked for.</summary>
    /// <param name="today">The team's local date: a period that still runs ends here.</param>
    public Accounts(IReadSession session, ReviewRules rules, DateOnly today)
    {
        books = new Lazy<Books>(() => BooksReader.Read(session));
        context = ReviewContext.Of(BooksReader.Small(session), rules);
        Strategies = Enum.GetValues<Segment>().Select(segment => (segment, own: SegmentStrategy.Find(session, segment))).Where(kept => kept.own is not null).ToDictionary(kept => kept.segment, kept => kept.own!);
        figures = new DossiersReader(session, rules, today);
        draw = figures.Review;
        deals = new Lazy<IReadOnlyList<Dossier>>(() => figures.Deals);
    }

    public Accounts(Books books, ReviewRules rules, DateOnly today)
    {
        this.books = new Lazy<Books>(books);
        context = ReviewContext.Of(books, rules);
        var dossiers = Dossiers.Of(books, rules);
        deals = new Lazy<IReadOnlyList<Dossier>>(dossiers);
        draw = (period, scope, _) => Reviews.Of(Tallies.Of(dossiers, period, View.Of(scope, context.Staff), today, rules), period, scope, context);
    }

    /// <summary>Where the team has its own.</summary>
    public IReadOnlyDictionary<Segment, SegmentStrategy> Strategies { get; } = new Dictionary<Segment, SegmentStrategy>();

    public Books Books => books.Value;

    /// <summary>Every customer's dossier, without contacts where figures are kept.</summary>
    public IReadOnlyList<Dossier> Deals => deals.Value;

    /// <summary>All of them that can be in the view, and maybe others.</summary>
    public IReadOnlyList<Dossier> DealsOf(View view) => figures?.DealsOf(view) ?? Deals;

    /// <summary>What comes of everybody's deals and nothing else: see <see cref="DossiersReader.Once"/>.</summary>
    public T Once<T>(string name, Scope scope, DateOnly day, Func<T> answer)
        where T : class => figures is null ? answer() : figures.Once(name, scope, day, answer);

    public TargetBook Targets => context.Targets;

    public Staff Staff => context.Staff;

    public ReviewRules Rules => context.Rules;

    /// <summary>The figures; who is in which RFM segment is told by <see cref="WithCustomers"/> alone.</summary>
    public Review Of(Period period, Scope scope) => drawn.GetValueOrDefault((period, scope, true)) ?? Draw(period, scope, customers: false);

    /// <summary>With the RFM row of every customer: they are looked at one by one.</summary>
    public Review WithCustomers(Period period, Scope scope) => Draw(period, scope, customers: true);

    private Review Draw(Period period, Scope scope, bool customers)
    {
        if (!drawn.TryGetValue((period, scope, customers), out var review))
        {
            drawn.Add((period, scope, customers), review = draw(period, scope, customers));
        }

        return review;
    }
}
