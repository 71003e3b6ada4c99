using SalesBot.Bot.Store;

namespace SalesBot.Worker.Files.Import;

/// <summary>What the store was like when an import began.</summary>
/// <param name="NoFollowUps">There was none, so none has to be looked for.</param>
/// <param name="NoCustomers">There was none: the team begins with this file.</param>
/// <param name="Mapping">What was said of headings, now or before.</param>
/// <param name="Unfinished">A big import by an older SalesBot was cut off before its end.</param>
internal sealed record Opening(Register Register, bool NoFollowUps, bool Unfinished, bool NothingMerged, bool NoCustomers, Mapping Mapping)
{
    public static Opening Of(IReadSession session, FileKind kind, ImportOptions options) => new(
        Register.Load(session, options.Rules.TimeZone, customers: kind is FileKind.FollowUps or FileKind.Orders),
        !session.All(Documents.FollowUps).Any(),
        session.Get(Documents.Settings, Aftermath.Mark) is not null,
        !session.All(Documents.MergedCodes).Any(),
        !session.All(Documents.Customers).Any(),
        Mappings.Load(session, kind).With(options.Map));
}
