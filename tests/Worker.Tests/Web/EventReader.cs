using System.Text.Json;

namespace SalesBot.Worker.Tests.Web;

/// <summary>Reads a person's stream as a browser does.</summary>
internal sealed class EventReader(HttpResponseMessage answer, StreamReader lines) : IDisposable
{
    public static async Task<EventReader> Open(HttpClient client, string path, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastEventId is not null) request.Headers.Add("Last-Event-ID", lastEventId);
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new EventReader(answer, new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
    }

    /// <returns>The next event, heartbeats and settings of the stream aside; null at its end.</returns>
    public async Task<StreamEvent?> Next()
    {
        string? name = null, id = null;
        while (await Line() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line[7..];
            }
            else if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                id = line[4..];
            }
            else if (line.StartsWith("data:", StringComparison.Ordinal) && name is not null)
            {
                return new StreamEvent(name, id, line.Length > 6 ? JsonDocument.Parse(line[6..]).RootElement : default);
            }
        }

        return null;
    }

    /// <summary>The next raw line.</summary>
    public async Task<string?> Line() => await lines.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    /// <summary>Everything before the stream is up to date.</summary>
    public async Task<IReadOnlyList<StreamEvent>> Missed()
    {
        List<StreamEvent> missed = [];
        while (await Next() is { Name: not "ready" } happened) missed.Add(happened);
        return missed;
    }

    public void Dispose()
    {
        lines.Dispose();
        answer.Dispose();
    }
}

internal sealed record StreamEvent(string Name, string? Id, JsonElement Data)
{
    public string? Text => Data.TryGetProperty("html", out var html) ? html.GetString() : Data.TryGetProperty("text", out var text) ? text.GetString() : null;
}
