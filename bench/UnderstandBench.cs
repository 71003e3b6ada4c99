using System.Diagnostics;
using System.Globalization;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bench;

/// <summary>How long one message takes to read, and what it allocates, against a directory of 10,000 customers.</summary>
internal static class UnderstandBench
{
    private const int Customers = 10_000;

    private static readonly DateTime Now = new(2026, 3, 10, 10, 0, 0);

    private static readonly (string Case, string Text)[] Messages =
    [
        ("log-zh", "刚给恒通科技的王经理打了电话，对方认可方案，但预算要审批，下周三前提交报价，意向金额20万"),
        ("log-zh-hant", "昨天下午到宏遠精機做簡報，林經理提了很多技術問題，月底前要回覆"),
        ("log-en", "Just got off the phone with Marcus (Brightline Foods) - budget frozen till Q3, check back in July, about 45k"),
        ("dictated-en", "so um today i talked to marcus at brightline and he uh wants to add five more seats and can we send her the updated invoice by tomorrow"),
        ("task-zh", "提醒我明天上午十点给恒通科技王经理打电话确认合同"),
        ("misspelt", "昨天拜访恒通科枝，谈了合同，金额三十五万六"),
        ("query-zh", "华东三月的回款率"),
        ("smalltalk", "下班一起喝一杯？七点老地方"),
    ];

    public static void Run(TextWriter output)
    {
        var start = Stopwatch.GetTimestamp();
        var names = Names.Of(Directory());
        Line(output, "index", Customers, Stopwatch.GetElapsedTime(start).TotalMilliseconds, "ms", 0, 0);
        Adding(output, names);

        var reader = new Reader(Subjects.Readers);
        var context = new ReadingContext(Now);
        for (var i = 0; i < 3_000; i++)
        {
            Everything(reader, Messages[i % Messages.Length].Text, names, context);
        }

        var all = new List<double>();
        foreach (var (name, text) in Messages)
        {
            var (times, bytes) = Quietest(() => Everything(reader, text, names, context));
            all.AddRange(times);
            Line(output, name, Customers, times[times.Length / 2], "us", times[times.Length / 2], times[(int)(times.Length * 0.99)]);
            Line(output, name + "/allocated", Customers, bytes, "B", bytes, bytes);
        }

        all.Sort();
        Lengths(output, reader, names, context);
        Line(output, "all", Customers, all[all.Count / 2], "us", all[all.Count / 2], all[(int)(all.Count * 0.99)]);
    }

    /// <summary>
    /// How time grows with a text's length: "n" is its characters, the value the time per thousand of them. Where that stays level,
    /// reading is linear; what lies beyond a chat's longest message is kept but not read.
    /// </summary>
    private static void Lengths(TextWriter output, Reader reader, Names names, ReadingContext context)
    {
        (string Case, string Piece)[] pieces =
        [
            ("long-message", "昨天下午拜访了恒通科技王经理，方案认可，下周三前报价，大概20万；"), ("long-dictation", "so today i called marcus at brightline and he wants a quote by friday for 45k "),
            ("long-digits", "1,234 "), ("long-names", "恒通王经理"), ("long-dates", "3月5日到4月6日和"), ("long-words", "two hundred and "), ("long-noise", "\u202e👌ﷺ\ud800 "),
        ];
        foreach (var (name, piece) in pieces)
        {
            foreach (var length in (ReadOnlySpan<int>)[500, 1_000, 2_000, 4_000, 10_000])
            {
                var text = string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
                var times = new double[40];
                for (var i = -5; i < times.Length; i++)
                {
                    var at = Stopwatch.GetTimestamp();
                    Everything(reader, text, names, context);
                    times[Math.Max(i, 0)] = Stopwatch.GetElapsedTime(at).TotalMicroseconds * 1_000 / length;
                }

                Array.Sort(times);
                Line(output, name, length, times[times.Length / 2], "us/1000 chars", times[times.Length / 2], times[^1]);
            }
        }
    }

    /// <summary>What a message says, and which subject it is for.</summary>
    private static Chosen Everything(Reader reader, string text, Names names, ReadingContext context) => new Said(reader, text, names, context).Chosen;

    /// <summary>The quietest of five passes: on a machine that others use too, the rest measures them.</summary>
    private static (double[] Times, long Bytes) Quietest(Action read)
    {
        double[]? best = null;
        var bytes = 0L;
        for (var pass = 0; pass < 5; pass++)
        {
            var times = new double[600];
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < times.Length; i++)
            {
                var at = Stopwatch.GetTimestamp();
                read();
                times[i] = Stopwatch.GetElapsedTime(at).TotalMicroseconds;
            }

            bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / times.Length;
            Array.Sort(times);
            if (best is null || times[(int)(times.Length * 0.99)] < best[(int)(best.Length * 0.99)])
            {
                best = times;
            }
        }

        return (best!, bytes);
    }

    /// <summary>What keeping the index current costs when one customer changes.</summary>
    private static void Adding(TextWriter output, Names names)
    {
        var times = new double[200];
        for (var i = 0; i < times.Length; i++)
        {
            var one = Customer(Customers + i);
            var at = Stopwatch.GetTimestamp();
            names.With(one);
            times[i] = Stopwatch.GetElapsedTime(at).TotalMicroseconds;
        }

        Array.Sort(times);
        Line(output, "with-one", Customers, times[times.Length / 2], "us", times[times.Length / 2], times[(int)(times.Length * 0.99)]);
    }

    private static void Line(TextWriter output, string name, int n, double value, string unit, double p50, double p99) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"bench\":\"understand\",\"case\":\"{name}\",\"n\":{n},\"value\":{value:0.##},\"unit\":\"{unit}\",\"p50\":{p50:0.##},\"p99\":{p99:0.##}}}"));

    private static IEnumerable<NamedCustomer> Directory() =>
    [
        new NamedCustomer(new CustomerCode("c01"), "恒通科技", ["恒通"], [new NamedContact("王建国", "采购经理", ["王经理"])]),
        new NamedCustomer(new CustomerCode("c31"), "宏遠精機", ["宏遠"], [new NamedContact("林志明", "採購經理", ["林經理"])]),
        new NamedCustomer(new CustomerCode("c45"), "Brightline Foods", ["Brightline"], [new NamedContact("Marcus Cole", "Plant Manager", ["Marcus"])]),
        .. Enumerable.Range(3, Customers - 3).Select(Customer),
    ];

    private static NamedCustomer Customer(int number)
    {
        const string Firsts = "华瑞鼎盛蓝海金石博雅远航云帆康泽天目宏图锦程绿洲星辰禾谷立信顺达海棠北辰智联万禾安澜青松长风聚贤";
        string[] trades = ["科技", "电子", "物流", "食品", "机械", "建材", "医疗", "教育", "包装", "能源"];
        string[] words = ["North", "Silver", "Blue", "Granite", "Cobalt", "Maple", "Summit", "Harbor", "Quill", "Vertex", "Orchard", "Lumen"];
        string[] kinds = ["Foods", "Media", "Robotics", "Dental", "Logistics", "Energy", "Travel", "Labs"];
        const string Surnames = "李张刘陈杨赵黄周吴徐孙胡朱高何郭马罗";
        var code = new CustomerCode($"n{number:00000}");
        if (number % 4 == 0)
        {
            var name = $"{words[number % words.Length]}{words[number / 7 % words.Length].ToLowerInvariant()}{(char)('a' + (number % 26))} {kinds[number / 3 % kinds.Length]}";
            return new NamedCustomer(code, name, [], [new NamedContact($"{words[number / 5 % words.Length]} Reed{number}", "Buyer", [])]);
        }

        var chinese = $"{Firsts[number % Firsts.Length]}{Firsts[number / 11 % Firsts.Length]}{Firsts[number / 97 % Firsts.Length]}{trades[number % trades.Length]}";
        var surname = Surnames[number % Surnames.Length];
        return new NamedCustomer(code, chinese, [chinese[..2]], [new NamedContact($"{surname}{Firsts[number / 13 % Firsts.Length]}", "采购经理", [$"{surname}经理"])]);
    }
}
