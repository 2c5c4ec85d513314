using System.Runtime.CompilerServices;
using Jint;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>
/// Ends a script before it overflows the native stack. The engine's own guard looks when functions are entered, but not while it renders the
/// stack of an error, which runs script again when a function's name is a getter.
/// </summary>
internal sealed class StackConstraint : Constraint
{
    public override void Check() => RuntimeHelpers.EnsureSufficientExecutionStack();

    public override void Reset()
    {
    }
}
