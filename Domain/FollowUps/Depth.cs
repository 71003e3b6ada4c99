namespace SalesBot.Domain.FollowUps;

/// <summary>跟进深度: 轻触达, 深度沟通, 高层对接.</summary>
public enum Depth
{
    Light,
    Deep,
    Executive,
}
