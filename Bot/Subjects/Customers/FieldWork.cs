using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>Sets fields of a customer's profile from what was told of them or typed into a form: all of them, or none.</summary>
internal static class FieldWork
{
    /// <summary>Letters; what is longer is no field of a profile but a text that slipped in.</summary>
    private const int Longest = 2000;

    /// <summary>What may be set so. Grade and consent have ways of their own, and when somebody was contacted only contacts say.</summary>
    public static IReadOnlyList<CustomerField> Editable { get; } =
        [.. CustomerFields.All.Except([CustomerFields.Grade, CustomerFields.Consent, CustomerFields.FirstContact, CustomerFields.LastContact])];

    public static Result<Done> Set(Work work, SetField command)
    {
        if (work.Find(command.Customer) is not { } old)
        {
            return new CustomerUnknown();
        }

        var customer = old with { ProfileChecked = work.Today };
        foreach (var told in command.Values)
        {
            var typed = told.Value.Trim();
            if (Editable.FirstOrDefault(field => field.English == told.Field) is not { } field)
            {
                return new NoSuchValue(told.Field, Shortened.Line(typed, 40), string.Join(", ", Editable.Select(known => known.Name(In(work)))));
            }

            var value = field.Kind.Read(typed);
            if (typed.Length > Longest || (value is null && (typed.Length > 0 || !field.Kind.IsText)))
            {
                return new NoSuchValue(field.Name(In(work)), Shortened.Line(typed, 40), field.Kind.Takes);
            }

            customer = value is null ? field.Without(customer) : field.With(customer, value);
        }

        if (customer == old with { ProfileChecked = work.Today })
        {
            return new SameProfile(old, [.. command.Values.Select(told => told.Field)]);
        }

        work.Touch(old.Code);
        work.Put(customer);
        return new CustomerSet(customer, ProfileCheck.Missing(customer), old);
    }

    private static Language In(Work work) => Language.Read(work.Person.Language) ?? Language.Simplified;
}
