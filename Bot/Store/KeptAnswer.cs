using SalesBot.Domain.Team;

namespace SalesBot.Bot.Store;

/// <summary>What a program was answered that wrote: asked again under the same key, it is told the same, and nothing is written twice.</summary>
/// <param name="Id">What the person and the program's key for the request hash to.</param>
/// <param name="Print">What the request hashes to: another one under the same key is refused.</param>
/// <param name="Text">As it was said.</param>
/// <param name="Changes">The ids of what was written.</param>
public sealed record KeptAnswer(string Id, RepId Rep, string Print, DateTimeOffset At, string Text, IReadOnlyList<string> Changes);
