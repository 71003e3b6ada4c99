using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Records;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding.Expressions.Figures;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Worker.Programs.Interface;

/// <summary>What a program may write: the chat's commands, as its person, who is told and can take it back. Each request has a key of its own, under which it is written once.</summary>
internal sealed class ApiWrites(ProgramCalls desk, TeamRules rules, IOptions<JsonOptions> json, TimeProvider clock)
{
    private const int LongestKey = 200;

    private const int LongestText = 4096;

    private const decimal MostMoney = 10_000_000_000m;

    private static readonly DateOnly Earliest = new(2000, 1, 1);

    public static void Map(IEndpointRouteBuilder app)
    {
        var writes = app.ServiceProvider.GetRequiredService<ApiWrites>();
        app.MapPost("/ask", writes.Ask).WithSummary("Anything the chat can be asked, in its words; what would write is not written.").Produces<ProgramAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized);
        Write(app.MapPost("/messages", writes.Say), "Says something as its person would in chat, and writes what the chat would write. What the chat would ask about is refused with its question.");
        Write(app.MapPost("/customers", writes.Add), "A new customer, its person's.");
        Write(app.MapPatch("/customers/{code}", writes.Change), "Fields of a profile, by the names it is read with; an empty text takes one away.");
        Write(app.MapPost("/customers/{code}/contacts", writes.Log), "A contact that took place.");
        Write(app.MapPost("/customers/{code}/steps", writes.Plan), "A next step, with a time an appointment.");
        Write(app.MapPost("/customers/{code}/stage", writes.Stage), "Moves the customer to a stage.");
        Write(app.MapPost("/customers/{code}/orders", writes.Order), "An order.");
        Write(app.MapPost("/customers/{code}/payments", writes.Pay), "Money that came in.");
        Write(app.MapPost("/changes/{id}/undo", writes.Undo), "Takes back what was written under this id, if nothing rests on it by now.");

        static void Write(RouteHandlerBuilder route, string says) => route.WithSummary(says).WithMetadata(new ApiWriting()).Produces<ApiWritten>(StatusCodes.Status201Created).Produces<ApiWritten>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private async Task<IResult> Ask(HttpContext context, ApiQuestion asked) =>
        Wrong(asked.Question, "question") ?? TypedResults.Ok(await desk.Ask(ApiCall.Of(context).Person, asked.Question, context.RequestAborted));

    private async Task<IResult> Say(HttpContext context, ApiSaid said) => Wrong(said.Text, "text") ?? await Carry(context, said, new ProgramDeed(said.Text));

    private async Task<IResult> Add(HttpContext context, ApiNewCustomer told)
    {
        if (Wrong(told.Name, "name") is { } wrong) return wrong;
        if (told.Name.Length > 200) return Problem.Bad("name is too long: 200 letters at most.");
        CompanySize? size = null;
        if (told.Size is { } said && (size = FieldWords.Sizes.Find(said)) is null) return Problem.Bad($"size is none; it is one of: {FieldWords.Sizes.Accepted}.");

        var person = told.Person is { Name.Length: > 0 } one ? new Contact(one.Name, one.Title, one.Phone, one.Email, one.WeChat, one.Decides) : null;
        return await Carry(context, told, new ProgramDeed(told.Name) { Command = new AddCustomer(told.Name.Trim(), person, Domain.Customers.Stage.Prospect, told.Industry, size, told.Region, told.Channel, told.Need) });
    }

    private async Task<IResult> Change(HttpContext context, string code, Dictionary<string, string> fields) =>
        fields.Count == 0 || fields.Values.Any(value => value is null) ? Problem.Bad("Name at least one field with its text.")
            : await Carry(context, fields, new ProgramDeed(string.Join('\n', fields.Select(field => $"{field.Key}: {field.Value}"))) { Command = new SetField(new CustomerCode(code), [.. fields.Select(field => new FieldValue(field.Key, field.Value))]) });

    private async Task<IResult> Log(HttpContext context, string code, ApiNewContact told)
    {
        if (Wrong(told.Summary, "summary") is { } wrong) return wrong;
        if (FieldWords.Methods.Find(told.Method ?? "") is not { } method) return Problem.Bad($"method is none; it is one of: {FieldWords.Methods.Accepted}.");

        var local = rules.LocalTime(ApiCall.Of(context).Person, clock.GetUtcNow());
        var at = told.At is { } said ? rules.LocalTime(ApiCall.Of(context).Person, said) : local;
        if (at > local || DateOnly.FromDateTime(at.DateTime) < Earliest) return Problem.Bad("at is not in the past, or before 2000.");
        if (told.Next is { } next && (next.Day is null || next.Day < DateOnly.FromDateTime(at.DateTime) || (next.What?.Length ?? 0) > LongestText)) return Problem.Bad("next is a day that comes after the contact, with what is to be done.");

        return await Carry(context, told, new ProgramDeed(told.Summary)
        {
            Command = new LogFollowUp(new CustomerCode(code), at, method, told.Summary, Next: told.Next is { } step ? new NextStep(step.What, step.Day, step.Time) : null, Contact: told.With),
        });
    }

    private async Task<IResult> Plan(HttpContext context, string code, ApiNewStep told) =>
        Wrong(told.What, "what") ?? (told.Day.Year > 2100 ? Problem.Bad("day is too far ahead.") : await Carry(context, told, new ProgramDeed(told.What) { Command = new PlanStep(new CustomerCode(code), told.What, told.Day, told.Time) }));

    private async Task<IResult> Stage(HttpContext context, string code, ApiNewStage told)
    {
        if (FieldWords.Stages.Find(told.Stage ?? "") is not { } stage) return Problem.Bad("stage is none; it is Prospect, Interested, Negotiating, Won or Lost.");
        LossReason? reason = null;
        if (stage == Domain.Customers.Stage.Lost && (reason = FieldWords.LossReasons.Find(told.Reason ?? "")) is null) return Problem.Bad("reason is none; it is Price, Service, NeedChanged, Competitor or Other.");

        return await Carry(context, told, new ProgramDeed(stage.ToString()) { Command = new SetStage(new CustomerCode(code), stage, reason) });
    }

    private async Task<IResult> Order(HttpContext context, string code, ApiNewOrder told)
    {
        if (Wrong(told.Product, "product") is { } wrong) return wrong;
        if (Coin(told.Currency) is not { } coin) return Problem.Bad("currency is none; it is a code of ISO 4217, such as USD.");
        if (Sum(told.Amount, coin) is not { } amount) return Problem.Bad("amount is more than nothing and at most ten billion.");
        if (Day(context, told.Date) is not { } day) return Problem.Bad("date is not in the past, or before 2000.");
        if (told.Quantity is <= 0 or > 1_000_000_000m) return Problem.Bad("quantity is more than nothing and at most a billion.");

        return await Carry(context, told, new ProgramDeed($"{told.Product} {amount}") { Command = new RecordOrder(new CustomerCode(code), amount, told.Product, day, told.Quantity) { Contract = told.Contract } });
    }

    private async Task<IResult> Pay(HttpContext context, string code, ApiNewPayment told)
    {
        if (Coin(told.Currency) is not { } coin) return Problem.Bad("currency is none; it is a code of ISO 4217, such as USD.");
        if (Sum(told.Amount, coin) is not { } amount) return Problem.Bad("amount is more than nothing and at most ten billion.");
        if (Day(context, told.Date) is not { } day) return Problem.Bad("date is not in the past, or before 2000.");

        return await Carry(context, told, new ProgramDeed($"{amount}") { Command = new RecordPayment(new CustomerCode(code), amount, day) });
    }

    private Task<IResult> Undo(HttpContext context, string id) => Carry(context, id, new ProgramDeed("undo") { Command = new Undo(id) });

    private async Task<IResult> Carry<T>(HttpContext context, T body, ProgramDeed deed)
    {
        if (context.Request.Headers["Idempotency-Key"].ToString() is not { Length: > 0 and <= LongestKey } key) return Problem.Bad("Send an Idempotency-Key of your own with every write, 200 letters at most: sent again under it, it is written once.");

        var print = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{context.Request.Method} {context.Request.Path}\n{JsonSerializer.Serialize(body, json.Value.SerializerOptions)}")));
        switch (await desk.Write(ApiCall.Of(context).Person, deed, new Once(key, print), context.RequestAborted))
        {
            case ProgramWriting.Written(var text, var changes, var again):
                if (again) context.Response.Headers["Idempotency-Replayed"] = "true";
                return TypedResults.Json(new ApiWritten(text, changes), statusCode: again ? StatusCodes.Status200OK : StatusCodes.Status201Created);
            case ProgramWriting.OtherRequest:
                return Problem.Of(StatusCodes.Status422UnprocessableEntity, "This Idempotency-Key was used for another request: nothing was written.");
            case ProgramWriting.Refused(var why):
                return Problem.Of(StatusCodes.Status409Conflict, why);
            default:
                throw new InvalidOperationException("Neither written nor refused.");
        }
    }

    private DateOnly? Day(HttpContext context, DateOnly? said) =>
        DateOnly.FromDateTime(rules.LocalTime(ApiCall.Of(context).Person, clock.GetUtcNow()).DateTime) is var today && (said ?? today) is var day && day >= Earliest && day <= today ? day : null;

    /// <returns>Empty for the team's; null for no currency.</returns>
    private string? Coin(string? said) => said is null || said == rules.Currency ? "" : Currencies.Code(said.ToLowerInvariant(), leads: false) is { Currency.Iso: { } iso, Times: 1 } && iso == said ? iso : null;

    private static Money? Sum(decimal amount, string coin) => amount is > 0 and <= MostMoney && Money.Of(amount, coin.Length > 0 ? coin : null) is { IsPositive: true } sum ? sum : null;

    private static IResult? Wrong(string? text, string name) =>
        string.IsNullOrWhiteSpace(text) ? Problem.Bad($"{name} is missing.") : text.Length > LongestText ? Problem.Bad($"{name} is too long: {LongestText} letters at most.") : null;
}

/// <summary>Marks what needs a key that may write.</summary>
internal sealed record ApiWriting;
