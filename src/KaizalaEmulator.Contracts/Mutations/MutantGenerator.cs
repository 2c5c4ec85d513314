using KaizalaEmulator.Contracts.Playing;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Mutations;

/// <summary>Every defect that one answer can have.</summary>
internal static class MutantGenerator
{
    public static IEnumerable<(Mutant Mutant, ReceivedResponse Response)> Of(string operation, ReceivedResponse response)
    {
        var answer = new Answer(response);
        foreach (var (name, make) in AnswerDefects.All)
        {
            if (make(answer) is { } broken)
                yield return (new Mutant(name, operation, $"{response.Status}"), broken);
        }

        if (answer.Body is not { } body)
            yield break;
        foreach (var (place, path) in Fields.Of(body).ToList())
        {
            foreach (var (name, make) in FieldDefects.All)
            {
                var broken = (JObject)body.DeepClone();
                var field = (JProperty)broken.SelectToken(path)!.Parent!;
                if (make((JObject)field.Parent!, field))
                    yield return (new Mutant(name, operation, $"{response.Status} {place}"), answer.WithBody(broken));
            }
        }
    }
}
