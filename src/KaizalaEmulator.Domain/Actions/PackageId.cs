using System.Globalization;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>Names an action package: reverse-domain or a GUID, in any case, without the <c>.version</c> that may follow it.</summary>
public readonly record struct PackageId(string Text)
{
    public bool Equals(PackageId other) => string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Text);

    public override string ToString() => Text;
}

/// <summary>A package as callers name it: its id, and the version if they said one.</summary>
public readonly record struct PackageName(PackageId Id, int? Version)
{
    /// <summary>Invented: the version of a package that nobody gave one.</summary>
    public const int FirstVersion = 1;

    /// <summary>The id with its version behind it, as <c>packageId</c> spells it.</summary>
    public string FullText => $"{Id.Text}.{Version ?? FirstVersion}";

    public static Result<PackageName> Read(string field, string? text)
    {
        const string Expected = "a package's id such as com.contoso.visit, with or without its .version";
        if (string.IsNullOrWhiteSpace(text))
            return Invalid.Missing(field, Expected);
        var trimmed = text.Trim();
        var dot = trimmed.LastIndexOf('.');
        if (dot == 0 || trimmed.Any(c => char.IsWhiteSpace(c) || c == '/'))
            return Invalid.Field(field, Expected, Invalid.Quote(text));
        return dot > 0 && int.TryParse(trimmed[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new PackageName(new PackageId(ObjectId.Normalise(trimmed[..dot])), version)
            : new PackageName(new PackageId(ObjectId.Normalise(trimmed)), null);
    }
}
