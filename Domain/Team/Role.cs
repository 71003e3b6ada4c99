namespace SalesBot.Domain.Team;

/// <summary>What a person may see and do (docs/rules.md, who sees what). Ordered: each sees what the one before sees, and more.</summary>
public enum Role
{
    /// <summary>Logs contacts, sees own customers and figures.</summary>
    Rep,

    /// <summary>A team's supervisor: sees the team.</summary>
    Lead,

    /// <summary>Sees every team; sets targets and scores.</summary>
    Manager,

    /// <summary>People, settings and data.</summary>
    Admin,
}
