using SalesBot.Domain.Performance;

namespace SalesBot.Domain.Forecasts;

/// <summary>What customers in each phase did in the window after each point of the grid, as sums.</summary>
internal sealed class Habits
{
    /// <summary>What is usual of a phase weighs as much as so many customers of its own.</summary>
    private const double Usual = 5;

    /// <summary>What is set for a stage weighs as much as so many customers that stood in it.</summary>
    private const double Set = 20;

    private readonly Grid grid;

    private readonly ForecastRules rules;

    private readonly Sums[,] all;

    private readonly double[] unseen;

    public Habits(Grid grid, ForecastRules rules)
    {
        (this.grid, this.rules) = (grid, rules);
        all = new Sums[grid.Points, Phases.Count * 2];
        Here = new double[grid.Points, Phases.Count * 2];
        unseen = new double[grid.Points];
    }

    /// <summary>The usual orders of the scope's customers, by point and bucket.</summary>
    public double[,] Here { get; }

    /// <param name="here">It belongs to the scope.</param>
    public void Add(int point, in Stand stand, double came, bool here)
    {
        ref var sums = ref all[point, stand.Bucket];
        sums.Count++;
        sums.Usual += stand.Usual;
        if (came > 0)
        {
            sums.Ordered++;
            sums.Came += came;
        }

        if (here)
        {
            Here[point, stand.Bucket] += stand.Usual;
        }
    }

    /// <summary>From somebody who was not known at that point.</summary>
    public void AddUnseen(int point, double came) => unseen[point] += came;

    /// <summary>What the windows known at a point taught.</summary>
    public Lesson Learnt(int point)
    {
        var sums = new Sums[Phases.Count * 2];
        var (fresh, windows) = (0.0, 0);
        foreach (var known in grid.Known(point))
        {
            windows++;
            fresh += unseen[known];
            for (var bucket = 0; bucket < sums.Length; bucket++)
            {
                sums[bucket].Add(all[known, bucket]);
            }
        }

        var buyers = default(Sums);
        for (var bucket = 0; bucket < sums.Length; bucket++)
        {
            if (Stand.PhaseOf(bucket).Bought())
            {
                buyers.Add(sums[bucket]);
            }
        }

        var lesson = new Lesson(new double[sums.Length], new double[sums.Length], windows == 0 ? 0 : fresh / windows, windows);
        for (var bucket = 0; bucket < sums.Length; bucket++)
        {
            var phase = Stand.PhaseOf(bucket);
            var (chance, share, weight) = phase.Bought()
                ? (buyers.Count == 0 ? 0 : buyers.Ordered / buyers.Count, buyers.Usual == 0 ? 0 : buyers.Came / buyers.Usual, Usual)
                : (rules.Within(phase.Stage(), grid.Days), rules.Within(phase.Stage(), grid.Days), Set);
            var each = sums[bucket].Count == 0 ? 1 : sums[bucket].Usual / sums[bucket].Count;
            lesson.Chance[bucket] = (sums[bucket].Ordered + (weight * chance)) / (sums[bucket].Count + weight);
            lesson.Share[bucket] = each == 0 ? 0 : (sums[bucket].Came + (weight * share * each)) / (sums[bucket].Usual + (weight * each));
        }

        return lesson;
    }

    private struct Sums
    {
        public double Count;

        public double Ordered;

        public double Usual;

        public double Came;

        public void Add(in Sums other)
        {
            Count += other.Count;
            Ordered += other.Ordered;
            Usual += other.Usual;
            Came += other.Came;
        }
    }
}

/// <param name="Chance">By bucket: how many ordered at all.</param>
/// <param name="Share">By bucket: how much came, in parts of the customers' usual orders.</param>
/// <param name="Unseen">From customers not known, in one window.</param>
/// <param name="Windows">How many it was learnt from.</param>
internal sealed record Lesson(double[] Chance, double[] Share, double Unseen, int Windows);

/// <summary>A customer at a point: its phase, and what an order of it usually comes to.</summary>
/// <param name="Told">An open amount was told.</param>
internal readonly record struct Stand(Phase Phase, double Usual, bool Told)
{
    public int Bucket => (int)Phase + (Told ? Phases.Count : 0);

    public static Phase PhaseOf(int bucket) => (Phase)(bucket % Phases.Count);
}
