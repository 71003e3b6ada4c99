using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Local;

namespace SalesBot.Worker.Web.Pages;

/// <summary>
/// Presses a page's button: it is put into the person's chat as a card with that button, and pressed there. So whatever a page does
/// goes the way of every message: one transaction, the same rights and questions, an answer in the chat with its undo.
/// </summary>
internal sealed class PagePresses(IStore store, Inbox inbox, ChatHub hub, PageSeal seal, TimeProvider clock)
{
    private const int LongestLabel = 64;

    private const int LongestValue = 2000;

    /// <summary>POST /desk/press.</summary>
    public async Task Press(HttpContext context, Rep person)
    {
        var cancel = context.RequestAborted;
        if (await Read(context) is not { Id: { } id, Deed: { } token, Label: { Length: > 0 and <= LongestLabel } label } pressing || !ChatPosts.IsId(id) || pressing.Value?.Length > LongestValue)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (seal.Open(person, token) is not { } deed)
        {
            // The page is older than the program, or was made for somebody else: it loads itself again.
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        if (pressing.Value is { } value) deed = new Deed(deed.Verb, [.. deed.Arguments, value]);
        var update = ThisMachine.Prefix + id;
        if (await store.Read(session => session.Get(Documents.Inbox, update), cancel) is not null) return;

        var now = clock.GetUtcNow();
        var card = await store.Write(session => Put(session, person, new Button(label, deed), now), cancel);
        hub.Tell(card.Chat, new ChatNews(card.Id, Said: false));
        await inbox.Take([LocalChat.Presses(person.Id, card, 0, now) with { Id = update }], cancel);
    }

    private static OutMessage Put(IWriteSession session, Rep person, Button button, DateTimeOffset now)
    {
        var id = Ids.New(now);
        var customer = button.Do.Arguments is [var code, ..] && session.FindCustomer(new CustomerCode(code)) is { } found && CustomerNames.IsInScope(session, person, found) ? found : null;
        var card = new OutMessage
        {
            Id = id,
            MessageId = id,
            Chat = LocalMessenger.ChatOf(person.Id.Value),
            Kind = OutKind.Reply,
            Html = (customer is null ? new Html().Add(button.Label) : new Html().Bold(customer.Name).Add($" · {customer.EffectiveGrade}")).ToString(),
            Buttons = [[button]],
            Customer = customer?.Code.Value,
            For = Addressee.Of(person),
            Created = now,
            State = OutState.Sent,
            SentAt = now,
        };
        session.Upsert(Documents.Outbox, card);
        return card;
    }

    private static async Task<PagePress?> Read(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFromJsonAsync(ChatJson.Plain.PagePress, context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <param name="Id">The page's own id of the press, so that one sent again is the same one.</param>
/// <param name="Value">What was typed or picked with it, the deed's last argument.</param>
internal sealed record PagePress(string? Id, string? Deed, string? Label, string? Value);
