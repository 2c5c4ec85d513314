using KaizalaEmulator.Growth;
using KaizalaEmulator.Testing;

const int Groups = 100_000;
const int Messages = 1_000_000;
const int Subscribers = 100_000;
const double Target = 0.8;
const double MostBytesPerMessage = 400;

await using var small = await KaizalaServer.OnSocketAsync();
await using var large = await KaizalaServer.OnSocketAsync();
var inSmall = Site.Build(small);
var inLarge = Site.Build(large);
Console.WriteLine($"growing one world: {Groups:N0} groups, {Subscribers:N0} subscribers, {Messages:N0} messages");
var bytesPerMessage = inLarge.Grow(Groups, Subscribers, Messages);

var missed = bytesPerMessage > MostBytesPerMessage ? 1 : 0;
Console.WriteLine($"memory per message beyond its text: {bytesPerMessage:F0} bytes (at most {MostBytesPerMessage:F0})");
foreach (var call in Site.Calls)
{
    var ratio = await Race.RunAsync(() => inSmall.SendAsync(call), () => inLarge.SendAsync(call));
    missed += ratio < Target ? 1 : 0;
    Console.WriteLine($"{call,-20} {ratio:F2} of the rate in an empty world (at least {Target})");
}

return args.Contains("--check") && missed > 0 ? 1 : 0;
