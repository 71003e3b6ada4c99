namespace SalesBot.Bot.Understanding;

/// <summary>What a message asks for, as the reader of its subject took it: the dialogue of the subject answers this and reads no words again.</summary>
public abstract record Request;
