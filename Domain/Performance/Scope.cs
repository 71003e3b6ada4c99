using SalesBot.Domain.Team;

namespace SalesBot.Domain.Performance;

/// <summary>Whose figures: <c>all</c>, <c>rep:NAME</c>, <c>team:NAME</c>, <c>region:NAME</c> or <c>product:NAME</c>.</summary>
public sealed record Scope(ScopeKind Kind, string? Name = null)
{
    public static Scope All { get; } = new(ScopeKind.All);

    /// <returns>Null for anything that is not one of the five forms, or lacks its name.</returns>
    public static Scope? Parse(string text)
    {
        if (text.Equals("all", StringComparison.OrdinalIgnoreCase))
        {
            return All;
        }

        var (kind, name) = text.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
            ? (text[..colon], text[(colon + 1)..].Trim())
            : (text, "");
        return name.Length > 0 && Enum.TryParse<ScopeKind>(kind, ignoreCase: true, out var known) && known != ScopeKind.All
            ? new Scope(known, name)
            : null;
    }

    /// <summary>Whether what a person does belongs here; a product is nobody's own.</summary>
    public bool Covers(Rep person) => Covers(person, person.Region);

    /// <summary>Whether a customer belongs here, by its owner or its region; of a product's customers only their orders tell.</summary>
    public bool Covers(Rep? owner, string? region) => Kind switch
    {
        ScopeKind.All => true,
        ScopeKind.Rep => owner?.Name == Name,
        ScopeKind.Team => owner?.Team == Name,
        ScopeKind.Region => region == Name,
        _ => false,
    };

    public override string ToString() => Kind switch
    {
        ScopeKind.All => "all",
        ScopeKind.Rep => $"rep:{Name}",
        ScopeKind.Team => $"team:{Name}",
        ScopeKind.Region => $"region:{Name}",
        _ => $"product:{Name}",
    };
}
