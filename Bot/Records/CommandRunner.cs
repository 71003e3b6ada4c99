using SalesBot.Bot.Chat;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Export;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Subjects.HandOvers;
using SalesBot.Bot.Subjects.Import;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Subjects.Merging;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Privacy;
using SalesBot.Bot.Subjects.Settings;
using SalesBot.Bot.Subjects.SpotChecks;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Subjects.Strategies;
using SalesBot.Bot.Subjects.Targets;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>Carries out commands: checks the person's rights, asks the domain, writes, and keeps what is derived up to date.</summary>
public sealed class CommandRunner(TeamRules rules, CustomerNames directory)
{
    public TeamRules Rules => rules;

    public CustomerNames CustomerNames => directory;

    /// <param name="source">The update or file the command came from, for the audit trail.</param>
    /// <returns>Refused leaves the store as it was.</returns>
    public Result<Done> Decide(SalesCommand command, Rep person, IWriteSession session, string? source, DateTimeOffset now)
    {
        var work = new Work(rules, directory, person, new Changes(session), source, rules.LocalTime(person, now));
        if (command is Instead instead)
        {
            return InsteadWork.Foresee(work, instead) is { } foreseen ? foreseen
                : Decide(new Undo(instead.Change), person, session, source, now) is Result<Done>.Refused refused ? refused
                : Decide(instead.Then, person, session, source, now);
        }

        var result = command switch
        {
            LogFollowUp log => FollowUpWork.Log(work, log),
            AmendFollowUp amend => FollowUpWork.Amend(work, amend),
            KeepRemark remark => RemarkWork.Keep(work, remark),
            CountRemark remark => RemarkWork.Count(work, remark),
            PlanStep step => StepWork.Plan(work, step),
            Snooze snooze => StepWork.Snooze(work, snooze),
            Reschedule reschedule => StepWork.Reschedule(work, reschedule),
            AddCustomer add => CustomerWork.Add(work, add),
            SetCustomer set => CustomerWork.Set(work, set),
            SetStage stage => CustomerWork.SetStage(work, stage),
            HandOver handOver => HandOverWork.One(work, handOver),
            RecordOrder order => OrderWork.Order(work, order),
            RecordPayment payment => OrderWork.Pay(work, payment),
            ConfirmProfiles confirm => CareWork.Confirm(work, confirm),
            SetGrade grade => CareWork.SetGrade(work, grade),
            SetConsent consent => CareWork.SetConsent(work, consent),
            JudgeFollowUp judge => SpotCheckWork.Judge(work, judge),
            SetLanguage language => LanguageWork.Language(work, language),
            AttachFiles attach => SentWork.Attach(work, attach),
            StartImport import => ImportWork.Start(work, import),
            ChooseImportKind choice => ImportWork.Choose(work, choice),
            ConfirmImport confirm => ImportWork.Confirm(work, confirm),
            CancelImport cancel => ImportWork.Cancel(work, cancel),
            MergeCustomers merge => MergeWork.Merge(work, merge),
            SetStrategy strategy => StrategyWork.Set(work, strategy),
            KeepApart apart => MergeWork.KeepApart(work, apart),
            ExportData export => ExportWork.Export(work, export),
            ExportReport report => ExportWork.Report(work, report),
            ReviewCommand review => ReviewWork.Decide(work, review),
            Undo undo => UndoWork.Undo(work, undo),
            TeamCommand team => TeamWork.Decide(work, team),
            PrivacyCommand privacy => PrivacyWork.Decide(work, privacy),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No desk for this command."),
        };
        return result is Result<Done>.Accepted(var done) ? work.Finish(command.GetType().Name, done) : result;
    }
}

/// <summary>One command at work: who asks, when, and what it has written so far.</summary>
internal sealed class Work(TeamRules rules, CustomerNames directory, Rep person, Changes changes, string? source, DateTimeOffset now)
{
    private readonly HashSet<CustomerCode> touched = [];

    private readonly HashSet<RepId> replanned = [];

    public TeamRules Rules => rules;

    public CustomerNames CustomerNames => directory;

    public Rep Person => person;

    public Changes Changes => changes;

    public IWriteSession Session => changes.Session;

    public string? Source => source;

    /// <summary>The person's local time.</summary>
    public DateTimeOffset Now => now;

    public DateOnly Today => DateOnly.FromDateTime(now.DateTime);

    /// <returns>Null when there is none within the person's scope.</returns>
    public Customer? Find(CustomerCode code) =>
        MergedCode.Find(Session, code) is { } customer && CustomerNames.MaySee(Session, person, customer, Today) ? customer : null;

    /// <summary>Says that a customer's records change; to be called before they do, so that undo knows the plan as it was.</summary>
    public void Touch(CustomerCode customer)
    {
        if (touched.Add(customer))
        {
            changes.Watch(Documents.Plans, customer.Value);
        }
    }

    /// <summary>Says that a person's working days change, and with them what is due when: derived, so that the trail need not keep it.</summary>
    public void Replan(RepId person)
    {
        replanned.Add(person);
        Agenda.Changed(Session, person);
    }

    /// <summary>Lets a colleague know, in their language and when they may be disturbed. Undo takes back what has not been said yet.</summary>
    public void Notify(Rep to, Func<Language, Draft> say)
    {
        if (to.Active && to.Id != person.Id)
        {
            var draft = say(Language.Read(to.Language) ?? Language.Simplified);
            changes.Put(Documents.Notices, new Notice(Ids.New(now), to.Id, now, draft.Html, draft.Buttons, draft.Customer));
            Agenda.Changed(Session, to.Id);
        }
    }

    public void Put(Customer customer)
    {
        var before = Session.Get(Documents.Customers, customer.Code.Value);
        changes.Put(Documents.Customers, customer);

        // Most changes, such as a first contact's day, leave the names as they are, and everybody's names need not be looked at again.
        if (before is null || !CustomerNames.ReadsAlike(before, customer))
        {
            directory.Changed(Session, [customer.Code]);
        }
    }

    /// <summary>Brings plans and tallies up to date and keeps the trail.</summary>
    public Done Finish(string what, Done done)
    {
        PlanKeeper.Refresh(Session, touched, rules.Cadence, rep => rules.DutyOf(Session, rep));
        var customers = replanned.SelectMany(owner => Session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByOwner, [owner.Value])));
        PlanKeeper.Refresh(Session, customers.Select(customer => customer.Code), rules.Cadence, rep => rules.DutyOf(Session, rep));
        TallyKeeper.Refresh(Session, touched, rules.Figures, rules.TeamDay(now));
        var entry = changes.Keep(what, person.Id, source, now);
        return entry is null ? done : done with { Change = entry.Id };
    }
}
