using SalesBot.Worker.Delivery;

namespace SalesBot.Worker.Files.Kept;

/// <summary>A file is to be fetched, or an import waits.</summary>
internal sealed class FileSignal : Signal;
