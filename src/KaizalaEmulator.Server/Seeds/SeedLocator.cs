using System.Text;
using System.Text.Json;

namespace KaizalaEmulator.Server.Seeds;

/// <summary>Finds the line of a field in a JSON text by its path, such as <c>groups[2].members[0].mobileNumber</c>.</summary>
internal static class SeedLocator
{
    /// <summary>The 1-based line; 0 when the path and none of its parents stand in the text.</summary>
    public static int LineOf(ReadOnlySpan<byte> text, string path)
    {
        for (var wanted = path; ; wanted = wanted[..wanted.LastIndexOfAny(['.', '['])])
        {
            if (Find(text, wanted) is var line and > 0)
                return line;
            if (wanted.LastIndexOfAny(['.', '[']) < 0)
                return 0;
        }
    }

    private static int Find(ReadOnlySpan<byte> text, string wanted)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
        });
        var places = new Stack<Place>();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                places.Peek().Name = reader.GetString()!;
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                places.Pop();
                continue;
            }

            if (places.TryPeek(out var holder) && holder.IsArray)
                holder.Index++;
            if (PathTo(places).Equals(wanted, StringComparison.OrdinalIgnoreCase))
                return text[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                places.Push(new Place { IsArray = reader.TokenType == JsonTokenType.StartArray });
        }

        return 0;
    }

    private static string PathTo(Stack<Place> places)
    {
        var path = new StringBuilder();
        foreach (var place in places.Reverse())
        {
            if (place.IsArray)
                path.Append('[').Append(place.Index).Append(']');
            else
                path.Append(path.Length == 0 ? "" : ".").Append(place.Name);
        }

        return path.ToString();
    }

    private sealed class Place
    {
        public bool IsArray { get; init; }
        public int Index { get; set; } = -1;
        public string Name { get; set; } = "";
    }
}
