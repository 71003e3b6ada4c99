using System.Data;
using System.Net.Sockets;
using Npgsql;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Postgres;

/// <summary>PostgreSQL's errors in an administrator's words: what, where, what to do.</summary>
internal static class PostgresFaults
{
    /// <summary>Whether the database is to blame, not what was asked of it: it is gone, starts, stops or has no room. Then the same is asked again, and nobody's message counts it as a try.</summary>
    public static bool IsOutage(Exception error, NpgsqlConnection? connection = null) => error switch
    {
        PostgresException said => said.IsTransient || said.SqlState is "25P03" || said.SqlState[..2] is "08" or "53" || said.SqlState.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlException or SocketException or TimeoutException => true,
        ObjectDisposedException or InvalidOperationException => connection is not null && connection.State != ConnectionState.Open,
        _ => false,
    };

    /// <returns>Null for an error that no administrator can act on: a bug, which stays what it is.</returns>
    public static StoreException? Explain(Exception error, PostgresPlace place)
    {
        var words = (error as PostgresException)?.SqlState switch
        {
            "28P01" or "28000" => "does not let this user in. Check Username and Password in Storage:Connection.",
            "3D000" => "is not there: the server has no such database. Make it (createdb), or name another in Storage:Connection.",
            "42501" => "refuses this user. Give it the right to use and create in the database: GRANT CREATE ON DATABASE … TO …",
            "53100" => "has no room: the server's disk is full. Free some space; nothing of the last change was kept.",
            "53300" => "takes no more connections. Raise max_connections, or start fewer workers.",
            "25006" => "only reads: this server is a standby. Name the primary, or all servers and Target Session Attributes=primary, in Storage:Connection.",
            _ => IsOutage(error) ? $"cannot be reached ({Short(error)}). Start the server, or look whether the network lets this machine through." : null,
        };
        return words is null ? null : new StoreException($"Store {place} {words}", error);
    }

    /// <summary>Without texts of the server: they may quote what was to be stored.</summary>
    private static string Short(Exception error) => error switch
    {
        PostgresException said => $"PostgreSQL says {said.SqlState}",
        { InnerException: SocketException socket } => $"{socket.SocketErrorCode}",
        SocketException socket => $"{socket.SocketErrorCode}",
        _ => error.InnerException is TimeoutException or null ? "no answer" : "the connection broke",
    };
}
