namespace SalesBot.Bot.Channels;

/// <summary>Who works with a messenger on this store: of several workers only the holder listens and sends.</summary>
/// <param name="Holder">One run of a worker.</param>
/// <param name="Machine">Where process numbers mean the same: a machine, or a container of it.</param>
/// <param name="Process">The worker's process there.</param>
/// <param name="Started">When that process began.</param>
/// <param name="Until">The holder renews it long before; from then on anybody may take it.</param>
public sealed record Lease(string Name, string Holder, string Machine, int Process, DateTimeOffset Started, DateTimeOffset Until);
