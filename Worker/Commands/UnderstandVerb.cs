using System.Diagnostics;
using System.Text.Json;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;

namespace SalesBot.Worker.Commands;

/// <summary>Reads one text a line and writes what was understood, one JSON object a line; stores nothing.</summary>
internal static class UnderstandVerb
{
    /// <param name="directoryFile">The customers one may speak of; null for none.</param>
    /// <param name="language">zh-Hans, zh-Hant, en or as a browser writes them; null to tell by the text.</param>
    /// <param name="now">Local; a line's own reference goes before it.</param>
    /// <returns>0, or 1 when the directory cannot be read.</returns>
    public static int Run(string? directoryFile, string? language, DateTime now, TextReader input, TextWriter output, TextWriter errors)
    {
        UnderstandDirectory directory;
        try
        {
            directory = directoryFile is null ? UnderstandDirectory.None : UnderstandDirectory.Read(directoryFile);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            errors.WriteLine($"{directoryFile}: {problem.Message} Give a JSON file {{\"customers\":[{{\"id\",\"name\",\"aliases\",\"contacts\"}}]}}.");
            return 1;
        }

        var reader = new Reader(Subjects.Readers);
        while (input.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                output.WriteLine(Read(UnderstandLine.Of(line, language), directory, reader, now));
            }
        }

        output.Flush();
        return 0;
    }

    private static string Read(UnderstandLine line, UnderstandDirectory directory, Reader reader, DateTime now)
    {
        var reference = line.Reference ?? now;
        var start = Stopwatch.GetTimestamp();
        var said = new Said(reader, line.Text, directory.Names, new ReadingContext(reference, line.Language) { Roster = directory.Roster });
        var (reading, chosen) = (said.Reading, said.Chosen);
        var micros = Stopwatch.GetElapsedTime(start).TotalMicroseconds;

        // An object that names no reference time asks for figures alone: there is nothing to count days from. One that names it
        // asks what it settles: the times, and sums of money. A plain line gets all.
        var chinese = (line.Language ?? reading.Language).StartsWith("zh", StringComparison.Ordinal);
        var spans = Recogniser.Read(line.Text, line.IsObject && line.Reference is null ? null : reference, chinese, figures: !line.IsObject || line.Reference is null);
        return UnderstandOutput.Write(line, reading, chosen, spans, directory.Names, micros);
    }
}
