using SalesBot.Bot.Records;

namespace SalesBot.Worker.Programs;

/// <summary>What came of a deed that a program had written at once.</summary>
internal abstract record ProgramWriting
{
    private ProgramWriting()
    {
    }

    /// <param name="Again">It had been written before, under the same key, and was not written twice.</param>
    internal sealed record Written(string Text, IReadOnlyList<ChangeNews> Changes, bool Again) : ProgramWriting;

    /// <summary>Nothing was written; the text says why, or asks what the chat would ask.</summary>
    internal sealed record Refused(string Text) : ProgramWriting;

    /// <summary>The key was used for another request.</summary>
    internal sealed record OtherRequest : ProgramWriting;
}

/// <summary>What makes two requests one.</summary>
/// <param name="Key">The program's own, for this request of its person.</param>
/// <param name="Print">What the request hashes to.</param>
internal sealed record Once(string Key, string Print);
