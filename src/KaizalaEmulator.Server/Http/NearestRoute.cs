namespace KaizalaEmulator.Server.Http;

/// <summary>Finds the route a mistyped path most likely meant.</summary>
internal static class NearestRoute
{
    private const int LongestPath = 200;

    /// <summary>The nearest of the operations, as <c>METHOD /path</c>, or null when none is near.</summary>
    public static string? Find(IEnumerable<ApiOperation> operations, string method, string path)
    {
        if (path.Length > LongestPath)
            return null;
        var wanted = Segments(path);
        var best = operations
            .Select(operation => (operation, distance: Distance(Segments(operation.Pattern), wanted)
                + (operation.Method == method ? 0 : 1)))
            .OrderBy(candidate => candidate.distance)
            .FirstOrDefault();
        return best.operation is null || best.distance > Math.Max(4, path.Length / 2)
            ? null
            : $"{best.operation.Method} {best.operation.Path}";
    }

    private static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static int Distance(string[] pattern, string[] path)
    {
        var distance = Math.Abs(pattern.Length - path.Length) * 6;
        for (var i = 0; i < Math.Min(pattern.Length, path.Length); i++)
            if (pattern[i][0] != '{')
                distance += Edits(pattern[i].ToUpperInvariant(), path[i].ToUpperInvariant());
        return distance;
    }

    private static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
