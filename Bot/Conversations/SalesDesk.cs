using SalesBot.Bot.Conversations.Files;
using SalesBot.Bot.Conversations.Merging;
using SalesBot.Bot.Conversations.Remarks;
using SalesBot.Bot.Conversations.Strategies;
using SalesBot.Bot.Conversations.Reviewing;
using SalesBot.Bot.Figures;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Privacy;
using SalesBot.Bot.Pushes;
using SalesBot.Bot.Team;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations;

/// <summary>Carries out commands: checks the person's rights, asks the domain, writes, and keeps what is derived up to date.</summary>
public sealed class SalesDesk(DeskRules rules, Directory directory)
{
    public DeskRules Rules => rules;

    public Directory Directory => directory;

    /// <param name="source">The update or file the command came from, for the audit trail.</param>
    /// <returns>Refused leaves the store as it was.</returns>
    public Result<Done> Decide(SalesCommand command, Rep person, IWriteSession session, string? source, DateTimeOffset now)
    {
        var desk = new Desk(rules, directory, person, new Changes(session), source, rules.LocalTime(person, now));
        if (command is Instead instead)
        {
            return InsteadDesk.Foresee(desk, instead) is { } foreseen ? foreseen
                : Decide(new Undo(instead.Change), person, session, source, now) is Result<Done>.Refused refused ? refused
                : Decide(instead.Then, person, session, source, now);
        }

        var result = command switch
        {
            LogFollowUp log => FollowUpDesk.Log(desk, log),
            AmendFollowUp amend => FollowUpDesk.Amend(desk, amend),
            KeepRemark remark => RemarkDesk.Keep(desk, remark),
            CountRemark remark => RemarkDesk.Count(desk, remark),
            PlanStep step => StepDesk.Plan(desk, step),
            Snooze snooze => StepDesk.Snooze(desk, snooze),
            Reschedule reschedule => StepDesk.Reschedule(desk, reschedule),
            AddCustomer add => CustomerDesk.Add(desk, add),
            SetCustomer set => CustomerDesk.Set(desk, set),
            SetStage stage => CustomerDesk.SetStage(desk, stage),
            HandOver handOver => HandOverDesk.One(desk, handOver),
            RecordOrder order => MoneyDesk.Order(desk, order),
            RecordPayment payment => MoneyDesk.Pay(desk, payment),
            ConfirmProfiles confirm => CareDesk.Confirm(desk, confirm),
            SetGrade grade => CareDesk.SetGrade(desk, grade),
            SetConsent consent => CareDesk.SetConsent(desk, consent),
            JudgeFollowUp judge => SpotDesk.Judge(desk, judge),
            SetLanguage language => PeopleDesk.Language(desk, language),
            AttachFiles attach => SentDesk.Attach(desk, attach),
            StartImport import => ImportDesk.Start(desk, import),
            ChooseImportKind choice => ImportDesk.Choose(desk, choice),
            ConfirmImport confirm => ImportDesk.Confirm(desk, confirm),
            CancelImport cancel => ImportDesk.Cancel(desk, cancel),
            MergeCustomers merge => MergeDesk.Merge(desk, merge),
            SetStrategy strategy => StrategyDesk.Set(desk, strategy),
            KeepApart apart => MergeDesk.KeepApart(desk, apart),
            ExportData export => ExportDesk.Export(desk, export),
            ExportReport report => ExportDesk.Report(desk, report),
            ReviewCommand review => ReviewDesk.Decide(desk, review),
            Undo undo => UndoDesk.Undo(desk, undo),
            TeamCommand team => TeamDesk.Decide(desk, team),
            PrivacyCommand privacy => PrivacyDesk.Decide(desk, privacy),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No desk for this command."),
        };
        return result is Result<Done>.Accepted(var done) ? desk.Finish(command.GetType().Name, done) : result;
    }
}

/// <summary>One command at work: who asks, when, and what it has written so far.</summary>
internal sealed class Desk(DeskRules rules, Directory directory, Rep person, Changes changes, string? source, DateTimeOffset now)
{
    private readonly HashSet<CustomerCode> touched = [];

    private readonly HashSet<RepId> replanned = [];

    public DeskRules Rules => rules;

    public Directory Directory => directory;

    public Rep Person => person;

    public Changes Changes => changes;

    public IWriteSession Session => changes.Session;

    public string? Source => source;

    /// <summary>The person's local time.</summary>
    public DateTimeOffset Now => now;

    public DateOnly Today => DateOnly.FromDateTime(now.DateTime);

    /// <returns>Null when there is none within the person's scope.</returns>
    public Customer? Find(CustomerCode code) =>
        MergedCode.Find(Session, code) is { } customer && Conversations.Directory.MaySee(Session, person, customer, Today) ? customer : null;

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
        if (before is null || !Conversations.Directory.ReadsAlike(before, customer))
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
