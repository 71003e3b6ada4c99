using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>The kinds of documents by name, for what goes through all of them whatever their type.</summary>
internal sealed class Kinds : IDocTypeVisitor
{
    private readonly Dictionary<string, IKind> all = new(StringComparer.Ordinal);
    private readonly DocText text;

    public Kinds(IReadOnlyList<IDocType> types, DocText text)
    {
        this.text = text;
        foreach (var type in types) type.Accept(this);
    }

    public interface IKind
    {
        string Name { get; }

        IReadOnlyList<string> Indexes { get; }

        /// <summary>Tells what the rows of the kind hold, so that a change of it is noticed.</summary>
        string Layout { get; }

        /// <summary>What it is found by, made from the document itself.</summary>
        DocWrite DocWrite(string id, Stored? doc);
    }

    public IEnumerable<IKind> All => all.Values;

    public IKind? this[string name] => all.GetValueOrDefault(name);

    public void Visit<T>(DocType<T> type)
        where T : class => all.Add(type.Name, new Kind<T>(type, text));

    private sealed class Kind<T>(DocType<T> type, DocText text) : IKind
        where T : class
    {
        public string Name => type.Name;

        public IReadOnlyList<string> Indexes { get; } = [.. type.Indexes.Select(index => index.Name)];

        public string Layout { get; } = string.Join(';', type.Indexes.Select(index => $"{index.Name}[]({string.Join(',', index.Parts.Select(part => part.Column))})"));

        public DocWrite DocWrite(string id, Stored? doc) =>
            new(id, doc, doc is null ? [] : doc.Read(type, id, text) is { } read ? IndexKey.All(type, read, id) : new string?[type.Indexes.Length]);
    }
}
