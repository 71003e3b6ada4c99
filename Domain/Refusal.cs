namespace SalesBot.Domain;

/// <summary>Why a command was refused. A value with a name; the bot puts it into the reader's words.</summary>
public abstract record Refusal;
