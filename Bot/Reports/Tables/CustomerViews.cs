using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Reports.Tables;

/// <summary>How the customers spread over industries, regions and sizes (S3), and whose files have gaps.</summary>
internal static class CustomerViews
{
    /// <summary>A row per industry, region and size: how many, what share, how many won, what they bought in 12 months.</summary>
    public static Table Distribution(TableGround ground)
    {
        var reports = Words.Of("Reports", ground.Language);
        var tables = Words.Of("Tables", ground.Language);
        return ground.Table(
            "Distribution",
            [Form.Text, Form.Text, Form.Count, Form.Percent, Form.Count, Form.Percent, Form.Amount],
            [
                .. Rows(tables["Head.industry"], customer => ground.Industry(customer), reports["Industry.None"]),
                .. Rows(tables["Head.region"], customer => customer.Region, reports["Region.None"]),
                .. Rows(tables["Head.size"], customer => ground.Size(customer), reports["Size.None"]),
            ]);

        IEnumerable<IReadOnlyList<object?>> Rows(string dimension, Func<Customer, string?> of, string none) =>
            from customer in ground.Customers
            group customer by of(customer) is { Length: > 0 } name ? name : none into part
            let won = part.Count(customer => ground.StageOf(customer) == Stage.Won)
            orderby part.Count() descending, part.Key
            select (IReadOnlyList<object?>)
            [
                dimension, part.Key, part.Count(), (decimal)part.Count() / ground.Customers.Count, won, (decimal)won / part.Count(),
                part.Sum(customer => ground.LastYear(customer).Sum(order => order.Amount.Amount)),
            ];
    }

    /// <summary>Customers whose required fields are not complete.</summary>
    public static Table Quality(TableGround ground) => ground.Table(
        "Quality",
        [Form.Text, Form.Text, Form.Prose, Form.Text],
        from customer in ground.Customers
        let missing = ProfileCheck.Missing(customer)
        where missing.Count > 0
        orderby missing.Count descending, customer.Code.Value
        select (IReadOnlyList<object?>)
            [customer.Code.Value, customer.Name, Spoken.Row(missing.Select(field => ground[$"Field.{field}"]), ground.Language), ground.NameOf(customer)]);
}
