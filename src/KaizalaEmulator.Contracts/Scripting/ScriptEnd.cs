using System.Text.RegularExpressions;
using Jint.Runtime;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>Says why a script was ended from outside.</summary>
internal static class ScriptEnd
{
    public static string Reason(Exception exception, ScriptLimits limits) => exception switch
    {
        JavaScriptException thrown => $"Error: {thrown.Message}",
        RegexMatchTimeoutException => $"a regular expression ran longer than {limits.Time.TotalSeconds:0.###} s and was ended",
        ExecutionCanceledException or OperationCanceledException or TimeoutException =>
            $"script ran longer than its {limits.Time.TotalSeconds:0.###} s and was ended",
        MemoryLimitExceededException or OutOfMemoryException => $"script took more than its {limits.Memory / (1024 * 1024)} MB of memory and was ended",
        StatementsCountOverflowException => $"script ran more than its {limits.Statements} statements and was ended",
        InsufficientExecutionStackException => "script called too deep and was ended",
        ScriptLimitException reached => reached.Message,
        _ => exception.Message,
    };
}

/// <summary>A limit that the host itself holds.</summary>
internal sealed class ScriptLimitException(string message) : Exception(message);
