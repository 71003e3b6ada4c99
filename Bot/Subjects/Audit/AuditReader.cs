using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Audit;

/// <param name="Ask">Null where the words name nobody, no customer and no days.</param>
internal sealed record AuditRequest(AuditAsk? Ask, string Words) : Request;

/// <summary>Reads /audit: of whom, which customer and which days.</summary>
internal static class AuditReader
{
    public static Bid? Read(Said said) => said.After("audit") is { } words ? new Bid("audit", new AuditRequest(Of(said, words), words), Bid.Command, "/audit") : null;

    private static AuditAsk? Of(Said said, string words)
    {
        if (words.Length == 0)
        {
            return new AuditAsk();
        }

        var people = Colleagues.Of(said.Roster);
        var who = people.Find(words) ?? people.NamedIn(Folding.Of(words)).Select(found => found.Person).FirstOrDefault();
        var days = QuestionReader.Read(said, words).When is [var first, ..] ? Past(first, said.Today) : (Stretch?)null;
        var about = said.Names.Find(new CustomerCode(words.ToUpperInvariant()))?.Code ?? (who is null ? said.Apart(words).First?.Customer : null);
        return who is null && days is null && about is null ? null : new AuditAsk(who?.Id, about, days?.From, days?.To);
    }

    /// <summary>A log is about what was: a day without a year that is still to come means the one before.</summary>
    private static Stretch Past(Stretch days, DateOnly today) =>
        days.From > today && days.From.AddYears(-1) <= today ? new Stretch(days.From.AddYears(-1), days.To.AddYears(-1)) : days;
}
