using System.Diagnostics.CodeAnalysis;

namespace KaizalaEmulator.Domain.Shared;

/// <summary>What an operation yields: a value, or the named error that refused it.</summary>
public readonly struct Result<T>
{
    private Result(T? value, KaizalaError? error)
    {
        Value = value;
        Error = error;
    }

    public T? Value { get; }

    public KaizalaError? Error { get; }

    [MemberNotNullWhen(false, nameof(Error))]
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSuccess => Error is null;

    public Result<TOther> Map<TOther>(Func<T, TOther> map) =>
        IsSuccess ? map(Value) : Error;

    public Result<TOther> Then<TOther>(Func<T, Result<TOther>> next) =>
        IsSuccess ? next(Value) : Error;

    [SuppressMessage("Usage", "CA2225", Justification = "The conversion is the constructor.")]
    public static implicit operator Result<T>(T value) => new(value, null);

    [SuppressMessage("Usage", "CA2225", Justification = "The conversion is the constructor.")]
    public static implicit operator Result<T>(KaizalaError error) => new(default, error);
}
