using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Local;
using SalesBot.Worker.Web.Pages;

namespace SalesBot.Worker.Web;

/// <summary>A person's chat as it goes on, as server-sent events: first what was missed, then each item as it arrives.</summary>
internal sealed class ChatStream(IStore store, ChatHub hub, ChatLog log, Visitors visitors, TeamRules rules, TimeProvider clock, IHostApplicationLifetime life)
{
    /// <summary>A comment this often keeps whatever stands between from taking the silence for an end.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>GET /chat/stream: resumes after Last-Event-ID, else after the order the page names.</summary>
    public async Task Serve(HttpContext context, Rep person)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        var after = context.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last ? last : context.Request.Query["after"].ToString();
        using var listening = hub.Listen(LocalMessenger.ChatOf(person.Id.Value));
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            await Run(context, person, after, listening, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The page was closed, or the program ends; either resumes.
        }
    }

    private async Task Run(HttpContext context, Rep person, string after, ChatHub.Listening listening, CancellationToken cancel)
    {
        var response = context.Response;
        var known = ChatPeople.Shown(person);
        await Write(response, "retry: 1000\n\n", cancel);
        await Write(response, Event("person", null, known, ChatJson.Plain.ChatPerson), cancel);
        foreach (var item in await store.Read(session => log.Since(session, person, after), cancel)) await Write(response, Item(item), cancel);

        // The page may now take its picture of the chat for complete.
        await Write(response, "event: ready\ndata:\n\n", cancel);
        while (await WaitForNews(context, person, listening, cancel))
        {
            while (listening.News.TryRead(out var news))
            {
                var (now, item, changed) = await store.Read(session => (Now(session, context, person), news.Customers is null ? log.Find(session, person, news) : null, Seen(session, person, news.Customers)), cancel);
                if (now is null) return;
                if (changed.Count > 0) await Write(response, Event("customers", null, changed, ChatJson.Plain.IReadOnlyListString), cancel);
                if (ChatPeople.Shown(now) is var shown && shown != known) await Write(response, Event("person", null, known = shown, ChatJson.Plain.ChatPerson), cancel);
                if (item is not null) await Write(response, Item(item), cancel);
            }
        }
    }

    /// <summary>The codes of those that the person may see: a page learns of nobody else.</summary>
    private IReadOnlyList<string> Seen(IReadSession session, Rep person, IReadOnlyList<Customer>? customers)
    {
        if (customers is null || session.Get(Documents.Reps, person.Id.Value) is not { } now) return [];

        var today = DateOnly.FromDateTime(rules.LocalTime(now, clock.GetUtcNow()).DateTime);
        return [.. customers.Where(customer => CustomerNames.MaySee(session, now, customer, today)).Select(customer => customer.Code.Value)];
    }

    /// <returns>Null for somebody who has left or signed out meanwhile.</returns>
    private Rep? Now(IReadSession session, HttpContext context, Rep person) =>
        session.Get(Documents.Reps, person.Id.Value) is { Active: true } now && visitors.Stays(session, context, now) ? now : null;

    /// <returns>False when this page fell so far behind that it is to come again, or its person is not here any more.</returns>
    private async Task<bool> WaitForNews(HttpContext context, Rep person, ChatHub.Listening listening, CancellationToken cancel)
    {
        var news = listening.News.WaitToReadAsync(cancel).AsTask();
        while (!news.IsCompleted)
        {
            using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            await Task.WhenAny(news, Task.Delay(Heartbeat, clock, quiet.Token));
            await quiet.CancelAsync();
            if (news.IsCompleted) break;
            if (await store.Read(session => Now(session, context, person), cancel) is null) return false;
            await Write(context.Response, ": still here\n\n", cancel);
        }

        return await news;
    }

    private static string Item(ChatItem item) => Event("item", item.Order, item, ChatJson.Plain.ChatItem);

    private static string Event<T>(string name, string? id, T value, JsonTypeInfo<T> json) =>
        $"event: {name}\n{(id is null ? "" : $"id: {id}\n")}data: {JsonSerializer.Serialize(value, json)}\n\n";

    private static async Task Write(HttpResponse response, string text, CancellationToken cancel)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
        await response.Body.FlushAsync(cancel);
    }
}
