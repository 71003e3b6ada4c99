using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Local;

/// <summary>Shows what reaches the people at this terminal, as text or as a JSON object a line, and keeps files in a folder.</summary>
internal sealed class ChatScreen(TextWriter output, bool json, string folder)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, (string Name, TimeZoneInfo Zone)> known = [];

    private readonly List<string> kept = [];

    /// <summary>Messages with buttons, oldest first, by chat.</summary>
    private readonly Dictionary<string, List<OutMessage>> withButtons = [];

    private readonly Dictionary<string, OutMessage> newestPush = [];

    /// <summary>Names of the files kept so far.</summary>
    public IReadOnlyList<string> Kept => kept;

    public void Know(Rep person, TimeZoneInfo zone) => known[LocalMessenger.ChatOf(person.Id.Value)] = (person.Name, zone);

    /// <param name="zone">The team's.</param>
    public void KnowGroup(string name, TimeZoneInfo zone) => known[LocalMessenger.GroupOf(name)] = ("#" + name, zone);

    /// <param name="label">The newest that has a button of this label, if any has; null for the newest with buttons at all.</param>
    public OutMessage? NewestWithButtons(string chat, string? label = null) => withButtons.GetValueOrDefault(chat) is not { } messages ? null
        : messages.FindLast(message => label is not null && message.Buttons.Any(row => row.Any(button => button.Label == label))) ?? messages[^1];

    public OutMessage? NewestPush(string chat) => newestPush.GetValueOrDefault(chat);

    public async Task Show(OutMessage message, IReadOnlyList<LocalFile> files)
    {
        if (message.Buttons.Count > 0)
        {
            if (!withButtons.TryGetValue(message.Chat, out var messages))
            {
                withButtons[message.Chat] = messages = [];
            }

            messages.Add(message);
        }

        if (message.Kind == OutKind.Push)
        {
            newestPush[message.Chat] = message;
        }

        var paths = await Keep(files);
        var (name, at) = known.TryGetValue(message.Chat, out var chat)
            ? (chat.Name, TimeZoneInfo.ConvertTime(message.Created, chat.Zone))
            : (message.Chat, message.Created);
        await output.WriteLineAsync(json ? Json(message, name, at, paths) : Text(message, name, at, paths));
    }

    private static string Text(OutMessage message, string name, DateTimeOffset at, IReadOnlyList<string> paths)
    {
        var mark = message.Kind switch { OutKind.Push => "🔔", OutKind.Edit => "✎", _ => "←" };
        var lines = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"{mark} {name} {at:yyyy-MM-dd HH:mm}"),
        };
        lines.AddRange(Html.ToPlain(message.Html).Split('\n').Select(line => "  " + line));
        lines.AddRange(message.Buttons.Select(row => "  " + string.Join(' ', row.Select(button => $"[{button.Label}]"))));
        lines.AddRange(paths.Select(path => "  📎 " + path));
        return string.Join(Environment.NewLine, lines);
    }

    private static string Json(OutMessage message, string name, DateTimeOffset at, IReadOnlyList<string> paths)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            writer.WriteString("to", name);
            writer.WriteString("at", at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
            writer.WriteString("kind", message.Kind.ToString().ToLowerInvariant());
            writer.WriteString("text", Html.ToPlain(message.Html));
            writer.WriteStartArray("buttons");
            foreach (var row in message.Buttons)
            {
                writer.WriteStartArray();
                foreach (var button in row)
                {
                    writer.WriteStringValue(button.Label);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("files");
            foreach (var path in paths)
            {
                writer.WriteStringValue(path);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private async Task<IReadOnlyList<string>> Keep(IReadOnlyList<LocalFile> files)
    {
        List<string> paths = [];
        foreach (var file in files)
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, Path.GetFileName(file.Name));
            await File.WriteAllBytesAsync(path, file.Bytes);
            paths.Add(path);
            kept.Add(file.Name);
        }

        return paths;
    }
}
