namespace SalesBot.Domain;

/// <summary>Either the new value or the reason it was refused.</summary>
public abstract record Result<T>
{
    private Result()
    {
    }

    public sealed record Accepted(T Value) : Result<T>;

    public sealed record Refused(Refusal Reason) : Result<T>;

    public static implicit operator Result<T>(T value) => new Accepted(value);

    public static implicit operator Result<T>(Refusal reason) => new Refused(reason);
}
