using SalesBot.Bot.Ports;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Conversations;

/// <summary>/customer and /stage, the card's buttons, and plain questions about one customer.</summary>
internal sealed class CustomerTalk : ICapability
{
    /// <summary>Query types that one customer's card answers.</summary>
    private static readonly string[] OnTheCard = ["history", "contact", "customer"];

    public Turn? Resume(Talk talk) => (talk.Step, talk.Press) switch
    {
        (ChoosingCustomer asked, { Verb: "card", First: { } pick }) when int.TryParse(pick, out var index) && index < asked.Candidates.Count => Card(talk, asked.Candidates[index]),
        (_, { Verb: "customer", Customer: { } code }) => Card(talk, code),
        (_, { Verb: "history", Customer: { } code }) => History(talk, code),
        (GivingReason asked, { Verb: "reason", First: { } reason }) when Enum.TryParse<LossReason>(reason, out var why) =>
            Turn.Do(new SetStage(asked.Customer, Stage.Lost, why, asked.FollowUp)),
        (_, { Verb: "lost", Customer: { } code }) => Move(talk, code, Stage.Lost, null),
        (_, { Verb: "stage", Arguments: [var code, var stage, ..] arguments }) when Enum.TryParse<Stage>(stage, out var to) =>
            Move(talk, new CustomerCode(code), to, arguments.ElementAtOrDefault(2)),
        (_, { Verb: "stage", Customer: { } code }) => WhichStage(talk, code),
        (_, { Verb: "keep" }) => Turn.Say(Draft.Plain(talk.Words["Stage.Kept"])),
        (_, { }) => null,
        _ => null,
    };

    public Turn? Answer(Talk talk) => talk.Reading switch
    {
        { Intent: Intent.Command, Command: "customer" } reading => FromCommand(talk, reading),
        { Intent: Intent.Command, Command: "stage" } reading => StageCommand(talk, reading),
        { Intent: Intent.Query, Query.Type: { } type } reading when OnTheCard.Contains(type) => Asked(talk, reading, type),
        { Intent: Intent.Update, First: { Customer: { } code } record } => Update(talk, code, record),
        _ => null,
    };

    private static Turn FromCommand(Talk talk, Reading reading)
    {
        if (string.IsNullOrWhiteSpace(reading.Argument))
        {
            return talk.Find(talk.Conversation.Customer) is { } current ? Card(talk, current.Code) : Turn.Say(Draft.Plain(talk.Words["Customer.Which"]));
        }

        return Named(talk, reading.Argument, code => Card(talk, code));
    }

    private static Turn StageCommand(Talk talk, Reading reading)
    {
        var words = reading.Argument ?? "";
        var to = StageNames.In(words);
        return string.IsNullOrWhiteSpace(words)
            ? talk.Find(talk.Conversation.Customer) is { } current ? WhichStage(talk, current.Code) : Turn.Say(Draft.Plain(talk.Words["Stage.Form"]))
            : Named(talk, to is { } named ? words.Replace(named.Word, " ", StringComparison.OrdinalIgnoreCase).Trim() : words, code =>
                to is { } stage ? Move(talk, code, stage.Stage, null) : WhichStage(talk, code));
    }

    /// <summary>Does it for the customer of that name; asks when several have it, says so when none has.</summary>
    private static Turn Named(Talk talk, string name, Func<CustomerCode, Turn> act)
    {
        if (talk.Find(new CustomerCode(name.Trim().ToUpperInvariant())) is { } byCode)
        {
            return act(byCode.Code);
        }

        var read = talk.Read(name, null);
        return read.First?.Customer is { } code && talk.Find(code) is not null ? act(code)
            : read.Clarify is { Candidates: { Count: > 1 } candidates } ? WhichCard(talk, candidates)
            : talk.Find(talk.Conversation.Customer) is { } current && name.Length == 0 ? act(current.Code)
            : Turn.Say(Draft.Plain(talk.Words["Customer.NotFound", name]));
    }

    private static Turn WhichCard(Talk talk, IReadOnlyList<CustomerCode> candidates)
    {
        var asked = Asking.WhichOf(talk, "", candidates);
        return asked with { Says = [.. asked.Says.Select(draft => draft with { Buttons = [.. draft.Buttons.Select(row => (IReadOnlyList<Button>)[.. row.Select(AsCard)])] })] };

        static Button AsCard(Button button) => button with { Do = button.Do.Replace("pick:", "card:", StringComparison.Ordinal) };
    }

    private static Turn Asked(Talk talk, Reading reading, string type) => reading.Clarify is { Candidates: { Count: > 1 } candidates }
        ? WhichCard(talk, candidates)
        : reading.First is { Customer: null, CustomerName: { } unknown } ? Turn.Say(Draft.Plain(talk.Words["Customer.NotFound", unknown]))
        : (reading.First?.Customer ?? talk.Conversation.Customer) is { } code
            ? type == "history" ? History(talk, code) : Card(talk, code)
            : Turn.Say(Draft.Plain(talk.Words["Customer.Which"]));

    private static Turn Card(Talk talk, CustomerCode code) => talk.Find(code) is { } customer
        ? Turn.Say(CustomerCard.Of(talk, customer)) with { Topic = code }
        : Turn.Say(Draft.Plain(talk.Words["Customer.NotFound", code]));

    private static Turn History(Talk talk, CustomerCode code) => talk.Find(code) is { } customer
        ? Turn.Say(CustomerCard.History(talk, customer)) with { Topic = code }
        : Turn.Say(Draft.Plain(talk.Words["Customer.NotFound", code]));

    private static Turn WhichStage(Talk talk, CustomerCode code)
    {
        if (talk.Find(code) is not { } customer)
        {
            return Turn.Say(Draft.Plain(talk.Words["Customer.NotFound", code]));
        }

        var buttons = Enum.GetValues<Stage>().Where(stage => stage != customer.Stage)
            .Select(stage => new Button(Wording.Terms.Of(stage, talk.Language), $"stage:{code}:{stage}")).Chunk(2);
        var now = Wording.Terms.Of(customer.Stage, talk.Language);
        return Turn.Say(Draft.Plain(talk.Words["Stage.Which", customer.Name, now]) with { Buttons = [.. buttons] }) with { Topic = code };
    }

    /// <summary>A button or a typed stage is already a decision; only Lost still needs its reason.</summary>
    private static Turn Move(Talk talk, CustomerCode code, Stage to, string? followUp)
    {
        if (talk.Find(code) is not { } customer)
        {
            return Turn.Say(Draft.Plain(talk.Words["Customer.NotFound", code]));
        }

        var objection = followUp is null ? null : talk.Session.Get(Documents.FollowUps, followUp)?.Objection;
        return to != Stage.Lost || customer.Stage == Stage.Lost ? Turn.Do(new SetStage(code, to, null, followUp)) with { Topic = code }
            : objection is not null ? Turn.Do(new SetStage(code, to, Drafting.ReasonOf(objection), followUp)) with { Topic = code }
            : Turn.Ask(new GivingReason(code, followUp), Draft.Plain(talk.Words["Stage.WhyLost", customer.Name]) with
            {
                Buttons =
                [
                    .. Enum.GetValues<LossReason>().Select(reason => new Button(Wording.Terms.Of(reason, talk.Language), $"reason:{reason}")).Chunk(3),
                    [new Button(talk.Words["Button.NotYet"], "keep")],
                ],
            }) with { Topic = code };
    }

    /// <summary>"把华信电子改成谈判阶段,金额更新为45万": the stage by an event, the amount as the budget.</summary>
    private static Turn Update(Talk talk, CustomerCode code, ReadRecord record)
    {
        List<SalesCommand> commands = [];
        if (record.Amount is { } amount)
        {
            commands.Add(new SetCustomer(code, Budget: Domain.Money.Of(amount)));
        }

        if (record.Stage is { } stage and not (Stage.Won or Stage.Lost))
        {
            commands.Add(new SetStage(code, stage));
        }

        return commands.Count > 0 ? Turn.Do(commands) with { Topic = code }
            : record.Stage is { } ending ? Confirmed(talk, code, ending)
            : Turn.Ask(new FillingProfile(code), Draft.Plain(talk.Words["New.Fill", NewCustomers.Fields(talk, Enum.GetValues<RequiredField>())])) with { Topic = code };
    }

    private static Turn Confirmed(Talk talk, CustomerCode code, Stage stage) => talk.Find(code) is not { } customer
        ? Turn.Say(Draft.Plain(talk.Words["Customer.NotFound", code]))
        : Turn.Say(Draft.Plain(talk.Words[$"Confirm.{stage}", customer.Name])
            .With(new Button(talk.Words[$"Button.{stage}"], $"stage:{code}:{stage}"), new Button(talk.Words["Button.NotYet"], "keep"))) with { Topic = code };
}
