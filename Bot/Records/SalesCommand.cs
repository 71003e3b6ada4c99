using System.Text.Json.Serialization;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Subjects.Merging;
using SalesBot.Bot.Subjects.Privacy;
using SalesBot.Bot.Subjects.Strategies;
using SalesBot.Bot.Subjects.Targets;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>Something a person wants done to the records. Serialisable, so that one may wait for a yes.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(LogFollowUp), "log")]
[JsonDerivedType(typeof(AmendFollowUp), "amend")]
[JsonDerivedType(typeof(KeepRemark), "remark")]
[JsonDerivedType(typeof(CountRemark), "count-remark")]
[JsonDerivedType(typeof(PlanStep), "plan-step")]
[JsonDerivedType(typeof(AddCustomer), "add-customer")]
[JsonDerivedType(typeof(SetCustomer), "set-customer")]
[JsonDerivedType(typeof(SetStage), "set-stage")]
[JsonDerivedType(typeof(RecordOrder), "order")]
[JsonDerivedType(typeof(RecordPayment), "payment")]
[JsonDerivedType(typeof(Undo), "undo")]
[JsonDerivedType(typeof(Instead), "instead")]
[JsonDerivedType(typeof(Snooze), "snooze")]
[JsonDerivedType(typeof(Reschedule), "reschedule")]
[JsonDerivedType(typeof(HandOver), "hand-over")]
[JsonDerivedType(typeof(ConfirmProfiles), "confirm-profiles")]
[JsonDerivedType(typeof(SetGrade), "set-grade")]
[JsonDerivedType(typeof(SetConsent), "consent")]
[JsonDerivedType(typeof(JudgeFollowUp), "judge")]
[JsonDerivedType(typeof(SetLanguage), "language")]
[JsonDerivedType(typeof(AttachFiles), "attach")]
[JsonDerivedType(typeof(StartImport), "import")]
[JsonDerivedType(typeof(ChooseImportKind), "import-kind")]
[JsonDerivedType(typeof(ConfirmImport), "import-confirm")]
[JsonDerivedType(typeof(CancelImport), "import-cancel")]
[JsonDerivedType(typeof(ExportData), "export")]
[JsonDerivedType(typeof(ExportReport), "export-report")]
[JsonDerivedType(typeof(MergeCustomers), "merge")]
[JsonDerivedType(typeof(KeepApart), "keep-apart")]
[JsonDerivedType(typeof(SetStrategy), "strategy")]
[JsonDerivedType(typeof(SetTarget), "set-target")]
[JsonDerivedType(typeof(CopyTargets), "copy-targets")]
[JsonDerivedType(typeof(SetScore), "set-score")]
[JsonDerivedType(typeof(MakePlan), "make-plan")]
[JsonDerivedType(typeof(ClosePlan), "close-plan")]
[JsonDerivedType(typeof(PostponePlan), "postpone-plan")]
[JsonDerivedType(typeof(AssignPlan), "assign-plan")]
[JsonDerivedType(typeof(TakeLeave), "take-leave")]
[JsonDerivedType(typeof(EndLeave), "end-leave")]
[JsonDerivedType(typeof(SetStandIn), "stand-in")]
[JsonDerivedType(typeof(SetPreferences), "preferences")]
[JsonDerivedType(typeof(HandOverAll), "hand-over-all")]
[JsonDerivedType(typeof(InvitePerson), "invite")]
[JsonDerivedType(typeof(SetRole), "role")]
[JsonDerivedType(typeof(SetTeam), "team")]
[JsonDerivedType(typeof(Deactivate), "deactivate")]
[JsonDerivedType(typeof(BindGroup), "bind-group")]
[JsonDerivedType(typeof(ReleaseGroup), "release-group")]
[JsonDerivedType(typeof(SetGroupDigest), "group-digest")]
[JsonDerivedType(typeof(ErasePerson), "erase-person")]
[JsonDerivedType(typeof(EraseContact), "erase-contact")]
public abstract record SalesCommand;

/// <param name="At">In the rep's zone.</param>
/// <param name="Proposed">Won or Lost, as the message has it: asked back before it is set.</param>
/// <param name="AskAgain">What the customer could not say for sure yet: a step of its own in some working days.</param>
/// <param name="Wordless">Only a photo, a location or a voice note was sent: what was said is asked for.</param>
public sealed record LogFollowUp(
    CustomerCode Customer,
    DateTimeOffset At,
    Method Method,
    string Summary,
    string? Objection = null,
    NextStep? Next = null,
    Stage? Stage = null,
    LossReason? Reason = null,
    string? Contact = null,
    Money? Amount = null,
    bool NoAnswer = false,
    IReadOnlyList<string>? Attachments = null,
    Stage? Proposed = null,
    bool Wordless = false,
    string? AskAgain = null) : SalesCommand;

/// <summary>Mends a follow-up: every field given replaces the old one.</summary>
/// <param name="More">Added to what was said.</param>
/// <param name="NextText">Added to, or put as, the next step.</param>
public sealed record AmendFollowUp(
    string FollowUp,
    CustomerCode? Customer = null,
    DateTimeOffset? At = null,
    Method? Method = null,
    string? More = null,
    string? Objection = null,
    NextStep? Next = null,
    Stage? Stage = null,
    LossReason? Reason = null,
    string? Contact = null,
    Money? Amount = null) : SalesCommand;

/// <summary>Keeps a note, an attempt or a colleague's contact on the customer's timeline.</summary>
/// <param name="At">In the rep's zone.</param>
/// <param name="To">Who is asked to do it, and hears so.</param>
public sealed record KeepRemark(CustomerCode Customer, RemarkKind Kind, DateTimeOffset At, string Text, string? Contact = null, Method? Method = null, RepId? To = null) : SalesCommand;

/// <summary>What was kept as a remark was a contact after all.</summary>
public sealed record CountRemark(string Remark, LogFollowUp Contact) : SalesCommand;

/// <summary>A reminder without a contact: only real contacts move the clock.</summary>
/// <param name="Due">Null where no day was said.</param>
public sealed record PlanStep(CustomerCode Customer, string Text, DateOnly? Due, TimeOnly? Time = null) : SalesCommand;

/// <param name="FirstContact">Logged with the customer, whose code it takes.</param>
/// <param name="FirstStep">Likewise.</param>
public sealed record AddCustomer(
    string Name,
    Contact? Contact = null,
    Stage Stage = Stage.Prospect,
    string? Industry = null,
    CompanySize? Size = null,
    string? Region = null,
    string? Channel = null,
    string? Need = null,
    LogFollowUp? FirstContact = null,
    PlanStep? FirstStep = null) : SalesCommand;

/// <summary>Sets fields of a customer; a null leaves one as it is.</summary>
public sealed record SetCustomer(
    CustomerCode Customer,
    string? Industry = null,
    CompanySize? Size = null,
    string? Region = null,
    string? Channel = null,
    string? Need = null,
    Contact? Contact = null,
    string? Alias = null,
    Money? Budget = null) : SalesCommand;

/// <param name="FollowUp">The follow-up that brought it about; null when typed by itself.</param>
public sealed record SetStage(CustomerCode Customer, Stage Stage, LossReason? Reason = null, string? FollowUp = null) : SalesCommand;

/// <param name="Date">The rep's local date.</param>
public sealed record RecordOrder(CustomerCode Customer, Money Amount, string Product, DateOnly Date, decimal? Quantity = null) : SalesCommand;

/// <summary>Money came in from a customer: it settles the oldest open orders first.</summary>
public sealed record RecordPayment(CustomerCode Customer, Money Amount, DateOnly Date) : SalesCommand;

/// <param name="Change">Null for the person's own last one.</param>
public sealed record Undo(string? Change) : SalesCommand;

public sealed record Snooze(CustomerCode Customer, int Days) : SalesCommand;

public sealed record Reschedule(CustomerCode Customer, DateOnly Day, TimeOnly? Time = null) : SalesCommand;

public sealed record HandOver(CustomerCode Customer, RepId To) : SalesCommand;

/// <summary>Looked over, and nothing has changed.</summary>
public sealed record ConfirmProfiles(IReadOnlyList<CustomerCode> Customers) : SalesCommand;

public sealed record SetGrade(CustomerCode Customer, Grade Grade) : SalesCommand;

/// <summary>Whether the customer may be contacted: without consent nothing is ever due.</summary>
public sealed record SetConsent(CustomerCode Customer, bool Consent) : SalesCommand;

/// <summary>A lead's word on a record of the spot check.</summary>
/// <param name="Good">Null leaves the verdict as it was.</param>
public sealed record JudgeFollowUp(string FollowUp, bool? Good, string? Comment = null) : SalesCommand;

/// <param name="Tag">zh-Hans, zh-Hant or en.</param>
public sealed record SetLanguage(string Tag) : SalesCommand;
