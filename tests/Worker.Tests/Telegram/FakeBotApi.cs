using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SalesBot.Worker.Tests.Telegram;

/// <summary>A Bot API server on loopback: real long polls, acknowledgement by offset, 409 for a second poller, multipart, and faults on demand.</summary>
/// <remarks>People's private chats have their own number; a group's is negative.</remarks>
internal sealed class FakeBotApi : IAsyncDisposable
{
    public const string Token = "123456:fake-token_for-tests";
    public const string BotName = "salesbot_test_bot";
    public const long BotId = 123456;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly SortedDictionary<long, JsonObject> pending = [];
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Fault>> faults = new();
    private readonly ConcurrentDictionary<long, FakeChat> chats = new();
    private readonly List<ApiCall> calls = [];
    private readonly Queue<JsonObject> acknowledged = new();
    private readonly ConcurrentDictionary<string, byte[]> files = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource pollEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? poller;
    private long nextUpdate = 5000;
    private long nextMessage = 100;

    private FakeBotApi(WebApplication app) => this.app = app;

    /// <summary>For <c>Telegram:BaseUrl</c>.</summary>
    public string Url => app.Urls.First();

    /// <summary>Every call that came in, whatever became of it.</summary>
    public IReadOnlyList<ApiCall> Calls
    {
        get
        {
            lock (gate) return [.. calls];
        }
    }

    /// <summary>Asked at every call that meets no planned fault: what it meets instead of being carried out.</summary>
    public Func<ApiCall, Fault?>? Weather { get; set; }

    /// <summary>What a server gives that has forgotten some acknowledgements: the last ones acknowledged, then what waits.</summary>
    public JsonArray Redelivery
    {
        get
        {
            lock (gate) return [.. acknowledged.Concat(pending.Values).Take(100).Select(update => update.DeepClone())];
        }
    }

    /// <summary>The address updates are to be brought to; null while they are to be polled.</summary>
    public string? Webhook { get; private set; }

    /// <summary>Updates nobody has acknowledged yet.</summary>
    public int Unacknowledged
    {
        get
        {
            lock (gate) return pending.Count;
        }
    }

    public static async Task<FakeBotApi> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        var fake = new FakeBotApi(app);
        app.UsePathBase("/below");
        app.Run(fake.Answer);
        await app.StartAsync();
        return fake;
    }

    public async ValueTask DisposeAsync()
    {
        poller?.TrySetResult();
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }

    /// <returns>The message's number.</returns>
    public long Say(long user, string text, long? group = null, long? replyTo = null, bool replyToBot = true, string language = "zh-hans", DateTimeOffset? at = null)
    {
        var message = Message(user, group, language);
        message["text"] = text;
        if (at is { } time) message["date"] = time.ToUnixTimeSeconds();
        if (replyTo is { } original) message["reply_to_message"] = new JsonObject { ["message_id"] = original, ["date"] = 1, ["chat"] = message["chat"]!.DeepClone(), ["from"] = replyToBot ? Bot() : null };
        Deliver(new JsonObject { ["message"] = message });
        return message["message_id"]!.GetValue<long>();
    }

    public void Edit(long user, long messageId, string text)
    {
        var message = Message(user, null, "zh-hans");
        message["message_id"] = messageId;
        message["edit_date"] = message["date"]!.DeepClone();
        message["text"] = text;
        Deliver(new JsonObject { ["edited_message"] = message });
    }

    /// <summary>Sends a message with other content, such as <c>photo</c> or <c>location</c>.</summary>
    public void Send(long user, string kind, JsonNode content, string? caption = null)
    {
        var message = Message(user, null, "zh-hans");
        message[kind] = content;
        if (caption is not null) message["caption"] = caption;
        Deliver(new JsonObject { ["message"] = message });
    }

    /// <summary>What getFile and a download give for that file id.</summary>
    public void HasFile(string id, byte[] bytes) => files[id] = bytes;

    /// <summary>Presses a button of a message the bot sent, counted over all rows from 0.</summary>
    public void Press(FakeMessage message, int button, long? user = null)
    {
        var data = message.Buttons.SelectMany(row => row).ElementAt(button).Data;
        Deliver(new JsonObject
        {
            ["callback_query"] = new JsonObject
            {
                ["id"] = $"press-{nextUpdate}",
                ["from"] = User(user ?? message.Chat, "zh-hans"),
                ["chat_instance"] = "1",
                ["data"] = data,
                ["message"] = new JsonObject { ["message_id"] = message.Id, ["date"] = 1, ["chat"] = Chat(message.Chat), ["from"] = Bot() },
            },
        });
    }

    /// <summary>Puts any update into the queue, with the next number unless it has one.</summary>
    public void Deliver(JsonObject update)
    {
        lock (gate)
        {
            var id = update["update_id"] is JsonValue given && given.TryGetValue<long>(out var number) ? number : nextUpdate++;
            update["update_id"] ??= id;
            pending[id] = update;
            Wake();
        }
    }

    /// <summary>The numbers of updates go on from there, as they do after a quiet week.</summary>
    public void RestartNumbers(long from)
    {
        lock (gate) nextUpdate = from;
    }

    /// <summary>Ends the poll under way, as its time does.</summary>
    public void EndPoll()
    {
        lock (gate)
        {
            pollEnd.SetResult();
            pollEnd = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>The next call of that method meets the fault; several are met one after the other.</summary>
    public void Plan(string method, Fault fault) => faults.GetOrAdd(method, _ => new()).Enqueue(fault);

    /// <summary>The next message, or edit, that this test has not taken yet from that chat.</summary>
    public async Task<FakeMessage> NextMessage(long chat) => await Of(chat).Taken.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>What the chat shows: its messages, each as last edited.</summary>
    public IReadOnlyList<FakeMessage> Shown(long chat)
    {
        lock (gate) return [.. Of(chat).Shown.Values];
    }

    /// <summary>Completes when that holds; asked again whenever a call arrives, a message shows, or updates come or are acknowledged.</summary>
    public async Task Until(Func<FakeBotApi, bool> holds)
    {
        while (true)
        {
            Task next;
            lock (gate) next = changed.Task;
            if (holds(this)) return;

            await next.WaitAsync(Patience);
        }
    }

    private static JsonObject User(long id, string language) => new() { ["id"] = id, ["is_bot"] = false, ["first_name"] = $"User{id}", ["language_code"] = language };

    private static JsonObject Bot() => new() { ["id"] = BotId, ["is_bot"] = true, ["first_name"] = "SalesBot", ["username"] = BotName };

    private static JsonObject Chat(long id) => new() { ["id"] = id, ["type"] = id > 0 ? "private" : "supergroup" };

    private static long Long(JsonNode? node) => node is JsonValue value && value.TryGetValue<long>(out var number)
        ? number
        : long.Parse(node?.GetValue<string>() ?? "0", CultureInfo.InvariantCulture);

    private static async Task<JsonObject> Body(HttpRequest request)
    {
        if (!request.HasFormContentType) return request.ContentLength is 0 or null && request.Headers.TransferEncoding.Count == 0 ? [] : (await JsonNode.ParseAsync(request.Body))!.AsObject();

        var form = await request.ReadFormAsync();
        var body = new JsonObject();
        foreach (var (name, value) in form) body[name] = name == "reply_markup" ? JsonNode.Parse(value.ToString()) : JsonValue.Create(value.ToString());
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);

            // A field may name the part that has its file, instead of being it.
            var field = form.FirstOrDefault(other => other.Value == $"attach://{file.Name}").Key ?? file.Name;
            body[field] = new JsonObject { ["name"] = file.FileName, ["bytes"] = Convert.ToBase64String(bytes.ToArray()) };
        }

        return body;
    }

    private static Task Write(HttpContext context, int status, JsonObject answer)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(answer.ToJsonString());
    }

    private static Task Refuse(HttpContext context, int code, string description, JsonObject? parameters = null)
    {
        var answer = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = description };
        if (parameters is not null) answer["parameters"] = parameters;
        return Write(context, code, answer);
    }

    private JsonObject Message(long user, long? group, string language) => new()
    {
        ["message_id"] = Interlocked.Increment(ref nextMessage),
        ["date"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(),
        ["chat"] = Chat(group ?? user),
        ["from"] = User(user, language),
    };

    private FakeChat Of(long chat) => chats.GetOrAdd(chat, _ => new FakeChat());

    private void Wake()
    {
        var waking = changed;
        changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waking.SetResult();
    }

    private async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value!.TrimStart('/').Split('/');
        if (path is ["file", _, "files", var wanted] && path[1] == $"bot{Token}")
        {
            if (faults.TryGetValue("download", out var downloads) && downloads.TryDequeue(out var failing)) context.Response.StatusCode = failing.Code ?? 500;
            else if (files.TryGetValue(wanted, out var bytes)) await context.Response.Body.WriteAsync(bytes);
            else context.Response.StatusCode = 404;
            return;
        }

        if (path.Length != 2 || path[0] != $"bot{Token}")
        {
            await Refuse(context, 401, "Unauthorized");
            return;
        }

        var method = path[1];
        var body = await Body(context.Request);
        var call = new ApiCall(method, body, context.Request.PathBase.Value ?? "");

        // Its fault first: whoever is woken by the call may plan the next one, or make a call that must not meet this one's.
        var fault = faults.TryGetValue(method, out var planned) && planned.TryDequeue(out var next) ? next : Weather?.Invoke(call);
        lock (gate)
        {
            calls.Add(call);
            Wake();
        }

        if (fault is not null) await Meet(context, method, body, fault);
        else await Execute(context, method, body);
    }

    private async Task Meet(HttpContext context, string method, JsonObject body, Fault fault)
    {
        if (fault.Gate is { } wait) await wait.WaitAsync(context.RequestAborted);
        if (fault.Executes) Do(method, body);
        if (fault.Hangs) await Task.Delay(Timeout.Infinite, context.RequestAborted);
        switch (fault)
        {
            case { Raw: { } raw }:
                await context.Response.WriteAsync(raw);
                break;
            case { Code: { } code }:
                var parameters = new JsonObject();
                if (fault.RetryAfter is { } seconds) parameters["retry_after"] = seconds;
                if (fault.MigrateTo is { } group) parameters["migrate_to_chat_id"] = group;
                await Refuse(context, code, fault.Description, parameters);
                break;
            case { Breaks: true }:
                context.Abort();
                break;
            default:
                await Execute(context, method, body);
                break;
        }
    }

    private async Task Execute(HttpContext context, string method, JsonObject body)
    {
        if (method == "getUpdates" && Webhook is not null)
        {
            await Refuse(context, 409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
            return;
        }

        if (method == "getUpdates")
        {
            await Poll(context, body);
            return;
        }

        var (result, refusal) = Do(method, body);
        if (refusal is not null) await Refuse(context, 400, refusal);
        else await Write(context, 200, new JsonObject { ["ok"] = true, ["result"] = result });
    }

    private (JsonNode? Result, string? Refusal) Do(string method, JsonObject body)
    {
        if (method == "getMe") return (Bot(), null);
        if (method == "getWebhookInfo") return (new JsonObject { ["url"] = Webhook ?? "", ["pending_update_count"] = Unacknowledged }, null);
        if (method is "setWebhook" or "deleteWebhook")
        {
            lock (gate)
            {
                Webhook = (string?)body["url"];
                Wake();
            }
        }

        if (method == "getFile")
        {
            var wanted = (string)body["file_id"]!;
            return files.TryGetValue(wanted, out var bytes)
                ? (new JsonObject { ["file_id"] = wanted, ["file_size"] = bytes.Length, ["file_path"] = $"files/{wanted}" }, null)
                : (null, "Bad Request: wrong file_id or the file is temporarily unavailable");
        }

        if (!body.ContainsKey("chat_id") || method == "sendChatAction") return (true, null);

        lock (gate)
        {
            var chat = Long(body["chat_id"]);
            var edits = method.StartsWith("edit", StringComparison.Ordinal);
            var id = edits ? Long(body["message_id"]) : Interlocked.Increment(ref nextMessage);
            if (edits && !Of(chat).Shown.ContainsKey(id)) return (null, "Bad Request: message to edit not found");

            var message = new FakeMessage(chat, id, method, body);
            if (message.Text.Length > 4096) return (null, "Bad Request: message is too long");
            if (edits && Of(chat).Shown[id].SameAs(message)) return (null, "Bad Request: message is not modified");

            Of(chat).Shown[id] = message;
            Of(chat).Taken.Writer.TryWrite(message);
            Wake();
            return (new JsonObject { ["message_id"] = id, ["date"] = 1, ["chat"] = Chat(chat), ["text"] = message.Text }, null);
        }
    }

    private async Task Poll(HttpContext context, JsonObject body)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var from = body["offset"] is { } offset ? Long(offset) : 0;
        Task ended;
        lock (gate)
        {
            // The newer poll wins: the older one is told of the conflict.
            poller?.TrySetResult();
            (poller, ended) = (mine, pollEnd.Task);
            foreach (var id in pending.Keys.Where(id => id < from).ToList())
            {
                acknowledged.Enqueue(pending[id]);
                if (acknowledged.Count > 50) acknowledged.Dequeue();
                pending.Remove(id);
            }

            // Whoever waits for an acknowledgement was last woken when this call arrived, before it counted.
            Wake();
        }

        try
        {
            var wait = TimeSpan.FromSeconds(Long(body["timeout"]));
            var end = Task.WhenAny(Task.Delay(wait, context.RequestAborted), ended, mine.Task);
            while (true)
            {
                Task next;
                JsonArray batch;
                lock (gate)
                {
                    next = changed.Task;
                    batch = [.. pending.Where(update => update.Key >= from).Take((int)Long(body["limit"])).Select(update => update.Value.DeepClone())];
                }

                if (mine.Task.IsCompleted)
                {
                    await Refuse(context, 409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
                    return;
                }

                if (batch.Count > 0 || end.IsCompleted)
                {
                    await Write(context, 200, new JsonObject { ["ok"] = true, ["result"] = batch });
                    return;
                }

                await Task.WhenAny(next, end);
            }
        }
        finally
        {
            lock (gate)
                if (poller == mine) poller = null;
        }
    }

    private sealed class FakeChat
    {
        public SortedDictionary<long, FakeMessage> Shown { get; } = [];

        public System.Threading.Channels.Channel<FakeMessage> Taken { get; } = System.Threading.Channels.Channel.CreateUnbounded<FakeMessage>();
    }
}
