using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Reports;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Receivables;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;
using SalesBot.Worker.Files.Json;

namespace SalesBot.Worker.Programs.Interface;

/// <summary>What a program may read: what its person would see, through the chat's queries and rights.</summary>
internal sealed class ApiReads(IStore store, ProgramCalls desk, TeamRules rules, Reporter reporter, CustomerRoll everybody, DealRoll deals, IOptions<JsonOptions> json, TimeProvider clock)
{
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        var reads = app.ServiceProvider.GetRequiredService<ApiReads>();
        Get<ApiPerson>("/me", reads.Me, "Whom the key speaks for, and until when.");
        Get<ApiPage<ApiCustomer>>("/customers", reads.Customers, "Customers one may see, by name. words: a part of a name, code, contact, phone or address; whose: team:NAME or rep:NAME.");
        Get<ApiCustomer>("/customers/{code}", reads.Customer, "One customer: profile, people, open steps.");
        Get<ApiPage<ApiContact>>("/customers/{code}/contacts", reads.Contacts, "Contacts with a customer, the newest first, each with the message it came from.");
        Get<ApiPage<ApiOrder>>("/customers/{code}/orders", reads.Orders, "Orders, the newest first, with their payments and what is owed.");
        Get<ProgramAnswer>("/today", reads.Today, "The day's list, as the chat says it.");
        Get<ProgramAnswer>("/overdue", reads.Overdue, "Who is overdue, as the chat says it.");
        Get<ProgramAnswer>("/figures/{metric}", reads.Figure, "One figure of a period (2026-03, 2026-Q1, 2026), and the records it is the sum of, twenty a page.");
        Get<object>("/reports/{period}", reads.Report, "All figures of a period, as `report --format json` has them.");

        void Get<T>(string path, Delegate answer, string says) =>
            app.MapGet(path, answer).WithSummary(says).Produces<T>().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private Task<IResult> Me(HttpContext context)
    {
        var (key, person) = ApiCall.Of(context);
        return Task.FromResult(Tagged(context, new ApiPerson(person.Id.Value, person.Name, person.Role.ToString(), person.Team, key.Writes, key.Expires)));
    }

    private async Task<IResult> Customers(HttpContext context, string? words = null, string? whose = null, string? grade = null, string? stage = null, int limit = 50, string? cursor = null)
    {
        var person = ApiCall.Of(context).Person;
        var scope = whose is null ? null : Scope.Parse(whose);
        if (whose is not null && scope is null) return Problem.Bad($"whose \"{Cut(whose)}\" is none; it is team:NAME, rep:NAME, region:NAME or all.");
        var (grades, noGrade) = Read(grade, FieldWords.Grades.Find);
        if (noGrade) return Problem.Bad($"grade \"{Cut(grade!)}\" is none; it is A, B or C.");
        var (stages, noStage) = Read(stage, FieldWords.Stages.Find);
        if (noStage) return Problem.Bad($"stage \"{Cut(stage!)}\" is none; it is Prospect, Interested, Negotiating, Won or Lost.");
        if (After(cursor) is not { } after) return Problem.BadCursor;

        var roll = await everybody.Known(context.RequestAborted);
        return await store.Read(
            session =>
            {
                if (scope is not null && !FigureRights.MaySee(session, person, scope)) return Problem.NotFound;

                scope ??= Access.MaySeeAll(person) ? Scope.All : person is { Role: Role.Lead, Team: { } team } ? new Scope(ScopeKind.Team, team) : null;
                var browse = new CustomerBrowse { Whose = scope, Grade = grades, Stage = stages, Order = CustomerOrder.Name };
                var sought = string.IsNullOrWhiteSpace(words) ? null : Folding.Of(words.Trim());
                IEnumerable<Customer> found = roll is null || FoundCustomers.IsOwn(session, person, browse)
                    ? FoundCustomers.Of(session, person, DayOf(person), browse, sought).Seen.Select(seen => seen.Customer).OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Code.Value, StringComparer.Ordinal)
                    : Behind(RolledCustomers.Of(session, roll, person, DayOf(person), browse, sought), after).Page(browse.Order, 0, Most + 1).Select(code => session.Get(Documents.Customers, code.Value)).OfType<Customer>();
                return Page(context, found, one => $"{one.Name}\n{one.Code.Value}", after, limit, one => Item(session, one));
            },
            context.RequestAborted);
    }

    /// <summary>Those that come after the one a page ended with.</summary>
    private static RolledCustomers Behind(RolledCustomers found, string after) =>
        after.Length == 0 ? found : found with { Rows = [.. found.Rows.Where(row => string.CompareOrdinal($"{row.Name}\n{row.Code.Value}", after) > 0)] };

    private Task<IResult> Customer(HttpContext context, string code) => About(context, code, (session, customer) => Tagged(context, Item(session, customer) with
    {
        Aliases = customer.Aliases,
        People = [.. customer.Contacts.Select(one => new ApiContactPerson(one.Name, one.Title, one.Phone, one.Email, one.WeChat, one.DecisionMaker))],
        Profile = CustomerFields.All.Where(field => field.Of(customer) is not null).ToDictionary(field => field.English, field => Said(field, customer)),
        MayBeContacted = customer.Consent,
        Steps = [.. (session.Get(Documents.Plans, customer.Code.Value)?.Steps ?? []).Select(step => new ApiStep(step.Id, step.Text, step.Due, step.Time))],
    }));

    private Task<IResult> Contacts(HttpContext context, string code, int limit = 50, string? cursor = null) => About(context, code, (session, customer) =>
        After(cursor) is { } after
            ? Page(context, Enumerable.Reverse(session.FollowUpsOf(customer.Code)), one => one.Id, after, limit, one => Item(session, one), inOrder: true)
            : Problem.BadCursor);

    private Task<IResult> Orders(HttpContext context, string code, int limit = 50, string? cursor = null) => About(context, code, (session, customer) =>
        After(cursor) is { } after
            ? Page(context, Enumerable.Reverse(session.OrdersOf(customer.Code)), one => one.Number, after, limit, one => Item(session, one), inOrder: true)
            : Problem.BadCursor);

    private async Task<IResult> Today(HttpContext context) => Tagged(context, await desk.Today(ApiCall.Of(context).Person, context.RequestAborted));

    private async Task<IResult> Overdue(HttpContext context) => Tagged(context, await desk.Overdue(ApiCall.Of(context).Person, context.RequestAborted));

    private async Task<IResult> Figure(HttpContext context, string metric, string period, string? whose = null, int page = 1)
    {
        if (!Enum.TryParse<Metric>(metric, ignoreCase: true, out var which) || !Enum.IsDefined(which)) return Problem.Bad($"metric \"{Cut(metric)}\" is none. There are: {string.Join(", ", Enum.GetNames<Metric>())}.");
        if (Period.Parse(period) is not { } time) return Problem.Bad($"period \"{Cut(period)}\" is none; it is 2026-03, 2026-Q1 or 2026.");

        return Tagged(context, await desk.Figure(ApiCall.Of(context).Person, which, time, whose ?? "", Math.Clamp(page, 1, 100_000), context.RequestAborted));
    }

    private async Task<IResult> Report(HttpContext context, string period, string? whose = null)
    {
        var person = ApiCall.Of(context).Person;
        if (Period.Parse(period) is not { } time) return Problem.Bad($"period \"{Cut(period)}\" is none; it is 2026-03, 2026-Q1 or 2026.");
        if ((whose is null ? FigureRights.OwnScope(person) : Scope.Parse(whose)) is not { } scope) return Problem.Bad($"whose \"{Cut(whose!)}\" is none; it is all, team:NAME, rep:NAME, region:NAME or product:NAME.");

        var lent = await deals.Lent(context.RequestAborted);
        return await store.Read(
            session => FigureRights.MaySee(session, person, scope) && ReportScopes.Unknown(session, scope, Language.English) is null
                ? Tagged(context, Encoding.UTF8.GetBytes(ReportJson.Of(lent(session), reporter, new ReportRequest(ReportRequest.KindOf(time), time, scope), rules.TeamDay(clock.GetUtcNow()))))
                : Problem.NotFound,
            context.RequestAborted);
    }

    /// <summary>A customer out of reach is not found, as one that does not exist.</summary>
    private Task<IResult> About(HttpContext context, string code, Func<IReadSession, Customer, IResult> answer)
    {
        var person = ApiCall.Of(context).Person;
        return store.Read(
            session => session.FindCustomer(new CustomerCode(code)) is { } customer && CustomerNames.MaySee(session, person, customer, DayOf(person)) ? answer(session, customer) : Problem.NotFound,
            context.RequestAborted);
    }

    private DateOnly DayOf(Rep person) => DateOnly.FromDateTime(rules.LocalTime(person, clock.GetUtcNow()).DateTime);

    private static ApiCustomer Item(IReadSession session, Customer customer)
    {
        var plan = session.Get(Documents.Plans, customer.Code.Value);
        return new ApiCustomer(
            customer.Code.Value, customer.Name, customer.EffectiveGrade.ToString(), customer.Stage.ToString(), session.Get(Documents.Reps, customer.Owner.Value)?.Name,
            customer.Consent ? plan?.Due : null, customer.Consent ? plan?.Red : null, LastMet.Of(session, customer)?.Day);
    }

    private static ApiContact Item(IReadSession session, FollowUp contact) => new(
        contact.Id, contact.At, session.Get(Documents.Reps, contact.Rep.Value)?.Name, contact.Method.ToString(), contact.Summary, contact.Feedback, contact.Objection, contact.Contact, contact.StageChange?.ToString(),
        contact.Next is { } next ? new ApiNext(next.Text, next.Due, next.Time) : null,
        Origins.Of(session, contact.SourceMessage) is { } origin ? new ApiOrigin(origin.At, origin.Who, origin.Text) : null);

    private static ApiOrder Item(IReadSession session, Order order)
    {
        var payments = session.PaymentsOf(order.Number);
        return new ApiOrder(
            order.Number, order.Date, order.Product, order.Quantity, order.Amount.Amount, session.Get(Documents.Reps, order.Rep.Value)?.Name, order.Contract,
            Settlement.Left(order, payments).Amount, [.. payments.Select(payment => new ApiPayment(payment.Id, payment.Date, payment.Amount.Amount) { Currency = payment.AsSaid?.Currency, AmountAsSaid = payment.AsSaid?.Amount })])
        {
            Currency = order.AsSaid?.Currency,
            AmountAsSaid = order.AsSaid?.Amount,
        };
    }

    /// <summary>As a form would send it back.</summary>
    private static string Said(CustomerField field, Customer customer) => field.Of(customer) switch
    {
        DateOnly day => Documents.Day(day),
        Money amount => amount.ToString(),
        { } held when field.Kind is FieldKind.Term term => term.Say(held, Language.English),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var held => held?.ToString() ?? "",
    };

    private IResult Page<TRow, TItem>(HttpContext context, IEnumerable<TRow> rows, Func<TRow, string> key, string after, int limit, Func<TRow, TItem> item, bool inOrder = false)
    {
        // What comes newest first is cut behind the row that was last shown; what comes by name, behind that name, so that a row that went meanwhile costs none of the others.
        var rest = after.Length == 0 ? rows : inOrder ? rows.SkipWhile(row => key(row) != after).Skip(1) : rows.Where(row => string.CompareOrdinal(key(row), after) > 0);
        var size = Math.Clamp(limit, 1, Most);
        var shown = rest.Take(size + 1).ToList();
        return Tagged(context, new ApiPage<TItem>([.. shown.Take(size).Select(item)], shown.Count > size ? Convert.ToHexStringLower(Encoding.UTF8.GetBytes(key(shown[size - 1]))) : null));
    }

    /// <returns>Empty for the first page; null for what no page gave.</returns>
    private static string? After(string? cursor)
    {
        if (cursor is null) return "";

        try
        {
            return Encoding.UTF8.GetString(Convert.FromHexString(cursor));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static (T? Value, bool Wrong) Read<T>(string? said, Func<string, T?> find)
        where T : struct => said is null ? (null, false) : find(said) is { } value ? (value, false) : (null, true);

    private IResult Tagged<T>(HttpContext context, T answer) => Tagged(context, JsonSerializer.SerializeToUtf8Bytes(answer, json.Value.SerializerOptions));

    /// <summary>What has not changed since is not sent again.</summary>
    private static IResult Tagged(HttpContext context, byte[] answer)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(answer)[..16])}\"";
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.IfNoneMatch == tag ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Bytes(answer, "application/json; charset=utf-8");
    }

    private static string Cut(string text) => text.Length > 40 ? text[..40] : text;
}
