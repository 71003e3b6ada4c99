using System.Buffers;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding;

/// <summary>A message as the subjects' readers see it: its words, what the general reader made of them, and the names it may use. Nothing of it is read before it is asked for.</summary>
internal sealed class Said(Reader reader, string text, Names names, ReadingContext context)
{
    private Reading? reading;

    private Chosen? chosen;

    private string? folded;

    private Utterance? utterance;

    public string Text { get; } = text.Trim();

    /// <summary>The text as words are compared, of the same length.</summary>
    public string Folded => folded ??= Folding.Of(Text);

    public Names Names => names;

    public ReadingContext Context => context;

    public Roster Roster => context.Roster;

    public DateOnly Today => DateOnly.FromDateTime(context.Now);

    /// <summary>The team's local date, by which figures are counted.</summary>
    public DateOnly TeamDay => context.TeamDay ?? Today;

    public bool IsChinese => context.Language?.StartsWith("zh", StringComparison.Ordinal) != false;

    public bool IsSlashed => Text.StartsWith('/');

    /// <summary>Everything recognised in it, found once for all who look for some.</summary>
    public Utterance Utterance => utterance ??= new Utterance(Text, names, context);

    /// <summary>What the general reader makes of it.</summary>
    public Reading Reading => reading ??= reader.Read(Utterance);

    /// <summary>What it is about.</summary>
    public Chosen Chosen => chosen ??= reader.Choose(this);

    /// <returns>What follows the command, perhaps nothing; null when it is not that command.</returns>
    public string? After(string command) => Reading is { Intent: Intent.Command } said && said.Command == command ? said.Argument?.Trim() ?? "" : null;

    /// <summary>A part of it, or other words, read by themselves: no customer is given.</summary>
    public Reading Apart(string part) => reader.Read(part, names, context with { Current = null });

    /// <summary>Another text in the same place of the talk.</summary>
    public Said Other(string other) => new(reader, other, names, context with { Asked = null });

    /// <returns>The first of the words that stands in it; null when none does.</returns>
    public string? First(IEnumerable<string> words) => words.FirstOrDefault(word => Folded.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether any of the words stands in it: cheap enough to be asked of every message.</summary>
    public bool HasAny(SearchValues<string> words) => Folded.AsSpan().ContainsAny(words);
}
