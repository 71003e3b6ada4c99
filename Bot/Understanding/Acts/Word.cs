namespace SalesBot.Bot.Understanding.Acts;

/// <summary>A word of a clause, with everything it can do there.</summary>
internal readonly record struct Word(int Start, int End, Sense Sense)
{
    public bool Is(Sense any) => (Sense & any) != 0;
}
