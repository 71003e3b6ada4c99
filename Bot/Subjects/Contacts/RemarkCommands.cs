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
    /// <summary>What a colleague is asked to do.</summary>
    public StaffTask? Task { get; init; }

    internal override Result<Done> Carry(Work work) => RemarkWork.Keep(work, this);
}

/// <summary>Mends a note or an attempt; what is null stays as it is.</summary>
public sealed record AmendRemark(string Remark, string? Text = null, DateTimeOffset? At = null, CustomerCode? Customer = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => RemarkWork.Amend(work, this);
}

/// <summary>Takes a note or an attempt of one's own away.</summary>
public sealed record RemoveRemark(string Remark) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => RemarkWork.Remove(work, this);
}

public sealed record RemarkAmended(Remark Remark, Customer Customer) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => CustomerHead.Of(message, Customer).Line(Wording.Words.Of("Remarks", message.Language)[$"Line.{Remark.Kind}"] + message.Words["List.Colon"] + Remark.Text).Line().Italic(message.Words["Note.Amended"]);
}

public sealed record RemarkRemoved(Remark Remark, Customer Customer) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => CustomerHead.Of(message, Customer).Line(Wording.Words.Of("Talk", message.Language)["Entry.Removed", Wording.Shortened.Line(Remark.Text, 60)]);
}

/// <summary>The colleague takes a task or declines it, or has done it; the asker hears so.</summary>
public sealed record AnswerTask(string Remark, TaskState Answer) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => RemarkWork.Answer(work, this);
}

public sealed record TaskAnswered(Remark Told, Customer Customer) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => RemarkDialogue.Answered(this, message);
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

    internal override string? ToldTo => Remark.Task?.Name;

    internal override Draft Say(Message message) => RemarkDialogue.Say(this, message);
}

/// <summary>A name stands in the message, and nothing shows whether there was a contact.</summary>
/// <param name="Text">The message, to be read again.</param>
public sealed record AskingAct(string Text, CustomerCode Customer) : ChatStep
{
    internal override bool Waits => true;

    internal override Answers Takes => Answers.Closed;
}
