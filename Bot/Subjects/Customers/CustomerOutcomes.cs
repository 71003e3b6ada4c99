using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Customers;

/// <param name="Missing">Required fields still to be filled within 24 hours.</param>
/// <param name="First">The contact that was logged with it.</param>
public sealed record CustomerAdded(Customer Customer, IReadOnlyList<RequiredField> Missing, FollowUp? First = null) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => CustomerText.Added(this, message);
}

/// <param name="Missing">Required fields still to be filled.</param>
/// <param name="Was">As it was before.</param>
public sealed record CustomerSet(Customer Customer, IReadOnlyList<RequiredField> Missing, Customer Was) : Done
{
    /// <summary>The contact that was told of.</summary>
    public string? Person { get; init; }

    /// <summary>Set just now; null when something else was.</summary>
    public int? PaymentDays { get; init; }

    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => CustomerText.Set(this, message);
}

public sealed record StageSet(Customer Customer, Stage From, LossReason? Reason = null) : Done
{
    /// <summary>The contact that brought it about.</summary>
    public FollowUp? FollowUp { get; init; }

    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => CustomerText.Stage(this, message);
}

public sealed record ProfilesConfirmed(IReadOnlyList<Customer> Customers) : Done
{
    internal override Draft Say(Message message) => Draft.Plain(Words.Of("Pushes", message.Language).Count("Check.Done", Customers.Count, Customers[0].Name));
}

public sealed record GradeSet(Customer Customer, Grade From) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => CustomerHead.Of(message, Customer).Line(Words.Of("Pushes", message.Language)["Grade.Done", From, Customer.EffectiveGrade]);
}

public sealed record ConsentSet(Customer Customer) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => CustomerText.Consent(Customer, message);
}

/// <param name="By">Who is asked.</param>
public sealed record GradeAsked(Customer Customer, Grade Grade, Rep By) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => CustomerHead.Of(message, Customer).Line(Words.Of("Talk", message.Language)["Grade.Asked", By.Name, Grade]);
}
