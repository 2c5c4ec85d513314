using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Kit;

/// <summary>The control plane as a test's own world is managed through it.</summary>
internal sealed class Portal(KaizalaServer kaizala) : IDisposable
{
    private readonly HttpClient _http = kaizala.CreateAnonymousClient();

    public Task<Reply> Get(string path) => _http.Get(Path(path));

    public Task<Reply> Post(string path, string? body) => _http.Post(Path(path), body);

    public Task<Reply> Put(string path, string? body) => _http.Put(Path(path), body);

    public Task<Reply> Delete(string path) => _http.Delete(Path(path));

    public void Dispose() => _http.Dispose();

    private string Path(string path) =>
        $"/_emulator/{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}world={kaizala.World.Name}";
}
