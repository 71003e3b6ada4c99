using SalesBot.Domain;

namespace SalesBot.Bot.Records;

/// <summary>Takes a change back and does the right thing in its place, as one answer: "no, 60k" after an order.</summary>
public sealed record Instead(string Change, SalesCommand Then) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => Then.Foresee(work, Change) is { } foreseen ? foreseen
        : CommandRunner.Run(new Undo(Change), work.Again()) is Result<Done>.Refused refused ? refused
        : CommandRunner.Run(Then, work.Again());
}
