using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Chat;

/// <summary>How one knows whom a message is about, the surest first.</summary>
internal enum Reference
{
    /// <summary>A customer is named.</summary>
    Named,

    /// <summary>A contact is: 小郑, 許小姐, Dr Ng.</summary>
    Person,

    /// <summary>Somebody or a company that nobody knows.</summary>
    Stranger,

    /// <summary>He, she, 他: whoever was spoken of last.</summary>
    Pronoun,

    /// <summary>The words, the day or the hour of one open step, or what one order is for: 周四那个看机器, the oven order.</summary>
    Thing,

    /// <summary>Nothing tells: the customer spoken of last, if there is one.</summary>
    Last,
}

/// <summary>Whom a message is about.</summary>
/// <param name="Customers">Each customer spoken of; several who answer to one name where <paramref name="Tied"/>; perhaps none.</param>
/// <param name="Tied">Which of them is meant has to be asked.</param>
/// <param name="Person">The contact as the directory or else the writer calls them; null where nobody is named.</param>
internal sealed record Whom(Reference How, IReadOnlyList<CustomerCode> Customers, bool Tied = false, string? Person = null)
{
    /// <summary>The one customer it is about; null where there are none or several.</summary>
    public CustomerCode? Customer => Customers is [var only] ? only : null;

    /// <summary>The first customer that the words name, or whose contact they name.</summary>
    public CustomerCode? Named => How is Reference.Named or Reference.Person && !Tied && Customers is [var first, ..] ? first : null;

    /// <summary>Whether the words say whom, rather than only the talk.</summary>
    public bool Said => How is not Reference.Last;
}
