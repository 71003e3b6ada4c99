using System.Text.Json;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Leaves;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Tests.Store;

/// <summary>Names that lie in every store there is. A type may be called otherwise; what tells it apart in the store may not.</summary>
public sealed class StoredNamesTests
{
    /// <summary>The type's own name is data too: the audit trail says by it what was done.</summary>
    private static readonly Dictionary<string, string> Commands = new()
    {
        ["LogFollowUp"] = "log",
        ["AmendFollowUp"] = "amend",
        ["PlanStep"] = "plan-step",
        ["AddCustomer"] = "add-customer",
        ["SetCustomer"] = "set-customer",
        ["SetField"] = "set-field",
        ["SetStage"] = "set-stage",
        ["RecordOrder"] = "order",
        ["RecordPayment"] = "payment",
        ["Undo"] = "undo",
        ["Instead"] = "instead",
        ["Snooze"] = "snooze",
        ["Reschedule"] = "reschedule",
        ["HandOver"] = "hand-over",
        ["ConfirmProfiles"] = "confirm-profiles",
        ["SetGrade"] = "set-grade",
        ["SetConsent"] = "consent",
        ["JudgeFollowUp"] = "judge",
        ["SetLanguage"] = "language",
        ["AttachFiles"] = "attach",
        ["StartImport"] = "import",
        ["ChooseImportKind"] = "import-kind",
        ["ConfirmImport"] = "import-confirm",
        ["CancelImport"] = "import-cancel",
        ["MapImport"] = "import-map",
        ["ExportData"] = "export",
        ["ExportReport"] = "export-report",
        ["MergeCustomers"] = "merge",
        ["KeepApart"] = "keep-apart",
        ["SetStrategy"] = "strategy",
        ["SetRate"] = "exchange-rate",
        ["SetTarget"] = "set-target",
        ["CopyTargets"] = "copy-targets",
        ["SetScore"] = "set-score",
        ["MakePlan"] = "make-plan",
        ["ClosePlan"] = "close-plan",
        ["PostponePlan"] = "postpone-plan",
        ["AssignPlan"] = "assign-plan",
        ["TakeLeave"] = "take-leave",
        ["EndLeave"] = "end-leave",
        ["SetStandIn"] = "stand-in",
        ["SetPreferences"] = "preferences",
        ["HandOverAll"] = "hand-over-all",
        ["SetReminder"] = "set-reminder",
        ["ChangeReminder"] = "change-reminder",
        ["EndReminder"] = "end-reminder",
        ["InvitePerson"] = "invite",
        ["SetRole"] = "role",
        ["SetTeam"] = "team",
        ["Deactivate"] = "deactivate",
        ["SignOut"] = "sign-out",
        ["BindGroup"] = "bind-group",
        ["ReleaseGroup"] = "release-group",
        ["SetGroupDigest"] = "group-digest",
        ["ErasePerson"] = "erase-person",
        ["EraseContact"] = "erase-contact",
    };

    private static readonly Dictionary<string, string> Questions = new()
    {
        ["ChoosingCustomer"] = "choosing-customer",
        ["NamingCustomer"] = "naming-customer",
        ["OfferingNewCustomer"] = "offering-new-customer",
        ["WritingLog"] = "writing-log",
        ["AddingSubstance"] = "adding-substance",
        ["MendingRecord"] = "mending-record",
        ["GivingReason"] = "giving-reason",
        ["ChoosingStage"] = "choosing-stage",
        ["ChoosingProduct"] = "choosing-product",
        ["NamingProduct"] = "naming-product",
        ["GivingMoney"] = "giving-money",
        ["PayingNoOrder"] = "paying-no-order",
        ["Confirming"] = "confirming",
        ["ChoosingDay"] = "choosing-day",
        ["ChoosingColleague"] = "choosing-colleague",
        ["FillingProfile"] = "filling-profile",
        ["NamingNewCustomer"] = "naming-new-customer",
        ["CommentingRecord"] = "commenting-record",
        ["PlacingFiles"] = "placing-files",
        ["WritingStrategy"] = "writing-strategy",
        ["LookingAtFigure"] = "looking-at-figure",
        ["RatingRep"] = "rating-rep",
        ["MovingPlan"] = "moving-plan",
        ["WritingPlan"] = "writing-plan",
        ["GivingLeave"] = "giving-leave",
        ["ChoosingStandIn"] = "choosing-stand-in",
        ["ChoosingPreference"] = "choosing-preference",
        ["ChoosingHeir"] = "choosing-heir",
        ["ChoosingTeam"] = "choosing-team",
        ["NamingInvited"] = "naming-invited",
    };

    [Fact]
    public void Commands_Stored_KeepTheirNames() => AssertKept(typeof(SalesCommand), Commands);

    [Fact]
    public void Questions_Stored_KeepTheirNames() => AssertKept(typeof(ChatStep), Questions);

    [Fact]
    public void EveryCommandAndQuestion_HasAStoredName()
    {
        var kinds = typeof(SalesCommand).Assembly.GetTypes().Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(SalesCommand)) || type.IsSubclassOf(typeof(ChatStep))));

        Assert.Equal(kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal), StoredJson.Names.Where(name => name.Family == typeof(SalesCommand) || name.Family == typeof(ChatStep)).Select(name => name.Type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Conversation_OfTheVersionBefore_IsReadAndWrittenAlike()
    {
        const string json = """{"chat":"local:r1","at":{"step":"confirming","command":{"command":"take-leave","rep":"r1","from":"2026-03-11","to":"2026-03-13"}},"asked":"2026-03-11T09:00:00+08:00"}""";

        var conversation = JsonSerializer.Deserialize(json, Documents.Conversations.Json)!;

        Assert.Equal(new Confirming(new TakeLeave(new RepId("r1"), new DateOnly(2026, 3, 11), new DateOnly(2026, 3, 13))), conversation.At);
        Assert.Equal(json, JsonSerializer.Serialize(conversation, Documents.Conversations.Json));
    }

    [Fact]
    public void Refusals_All_SayThemselves() =>
        Assert.DoesNotContain(
            typeof(SalesCommand).Assembly.GetTypes().Concat(typeof(Refusal).Assembly.GetTypes()),
            type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract && !type.IsSubclassOf(typeof(SpokenRefusal)));

    /// <summary>New names may come; those that were stay.</summary>
    private static void AssertKept(Type family, Dictionary<string, string> names)
    {
        var now = StoredJson.Names.Where(name => name.Family == family).ToDictionary(name => name.Type.Name, name => name.Name);

        Assert.Equal(now.Count, now.Values.Distinct().Count());
        Assert.All(names, name => Assert.Equal(name.Value, now.GetValueOrDefault(name.Key)));
    }
}
