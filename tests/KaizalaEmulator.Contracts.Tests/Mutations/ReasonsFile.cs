using KaizalaEmulator.Contracts.Differences;

namespace KaizalaEmulator.Contracts.Tests.Mutations;

/// <summary>A table of reasons, written and read.</summary>
internal static class ReasonsFile
{
    public static Deviations Read(params string[] rows)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, ["# Reasons", "", "| operation | defect | why |", "| --- | --- | --- |", .. rows]);
            return Deviations.Read(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
