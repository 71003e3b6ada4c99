using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>Keeps a note, an attempt or a colleague's contact on the customer's timeline.</summary>
/// <param name="At">In the rep's zone.</param>
/// <param name="To">Who is asked to do it, and hears so.</param>
public sealed record KeepRemark(CustomerCode Customer, RemarkKind Kind, DateTimeOffset At, string Text, string? Contact = null, Method? Method = null, RepId? To = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => RemarkWork.Keep(work, this);
}

/// <summary>What was kept as a remark was a contact after all.</summary>
public sealed record CountRemark(string Remark, LogFollowUp Contact) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => RemarkWork.Count(work, this);
}

/// <param name="InARow">Of an attempt: how many there are now since the last contact, this one included.</param>
/// <param name="Told">The colleague who hears of it.</param>
public sealed record RemarkKept(Remark Remark, Customer Customer, int InARow, Rep? Told = null) : Done
{
    /// <summary>The colleague may not see the customer, and was told nothing.</summary>
    public bool Hidden { get; init; }

    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => RemarkDialogue.Say(this, message);
}

/// <summary>A name stands in the message, and nothing shows whether there was a contact.</summary>
/// <param name="Text">The message, to be read again.</param>
public sealed record AskingAct(string Text, CustomerCode Customer) : ChatStep
{
    internal override bool TakesYes => true;
}
