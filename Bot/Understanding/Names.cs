using System.Collections.Immutable;
using SalesBot.Bot.Understanding.Naming;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding;

/// <summary>
/// The index of everyone a message may speak of: each customer's names, aliases and short forms, and its contacts'. Immutable;
/// one customer is added or taken out without building the rest again.
/// </summary>
public sealed class Names
{
    public static readonly Names None = new(ImmutableDictionary<CustomerCode, NamedCustomer>.Empty, ImmutableDictionary<ulong, NameForm[]>.Empty, SimilarNames.None, NameParts.None);

    private readonly ImmutableDictionary<CustomerCode, NamedCustomer> customers;
    private readonly ImmutableDictionary<ulong, NameForm[]> forms;
    private readonly SimilarNames similar;

    private Names(ImmutableDictionary<CustomerCode, NamedCustomer> customers, ImmutableDictionary<ulong, NameForm[]> forms, SimilarNames similar, NameParts parts)
    {
        Parts = parts;
        this.similar = similar;
        this.customers = customers;
        this.forms = forms;
    }

    public int Count => customers.Count;

    /// <summary>The pieces of names that few bear.</summary>
    internal NameParts Parts { get; }

    /// <summary>Of two customers with one code the later counts.</summary>
    public static Names Of(IEnumerable<NamedCustomer> customers)
    {
        var byCode = ImmutableDictionary.CreateBuilder<CustomerCode, NamedCustomer>();
        foreach (var customer in customers)
        {
            byCode[customer.Code] = customer;
        }

        var owners = new Dictionary<string, List<NameOwner>>(StringComparer.Ordinal);
        foreach (var (form, owner) in byCode.Values.SelectMany(NameForms.Of))
        {
            if (!owners.TryGetValue(form, out var list))
            {
                owners[form] = list = [];
            }

            list.Add(owner);
        }

        var forms = owners
            .Select(entry => new NameForm(entry.Key, [.. entry.Value]))
            .GroupBy(form => FormKey.Of(form.Text))
            .ToImmutableDictionary(group => group.Key, group => group.OrderByDescending(form => form.Text.Length).ThenBy(form => form.Text, StringComparer.Ordinal).ToArray());
        var spelt = owners.Where(entry => entry.Value.Exists(owner => owner.Contact is null)).Select(entry => entry.Key);
        return new Names(byCode.ToImmutable(), forms, SimilarNames.Of(spelt), NameParts.Of(byCode.Values));
    }

    public IEnumerable<NamedCustomer> All => customers.Values;

    public NamedCustomer? Find(CustomerCode code) => customers.GetValueOrDefault(code);

    /// <summary>Everyone who answers to exactly this form.</summary>
    internal NameOwner[] Bearers(string form) => forms.TryGetValue(FormKey.Of(form), out var bucket) && Array.Find(bucket, other => other.Text == form) is { } found ? found.Owners : [];

    /// <summary>The same names with this customer as it is now.</summary>
    public Names With(NamedCustomer customer)
    {
        var without = Without(customer.Code);
        var forms = without.forms.ToBuilder();
        foreach (var (form, owner) in NameForms.Of(customer))
        {
            var key = FormKey.Of(form);
            var bucket = forms.GetValueOrDefault(key) ?? [];
            var at = Array.FindIndex(bucket, other => other.Text == form);
            forms[key] = at >= 0
                ? Replace(bucket, at, bucket[at] with { Owners = [.. bucket[at].Owners, owner] })
                : [.. bucket.Append(new NameForm(form, [owner])).OrderByDescending(other => other.Text.Length).ThenBy(other => other.Text, StringComparer.Ordinal)];
        }

        var similar = NameForms.Of(customer).Where(pair => pair.Owner.Contact is null).Aggregate(without.similar, (spelt, pair) => spelt.With(pair.Form));
        return new Names(without.customers.Add(customer.Code, customer), forms.ToImmutable(), similar, without.Parts.With(customer));
    }

    /// <summary>The same names less this customer's; nothing changes if there is none.</summary>
    public Names Without(CustomerCode code)
    {
        if (!customers.TryGetValue(code, out var customer))
        {
            return this;
        }

        var remaining = forms.ToBuilder();
        var spelt = similar;
        foreach (var form in NameForms.Of(customer).Select(pair => pair.Form).Distinct(StringComparer.Ordinal))
        {
            var key = FormKey.Of(form);
            var bucket = remaining[key];
            var at = Array.FindIndex(bucket, other => other.Text == form);
            NameOwner[] others = [.. bucket[at].Owners.Where(owner => owner.Customer != code)];
            NameForm[] rest = others.Length > 0 ? Replace(bucket, at, bucket[at] with { Owners = others }) : [.. bucket.Where((_, place) => place != at)];
            if (rest.Length > 0)
            {
                remaining[key] = rest;
            }
            else
            {
                remaining.Remove(key);
            }

            if (!Array.Exists(others, owner => owner.Contact is null))
            {
                spelt = spelt.Without(form);
            }
        }

        return new Names(customers.Remove(code), remaining.ToImmutable(), spelt, Parts.Without(customer));
    }

    /// <summary>Every form the text uses, left to right, the longest at each place.</summary>
    internal void Find(ReadOnlySpan<char> folded, List<Mention> into)
    {
        for (var at = 0; at < folded.Length;)
        {
            if (FormKey.MayStart(folded, at) && LongestAt(folded, at) is { Length: > 0 } found)
            {
                into.Add(found);
                at = found.End;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>A name spelt almost right, where the text holds one.</summary>
    /// <param name="sure">Only one letter may be wrong: part of the name is spelt right and would do by itself.</param>
    internal Mention? Similar(ReadOnlySpan<char> folded, bool sure = false)
    {
        if (similar.Nearest(folded, sure ? 1 : 2) is not { } near || !forms.TryGetValue(FormKey.Of(near.Form), out var bucket))
        {
            return null;
        }

        var form = Array.Find(bucket, other => other.Text == near.Form);
        return form is null ? null : new Mention(near.Offset, near.Length, form.Owners, Fuzzy: true);
    }

    private static NameForm[] Replace(NameForm[] bucket, int at, NameForm form)
    {
        var copy = (NameForm[])bucket.Clone();
        copy[at] = form;
        return copy;
    }

    private Mention LongestAt(ReadOnlySpan<char> folded, int at)
    {
        for (var size = FormKey.Longest(folded[at]); size >= 2; size--)
        {
            if (at + size > folded.Length || !forms.TryGetValue(FormKey.Of(folded.Slice(at, size)), out var bucket))
            {
                continue;
            }

            foreach (var form in bucket)
            {
                if (FormKey.Match(form.Text, folded, at) is > 0 and var length && !Titles.RunsOn(folded, at + length))
                {
                    return new Mention(at, length, form.Owners);
                }
            }
        }

        return default;
    }
}
