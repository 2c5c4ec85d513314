namespace KaizalaEmulator.Contracts.Differences;

/// <summary>One thing that two targets answered differently.</summary>
/// <param name="Request">The request, with its folders: <c>Groups / Create a group</c>.</param>
/// <param name="Place"><c>status</c>, <c>content type</c>, or the JSON path of a value, such as <c>$.groups[0].groupName</c>.</param>
/// <param name="Left">What the left one answered.</param>
/// <param name="Right">What the right one answered.</param>
internal sealed record Difference(string Request, string Place, string Left, string Right);
