using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using SalesBot.Bot.Wording;

namespace SalesBot.Worker.Web;

/// <summary>Adds up what <see cref="Meters"/> counts and writes it in Prometheus' text form.</summary>
internal sealed class PrometheusText : IDisposable
{
    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), Sum> sums = new();
    private readonly MeterListener listener = new();

    public PrometheusText()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == Meters.Name) listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
    }

    public string Write(Condition now)
    {
        var text = new StringBuilder();
        foreach (var group in sums.ToArray().GroupBy(sum => sum.Key.Instrument).OrderBy(group => group.Key.Name, StringComparer.Ordinal)) Write(text, group.Key, group);
        Gauge(text, "salesbot_ready", "1 when the program can work.", now.IsReady ? 1 : 0);
        Gauge(text, "salesbot_standby", "1 when another worker has the lease.", now.State == "standby" ? 1 : 0);
        Gauge(text, "salesbot_inbox_waiting", "Updates that wait to be handled.", now.Inbox);
        Gauge(text, "salesbot_outbox_waiting", "Messages that wait to be sent.", now.Outbox);
        Gauge(text, "salesbot_outbox_oldest_seconds", "How long the oldest of them has waited.", now.OldestWaits?.TotalSeconds);
        Gauge(text, "salesbot_inbox_oldest_seconds", "How long the oldest update has waited to be handled.", now.OldestInboxWaits?.TotalSeconds);
        Gauge(text, "salesbot_schedule_age_seconds", "Since the minute's tick last came through.", now.ScheduleAge?.TotalSeconds);
        Gauge(text, "salesbot_records_unreadable", "Records that cannot be read and are left out.", now.BadRecords);
        Gauge(text, "salesbot_records_uncounted", "Records in a currency without an exchange rate, which figures leave out.", now.Uncounted);
        foreach (var (channel, silence) in now.Heard) Gauge(text, $"salesbot_{channel.Name}_silence_seconds", $"Since {channel.Title(Language.English)} was last heard.", silence.TotalSeconds);
        Gauge(text, "salesbot_backup_age_seconds", "Since the newest nightly backup.", now.BackupAge?.TotalSeconds);
        Gauge(text, "salesbot_disk_free_bytes", "Room left where the store is.", now.DiskFree);
        Gauge(text, "salesbot_memory_bytes", "What the program holds of memory.", Environment.WorkingSet);
        return text.ToString();
    }

    public void Dispose() => listener.Dispose();

    private static void Write(StringBuilder text, Instrument instrument, IEnumerable<KeyValuePair<(Instrument Instrument, string Labels), Sum>> sums)
    {
        var isTime = instrument.Unit == "s";
        var name = instrument.Name.Replace('.', '_') + (isTime ? "_seconds" : "_total");
        Head(text, name, instrument.Description ?? "", isTime ? "summary" : "counter");
        foreach (var (key, sum) in sums.OrderBy(sum => sum.Key.Labels, StringComparer.Ordinal))
        {
            if (isTime) Line(text, $"{name}_count{key.Labels}", sum.Count);
            Line(text, isTime ? $"{name}_sum{key.Labels}" : $"{name}{key.Labels}", sum.Total);
        }
    }

    private static void Gauge(StringBuilder text, string name, string help, double? value)
    {
        if (value is not { } known) return;

        Head(text, name, help, "gauge");
        Line(text, name, known);
    }

    private static void Head(StringBuilder text, string name, string help, string type) =>
        text.Append("# HELP ").Append(name).Append(' ').Append(help).Append("\n# TYPE ").Append(name).Append(' ').Append(type).Append('\n');

    private static void Line(StringBuilder text, string name, double value) => text.Append(name).Append(' ').Append(value.ToString("0.######", CultureInfo.InvariantCulture)).Append('\n');

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        // The tags are ours: names and values need no escaping.
        var labels = string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}=\"{tag.Value}\""));
        sums.GetOrAdd((instrument, labels.Length == 0 ? "" : $"{{{labels}}}"), _ => new Sum()).Add(value);
    }

    private sealed class Sum
    {
        private readonly Lock gate = new();
        private double total;
        private long count;

        public double Total
        {
            get
            {
                lock (gate) return total;
            }
        }

        public long Count
        {
            get
            {
                lock (gate) return count;
            }
        }

        public void Add(double value)
        {
            lock (gate)
            {
                total += value;
                count++;
            }
        }
    }
}
