using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Durchwahl.Benchmarks;

/// <summary>The directory page of an office of 100 posts: as many requests as go, beside nginx with the same bytes as a file; and its times at a constant rate while publications are made.</summary>
static partial class DirectoryBenchmark
{
    const int Rounds = 5;
    const int Rate = 2_000;
    const string Path = "/hundertkreis/verzeichnis";

    static readonly TimeSpan Load = TimeSpan.FromSeconds(20);

    public static async IAsyncEnumerable<Measurement> Run(Workshop workshop)
    {
        await Import(workshop, 0);
        var (port, peerPort) = (OwnProcess.FreePort(), OwnProcess.FreePort());
        await using var server = OwnProcess.Start(workshop.Durchwahl, "serve", "--data", workshop.PathTo("serve"), "--urls", $"http://127.0.0.1:{port}");
        await Workshop.UntilAnswered(Address(port), server, Stopwatch.GetTimestamp());
        await using var nginx = await Nginx(workshop, peerPort);
        foreach (var encoding in (string[])["br", "identity"])
        {
            var page = await Workshop.Page(Address(port), encoding);
            await File.WriteAllBytesAsync(workshop.PathTo("nginx/www" + Path), page);
            yield return await Compare(port, peerPort, encoding, page.Length);
        }
        yield return await WhilePublishing(workshop, port);
    }

    static string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}{Path}");

    static async Task<Measurement> Compare(int port, int peerPort, string encoding, int bytes)
    {
        await Wrk(port, encoding, 3); // warming up
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            theirs.Add(await Wrk(peerPort, encoding, 5));
            ours.Add(await Wrk(port, encoding, 5));
        }
        var ratio = new Spread(ours.Zip(theirs, (our, their) => our / their)).Median;
        return new($"directory page, 100 posts, {bytes / 1000} kB{(encoding == "br" ? " as browsers ask for it" : " not compressed")}", $"{new Spread(ours).Median:0} requests/s, ratio {ratio:0.00}", "ratio 0.6", $"nginx {new Spread(theirs).Median:0} requests/s", ratio >= 0.6);
    }

    static async Task<double> Wrk(int port, string encoding, int seconds)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t2", "-c32", $"-d{seconds}s", "-H", $"Accept-Encoding: {encoding}", Address(port)]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var told = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (told.Contains("Non-2xx", StringComparison.Ordinal) || told.Contains("Socket errors", StringComparison.Ordinal)) throw new InvalidOperationException(told);
        return double.Parse(PerSecond().Match(told).Groups["rate"].Value, CultureInfo.InvariantCulture);
    }

    static async Task<Measurement> WhilePublishing(Workshop workshop, int port)
    {
        using var stop = new CancellationTokenSource();
        var publishing = Publish(workshop, stop.Token);
        var (times, failed) = await new ConstantRate(port, Path, Rate, Load).Run();
        await stop.CancelAsync();
        var publications = await publishing;
        return new($"directory page at {Rate} requests/s, {publications} publications meanwhile",
            $"p99 {Spread.Shown(times.P99)}, median {Spread.Shown(times.Median)}, slowest {Spread.Shown(times.Largest)}, {failed} failed", "p99 20 ms", "", times.P99 <= 20 && failed == 0);
    }

    // Without a change there is nothing to publish: the rooms move.
    static async Task<int> Publish(Workshop workshop, CancellationToken stop)
    {
        var made = 0;
        while (!stop.IsCancellationRequested) await Import(workshop, ++made);
        return made;
    }

    static async Task Import(Workshop workshop, int roomOffset)
    {
        var (list, data) = (workshop.PathTo("hundert.csv"), workshop.PathTo("serve"));
        await File.WriteAllTextAsync(list, InventedList.Csv(100, roomOffset));
        await OwnProcess.Run(workshop.Durchwahl, "import", list, "--office", "hundertkreis", "--name", "Jobcenter Hundertkreis", "--land", "NI", "--base-number", "05721 98", "--release", "name", "--data", data);
        await OwnProcess.Run(workshop.Durchwahl, "publish", "--office", "hundertkreis", "--data", data);
    }

    static async Task<OwnProcess> Nginx(Workshop workshop, int port)
    {
        var folder = Directory.CreateDirectory(workshop.PathTo("nginx"));
        Directory.CreateDirectory(System.IO.Path.Combine(folder.FullName, "www" + System.IO.Path.GetDirectoryName(Path)));
        await File.WriteAllTextAsync(System.IO.Path.Combine(folder.FullName, "www" + Path), "");
        var configuration = System.IO.Path.Combine(folder.FullName, "nginx.conf");
        await File.WriteAllTextAsync(configuration, $$"""
            daemon off; pid {{folder.FullName}}/pid; error_log {{folder.FullName}}/error.log; worker_processes auto;
            {{(Environment.UserName == "root" ? "user root;" : "")}}
            events { worker_connections 1024; }
            http {
              access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; default_type "text/html; charset=utf-8";
              client_body_temp_path {{folder.FullName}}/b; proxy_temp_path {{folder.FullName}}/p; fastcgi_temp_path {{folder.FullName}}/f; uwsgi_temp_path {{folder.FullName}}/u; scgi_temp_path {{folder.FullName}}/s;
              server { listen 127.0.0.1:{{port}}; root {{folder.FullName}}/www; }
            }
            """);
        var nginx = OwnProcess.Start(File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx", "-p", folder.FullName, "-c", configuration);
        await Workshop.UntilAnswered(Address(port), nginx, Stopwatch.GetTimestamp());
        return nginx;
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[\d.]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex PerSecond();
}
