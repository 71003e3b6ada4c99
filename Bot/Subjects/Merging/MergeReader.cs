using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Merging;

/// <summary>Which customers stand in the book twice?</summary>
internal sealed record DuplicatesRequest : Request;

/// <summary>Reads /duplicates and the words that ask the same.</summary>
internal static class MergeReader
{
    private static readonly string[] Names = ["duplicates", "duplicate", "dupes", "查重", "重复", "重复客户", "客户查重"];

    public static Bid? Read(Said said) => Names.Contains(said.Folded.TrimStart('/').Trim(' ', '?')) || said.After("duplicates") is not null
        ? new Bid("merging", new DuplicatesRequest(), said.IsSlashed ? Bid.Command : Bid.Phrase, said.Text)
        : null;
}
