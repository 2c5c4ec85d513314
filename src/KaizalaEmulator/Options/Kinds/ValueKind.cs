using System.Diagnostics.CodeAnalysis;

namespace KaizalaEmulator.Options.Kinds;

internal delegate bool TryRead<T>(string text, [MaybeNullWhen(false)] out T value);

/// <summary>What an option's value may be: how it is read, and how a refusal says what was expected.</summary>
internal sealed record ValueKind<T>(string Expected, string Example, TryRead<T> TryRead);
