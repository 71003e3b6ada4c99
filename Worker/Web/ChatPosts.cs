using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Domain.Team;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Local;

namespace SalesBot.Worker.Web;

/// <summary>What the page's person does: says, corrects, presses. Kept before it is answered for; the bot's answer comes by the stream.</summary>
/// <remarks>The page gives each deed its id and repeats it until it hears back: the inbox takes the same id once.</remarks>
internal sealed class ChatPosts(IStore store, Inbox inbox, ChatHub hub, ChatLog log, KeptFolder folder, TimeProvider clock)
{
    /// <summary>Characters; what a messenger takes.</summary>
    public const int LongestText = 4096;

    private const int LargestBody = 64 * 1024;

    /// <summary>A file of the size that is taken, as JSON carries it.</summary>
    private const int LargestSending = (int)(SentFiles.Most / 3 * 4) + LargestBody;

    public async Task Say(HttpContext context, Rep person)
    {
        if (await Body(context, ChatJson.Plain.Saying) is not { Id: { } id, Text: { } text } saying
            || !IsId(id) || !IsText(text) || (saying.ReplyTo is { } to && await Sent(to, person, context.RequestAborted) is null))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await Take(context, person, LocalChat.Says(person.Id, text.Trim(), clock.GetUtcNow(), saying.ReplyTo) with { Id = InboxId(id), MessageId = id });
    }

    /// <summary>A file, perhaps with words; one that is too large or of a kind not taken is named to the bot, which says so.</summary>
    public async Task Send(HttpContext context, Rep person)
    {
        if (await Body(context, ChatJson.Plain.Sending, LargestSending) is not { Id: { } id, Name: { Length: > 0 and <= 255 } name, Bytes: { } bytes } sending
            || !IsId(id) || (sending.Text is { } words && !IsText(words)) || (sending.ReplyTo is { } to && await Sent(to, person, context.RequestAborted) is null))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var file = await LocalFiles.Take(folder, name, bytes, bytes.Length, context.RequestAborted);
        await Take(context, person, LocalChat.Sends(person.Id, file with { Name = name }, sending.Text?.Trim(), clock.GetUtcNow(), sending.ReplyTo) with { Id = InboxId(id), MessageId = id });
    }

    public async Task Edit(HttpContext context, Rep person)
    {
        if (await Body(context, ChatJson.Plain.Editing) is not { Id: { } id, Message: { } message, Text: { } text } || !IsId(id) || !IsText(text))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var earlier = await store.Read(session => session.Get(Documents.Inbox, InboxId(message)), context.RequestAborted);
        if (earlier?.Update.Chat != LocalMessenger.ChatOf(person.Id.Value) || earlier.Update.Text is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await Take(context, person, LocalChat.Edits(person.Id, message, text.Trim(), clock.GetUtcNow()) with { Id = InboxId(id), ReplyTo = earlier.Update.ReplyTo });
    }

    public async Task Press(HttpContext context, Rep person)
    {
        if (await Body(context, ChatJson.Plain.Pressing) is not { Id: { } id, Message: { } message } pressing || !IsId(id))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (await Sent(message, person, context.RequestAborted) is not { } carrying || carrying.ButtonAt(pressing.Button) is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await inbox.Take([LocalChat.Presses(person.Id, carrying, pressing.Button, clock.GetUtcNow()) with { Id = InboxId(id) }], context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task Take(HttpContext context, Rep person, ChatUpdate update)
    {
        var taken = await inbox.Take([update], context.RequestAborted);
        var news = new ChatNews(update.Id, Said: true);
        if (await store.Read(session => log.Find(session, person, news), context.RequestAborted) is not { } item)
        {
            // Somebody else's message bears this id.
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return;
        }

        if (taken > 0) hub.Tell(update.Chat, news);
        await context.Response.WriteAsJsonAsync(item, ChatJson.Plain.ChatItem, cancellationToken: context.RequestAborted);
    }

    private Task<OutMessage?> Sent(string id, Rep person, CancellationToken cancel) => store.Read(
        session => session.Get(Documents.Outbox, id) is { } message && message.Chat == LocalMessenger.ChatOf(person.Id.Value) ? message : null, cancel);

    private static async Task<T?> Body<T>(HttpContext context, JsonTypeInfo<T> json, int largest = LargestBody)
        where T : class
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = largest;
        try
        {
            return await context.Request.ReadFromJsonAsync(json, context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string InboxId(string id) => ThisMachine.Prefix + id;

    public static bool IsId(string id) => id.Length is >= 8 and <= 40 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    private static bool IsText(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestText;
}
