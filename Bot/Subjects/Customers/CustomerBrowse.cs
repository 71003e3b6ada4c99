using System.Text.Json.Serialization;
using SalesBot.Bot.Channels;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>Which customers are looked at, in which order, and how far down the list one is.</summary>
internal sealed record CustomerBrowse : Matter
{
    /// <summary>Null for the looker's own part.</summary>
    public Scope? Whose { get; init; }

    public Grade? Grade { get; init; }

    public Stage? Stage { get; init; }

    /// <summary>A key of the table of industries.</summary>
    public string? Industry { get; init; }

    public string? Region { get; init; }

    /// <summary>Not contacted for more than so many days, or never.</summary>
    public int? Silent { get; init; }

    /// <summary>Bought for at least that much in the last twelve months.</summary>
    public Money? Over { get; init; }

    /// <summary>Bought for at most that much in the last twelve months.</summary>
    public Money? Under { get; init; }

    /// <summary>Words of the question that no filter here answers to: the answer says so.</summary>
    public string? Unused { get; init; }

    public CustomerOrder Order { get; init; }

    /// <summary>How many customers come before the page.</summary>
    public int Skip { get; init; }

    [JsonIgnore]
    public bool IsFiltered => Grade is not null || Stage is not null || Industry is not null || Region is not null || Silent is not null || Over is not null || Under is not null;

    public CustomerBrowse Unfiltered() => new() { Whose = Whose, Order = Order };

    public bool Holds(Customer customer) =>
        (Grade is null || customer.EffectiveGrade == Grade)
        && (Stage is null || customer.Stage == Stage)
        && (Industry is null || customer.Industry == Industry)
        && (Region is null || customer.Region == Region);
}

internal enum CustomerOrder
{
    /// <summary>The better grade first, and of a grade who was not contacted for longest; the lost at the end.</summary>
    Grade,

    /// <summary>Who was not contacted for longest first.</summary>
    Silence,

    /// <summary>Who is to be contacted soonest first.</summary>
    Due,

    /// <summary>Who bought for most in the last twelve months first.</summary>
    Amount,
    Name,
}
