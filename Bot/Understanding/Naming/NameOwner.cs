using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding.Naming;

/// <summary>How a form came to stand for its bearer; where two bearers claim it, the stronger claim wins.</summary>
internal enum Claim
{
    /// <summary>How anybody of that family may be addressed: 小郑, 許小姐, Ng.</summary>
    Addressed = 1,

    /// <summary>A part of the name that few bear: 客车 for 宇通客车.</summary>
    Part = 2,

    /// <summary>Worked out from the name or the title: 启澜 for 上海启澜自动化, 王总 for a 副总裁.</summary>
    Derived = 3,

    /// <summary>Told to us: an alias, a form people use.</summary>
    Alias = 4,

    /// <summary>The name itself.</summary>
    Name = 5,
}

/// <summary>Who a form of a name stands for: a customer, or a contact at one.</summary>
internal sealed record NameOwner(CustomerCode Customer, NamedContact? Contact, Claim Claim);

/// <summary>One form of a name, folded, with everyone who answers to it.</summary>
internal sealed record NameForm(string Text, NameOwner[] Owners);

/// <summary>Where a text uses a form.</summary>
internal readonly record struct Mention(int Offset, int Length, NameOwner[] Owners, bool Fuzzy = false)
{
    public int End => Offset + Length;
}
