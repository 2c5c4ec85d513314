using System.Text;
using System.Text.Json;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Usage;

/// <summary>
/// Names of fields that have been seen, each under a hash of its path: a name that is known costs no memory. Not safe for
/// concurrent use.
/// </summary>
internal sealed class FieldNames
{
    /// <summary>The most names kept.</summary>
    public const int Most = 200;

    /// <summary>How much of a body is looked at, in bytes.</summary>
    private const int Looked = 64 * 1024;

    private const int LongestName = 200;
    private const int MostDepth = 64;
    private const ulong Root = 14_695_981_039_346_656_037;

    private readonly Dictionary<ulong, string> _names = [];

    /// <summary>In the order of the alphabet; a field within another as <c>outer.inner</c>, whether or not there is a list between.</summary>
    public IReadOnlyList<string> Sorted => [.. _names.Values.Order(StringComparer.Ordinal)];

    /// <summary>Whether there were more than are kept.</summary>
    public bool IsFull { get; private set; }

    public void Add(ReadOnlySpan<char> name)
    {
        var hash = Root;
        foreach (var letter in name)
            hash = Mix(hash, letter);
        if (!_names.ContainsKey(hash) && HasRoom(name.Length))
            _names.Add(hash, name.ToString());
    }

    /// <summary>Adds the names of a JSON object, as sloppy as bodies may be; of one that is damaged, those before the damage.</summary>
    public void AddJson(ReadOnlySpan<byte> body)
    {
        var json = JsonBytes.WithoutBom(body);
        json = json[..Math.Min(json.Length, Looked)].TrimStart(JsonBytes.White);
        if (!json.StartsWith("{"u8))
            return;
        if ((!JsonBytes.LooksStrict(json) || !TryRead(json)) && LenientJson.TryRewrite(json, out var strict, out _))
            TryRead(strict.Span);
    }

    private bool TryRead(ReadOnlySpan<byte> json)
    {
        // Not the final block: a body that was cut is no error. The deepest levels are left alone.
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 1000 }));
        Span<ulong> paths = stackalloc ulong[MostDepth + 2];
        paths[0] = Root;
        try
        {
            while (reader.Read())
            {
                var depth = reader.CurrentDepth;
                if (depth > MostDepth)
                    continue;
                if (reader.TokenType is JsonTokenType.PropertyName)
                    paths[depth] = Note(ref reader, paths[depth - 1]);
                else if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && depth > 0 && paths[depth] == 0)
                    paths[depth] = paths[depth - 1];
                else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                    paths[depth + 1] = 0;
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private ulong Note(ref Utf8JsonReader reader, ulong parent)
    {
        var hash = Mix(parent, '.');
        foreach (var letter in reader.ValueSpan)
            hash = Mix(hash, letter);
        if (!_names.ContainsKey(hash) && HasRoom(reader.ValueSpan.Length))
        {
            var name = Encoding.UTF8.GetString(reader.ValueSpan);
            _names.Add(hash, _names.TryGetValue(parent, out var outer) ? $"{outer}.{name}" : name);
        }

        return hash;
    }

    private bool HasRoom(int length)
    {
        IsFull |= _names.Count == Most;
        return !IsFull && length <= LongestName;
    }

    /// <summary>FNV-1a.</summary>
    private static ulong Mix(ulong hash, int value) => unchecked((hash ^ (uint)value) * 1_099_511_628_211);
}
