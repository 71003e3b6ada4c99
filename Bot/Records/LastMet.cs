using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Records;

/// <summary>When a customer was last contacted: by the records, or by a later day that only an imported file knows of.</summary>
/// <param name="Filed">From the file.</param>
internal readonly record struct LastMet(DateOnly Day, bool Filed)
{
    /// <returns>Null when there was no contact yet.</returns>
    public static LastMet? Of(IReadSession session, Customer customer) =>
        Of(customer, session.Get(Documents.Plans, customer.Code.Value)?.LastContact is { } at ? DateOnly.FromDateTime(at.DateTime) : null);

    /// <param name="recorded">The last contact on record.</param>
    public static LastMet? Of(Customer customer, DateOnly? recorded) =>
        customer.LastContact is { } filed && !(recorded >= filed) ? new LastMet(filed, Filed: true)
        : recorded is { } day ? new LastMet(day, Filed: false)
        : null;

    /// <summary>3月9日（导入）, or the day alone where there is a record of it.</summary>
    public string Say(Language language)
    {
        var day = Phrases.ShortDay(Day, language);
        return Filed ? Words.Of("Asks", language)["Customers.Filed", day] : day;
    }
}
