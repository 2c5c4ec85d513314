using System.Text.Json;

namespace KaizalaEmulator.Server.Tests.Api;

/// <summary>The fields an object of an answer has, by spelling and JSON type: these and no others.</summary>
internal sealed class Shape
{
    public const string Text = "text";
    public const string Number = "number";
    public const string Truth = "truth value";
    public const string List = "list";
    public const string Object = "object";

    private readonly (string Name, string Type)[] _fields;

    private Shape(params (string Name, string Type)[] fields) => _fields = fields;

    public static Shape Of(params (string Name, string Type)[] fields) => new(fields);

    public Shape With(params (string Name, string Type)[] fields) => new([.. _fields, .. fields]);

    public void ShouldFit(JsonAnswer answer) => ShouldFit(answer.ShouldBeOk().Json);

    public void ShouldFit(JsonElement json) =>
        json.EnumerateObject().Select(member => (member.Name, TypeOf(member.Value))).Should().BeEquivalentTo(_fields);

    private static string TypeOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => Text,
        JsonValueKind.Number => Number,
        JsonValueKind.True or JsonValueKind.False => Truth,
        JsonValueKind.Array => List,
        JsonValueKind.Object => Object,
        _ => "null",
    };
}
