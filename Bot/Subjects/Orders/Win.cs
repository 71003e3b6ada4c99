using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>A deal told as won with what was bought: one yes sets the stage and records the order.</summary>
/// <param name="FollowUp">The contact that told of it.</param>
public sealed record Win(string FollowUp, RecordOrder Order) : SalesCommand
{
    internal override SalesCommand After(string followUp) => this with { FollowUp = followUp };

    internal override string? Question(Message message) =>
        Order.Product.Length == 0 ? Words.Of("Talk", message.Language)["Confirm.WinBare", message.Find(Order.Customer)?.Name, message.Exact(Order.Amount)]
        : Words.Of("Talk", message.Language)["Confirm.Win", message.Find(Order.Customer)?.Name, What(message), message.Exact(Order.Amount)];

    internal override Result<Done> Carry(Work work) =>
        work.Find(Order.Customer)?.Stage != Stage.Won && CommandRunner.Run(new SetStage(Order.Customer, Stage.Won, null, FollowUp.Length > 0 ? FollowUp : null), work.Again()) is Result<Done>.Refused refused ? refused
        : CommandRunner.Run(Order, work.Again());

    /// <summary>给袋机 ×2.</summary>
    private string What(Message message) =>
        OrderText.Bought(Order.Product, Order.Quantity, message);
}
