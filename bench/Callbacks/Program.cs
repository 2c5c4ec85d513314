using System.Diagnostics;
using System.Net.Http.Headers;
using KaizalaEmulator.Callbacks;

const int Rounds = 9;
const int Deliveries = 3000;
const int Calls = 300;
const int Receivers = 50;
const double DeliveryTarget = 0.7;
const double CallTarget = 0.9;

await using var receiver = await Receiver.StartAsync();
var deliveries = await DeliveriesAsync(receiver.Url);
Console.WriteLine($"deliveries to one receiver: {deliveries:F2} of the rate of a bare HttpClient loop (at least {DeliveryTarget})");
var calls = await CallsAsync(receiver.Url);
Console.WriteLine($"POST messages while {Receivers / 10} of {Receivers} receivers hang: {calls:F2} of the rate when none does (at least {CallTarget})");
return args.Contains("--check") && (deliveries < DeliveryTarget || calls < CallTarget) ? 1 : 0;

static async Task<double> DeliveriesAsync(string url)
{
    await using var site = await Site.BuildAsync([$"{url}/hook"]);
    using var http = new HttpClient(new SocketsHttpHandler());
    var ratios = new List<double>();
    for (var round = 0; round <= Rounds; round++)
    {
        var payload = await site.QueueAsync(Deliveries);
        var ofEmulator = await TimeAsync(site.DeliverAsync);
        var ofLoop = await TimeAsync(() => PostAllAsync(http, $"{url}/hook", payload));
        if (round > 0) // the first is warm-up
            ratios.Add(ofLoop / ofEmulator);
    }

    return Median(ratios);
}

static async Task PostAllAsync(HttpClient http, string url, byte[] payload)
{
    for (var i = 0; i < Deliveries; i++)
    {
        using var content = new ByteArrayContent(payload);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=utf-8");
        using var answer = await http.PostAsync(url, content);
        answer.EnsureSuccessStatusCode();
    }
}

static async Task<double> CallsAsync(string url)
{
    await using var healthy = await Site.BuildAsync(Enumerable.Range(0, Receivers).Select(i => $"{url}/{i}"));
    await using var hanging = await Site.BuildAsync(Enumerable.Range(0, Receivers).Select(i => i % 10 == 0 ? $"{url}/hang/{i}" : $"{url}/{i}"));
    var ratios = new List<double>();
    for (var round = 0; round <= Rounds; round++)
    {
        var ofHealthy = await TimeAsync(() => SayAllAsync(healthy));
        var ofHanging = await TimeAsync(() => SayAllAsync(hanging));
        if (round > 0)
            ratios.Add(ofHealthy / ofHanging);
    }

    return Median(ratios);
}

static async Task SayAllAsync(Site site)
{
    for (var i = 0; i < Calls; i++)
        await site.SayAsync();
}

static async Task<double> TimeAsync(Func<Task> act)
{
    var began = Stopwatch.GetTimestamp();
    await act();
    return Stopwatch.GetElapsedTime(began).TotalSeconds;
}

static double Median(List<double> ratios) => ratios.Order().ElementAt(ratios.Count / 2);
