using SalesBot.Bot.Store;

namespace SalesBot.Bot.Records;

/// <summary>
/// Something of every customer in memory: to read it of a hundred thousand from the store at each look would take seconds. Read whole once, in portions between
/// which others get their turn, and brought up to date, before each look, by what was written since.
/// </summary>
/// <param name="row">What is kept of the customer of that code on that day; null for a customer that is none, or has none.</param>
/// <param name="isOver">Whether it is another one by that day, though nothing was written; null where no day changes it.</param>
/// <param name="isSame">Where equal ones are not.</param>
/// <param name="basis">What all rows rest on: where it has become another, all are read anew.</param>
internal sealed class Roll<T>(IStore store, CustomerWatch watch, Func<IReadSession, string, DateOnly, T?> row, Func<T, DateOnly, bool>? isOver = null, Func<IReadSession, string>? basis = null, Func<T, T, bool>? isSame = null) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim turn = new(1);

    private readonly CustomerWatch.Following news = watch.Follow();

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>Whose row is to be read again.</summary>
    private readonly HashSet<string> stale = new(StringComparer.Ordinal);

    private DateOnly? made;

    private RollPages<T> pages = RollPages<T>.None;

    public void Dispose() => turn.Dispose();

    /// <summary>Whether it has been read: until then a look waits for all of it.</summary>
    public bool IsRead => made is not null;

    /// <summary>As of now: what was committed before the call is in it.</summary>
    /// <param name="cancel">Only of the wait for one's turn: what is begun serves the next.</param>
    public async Task<RollPages<T>> Now(DateOnly day, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            // What is written while this reads is taken the next time; so no older reading ever comes last.
            stale.UnionWith(news.Take());
            if (made != day && isOver is not null) stale.UnionWith(places.Where(place => pages[place.Value] is { } kept && isOver(kept, day)).Select(place => place.Key));
            if (made is null || (stale.Count > 0 && !await Renew(day))) await ReadAll(day);
            stale.Clear();
            made = day;
            return pages;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task ReadAll(DateOnly day)
    {
        made = null;
        pages = RollPages<T>.None;
        places.Clear();
        var (codes, rests) = await store.Read(session => (session.All(Documents.Customers).Select(customer => customer.Code.Value).ToList(), BasisOf(session)), CancellationToken.None);
        List<T?> all = new(codes.Count);
        foreach (var portion in codes.Chunk(CustomerQueries.Expected)) all.AddRange(await store.Read(session => portion.Select(code => row(session, code, day)).ToList(), CancellationToken.None));
        pages = pages.With(codes.Select(PlaceOf).Zip(all), rests);
    }

    /// <returns>False where all is to be read anew.</returns>
    private async Task<bool> Renew(DateOnly day)
    {
        var rests = pages.Basis;
        foreach (var portion in stale.Chunk(CustomerQueries.Expected))
        {
            var rows = await store.Read(session => BasisOf(session) == rests ? portion.Select(code => (code, Row: row(session, code, day))).ToList() : null, CancellationToken.None);
            if (rows is null) return false;

            List<(int At, T? Row)> others = [.. rows.Where(one => IsOther(one.code, one.Row)).Select(one => (PlaceOf(one.code), one.Row))];
            if (others.Count > 0) pages = pages.With(others, rests);
        }

        return true;
    }

    /// <summary>Most of what is written changes nothing of it.</summary>
    private bool IsOther(string code, T? now) => (places.TryGetValue(code, out var at) ? pages[at] : null) is { } kept ? now is null || !(isSame?.Invoke(kept, now) ?? kept.Equals(now)) : now is not null;

    private string BasisOf(IReadSession session) => basis?.Invoke(session) ?? "";

    private int PlaceOf(string code) => places.TryGetValue(code, out var at) ? at : places[code] = places.Count;
}

/// <summary>The rows as they were at one moment; who reads them is not disturbed by the next.</summary>
internal sealed class RollPages<T>
    where T : class
{
    private const int Size = 512;

    private readonly T?[][] pages;

    private RollPages(T?[][] pages, string basis) => (this.pages, Basis) = (pages, basis);

    public static RollPages<T> None { get; } = new([], "");

    public string Basis { get; }

    public IEnumerable<T> Rows => pages.SelectMany(page => page).OfType<T>();

    public T? this[int at] => pages[at / Size][at % Size];

    /// <summary>Only the pages that change are written anew.</summary>
    public RollPages<T> With(IEnumerable<(int At, T? Row)> rows, string basis)
    {
        List<T?[]> next = [.. pages];
        var mine = new HashSet<int>();
        foreach (var (at, row) in rows)
        {
            var page = at / Size;
            while (next.Count <= page)
            {
                mine.Add(next.Count);
                next.Add(new T?[Size]);
            }

            if (mine.Add(page)) next[page] = [.. next[page]];
            next[page][at % Size] = row;
        }

        return new RollPages<T>([.. next], basis);
    }
}
