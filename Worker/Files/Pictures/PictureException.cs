namespace SalesBot.Worker.Files.Pictures;

/// <summary>Pictures cannot be drawn here; the message says why. Never is one made without its text instead.</summary>
internal sealed class PictureException(string message, Exception? cause = null) : Exception(message, cause);
