using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Records;

/// <summary>A field of a customer's profile: what it is called, what it holds, and where it lies.</summary>
/// <param name="english">As the heading of a file: budgetMin.</param>
internal abstract class CustomerField(string english, string simplified, string traditional) : ICustomerFact
{
    public string English => english;

    public string Simplified => simplified;

    public string Traditional => traditional;

    public FieldKind Kind { get; init; } = new FieldKind.FewWords();

    /// <summary>False where a merge makes one of what both records say.</summary>
    public bool IsTakenWhole { get; init; } = true;

    /// <summary>Left out of an export where nobody has one.</summary>
    public bool IsSpare { get; init; }

    /// <summary>False where something of its own sets it: a grade is agreed on, a contact dates itself.</summary>
    public bool IsTold { get; init; } = true;

    /// <summary>What people call it beside its names, parted by spaces; an underscore is a space.</summary>
    public string Also { get; init; } = "";

    /// <summary>Everything it is called, folded.</summary>
    public IEnumerable<string> Called => new[] { simplified, Name(Language.English) }.Concat(Also.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' '))).Select(Folding.Of).Distinct();

    /// <summary>In an English sentence, where its heading there says it badly.</summary>
    public string? Plainly { get; init; }

    /// <summary>In a sentence.</summary>
    public string Name(Language language) => language == Language.Simplified ? simplified
        : language == Language.Traditional ? traditional
        : Plainly ?? string.Concat(english.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    public abstract object? Of(Customer customer);

    public abstract Customer With(Customer customer, object value);

    /// <summary>Words taken away; any other field stays as it is.</summary>
    public virtual Customer Without(Customer customer) => customer;

    public Customer Take(Customer to, Customer from) => Of(from) is { } value ? With(to, value) : to;
}

internal sealed class CustomerField<T>(string english, string simplified, string traditional, Func<Customer, object?> of, Func<Customer, T, Customer> with) : CustomerField(english, simplified, traditional)
    where T : notnull
{
    public override object? Of(Customer customer) => of(customer);

    public override Customer With(Customer customer, object value) => with(customer, (T)value);

    public override Customer Without(Customer customer) => typeof(T) == typeof(string) ? with(customer, default!) : customer;
}
