using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Import;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Privacy;

/// <summary>
/// Goes through documents that may name an erased person and puts the pseudonym there. A contact is looked for where their customer is spoken of, for
/// another customer's may have the same name.
/// </summary>
public sealed class Effacer
{
    /// <summary>Documents with words of people in them. Sums, plans of who is due and the like name people by their ids.</summary>
    private static readonly HashSet<string> Worded =
    [
        .. new IDocType[]
        {
            Documents.Reps, Documents.Customers, Documents.Plans, Documents.FollowUps, Documents.Remarks, Documents.Reminders, Documents.ActionPlans, Documents.Conversations, Documents.Inbox, Documents.Outbox, Documents.Changes,
            Documents.Notices, Documents.SpotChecks, Documents.Settings, Documents.Attachments, Documents.KeptFiles, Documents.KeptAnswers, ImportDocuments.FileImports,
        }.Select(type => type.Name),
    ];

    /// <summary>What these say is a key of something, whatever it looks like.</summary>
    private static readonly HashSet<string> Keys =
        ["id", "code", "customer", "rep", "owner", "by", "to", "team", "region", "product", "channel", "industry", "supplier", "type", "state", "kind", "what", "order", "number", "key", "chat", "person", "blob", "reference"];

    /// <summary>The same in a customer's own document: a company may be called as a person is.</summary>
    private static readonly HashSet<string> CompanyKeys = ["name", "aliases", "contacts"];

    private const string Hidden = "***";

    private static readonly TimeSpan Asking = TimeSpan.FromHours(1);

    private readonly Erasure erasure;

    private readonly Regex named;

    private readonly string[] signs;

    private readonly string[] signsOfCustomer;

    private readonly HashSet<string> sources;

    private readonly HashSet<string> askers;

    private Effacer(Erasure erasure, IEnumerable<string> others, Customer? customer, HashSet<string> sources, HashSet<string> askers)
    {
        (this.erasure, this.sources, this.askers) = (erasure, sources, askers);

        // The longest first: 小明光学 stays whole where 小明 goes.
        var patterns = others.Distinct().OrderByDescending(other => other.Length).Select(Regex.Escape).Concat(erasure.Names.Select(name => $@"(?<name>{Whole(name)})"));
        named = new Regex(string.Join('|', patterns), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        signs = [.. erasure.Names.Concat(erasure.Numbers).Concat(erasure.Chats).SelectMany(Written)];
        signsOfCustomer = customer is null ? [] : [.. customer.Aliases.Append(customer.Name).Append(customer.Code.Value).SelectMany(Written)];
    }

    /// <summary>Reads what is to be left alone: the names of customers, colleagues and contacts that only contain the person's.</summary>
    public static Effacer For(IReadSession session, Erasure erasure)
    {
        List<string> others = [.. session.All(Documents.Reps).Select(rep => rep.Name).Where(Contains)];
        foreach (var customer in session.All(Documents.Customers))
        {
            others.AddRange(customer.Aliases.Append(customer.Name).Concat(customer.Contacts.Select(contact => contact.Name)).Where(Contains));
        }

        return new Effacer(erasure, others, erasure.Customer is { } code ? session.Get(Documents.Customers, code.Value) : null, Sources(session, erasure),
            [.. session.LinksOf(erasure.By).Select(link => link.Chat)]);

        bool Contains(string other) => erasure.Names.Any(name => other.Length > name.Length && other.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    public static bool Sweeps(IDocType type) => Worded.Contains(type.Name);

    /// <summary>The ids of a type's documents that there is something to do about.</summary>
    /// <param name="busy">Whether some cannot be touched yet: a message on its way in or out is written again when it has arrived.</param>
    public IReadOnlyList<string> Find(IReadSession session, IDocType type, out bool busy)
    {
        var search = new Search(session, this);
        type.Accept(search);
        busy = search.Busy;
        return search.Found;
    }

    /// <returns>Whether the document changed.</returns>
    public bool Rewrite(IWriteSession session, IDocType type, string id)
    {
        if (type.JsonOf(session, id) is not { } json || Rewritten(type.Name, json) is not { } rewritten)
        {
            return false;
        }

        type.Put(session, id, rewritten.Length == 0 ? null : rewritten);
        return true;
    }

    /// <returns>Null when nothing is to be changed; empty when the document goes.</returns>
    internal string? Rewritten(string type, string json)
    {
        if (!signs.Any(sign => json.Contains(sign, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var root = JsonNode.Parse(json)!.AsObject();
        if (type == Documents.Outbox.Name && erasure.Chats.Contains((string)root["chat"]!))
        {
            return "";
        }

        var about = erasure.Customer is null || signsOfCustomer.Any(sign => json.Contains(sign, StringComparison.OrdinalIgnoreCase))
            || (type == Documents.Inbox.Name && root["update"] is JsonObject update && (sources.Contains($"{update["chat"]}/{update["messageId"]}") || IsTheAsking(update)));
        return Walk(root, type, about) ? root.ToJsonString() : null;
    }

    /// <summary>Whoever erased named the person shortly before, and perhaps nothing else.</summary>
    private bool IsTheAsking(JsonObject update) =>
        askers.Contains((string)update["chat"]!) && update["at"]!.GetValue<DateTimeOffset>() is var at && at <= erasure.At && at > erasure.At - Asking;

    private bool Walk(JsonNode? node, string type, bool about)
    {
        var changed = false;
        if (node is JsonArray list)
        {
            for (var at = 0; at < list.Count; at++)
            {
                if (list[at] is JsonValue value && value.TryGetValue<string>(out var words))
                {
                    if (Effaced(words, about) is { } other)
                    {
                        list[at] = other;
                        changed = true;
                    }
                }
                else
                {
                    changed |= Walk(list[at], type, about);
                }
            }

            return changed;
        }

        if (node is not JsonObject fields)
        {
            return false;
        }

        changed |= Identity(fields, type);
        foreach (var name in fields.Select(field => field.Key).ToList())
        {
            if (type == Documents.Customers.Name && CompanyKeys.Contains(name))
            {
                changed |= name == "contacts" && Contacts(fields[name] as JsonArray, (string?)fields["code"]);
            }
            else if (fields[name] is JsonValue value && value.TryGetValue<string>(out var words))
            {
                var other = name is "before" or "after" && (string?)fields["type"] is { } inner ? Nested(inner, words)
                    : Address(name, words) ?? (Keys.Contains(name) || (name == "contact" && erasure.Member is not null) ? null : Effaced(words, about));
                if (other is null)
                {
                    continue;
                }

                fields[name] = other;
                changed = true;
            }
            else
            {
                changed |= Walk(fields[name], type, about);
            }
        }

        return changed;
    }

    /// <summary>A document kept in the audit trail as it was then.</summary>
    private string? Nested(string type, string json) => Rewritten(type, json) is { Length: > 0 } rewritten ? rewritten : null;

    /// <summary>Where the member's own name stands as such.</summary>
    private bool Identity(JsonObject fields, string type)
    {
        if (type == Documents.Reps.Name && erasure.Member is { } member && (string?)fields["id"] == member.Value && (string?)fields["name"] != erasure.Pseudonym)
        {
            fields["name"] = erasure.Pseudonym;
            return true;
        }

        if (fields["person"] is JsonValue person && person.TryGetValue<string>(out var address) && erasure.Chats.Contains(address) && fields.ContainsKey("personName"))
        {
            fields["personName"] = erasure.Pseudonym;
            return true;
        }

        return false;
    }

    /// <summary>In the trail a customer is kept with the contacts of then.</summary>
    private bool Contacts(JsonArray? contacts, string? code)
    {
        if (contacts is null || erasure.Customer is not { } customer || code != customer.Value)
        {
            return false;
        }

        var changed = false;
        foreach (var contact in contacts.OfType<JsonObject>().Where(contact => erasure.Names.Contains((string?)contact["name"] ?? "")))
        {
            contact["name"] = erasure.Pseudonym;
            foreach (var field in (string[])["title", "phone", "email", "weChat"]) contact.Remove(field);
            changed = true;
        }

        return changed;
    }

    /// <summary>A chat, or a message of it as records name it.</summary>
    private string? Address(string field, string words)
    {
        foreach (var chat in erasure.Chats)
        {
            // An update's own id may read like a chat's.
            if ((field is "chat" or "person" && words == chat) || words.StartsWith($"{chat}/", StringComparison.Ordinal))
            {
                return $"erased:{erasure.Id}{words[chat.Length..]}";
            }
        }

        return null;
    }

    private string? Effaced(string words, bool about)
    {
        var other = about ? named.Replace(words, match => match.Groups["name"].Success ? erasure.Pseudonym : match.Value) : words;
        foreach (var number in erasure.Numbers) other = other.Replace(number, Hidden, StringComparison.OrdinalIgnoreCase);
        return other == words ? null : other;
    }

    /// <summary>The messages that a contact's customer's records came from.</summary>
    private static HashSet<string> Sources(IReadSession session, Erasure erasure) => erasure.Customer is not { } code ? []
        : [.. session.FollowUpsOf(code).Select(followUp => followUp.SourceMessage).OfType<string>()];

    /// <summary>How JSON writes it: in a document, and in one that the trail keeps inside another.</summary>
    private static IEnumerable<string> Written(string words)
    {
        var once = JsonEncodedText.Encode(words).ToString();
        return once == words ? [once] : [once, JsonEncodedText.Encode(once).ToString()];
    }

    /// <summary>Ann is not in Anna; Chinese is written without gaps.</summary>
    private static string Whole(string name)
    {
        var letters = Regex.Escape(name);
        return $"{(char.IsAsciiLetterOrDigit(name[0]) ? "(?<![A-Za-z0-9])" : "")}{letters}{(char.IsAsciiLetterOrDigit(name[^1]) ? "(?![A-Za-z0-9])" : "")}";
    }

    private sealed class Search(IReadSession session, Effacer effacer) : IDocTypeVisitor
    {
        public List<string> Found { get; } = [];

        public bool Busy { get; private set; }

        public void Visit<T>(DocType<T> type)
            where T : class
        {
            foreach (var doc in session.All(type))
            {
                if (effacer.Rewritten(type.Name, type.JsonOf(doc)) is null)
                {
                    continue;
                }

                if (doc is OutMessage { State: OutState.Queued or OutState.Sending } or InboxEntry { Done: false }) Busy = true;
                else Found.Add(type.Id(doc));
            }
        }
    }
}
