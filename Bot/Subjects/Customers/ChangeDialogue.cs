using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>宏达调成 B 级, 宏达账期 60 天, 青松先停提醒，停到月底: done where one may, else put to whoever may.</summary>
internal sealed class ChangeDialogue : IDialogue, IFromConversation
{
    /// <summary>Without a day reminders rest so long.</summary>
    private const int Rest = 30;

    private const int Longest = 160;

    public Turn? Resume(Message message) => message.Press switch
    {
        { Verb: "ask-grade", Arguments: [var code, var letter] } when message.Find(new CustomerCode(code)) is { } customer && Enum.TryParse<Grade>(letter, out var grade) =>
            Turn.Do(new AskGrade(customer.Code, grade)) with { Topic = customer.Code },
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => null;

    public Turn? FromConversation(Message message)
    {
        var text = message.Text;
        if (text.Length > Longest || text.StartsWith('/') || QuestionEnd.In(text) || message.Reading.Acts.Any(act => act is { Kind: ActKind.Ask or ActKind.Report, Confidence: >= 0.9 }))
        {
            return null;
        }

        var (grade, terms, pauses, resumes) = (ChangeReader.GradeIn(text), ChangeReader.TermsIn(text), ChangeReader.Pauses(text), ChangeReader.Resumes(text));
        // "SIGNED!! Acme, 42,240, net 45": what was sold is told first, and its terms with it.
        terms = message.Reading.First is { Amount: not null } ? null : terms;
        if (grade is null && terms is null && !pauses && !resumes)
        {
            return null;
        }

        var read = message.Read(text, message.About, Intent.Task);
        if (read.Clarify is { Candidates: { Count: > 1 } candidates })
        {
            return Asking.WhichOf(message, text, candidates);
        }

        // 海棠的提醒先停, where nobody of that name is known: it is not the one spoken of last.
        if (message.Whom is { How: Reference.Last or Reference.Stranger } && ChangeReader.Subject(text) is not null)
        {
            return Turn.Say(Draft.Plain(message.Words["Log.WhichCustomer"]));
        }

        if (message.Find(read.First?.Customer) is not { } customer)
        {
            return null;
        }

        var graded = grade is { } letter ? Graded(message, customer, letter) : null;
        // "Lumen can go to C, and stop nagging me till June": both.
        var rests = resumes ? new Snooze(customer.Code, 0) : pauses ? new Snooze(customer.Code, Pause.Then(message, customer) ?? Pause.Days(message, read, Rest)) : null;
        return graded is not null ? rests is null ? graded : graded with { Commands = [.. graded.Commands, rests] }
            : terms is { } days ? Turn.Do(new SetCustomer(customer.Code, PaymentDays: days)) with { Topic = customer.Code }
            : Turn.Do(rests!) with { Topic = customer.Code };
    }

    private static Turn Graded(Message message, Customer customer, Grade grade)
    {
        var words = Words.Of("Talk", message.Language);
        return customer.EffectiveGrade == grade ? Turn.Say(Draft.Plain(words["Grade.Already", customer.Name, grade])) with { Topic = customer.Code }
            : message.Person.Role >= Role.Lead ? Turn.Do(new SetGrade(customer.Code, grade)) with { Topic = customer.Code }
            : Turn.Do(new AskGrade(customer.Code, grade)) with { Topic = customer.Code };
    }
}
