using System.Text.Json.Serialization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Subjects.Strategies;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Chat;

/// <summary>A question that waits for its answer. Kept with the chat, so it survives a restart; it expires after a day.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
[JsonDerivedType(typeof(ChoosingCustomer), "choosing-customer")]
[JsonDerivedType(typeof(NamingCustomer), "naming-customer")]
[JsonDerivedType(typeof(OfferingNewCustomer), "offering-new-customer")]
[JsonDerivedType(typeof(WritingLog), "writing-log")]
[JsonDerivedType(typeof(AskingAct), "asking-act")]
[JsonDerivedType(typeof(AddingSubstance), "adding-substance")]
[JsonDerivedType(typeof(MendingRecord), "mending-record")]
[JsonDerivedType(typeof(GivingReason), "giving-reason")]
[JsonDerivedType(typeof(ChoosingStage), "choosing-stage")]
[JsonDerivedType(typeof(ChoosingProduct), "choosing-product")]
[JsonDerivedType(typeof(GivingMoney), "giving-money")]
[JsonDerivedType(typeof(Confirming), "confirming")]
[JsonDerivedType(typeof(ChoosingDay), "choosing-day")]
[JsonDerivedType(typeof(ChoosingColleague), "choosing-colleague")]
[JsonDerivedType(typeof(FillingProfile), "filling-profile")]
[JsonDerivedType(typeof(NamingNewCustomer), "naming-new-customer")]
[JsonDerivedType(typeof(CommentingRecord), "commenting-record")]
[JsonDerivedType(typeof(PlacingFiles), "placing-files")]
[JsonDerivedType(typeof(WritingStrategy), "writing-strategy")]
[JsonDerivedType(typeof(LookingAtFigure), "looking-at-figure")]
[JsonDerivedType(typeof(RatingRep), "rating-rep")]
[JsonDerivedType(typeof(MovingPlan), "moving-plan")]
[JsonDerivedType(typeof(WritingPlan), "writing-plan")]
[JsonDerivedType(typeof(GivingLeave), "giving-leave")]
[JsonDerivedType(typeof(ChoosingStandIn), "choosing-stand-in")]
[JsonDerivedType(typeof(ChoosingPreference), "choosing-preference")]
[JsonDerivedType(typeof(ChoosingHeir), "choosing-heir")]
[JsonDerivedType(typeof(ChoosingTeam), "choosing-team")]
[JsonDerivedType(typeof(NamingInvited), "naming-invited")]
public abstract record ChatStep;

/// <summary>Several customers answer to the name.</summary>
/// <param name="Text">The message to be read again once the customer is known.</param>
public sealed record ChoosingCustomer(string Text, IReadOnlyList<CustomerCode> Candidates) : ChatStep;

/// <summary>No customer was named.</summary>
public sealed record NamingCustomer(string Text) : ChatStep;

/// <summary>Nobody answers to the name: add the customer, or name another.</summary>
public sealed record OfferingNewCustomer(string Text, string Name) : ChatStep;

/// <summary>A bare /log, or "logged" on a reminder: what happened?</summary>
public sealed record WritingLog(CustomerCode? Customer) : ChatStep;

/// <summary>The record was vague: the answer is added to it.</summary>
public sealed record AddingSubstance(string FollowUp) : ChatStep;

/// <summary>"Edit" on a card: the next message mends the record.</summary>
public sealed record MendingRecord(string FollowUp) : ChatStep;

/// <summary>Lost, but why?</summary>
public sealed record GivingReason(CustomerCode Customer, string? FollowUp) : ChatStep;

public sealed record ChoosingStage(CustomerCode Customer) : ChatStep;

/// <summary>An order without a product.</summary>
public sealed record ChoosingProduct(RecordOrder Order, IReadOnlyList<string> Products) : ChatStep;

/// <summary>An order or a payment that lacks its customer or its amount.</summary>
/// <param name="Said">What was said of it so far; the next message goes on from there.</param>
public sealed record GivingMoney(bool Payment, CustomerCode? Customer, string Said) : ChatStep;

/// <summary>A large amount, a win or another thing better asked first.</summary>
public sealed record Confirming(SalesCommand Command) : ChatStep;

public sealed record ChoosingDay(CustomerCode Customer) : ChatStep;

public sealed record ChoosingColleague(CustomerCode Customer) : ChatStep;

/// <summary>A new customer's missing fields: the next message fills them.</summary>
public sealed record FillingProfile(CustomerCode Customer) : ChatStep;

/// <summary>A bare /new: what is it called?</summary>
public sealed record NamingNewCustomer : ChatStep;

/// <summary>A comment on a record of the spot check.</summary>
public sealed record CommentingRecord(string FollowUp) : ChatStep;

/// <summary>Something was sent without a word: which customer's is it?</summary>
public sealed record PlacingFiles(IReadOnlyList<string> Files, IReadOnlyList<CustomerCode> Candidates) : ChatStep;
/// <summary>A figure was shown: 比二月, "and Anna?" and 为什么 speak of it.</summary>
/// <param name="Figure">As <c>FigureAsk</c> writes it.</param>
public sealed record LookingAtFigure(string Figure) : ChatStep;

/// <summary>How many points for a rep's month?</summary>
/// <param name="Teamwork">Else satisfaction.</param>
public sealed record RatingRep(RepId Rep, Period Month, bool Teamwork) : ChatStep;

/// <summary>A new deadline for an action plan.</summary>
public sealed record MovingPlan(string Plan) : ChatStep;

/// <summary>The list of plans was shown: what follows may be another.</summary>
public sealed record WritingPlan : ChatStep;

/// <summary>A name stands in the message, and nothing shows whether there was a contact.</summary>
/// <param name="Text">The message, to be read again.</param>
public sealed record AskingAct(string Text, CustomerCode Customer) : ChatStep;
