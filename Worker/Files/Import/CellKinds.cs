using System.Text.RegularExpressions;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding.Vocabularies;

namespace SalesBot.Worker.Files.Import;

/// <summary>Tells columns by what their cells hold, where the heading says nothing, and finds headings whose cells hold something else.</summary>
internal static partial class CellKinds
{
    private const int Fewest = 2;

    private const double Most = 0.8;

    /// <param name="sample">Cells of the file's first rows, by place.</param>
    /// <param name="isPerson">Whether the team has somebody of that name.</param>
    public static void Sort(Headings headings, FileKind kind, IReadOnlyList<string[]> sample, Func<string, bool> isPerson)
    {
        foreach (var (column, holds) in Checked(kind))
        {
            if (headings.PlaceOf(column) is { } place && Share(place, holds) is { } share && share < 0.5 && !IsOwnName(headings.Titles[place], column))
            {
                headings.Drop(column);
            }
        }

        foreach (var place in headings.Unknown.ToList())
        {
            if (Told(kind, isPerson).FirstOrDefault(guess => headings.PlaceOf(guess.Column) is null && headings.ValueOf(guess.Column) is null && Share(place, guess.Holds) >= Most) is { Column: { } column })
            {
                headings.Take(place, column);
            }
        }

        double? Share(int place, Func<string, bool> holds)
        {
            var filled = sample.Where(cells => place < cells.Length && !Blanks.Is(cells[place])).Select(cells => cells[place].Trim()).ToList();
            return filled.Count < Fewest ? null : (double)filled.Count(holds) / filled.Count;
        }
    }

    /// <summary>A word such as 状态 or "type" names many things: its cells decide.</summary>
    private static IEnumerable<(FileColumn Column, Func<string, bool> Holds)> Checked(FileKind kind)
    {
        if (kind == FileKind.Customers)
        {
            yield return (Columns.Stage, text => FileWords.StageOf(text) is not null);
            yield return (Columns.Grade, text => FileWords.GradeOf(text) is not null);
            yield return (Columns.Size, text => FileWords.SizeOf(text) is not null);
            yield return (Columns.Phone, text => text.Count(char.IsAsciiDigit) >= 5);
            yield return (Columns.LastContact, IsDate);
            yield return (Columns.FirstContact, IsDate);
        }
        else if (kind == FileKind.FollowUps)
        {
            yield return (Columns.Method, text => FieldWords.Methods.Find(text) is not null);
            yield return (Columns.At, IsDate);
        }
    }

    private static IEnumerable<(FileColumn Column, Func<string, bool> Holds)> Told(FileKind kind, Func<string, bool> isPerson)
    {
        switch (kind)
        {
            case FileKind.Customers:
                yield return (Columns.Phone, text => Phone().IsMatch(text));
                yield return (Columns.Email, text => Email().IsMatch(text));
                yield return (Columns.Owner, isPerson);
                yield return (Columns.CustomerName, IsCompany);
                yield return (Columns.Grade, text => Letter().IsMatch(text));
                yield return (Columns.Stage, text => FieldWords.Stages.Find(text) is not null);
                break;
            case FileKind.FollowUps:
                yield return (Columns.Author, isPerson);
                yield return (Columns.Method, text => FieldWords.Methods.Find(text) is not null);
                yield return (Columns.Customer, IsCompany);
                yield return (Columns.At, text => text.Contains(':', StringComparison.Ordinal) && IsDate(text));
                break;
            case FileKind.Orders or FileKind.Targets or FileKind.Scores:
                yield return (Columns.Seller, isPerson);
                if (kind == FileKind.Orders)
                {
                    yield return (Columns.Customer, IsCompany);
                }

                break;
        }
    }

    private static bool IsDate(string text) => LooseMoments.Read(text, new DateTime(2026, 1, 1), dayFirst: true, past: true) is not null || LooseMoments.Read(text, new DateTime(2026, 1, 1), dayFirst: false, past: true) is not null;

    private static bool IsCompany(string text) => Company().IsMatch(text);

    private static bool IsOwnName(string title, FileColumn column) => Heading.KeyOf(title) is var key && (key == Heading.KeyOf(column.English) || key == Heading.KeyOf(column.Simplified) || key == Heading.KeyOf(column.Traditional));

    [GeneratedRegex(@"^(\+?\d{1,3}[ \-]?)?(1[3-9]\d[ \-]?\d{4}[ \-]?\d{4}|\(?0\d{2,3}\)?[ \-]?\d{7,8}(-\d+)?|\(?\d{3}\)?[ \-.]\d{3}[ \-.]\d{4}|\+\d[\d \-]{7,16})$")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[a-zA-Z]{2,}$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^[A-Ca-c][级类級類]?$")]
    private static partial Regex Letter();

    [GeneratedRegex(@"(公司|集团|集團|厂|廠|商行|医院|學校|学校|事务所|中心|研究院|Ltd\.?|Limited|Inc\.?|LLC|GmbH|Corp\.?|Co\.|PLC|Pty)$", RegexOptions.IgnoreCase)]
    private static partial Regex Company();
}
