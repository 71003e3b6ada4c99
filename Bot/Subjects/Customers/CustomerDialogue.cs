using System.Text.RegularExpressions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>/customer and /stage, the card's buttons, and plain questions about one customer.</summary>
internal sealed partial class CustomerDialogue : IDialogue
{
    /// <summary>Query types that one customer's card answers.</summary>
    private static readonly string[] OnTheCard = ["history", "contact", "customer"];

    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (ChoosingCustomer asked, { Verb: "card", First: { } pick }) when int.TryParse(pick, out var index) && index < asked.Candidates.Count => Card(message, asked.Candidates[index]),
        (_, { Verb: "customer", Customer: { } code }) => Card(message, code),
        (_, { Verb: "history", Customer: { } code }) => History(message, code),
        (GivingReason asked, { Verb: "reason", First: { } reason }) when Enum.TryParse<LossReason>(reason, out var why) =>
            Turn.Do(new SetStage(asked.Customer, Stage.Lost, why, asked.FollowUp)),
        (GivingReason asked, null) when FieldWords.LossReasons.Find(message.Text) is { } why => Turn.Do(new SetStage(asked.Customer, Stage.Lost, why, asked.FollowUp)),
        (_, { Verb: "lost", Customer: { } code }) => Move(message, code, Stage.Lost, null),
        (_, { Verb: "stage", Arguments: [var code, var stage, ..] arguments }) when Enum.TryParse<Stage>(stage, out var to) =>
            Move(message, new CustomerCode(code), to, arguments.ElementAtOrDefault(2)),
        (_, { Verb: "stage", Customer: { } code }) => WhichStage(message, code),
        (_, { Verb: "keep" }) => Turn.Say(Draft.Plain(message.Words["Stage.Kept"])),
        (_, { }) => null,
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request switch
    {
        Reading { Command: "customer" } reading => FromCommand(message, reading),
        Reading { Command: "stage" } reading => StageCommand(message, reading),
        Reading { Intent: Intent.Query, Query.Type: { } type } reading when OnTheCard.Contains(type) => Asked(message, reading, type),
        // 先不要把锦程改成成交，等签了字再说: forbidden, it is not even asked.
        Reading { Intent: Intent.Update, First: { Customer: { } kept, Stage: not null } } when Forbidding().IsMatch(message.Text) => Turn.Say(Draft.Plain(message.Words["Stage.Kept"])) with { Topic = kept },
        Reading { Intent: Intent.Update, First: { Customer: { } code } record } => Update(message, code, record),
        _ => null,
    };

    [GeneratedRegex(@"^\W*(?:(?:请|請|麻烦|麻煩|那|就|但|不过|不過)\s*)?(?:先|暂时|暫時|暂|還|还)?(?:不要|别|別|不用|不能|不急着|不急著)(?!的|人|家)[^，。,.;；]{0,12}(?:改|标|標|转|轉|调|調|设|設|推|记|記)|\b(?:don'?t|do not|not yet|hold off)\b[^.;]{0,24}\b(?:mark|move|set|change|make|put|book)", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidding();

    private static Turn FromCommand(Message message, Reading reading)
    {
        if (string.IsNullOrWhiteSpace(reading.Argument))
        {
            return message.Find(message.Conversation.Customer) is { } current ? Card(message, current.Code) : Turn.Say(Draft.Plain(message.Words["Customer.Which"]));
        }

        return Named(message, reading.Argument, code => Card(message, code));
    }

    private static Turn StageCommand(Message message, Reading reading)
    {
        var words = reading.Argument ?? "";
        var to = StageNames.In(words);
        return string.IsNullOrWhiteSpace(words)
            ? message.Find(message.Conversation.Customer) is { } current ? WhichStage(message, current.Code) : Turn.Say(Draft.Plain(message.Words["Stage.Form"]))
            : Named(message, to is { } named ? words.Replace(named.Word, " ", StringComparison.OrdinalIgnoreCase).Trim() : words, code =>
                to is { } stage ? Move(message, code, stage.Stage, null) : WhichStage(message, code));
    }

    /// <summary>Does it for the customer of that name; asks when several have it, says so when none has.</summary>
    private static Turn Named(Message message, string name, Func<CustomerCode, Turn> act)
    {
        if (message.Find(new CustomerCode(name.Trim().ToUpperInvariant())) is { } byCode)
        {
            return act(byCode.Code);
        }

        var read = message.Read(name, null);
        return read.First?.Customer is { } code && message.Find(code) is not null ? act(code)
            : read.Clarify is { Candidates: { Count: > 1 } candidates } ? WhichCard(message, candidates)
            : message.Find(message.Conversation.Customer) is { } current && name.Length == 0 ? act(current.Code)
            : Turn.Say(Draft.Plain(message.Words["Customer.NotFound", name]));
    }

    private static Turn WhichCard(Message message, IReadOnlyList<CustomerCode> candidates)
    {
        var asked = Asking.WhichOf(message, "", candidates);
        return asked with { Says = [.. asked.Says.Select(draft => draft with { Buttons = [.. draft.Buttons.Select(row => (IReadOnlyList<Button>)[.. row.Select(AsCard)])] })] };

        static Button AsCard(Button button) => button.Do.Verb == "pick" ? button with { Do = new Deed("card", button.Do.Arguments) } : button;
    }

    private static Turn Asked(Message message, Reading reading, string type) => reading.Clarify is { Candidates: { Count: > 1 } candidates }
        ? WhichCard(message, candidates)
        : reading.First is { Customer: null, CustomerName: { } unknown } ? Turn.Say(Draft.Plain(message.Words["Customer.NotFound", unknown]))
        : (message.Whom.Named ?? (OfMany.In(message.Said) ? null : reading.First?.Customer ?? message.Conversation.Customer)) is { } code
            ? type == "history" ? History(message, code) : Card(message, code)
            : Turn.Say(Unanswered.Say(message));

    private static Turn Card(Message message, CustomerCode code) => message.Find(code) is { } customer
        ? Turn.Say(CustomerCard.Of(message, customer)) with { Topic = code }
        : Turn.Say(Draft.Plain(message.Words["Customer.NotFound", code]));

    private static Turn History(Message message, CustomerCode code) => message.Find(code) is { } customer
        ? Turn.Say(CustomerCard.History(message, customer)) with { Topic = code }
        : Turn.Say(Draft.Plain(message.Words["Customer.NotFound", code]));

    private static Turn WhichStage(Message message, CustomerCode code)
    {
        if (message.Find(code) is not { } customer)
        {
            return Turn.Say(Draft.Plain(message.Words["Customer.NotFound", code]));
        }

        var buttons = Enum.GetValues<Stage>().Where(stage => stage != customer.Stage)
            .Select(stage => new Button(Wording.Terms.Of(stage, message.Language), "stage", code, stage)).Chunk(2);
        var now = Wording.Terms.Of(customer.Stage, message.Language);
        return Turn.Say(Draft.Plain(message.Words["Stage.Which", customer.Name, now]) with { Buttons = [.. buttons] }) with { Topic = code };
    }

    /// <summary>A button or a typed stage is already a decision; only Lost still needs its reason.</summary>
    private static Turn Move(Message message, CustomerCode code, Stage to, string? followUp)
    {
        if (message.Find(code) is not { } customer)
        {
            return Turn.Say(Draft.Plain(message.Words["Customer.NotFound", code]));
        }

        var objection = followUp is null ? null : message.Session.Get(Documents.FollowUps, followUp)?.Objection;
        return to != Stage.Lost || customer.Stage == Stage.Lost ? Turn.Do(new SetStage(code, to, null, followUp)) with { Topic = code }
            : objection is not null ? Turn.Do(new SetStage(code, to, ContactDrafts.ReasonOf(objection), followUp)) with { Topic = code }
            : Turn.Ask(new GivingReason(code, followUp), Draft.Plain(message.Words["Stage.WhyLost", customer.Name]) with
            {
                Buttons =
                [
                    .. Enum.GetValues<LossReason>().Select(reason => new Button(Wording.Terms.Of(reason, message.Language), "reason", reason)).Chunk(3),
                    [new Button(message.Words["Button.NotYet"], "keep")],
                ],
            }) with { Topic = code };
    }

    /// <summary>"把华信电子改成谈判阶段,金额更新为45万": the stage by an event, the amount as the budget.</summary>
    private static Turn Update(Message message, CustomerCode code, ReadRecord record)
    {
        List<SalesCommand> commands = [];
        if (message.Sum(record) is { } told)
        {
            // A budget is in the team's currency; what nobody can reckon is kept as it was told.
            commands.Add(message.ExchangeRates.InTeam(told) is { } budget ? new SetCustomer(code, Budget: budget) : new KeepRemark(code, RemarkKind.Memo, message.Now, message.Text));
        }

        if (record.Stage is { } stage and not (Stage.Won or Stage.Lost))
        {
            commands.Add(new SetStage(code, stage));
        }

        return commands.Count > 0 ? Turn.Do(commands) with { Topic = code }
            : record.Stage is { } ending ? Confirmed(message, code, ending)
            : Turn.Say(Draft.Plain(Wording.Words.Of("Talk", message.Language)["Change.What", message.Find(code)?.Name])) with { Topic = code };
    }

    private static Turn Confirmed(Message message, CustomerCode code, Stage stage) => message.Find(code) is not { } customer
        ? Turn.Say(Draft.Plain(message.Words["Customer.NotFound", code]))
        : Turn.Say(Draft.Plain(message.Words[$"Confirm.{stage}", customer.Name])
            .With(new Button(message.Words[$"Button.{stage}"], "stage", [code, stage, .. Reason(message, code, stage)]), new Button(message.Words["Button.NotYet"], "keep"))) with { Topic = code };

    /// <summary>The last contact that names an objection: who is lost was lost over it.</summary>
    private static IEnumerable<object> Reason(Message message, CustomerCode code, Stage stage) =>
        stage is Stage.Lost ? message.Session.LatestFollowUpsOf(code, 3).Where(one => one.Objection is not null).Select(one => one.Id).Take(1) : [];
}
