using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Reports;

/// <summary>Tells of a run while it goes on: one line that moves on a terminal, a line a request elsewhere; what fails in full.</summary>
internal sealed class RunLog(Terminal terminal, SecretMask mask, int expected)
{
    private readonly ProgressLine _progress = new(terminal);
    private int _played;

    public void Add(PlayedRequest request)
    {
        _played++;
        mask.Learn(request);
        var title = string.Join(" / ", request.Path);
        if (!request.Passed)
        {
            _progress.Clear();
            terminal.Out.WriteLine($"FAIL {title}{Answer(request)}");
            foreach (var line in Problems(request))
                terminal.Out.WriteLine("     " + mask.Text(line));
        }
        else if (!terminal.IsInteractive)
        {
            terminal.Out.WriteLine($"ok   {title}{Answer(request)}, {request.Assertions.Count} assertions");
        }

        _progress.Show($"{_played} of {expected}: {title}");
    }

    /// <summary>The last line: how many of what, and how long.</summary>
    public void End(RunReport report)
    {
        _progress.Clear();
        var errors = report.Errors == 0 ? "" : $", {report.Errors} requests not played";
        terminal.Out.WriteLine(
            $"{report.Collection} against {report.Target}: {report.Requests.Count} requests, {report.AssertionCount} assertions, {report.FailedAssertions} failed{errors}, {report.Took.TotalSeconds:0.0} s");
    }

    private static IEnumerable<string> Problems(PlayedRequest request) =>
        request.Assertions.Where(assertion => assertion.Failure is not null).Select(assertion => $"{assertion.Name}: {assertion.Failure}")
            .Concat(request.Error is { } error ? [error] : []);

    private static string Answer(PlayedRequest request) =>
        request.Response is { } response ? $": {response.Status} in {response.Elapsed.TotalMilliseconds:0} ms" : ": no answer";
}
