using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Reports.Tables;

/// <summary>S1-2 客户关系管理表 and S2-1 客户跟进记录表.</summary>
internal static class CustomerTables
{
    public static Table Relations(TableGround ground) => ground.Table(
        "S1-2",
        [Form.Text, Form.Text, Form.Text, Form.Text, Form.Day, Form.Day, Form.Text, Form.Prose, Form.Text, Form.Text, Form.Prose],
        from customer in ground.Customers
        let last = ground.FollowUps[customer.Code].LastOrDefault()
        let profile = TableGround.Together("/", ground.Industry(customer), ground.Size(customer))
        select (IReadOnlyList<object?>)
        [
            customer.Code.Value, profile.Length == 0 ? customer.Name : ground["NameAndProfile", customer.Name, profile], TableGround.Contact(customer), ground.Phone(customer),
            ground.FirstContact(customer), last?.Day ?? (customer.LastContact <= ground.Window.End ? customer.LastContact : null), last is null ? null : Terms.Of(last.Method, ground.Language), customer.Need,
            Terms.Of(ground.StageOf(customer), ground.Language), Worth(ground, customer), customer.Notes,
        ]);

    /// <summary>A row per contact in the period, the newest first.</summary>
    public static Table FollowUps(TableGround ground) => ground.Table(
        "S2-1",
        [Form.Text, Form.Text, Form.Text, Form.Text, Form.Text, Form.Text, Form.Day, Form.Day, Form.Text, Form.Prose, Form.Prose, Form.Text],
        from customer in ground.Customers
        from followUp in ground.FollowUps[customer.Code]
        where ground.Window.Holds(followUp.Day)
        orderby followUp.At.DateTime descending, customer.Code.Value
        select (IReadOnlyList<object?>)
        [
            customer.Code.Value, customer.Name, ground.Industry(customer), TableGround.Contact(customer), ground.Phone(customer), customer.EffectiveGrade.ToString(),
            ground.FirstContact(customer), followUp.Day, Terms.Of(followUp.Method, ground.Language), Said(ground, followUp), Next(ground, followUp),
            ground.Accounts.Staff.NameOf(followUp.Rep),
        ]);

    /// <summary>The month's mean over the last twelve, and the potential.</summary>
    private static string Worth(TableGround ground, Customer customer)
    {
        var year = ground.LastYear(customer).Sum(order => order.Amount.Amount);
        return TableGround.Together(
            "/",
            year == 0 ? null : ground["PerMonth", Phrases.Amount(Math.Round(year / 12, 2, MidpointRounding.AwayFromZero), ground.Language, ground.Currency)],
            customer.Potential is { } potential ? ground["Points", potential] : null);
    }

    private static string Said(TableGround ground, FollowUp followUp) => TableGround.Together(
        ground["Stop"], followUp.Summary, followUp.Feedback is { Length: > 0 } feedback ? ground["Feedback", feedback] : null,
        followUp.Objection is { Length: > 0 } objection ? ground["Objection", ObjectionOf(ground, objection)] : null);

    /// <summary>A known objection as a term, any other in the customer's words.</summary>
    internal static string ObjectionOf(TableGround ground, string objection) =>
        objection.All(char.IsAsciiLetterLower) && Objections.Reason(objection) is { } reason ? Terms.Of(reason, ground.Language) : objection;

    private static string? Next(TableGround ground, FollowUp followUp) => followUp.Next is not { } next ? null
        : TableGround.Together(" ", next.Due is { } due ? Phrases.ShortDay(due, ground.Language) : null, next.Text);
}
