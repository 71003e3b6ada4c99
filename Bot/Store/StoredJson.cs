using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SalesBot.Bot.Store;

/// <summary>
/// The JSON of documents that hold what a subject brought: a question, a command, a button's deed. The store knows their families
/// only; which there are, the list of subjects says when the program is loaded (<see cref="Use"/>), before anything can be read.
/// </summary>
internal static class StoredJson
{
    private static readonly Lazy<JsonSerializerOptions> Known = new(Build);

    private static IReadOnlyList<StoredTypes> subjects = [];

    private static IReadOnlyList<Family> families = [];

    /// <summary>What subjects keep of their own, in the order of their list.</summary>
    public static IEnumerable<IDocType> Kept => subjects.SelectMany(subject => subject.Kept);

    public static IEnumerable<StoredName> Names => subjects.SelectMany(subject => subject.Names);

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Known.Value.GetTypeInfo(typeof(T));

    public static void Use(IReadOnlyList<Family> families, IReadOnlyList<StoredTypes> subjects) => (StoredJson.families, StoredJson.subjects) = (families, subjects);

    private static JsonSerializerOptions Build()
    {
        var named = Names.ToLookup(name => name.Family);
        var discriminators = families.ToDictionary(family => family.Type, family => family.Discriminator);
        var options = new JsonSerializerOptions(SalesJson.Default.Options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine([SalesJson.Default, .. subjects.Select(subject => subject.Json)]).WithAddedModifier(info =>
            {
                if (discriminators.TryGetValue(info.Type, out var discriminator))
                {
                    info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = discriminator };
                    foreach (var name in named[info.Type]) info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(name.Type, name.Name));
                }
            }),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <param name="Discriminator">The property that carries the name.</param>
    public sealed record Family(Type Type, string Discriminator);
}
