using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tests.Actions;

internal static class Refusals
{
    /// <summary>Asserts the kind of a refusal and how its message begins.</summary>
    public static void ShouldRefuse<T>(this Result<T> result, string begins, ErrorKind kind = ErrorKind.InvalidParameters)
    {
        result.IsSuccess.Should().BeFalse();
        result.Error!.Message.Should().StartWith(begins);
        result.Error.Kind.Should().Be(kind);
    }
}
