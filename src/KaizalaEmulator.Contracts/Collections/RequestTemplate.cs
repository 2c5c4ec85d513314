namespace KaizalaEmulator.Contracts.Collections;

/// <summary>A request before its variables are filled in.</summary>
public sealed record RequestTemplate(string Method, UrlTemplate Url)
{
    /// <summary>Headers in order, disabled ones included.</summary>
    public IReadOnlyList<Parameter> Headers { get; init; } = [];

    /// <summary>Its body; null for none.</summary>
    public BodyTemplate? Body { get; init; }

    /// <summary>Its own auth; null inherits.</summary>
    public Auth? Auth { get; init; }
}

/// <summary>A URL as text, <c>{{variables}}</c> and <c>:pathVariables</c> unresolved.</summary>
/// <param name="Raw">Everything up to the query, fragment left out.</param>
public sealed record UrlTemplate(string Raw)
{
    /// <summary>Query parameters in order, disabled ones included; a null value stands for a key without <c>=</c>.</summary>
    public IReadOnlyList<Parameter> Query { get; init; } = [];

    /// <summary>Values of the <c>:name</c> segments.</summary>
    public IReadOnlyList<Parameter> PathVariables { get; init; } = [];
}

/// <summary>A key and a value in a header, query, path or form.</summary>
public sealed record Parameter(string Key, string? Value)
{
    /// <summary>Whether it is left out.</summary>
    public bool Disabled { get; init; }

    /// <summary>Files of a form part, instead of a value.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The media type of a form part.</summary>
    public string? ContentType { get; init; }

    /// <summary>The file name that a form part states.</summary>
    public string? FileName { get; init; }
}

/// <summary>A body before its variables are filled in.</summary>
/// <param name="Mode"><c>raw</c>, <c>urlencoded</c>, <c>formdata</c> or <c>file</c>.</param>
public sealed record BodyTemplate(string Mode)
{
    /// <summary>The text of a raw body.</summary>
    public string Raw { get; init; } = "";

    /// <summary>The language a raw body states: <c>json</c>, <c>xml</c>, <c>html</c>, <c>javascript</c>, <c>text</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Fields of a form, disabled ones included.</summary>
    public IReadOnlyList<Parameter> Fields { get; init; } = [];

    /// <summary>The file of a file body.</summary>
    public string? File { get; init; }

    /// <summary>Whether no body is sent.</summary>
    public bool Disabled { get; init; }
}

/// <summary>How a request proves who it is.</summary>
/// <param name="Type"><c>noauth</c>, <c>basic</c>, <c>bearer</c> or <c>apikey</c>.</param>
/// <param name="Fields">The fields of that type, <c>{{variables}}</c> unresolved.</param>
public sealed record Auth(string Type, IReadOnlyDictionary<string, string> Fields);
