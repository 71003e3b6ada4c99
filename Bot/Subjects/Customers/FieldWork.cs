using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>Sets one field of a customer's profile from what was typed into a form.</summary>
internal static class FieldWork
{
    /// <summary>Letters; what is longer is no field of a profile but a text that slipped in.</summary>
    private const int Longest = 2000;

    /// <summary>What a form may set. Grade and consent have ways of their own, and when somebody was contacted only contacts say.</summary>
    public static IReadOnlyList<CustomerField> Editable { get; } =
        [.. CustomerFields.All.Except([CustomerFields.Grade, CustomerFields.Consent, CustomerFields.FirstContact, CustomerFields.LastContact])];

    public static Result<Done> Set(Work work, SetField command)
    {
        if (work.Find(command.Customer) is not { } old)
        {
            return new CustomerUnknown();
        }

        var language = Language.Read(work.Person.Language) ?? Language.Simplified;
        var typed = command.Value.Trim();
        if (Editable.FirstOrDefault(field => field.English == command.Field) is not { } field)
        {
            return new NoSuchValue(command.Field, Shortened.Line(typed, 40), string.Join(", ", Editable.Select(known => known.Name(language))));
        }

        var value = field.Kind.Read(typed);
        if (typed.Length > Longest || (value is null && (typed.Length > 0 || !field.Kind.IsText)))
        {
            return new NoSuchValue(field.Name(language), Shortened.Line(typed, 40), field.Kind.Takes);
        }

        var customer = (value is null ? field.Without(old) : field.With(old, value)) with { ProfileChecked = work.Today };
        if (Equals(field.Of(old), field.Of(customer)))
        {
            return new NothingChanged();
        }

        work.Touch(old.Code);
        work.Put(customer);
        return new FieldSet(customer, field.Name(language)) { Before = Say(field, old), Now = Say(field, customer) };

        string? Say(CustomerField said, Customer of) => said.Of(of) is { } held ? said.Kind.Shown(held, language, work.Rules.Currency) : null;
    }
}
