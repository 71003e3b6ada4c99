using SalesBot.Bot.Ports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Conversations.Files;

/// <summary>/import, a table sent to the bot, and the buttons of its preview.</summary>
internal sealed class ImportTalk : ICapability
{
    /// <summary>Words a table may come with that ask for its import.</summary>
    private static readonly string[] Asks = ["导入", "導入", "匯入", "汇入", "import"];

    public Turn? Resume(Talk talk) => talk.Press switch
    {
        { Verb: "import", Arguments: [var id, "go"] } => Turn.Do(new ConfirmImport(id)),
        { Verb: "import", Arguments: [var id, "no"] } => Turn.Do(new CancelImport(id)),
        { Verb: "import", Arguments: [var id, var kind] } when FileKinds.Read(kind) is { } known => Turn.Do(new ChooseImportKind(id, known)),
        { Verb: "template", First: { } kind } when FileKinds.Read(kind) is { } known => Turn.Say(Template(talk, known)) with { Next = talk.Step },
        null when IsTable(talk) && Meant(talk) is (true, var kind) => Sent(talk, kind),
        _ => null,
    };

    public Turn? Answer(Talk talk) => talk.Reading switch
    {
        { Intent: Intent.Command, Command: "import" } => Turn.Say(Explain(talk)),
        _ => null,
    };

    /// <summary>One table came, and nothing else.</summary>
    public static bool IsTable(Talk talk) => talk.Sent.Files is [{ Kind: AttachmentKind.Document } file] && FileNames.IsTable(file.Name) && ImportDesk.MayImport(talk.Person);

    /// <summary>A table alone, or one that comes with the word for it and perhaps its kind; not one told together with a contact.</summary>
    private static (bool, FileKind?) Meant(Talk talk)
    {
        var words = talk.Text.TrimStart('/');
        if (words.Length == 0)
        {
            return (talk.RepliedTo?.Customer is null, null);
        }

        var ask = Asks.FirstOrDefault(ask => words.StartsWith(ask, StringComparison.OrdinalIgnoreCase));
        return FileKinds.Read(ask is null ? words : words[ask.Length..]) is { } kind ? (true, kind) : (ask is not null, null);
    }

    private static Turn Sent(Talk talk, FileKind? kind)
    {
        var file = talk.Sent.Files[0];
        return Turn.Do(new StartImport(file.Id, file.Name!, kind)) with { Next = talk.Step };
    }

    private static Draft Explain(Talk talk)
    {
        var (words, files) = (Words.Of("Sent", talk.Language), Words.Of("Files", talk.Language));
        if (!ImportDesk.MayImport(talk.Person))
        {
            return Draft.Plain(words["Import.NotYours"]);
        }

        var kinds = FileKinds.All.Where(kind => ImportDesk.MayImport(talk.Person, kind)).ToList();
        return Draft.FromHtml(new Html().Bold(words["Import.Title"]).Line(words["Import.How"]).Line(words["Import.Safe"]).Line().Line(words["Import.Templates"])) with
        {
            Buttons = [.. kinds.Select(kind => new Button(files[$"Kind.{kind}"], $"template:{FileKinds.Name(kind)}")).Chunk(3)],
        };
    }

    private static Draft Template(Talk talk, FileKind kind)
    {
        var name = Words.Of("Files", talk.Language)[$"Kind.{kind}"];
        return Draft.Plain(Words.Of("Sent", talk.Language)["Import.Template", name]) with
        {
            Files = [new OutFile($"{name}.xlsx", $"template:{FileKinds.Name(kind)}:{talk.Language.Tag}")],
        };
    }
}
