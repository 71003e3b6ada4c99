namespace SalesBot.Domain.FollowUps;

public enum AttachmentKind
{
    Photo,
    Location,
    Voice,
    Document,
}
