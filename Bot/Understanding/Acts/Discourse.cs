namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What the clauses of one message do to each other: an approach that failed is an attempt, a source covers what it tells, a condition its consequence.</summary>
internal static class Discourse
{
    public static void Settle(List<Clause> clauses, Act?[] acts)
    {
        for (var at = 0; at < acts.Length; at++)
        {
            Called(clauses, acts, at);
            switch (acts[at]?.Kind)
            {
                case ActKind.Attempt:
                    Failed(clauses, acts, at);
                    break;
                case ActKind.Order or ActKind.Payment:
                    Bought(clauses, acts, at);
                    break;
                case ActKind.Colleague:
                    Theirs(clauses, acts, at);
                    break;
                case ActKind.Memo:
                    Told(clauses, acts, at);
                    break;
                case ActKind.None when acts[at]!.Evidence is [{ Why: "wish" }, ..] && clauses[at].Follows && clauses[at].Subject is Subject.Unsaid && at > 0 && clauses[at - 1].Has(Sense.Meet | Sense.Reach | Sense.Touch) && clauses[at].First(Sense.Wish) == 0 && clauses[at].Text.StartsWith("希望"):
                    // 今天跟孙经理视频，希望改月结: what they wished for there.
                    acts[at] = clauses[at].Act(ActKind.Report, 0.85, clauses[at].Why(0, "said by whom it is about"));
                    break;
                case ActKind.None when acts[at]!.Evidence is [{ Why: "condition" }, ..]:
                    Consequence(clauses, acts, at);
                    break;
            }
        }

        for (var at = 0; at < acts.Length; at++)
        {
            acts[at] ??= Headline(clauses, acts, at);
        }
    }

    public static Act As(Act act, Clause clause) => act with { Offset = clause.Region.Start, Length = clause.Region.End - clause.Region.Start, Confidence = act.Confidence * 0.97 };

    /// <summary>Whether a clause goes on in the same sentence as the one before.</summary>
    private static bool Flows(List<Clause> clauses, int at) => at > 0 && !Ends(clauses[at - 1].Utterance.Folded.AsSpan(clauses[at - 1].Region.End, Math.Max(0, clauses[at].Region.Start - clauses[at - 1].Region.End)));

    private static bool Ends(ReadOnlySpan<char> between) => between.IndexOfAny(Stops) >= 0;

    private static readonly System.Buffers.SearchValues<char> Stops = System.Buffers.SearchValues.Create(".。!?;；\n…");

    /// <summary>"Arjun, on Monday kindly visit": a colleague called by name, then the order.</summary>
    private static void Called(List<Clause> clauses, Act?[] acts, int at)
    {
        if (at + 1 < acts.Length && clauses[at] is { Count: 1 or 2 } name && name[name.Count - 1].Is(Sense.Staff) && name[0].Is(Sense.Staff | Sense.Please | Sense.Nod)
            && !clauses[at + 1].Has(Sense.Done | Sense.Past & ~Sense.Done) | clauses[at + 1].Has(Sense.Please) && !(clauses[at + 1].Questioned && clauses[at + 1].Has(Sense.Wh)))
        {
            acts[at] = name.Act(ActKind.Tell, 0.9, name.Why(name.Count - 1, "called by name"));
            acts[at + 1] = As(acts[at]!, clauses[at + 1]);
        }
    }

    /// <summary>打了两遍都占线: the approach before it and the excuse after it belong to the attempt; a contact with somebody else stands.</summary>
    private static void Failed(List<Clause> clauses, Act?[] acts, int at)
    {
        for (var back = at - 1; back >= 0 && (acts[back] is null || acts[back]!.Kind == ActKind.Report && (clauses[back].Subject is Subject.Unsaid or Subject.Me || acts[back]!.Evidence is [{ Why: "contact" }, ..]) && !clauses[back].Has(Sense.Say)); back--)
        {
            acts[back] = As(acts[at]!, clauses[back]);
        }

        for (var next = at + 1; next < acts.Length; next++)
        {
            if (acts[next] is null || acts[next]!.Kind == ActKind.Report && clauses[next].Subject is Subject.Side or Subject.Company && Away(clauses[next]))
            {
                acts[next] = As(acts[at]!, clauses[next]);
            }
            else
            {
                break;
            }
        }
    }

    private static bool Away(Clause clause)
    {
        foreach (var word in (ReadOnlySpan<string>)["出差", "外出", "开会", "休假", "请假", "不在", "去了", "深圳", "在外", "出国", "放假", "开紧会", "meeting", "away", "holiday", "leave", "travel", "out ", "abroad", "busy", "off sick"])
        {
            if (clause.Text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return clause.First(Sense.Go) is >= 0 && clause.Text.EndsWith("了");
    }

    /// <summary>What follows a colleague's contact was heard there too, until the writer speaks of a contact of their own.</summary>
    private static void Theirs(List<Clause> clauses, Act?[] acts, int at)
    {
        for (var next = at + 1; next < acts.Length && Flows(clauses, next) && (acts[next] is null || acts[next]!.Kind is ActKind.Report or ActKind.Memo or ActKind.Attempt or ActKind.None && clauses[next].Subject is not Subject.Me || clauses[next].Subject is Subject.Me && clauses[next].Has(Sense.Not)); next++)
        {
            acts[next] = As(acts[at]!, clauses[next]);
        }
    }

    /// <summary>前台嘴里套出来的, "thats what the old rep told me": the source, named last, covers what was told before.</summary>
    private static void Told(List<Clause> clauses, Act?[] acts, int at)
    {
        var heard = acts[at]!.Evidence is [{ Why: "hearsay" }, ..] || acts[at]!.Evidence is [{ Why: "note" }, ..] && clauses[at].Count <= 3;
        for (var back = at - 1; heard && back >= 0 && Flows(clauses, back + 1) && clauses[back].Subject is not (Subject.Me or Subject.Unsaid) && acts[back] is null or { Kind: ActKind.Report or ActKind.None or ActKind.Memo } && !clauses[back].Has(Sense.Come | Sense.Me); back--)
        {
            acts[back] = As(acts[at]!, clauses[back]);
        }

        for (var next = at + 1; next < acts.Length && Flows(clauses, next) && (acts[next] is null || acts[next]!.Kind is ActKind.Report && clauses[next].Subject is not Subject.Me && !clauses[next].Has(Sense.Come)); next++)
        {
            acts[next] = As(acts[at]!, clauses[next]);
        }
    }

    /// <summary>海棠确认要两台，总价九十八万: what they said of it belongs to the order; a contact told beside it stands.</summary>
    private static void Bought(List<Clause> clauses, Act?[] acts, int at)
    {
        for (var other = 0; other < acts.Length; other++)
        {
            if (acts[other] is { Kind: ActKind.Report, Evidence: [{ Why: "customer's side" or "the deal moved" or "said by whom it is about" }, ..] } && clauses[other].Subject is Subject.Company or Subject.Unsaid && !clauses[other].Has(Sense.Come | Sense.Reach | Sense.Meet | Sense.Touch | Sense.Me))
            {
                acts[other] = As(acts[at]!, clauses[other]);
            }
        }
    }

    private static void Consequence(List<Clause> clauses, Act?[] acts, int at)
    {
        if (at + 1 < acts.Length && Flows(clauses, at + 1) && !(acts[at + 1] is { Kind: ActKind.Tell or ActKind.Ask }))
        {
            acts[at + 1] = As(acts[at]!, clauses[at + 1]);
        }

        // "Planning a drop-in if the M4 behaves", 我就…, 要是…: what stands before its condition waits for it too, unless it has happened.
        if (at > 0 && Flows(clauses, at) && acts[at - 1] is null)
        {
            acts[at - 1] = As(acts[at]!, clauses[at - 1]);
        }
    }

    /// <summary>拜访星河物业，马总接待: a verb of contact without a tense reports where the rest of the message does.</summary>
    private static Act? Headline(List<Clause> clauses, Act?[] acts, int at)
    {
        var clause = clauses[at];
        if (clause.First(Sense.Meet | Sense.Reach | Sense.Touch) is not (>= 0 and var verb) || clause.First(Sense.Not) is >= 0 and var no && no < verb || Plans.Ahead(clause) >= 0 || clause.Has(Sense.Ahead | Sense.Must | Sense.Remind | Sense.Coming | Sense.Set) || !clause.Has(Sense.Customer | Sense.Person | Sense.With | Sense.To))
        {
            return null;
        }

        for (var next = at + 1; next < acts.Length; next++)
        {
            if (acts[next] is { Kind: ActKind.Report } || acts[next] is { Kind: ActKind.Plan } && clause.Word(verb).StartsWith("用") || clauses[next].Count > 0 && clauses[next][0].Is(Sense.Say | Sense.Stance) && clauses[next].Han || acts[next] is null && clauses[next].Has(Sense.Stance | Sense.Say | Sense.Done | Sense.Past))
            {
                return clause.Act(ActKind.Report, 0.85, clause.Why(verb, "contact, told of at once"));
            }
        }

        return null;
    }
}
