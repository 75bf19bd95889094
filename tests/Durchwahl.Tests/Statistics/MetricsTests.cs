using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Durchwahl.Calls;
using Durchwahl.Queueing;
using Durchwahl.Tests.Calls;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Statistics;

/// <summary>OWASP ASVS 5.0.0, 13.4.5: no metrics in public.</summary>
public partial class MetricsTests
{
    static readonly string[] Names =
    [
        "durchwahl_queue_waiting", "durchwahl_queue_longest_wait_seconds", "durchwahl_agents", "durchwahl_calls_total", "durchwahl_wait_seconds", "durchwahl_load_guard_diverted_total",
        "durchwahl_promises_open", "durchwahl_promises_overdue",
    ];

    [Fact]
    public async Task This_machine_reads_them_in_the_format_of_Prometheus()
    {
        await using var house = await TestHouse.Open();
        using var answer = await Ask(house);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        var samples = Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), out var types);
        types.Keys.ShouldBe(Names, ignoreOrder: true);
        samples.Keys.ShouldContain("""durchwahl_calls_total{office="musterkreis",outcome="exchange_lost"}""");
        samples.Keys.ShouldContain("""durchwahl_wait_seconds_bucket{office="musterkreis",le="30"}""");
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    public async Task Through_a_proxy_that_nobody_told_us_of_there_is_no_such_page(string header, string value)
    {
        await using var house = await TestHouse.Open();
        (await Status(house, (header, value))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Behind_a_trusted_proxy_the_true_address_counts()
    {
        await using var house = await TestHouse.Open(with: options => options with { TrustedProxies = ["127.0.0.1"], PublicAddress = "https://telefon.example.de" });
        (await Status(house, ("X-Forwarded-For", "203.0.113.9"))).ShouldBe(HttpStatusCode.NotFound);
        (await Status(house)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_house_behind_a_proxy_that_it_does_not_know_believes_no_address()
    {
        await using var house = await TestHouse.Open(with: options => options with { PublicAddress = "https://telefon.example.de" });
        (await Status(house)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_token_opens_from_anywhere_and_a_wrong_one_nowhere()
    {
        await using var house = await TestHouse.Open(with: options => options with { MetricsToken = "3b1f6c2e9a7d" });
        (await Status(house, ("Authorization", "Bearer 3b1f6c2e9a7d"), ("X-Forwarded-For", "203.0.113.9"))).ShouldBe(HttpStatusCode.OK);
        (await Status(house, ("Authorization", "Bearer 3b1f6c2e9a7"))).ShouldBe(HttpStatusCode.Forbidden);
        (await Status(house, ("Authorization", "Bearer "))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Without_a_token_of_ours_every_token_is_wrong()
    {
        await using var house = await TestHouse.Open();
        (await Status(house, ("Authorization", "Bearer "))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Calls_that_end_are_counted_and_nothing_goes_back()
    {
        await using var house = await TestHouse.Open();
        var journal = house.Get<CallJournal>();
        journal.Ended(ExampleCalls.Record(1), [], null);
        journal.Ended(ExampleCalls.Record(2, ending: Ending.Message), [], null);
        var before = Parse(await Text(house), out _);
        before["""durchwahl_calls_total{office="musterkreis",outcome="answered"}"""].ShouldBe(1);
        before["""durchwahl_calls_total{office="musterkreis",outcome="message"}"""].ShouldBe(1);
        before["""durchwahl_wait_seconds_bucket{office="musterkreis",le="10"}"""].ShouldBe(0);
        before["""durchwahl_wait_seconds_bucket{office="musterkreis",le="20"}"""].ShouldBe(1);
        before["""durchwahl_wait_seconds_sum{office="musterkreis"}"""].ShouldBe(12);
        journal.Ended(ExampleCalls.Record(3) with { IsGuarded = true }, [], null);
        var after = Parse(await Text(house), out var types);
        foreach (var (name, value) in before.Where(sample => types[Family(sample.Key, types)] != "gauge")) after[name].ShouldBeGreaterThanOrEqualTo(value, name);
        after["""durchwahl_load_guard_diverted_total{office="musterkreis"}"""].ShouldBe(1);
    }

    static async Task<string> Text(TestHouse house)
    {
        using var answer = await Ask(house);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    static async Task<HttpStatusCode> Status(TestHouse house, params (string Name, string Value)[] headers)
    {
        using var answer = await Ask(house, headers);
        return answer.StatusCode;
    }

    static async Task<HttpResponseMessage> Ask(TestHouse house, params (string Name, string Value)[] headers)
    {
        using var browser = house.Browser();
        using var question = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        foreach (var (name, value) in headers) question.Headers.TryAddWithoutValidation(name, value);
        return await browser.Http.SendAsync(question, TestContext.Current.CancellationToken);
    }

    // As strict as the format: HELP and TYPE once before the samples of a metric, all samples of a metric together, none twice, histograms cumulative and complete.
    static Dictionary<string, double> Parse(string text, out Dictionary<string, string> types)
    {
        var (samples, found, current) = (new Dictionary<string, double>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), "");
        text.ShouldEndWith("\n");
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (Help().Match(line) is { Success: true } help) current = help.Groups["name"].Value;
            else if (TypeLine().Match(line) is { Success: true } type)
            {
                type.Groups["name"].Value.ShouldBe(current, line);
                found.Add(current, type.Groups["type"].Value);
            }
            else
            {
                var sample = SampleLine().Match(line);
                sample.Success.ShouldBeTrue(line);
                Family(sample.Groups["series"].Value, found).ShouldBe(current, line);
                samples.Add(sample.Groups["series"].Value, double.Parse(sample.Groups["value"].Value, CultureInfo.InvariantCulture));
            }
        }
        foreach (var name in found.Where(entry => entry.Value == "histogram").Select(entry => entry.Key)) CheckHistogram(name, samples);
        types = found;
        return samples;
    }

    static string Family(string series, Dictionary<string, string> types)
    {
        var name = series.Split('{')[0];
        return types.ContainsKey(name) ? name : Suffix().Replace(name, "");
    }

    static void CheckHistogram(string name, Dictionary<string, double> samples)
    {
        foreach (var (count, total) in samples.Where(sample => sample.Key.StartsWith($"{name}_count", StringComparison.Ordinal)))
        {
            var labels = count[$"{name}_count".Length..].Trim('{', '}');
            var buckets = samples.Where(sample => sample.Key.StartsWith($"{name}_bucket{{{labels},le=", StringComparison.Ordinal)).Select(sample => sample.Value).ToList();
            buckets.ShouldBe(buckets.Order());
            samples[$"{name}_bucket{{{labels},le=\"+Inf\"}}"].ShouldBe(total);
            samples.ShouldContainKey($"{name}_sum{{{labels}}}");
        }
    }

    [GeneratedRegex(@"^# HELP (?<name>[a-z_]+) \S.*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Help();

    [GeneratedRegex(@"^# TYPE (?<name>[a-z_]+) (?<type>gauge|counter|histogram)$", RegexOptions.ExplicitCapture)]
    private static partial Regex TypeLine();

    [GeneratedRegex("""^(?<series>[a-z_]+(\{[a-z]+="[^"\\\n]*"(,[a-z]+="[^"\\\n]*")*\})?) (?<value>-?[0-9.]+(E[+-]?[0-9]+)?)$""", RegexOptions.ExplicitCapture)]
    private static partial Regex SampleLine();

    [GeneratedRegex("_(bucket|sum|count)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Suffix();
}
