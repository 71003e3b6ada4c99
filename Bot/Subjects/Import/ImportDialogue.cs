using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Import;

/// <summary>/import, a table sent to the bot, and the buttons of its preview.</summary>
internal sealed class ImportDialogue : IDialogue
{
    /// <summary>Words a table may come with that ask for its import.</summary>
    private static readonly string[] Asks = ["导入", "導入", "匯入", "汇入", "import"];

    public Turn? Resume(Message message) => message.Press switch
    {
        { Verb: "import", Arguments: [var id, "go"] } => Turn.Do(new ConfirmImport(id)),
        { Verb: "import", Arguments: [var id, "no"] } => Turn.Do(new CancelImport(id)),
        { Verb: "import", Arguments: [var id, "lacks"] } => Turn.Do(new MapImport(id, "?")),
        { Verb: "import", Arguments: [var id, "rest", var where] } => Turn.Do(new MapImport(id, where)),
        { Verb: "import", Arguments: [var id, "column", var column, var place] } when int.TryParse(place, out var at) => Turn.Do(new MapImport(id, column, at)),
        { Verb: "import", Arguments: [var id, "owner", var column, var rep] } when message.Session.Get(Documents.Reps, rep) is { } person => Turn.Do(new MapImport(id, column, Value: person.Name)),
        { Verb: "import", Arguments: [var id, var kind] } when FileKinds.Read(kind) is { } known => Turn.Do(new ChooseImportKind(id, known)),
        { Verb: "template", First: { } kind } when FileKinds.Read(kind) is { } known => Turn.Say(Template(message, known)) with { Next = message.Step },
        null when IsTable(message) && Meant(message) is (true, var kind) => Sent(message, kind),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request is Reading { Command: "import" } ? Turn.Say(Explain(message)) : null;

    /// <summary>One table came, and nothing else.</summary>
    public static bool IsTable(Message message) => message.Sent.Files is [{ Kind: AttachmentKind.Document } file] && FileNames.IsTable(file.Name) && ImportWork.MayImport(message.Person);

    /// <summary>A table alone, or one that comes with the word for it and perhaps its kind; not one told together with a contact.</summary>
    private static (bool, FileKind?) Meant(Message message)
    {
        var words = message.Text.TrimStart('/');
        if (words.Length == 0)
        {
            return (message.RepliedTo?.Customer is null, null);
        }

        var ask = Asks.FirstOrDefault(ask => words.StartsWith(ask, StringComparison.OrdinalIgnoreCase));
        return FileKinds.Read(ask is null ? words : words[ask.Length..]) is { } kind ? (true, kind) : (ask is not null, null);
    }

    private static Turn Sent(Message message, FileKind? kind)
    {
        var file = message.Sent.Files[0];
        return Turn.Do(new StartImport(file.Id, file.Name!, kind)) with { Next = message.Step };
    }

    private static Draft Explain(Message message)
    {
        var (words, files) = (Words.Of("Sent", message.Language), Words.Of("Files", message.Language));
        if (!ImportWork.MayImport(message.Person))
        {
            return Draft.Plain(words["Import.NotYours"]);
        }

        var kinds = FileKinds.All.Where(kind => ImportWork.MayImport(message.Person, kind)).ToList();
        return Draft.FromHtml(new Html().Bold(words["Import.Title"]).Line(words["Import.How"]).Line(words["Import.Safe"]).Line().Line(words["Import.Templates"])) with
        {
            Buttons = [.. kinds.Select(kind => new Button(files[$"Kind.{kind}"], "template", FileKinds.Name(kind))).Chunk(3)],
        };
    }

    private static Draft Template(Message message, FileKind kind)
    {
        var name = Words.Of("Files", message.Language)[$"Kind.{kind}"];
        return Draft.Plain(Words.Of("Sent", message.Language)["Import.Template", name]) with
        {
            Files = [new OutFile($"{name}.xlsx", new TemplateFile(kind, message.Language.Tag))],
        };
    }
}
