using System.IO.Enumeration;
using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Faults;

/// <summary>
/// A glob over paths, compared without case and without <c>/v1</c>, as paths are: <c>*</c> any text within a segment,
/// <c>?</c> one character, <c>**</c> any number of segments.
/// </summary>
internal sealed class PathGlob(string pattern)
{
    private const string AnySegments = "**";

    private readonly string[] _pattern = Segments(RequestPath.Normalise(pattern));

    public bool Matches(string path) => Matches(_pattern, Segments(path));

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty)
            return path.IsEmpty;
        if (pattern[0] == AnySegments)
            return Matches(pattern[1..], path) || (!path.IsEmpty && Matches(pattern, path[1..]));
        return !path.IsEmpty && FileSystemName.MatchesSimpleExpression(pattern[0], path[0]) && Matches(pattern[1..], path[1..]);
    }

    private static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
