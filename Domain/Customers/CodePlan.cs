using System.Globalization;

namespace SalesBot.Domain.Customers;

/// <summary>Makes customer codes: industry, size and stage at creation, then a sequence per industry. Source: docs/rules.md, codes.</summary>
public static class CodePlan
{
    /// <param name="sequence">The next number of the industry, from 1; three digits at least.</param>
    public static CustomerCode Make(string? industry, CompanySize? size, Stage stage, int sequence) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{IndustryPart(industry)}-{SizePart(size)}-{StagePart(stage)}-{sequence:000}"));

    public static string IndustryPart(string? industry) => Industries.Find(industry)?.CodePart ?? "QT";

    /// <summary>The sequence number of a code of this plan; null for a code of another make.</summary>
    public static (string Industry, int Sequence)? Parse(CustomerCode code)
    {
        var parts = code.Value.Split('-');
        return parts.Length == 4 && parts[0].Length == 2 && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? (parts[0], sequence)
            : null;
    }

    private static string SizePart(CompanySize? size) => size switch
    {
        CompanySize.Large => "DX",
        CompanySize.Medium => "ZX",
        CompanySize.Individual => "GT",
        _ => "XX",
    };

    private static string StagePart(Stage stage) => stage switch
    {
        Stage.Prospect => "QZ",
        Stage.Interested => "YX",
        Stage.Negotiating => "TP",
        Stage.Won => "CJ",
        _ => "LS",
    };
}
