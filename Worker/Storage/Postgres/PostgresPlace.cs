using System.Globalization;
using Npgsql;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Postgres;

/// <summary>Where a company's records are: a server, a database, a schema in it. Says so without who signs in, or how.</summary>
internal sealed class PostgresPlace
{
    private const string UsualSchema = "salesbot";

    /// <summary>
    /// Plans are made once and do not hang on statistics, which a young table has none of: with these, an ordered walk through the index that a query names is
    /// the only plan that costs nothing extra.
    /// </summary>
    private const string Plans = "-c plan_cache_mode=force_generic_plan -c jit=off -c enable_seqscan=off -c enable_bitmapscan=off -c enable_sort=off -c enable_incremental_sort=off";

    /// <summary>
    /// What is acknowledged is on the disk, whatever the server's default is. A worker whose machine is gone, or that stands still, loses its connection, and with it the company.
    /// </summary>
    private const string Owning =
        "-c synchronous_commit=on -c tcp_keepalives_idle=2 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=3 -c tcp_user_timeout=5000 "
        + "-c idle_session_timeout=10000 -c idle_in_transaction_session_timeout=30000";

    private readonly NpgsqlConnectionStringBuilder settings;

    /// <param name="connection">As PostgreSQL's .NET driver reads it: Host=…;Database=…;Username=…;Password=…. Search Path names the schema; left out: salesbot.</param>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public PostgresPlace(string connection, string company)
    {
        Company = company;
        try
        {
            settings = new NpgsqlConnectionStringBuilder(connection);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            // What the driver says of it quotes it.
            throw new StoreException("Storage:Connection cannot be read. For Postgres it looks like Host=db.example.com;Database=salesbot;Username=salesbot;Password=….");
        }

        if (settings.Host is null) throw new StoreException("Storage:Connection names no server. For Postgres it looks like Host=db.example.com;Database=salesbot;Username=salesbot;Password=….");

        Schema = settings.SearchPath?.Split(',')[0].Trim().Trim('"') is { Length: > 0 } named ? named : UsualSchema;
        settings.SearchPath = TableShape.Quoted(Schema);
        settings.Options = $"{settings.Options} {Plans}".Trim();
        settings.MaxAutoPrepare = 400;
        settings.AutoPrepareMinUsages = 2;
        settings.Timeout = Math.Min(settings.Timeout, 5);
        settings.TcpKeepAlive = true;
        settings.TcpKeepAliveTime = 5;
        settings.TcpKeepAliveInterval = 1;
    }

    public string Company { get; }

    public string Schema { get; }

    /// <summary>The lock that the company's owner holds.</summary>
    public string Lock => $"salesbot/{Schema}/{Company}";

    /// <summary>For readers, from a pool.</summary>
    public NpgsqlConnection Reader() => new(new NpgsqlConnectionStringBuilder(settings.ToString()) { ApplicationName = "salesbot reads" }.ToString());

    /// <summary>One that is closed when it is let go: what it holds must not outlive it.</summary>
    /// <param name="owner">Who has it, at most 63 characters are kept.</param>
    public NpgsqlConnection Writer(string owner) =>
        new(new NpgsqlConnectionStringBuilder(settings.ToString()) { Pooling = false, ApplicationName = owner, Options = $"{settings.Options} {Owning}" }.ToString());

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{settings.Host}:{settings.Port}/{settings.Database ?? settings.Username}, schema {Schema}, company {Company},");
}
