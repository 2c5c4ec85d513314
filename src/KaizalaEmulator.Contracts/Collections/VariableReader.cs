namespace KaizalaEmulator.Contracts.Collections;

internal static class VariableReader
{
    public static List<Variable> ReadAll(Node list) => [.. list.Items().Select(Read)];

    private static Variable Read(Node variable)
    {
        variable.MustBeObject("a variable");
        var key = variable["key"].Text() ?? variable["id"].Text() ?? throw variable.Problem("a variable has a \"key\"; this has none");
        var enabled = variable["enabled"].IsMissing ? !variable["disabled"].Flag() : variable["enabled"].Flag();
        return new Variable(key, variable["value"].TextOrJson(), enabled);
    }
}
