using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void Domain_References_OnlyTheRuntime()
    {
        var references = typeof(Customer).Assembly.GetReferencedAssemblies().Select(name => name.Name!);

        Assert.All(references, name => Assert.StartsWith("System", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Domain_PublicMembers_AreNeverAsync()
    {
        var waiting =
            from type in typeof(Customer).Assembly.GetExportedTypes()
            from method in type.GetMethods()
            where typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal)
            select $"{type.Name}.{method.Name}";

        Assert.Empty(waiting);
    }
}
