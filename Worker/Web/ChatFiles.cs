using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Domain.Team;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Local;

namespace SalesBot.Worker.Web;

/// <summary>The files of a chat's messages: the newest as they were sent, older ones made again from their recipe.</summary>
internal sealed class ChatFiles(IStore store, IFileMaker maker, KeptFolder folder)
{
    private const int Kept = 12;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".csv"] = "text/csv; charset=utf-8",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".pdf"] = "application/pdf",
    };

    private readonly Lock gate = new();
    private readonly LinkedList<(string Message, LocalFile File)> kept = [];

    public void Keep(OutMessage message, IReadOnlyList<LocalFile> made)
    {
        lock (gate)
        {
            foreach (var file in made) kept.AddFirst((message.Id, file));
            while (kept.Count > Kept) kept.RemoveLast();
        }
    }

    /// <summary>GET /chat/file: only a file of a message that was sent to this person.</summary>
    public async Task Serve(HttpContext context, Rep person)
    {
        var cancel = context.RequestAborted;
        var asked = context.Request.Query;
        var message = await store.Read(session => session.Get(Documents.Outbox, asked["message"].ToString()), cancel);
        if (message?.Chat != LocalMessenger.ChatOf(person.Id.Value)
            || !int.TryParse(asked["n"], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            || message.Files.ElementAtOrDefault(at) is not { } file
            || (AsSent(message.Id, file.Name) ?? await maker.Make(file, cancel)) is not { } bytes)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await Write(context, file.Name, file.IsPicture, bytes);
    }

    /// <summary>GET /chat/sent: a file this person sent here.</summary>
    public async Task ServeSent(HttpContext context, Rep person)
    {
        var cancel = context.RequestAborted;
        var asked = context.Request.Query;
        var entry = await store.Read(session => session.Get(Documents.Inbox, asked["message"].ToString()), cancel);
        if (entry?.Update.Chat != LocalMessenger.ChatOf(person.Id.Value)
            || !int.TryParse(asked["n"], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            || entry.Update.Files.ElementAtOrDefault(at) is not { } file || !file.Reference.StartsWith(SentFiles.InPlace, StringComparison.Ordinal)
            || await folder.Read(file.Reference[SentFiles.InPlace.Length..], cancel) is not { } bytes)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await Write(context, FileNames.Safe(file.Name) ?? file.Kind, file.Kind == "photo", bytes);
    }

    public static async Task Write(HttpContext context, string name, bool inline, byte[] bytes)
    {
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.CacheControl = "private, max-age=3600";
        context.Response.ContentType = Types.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private byte[]? AsSent(string message, string name)
    {
        lock (gate) return kept.FirstOrDefault(file => file.Message == message && file.File.Name == name).File?.Bytes;
    }
}
