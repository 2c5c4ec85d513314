using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Differences;

/// <summary>
/// Takes out of an answer what two targets may rightly answer differently: ids, tokens, times, hosts. Each goes by a rule of
/// <c>rules.json</c>: by the name of its property, or by what it looks like.
/// </summary>
internal sealed class Normaliser(NormalisingRules rules)
{
    /// <summary>The value with each varying part replaced by the name of its kind: <c>‹id›</c>.</summary>
    public JToken Normalise(JToken token, string name = "") => token switch
    {
        JObject node => Object(node),
        JArray list => new JArray(list.Select(item => Normalise(item, name))),
        JValue { Type: JTokenType.String, Value: string text } when text.Length > 0 =>
            rules.Named(name) is { } kind ? Mark(kind) : (JToken)Text(text),
        JValue { Type: JTokenType.Integer } value when rules.Named(name) is { } kind && value.Value<decimal>() != 0 => Mark(kind),
        JValue { Type: JTokenType.Integer } value => Number(value),
        _ => token.DeepClone(),
    };

    /// <summary>The same for plain text.</summary>
    public string Text(string text) =>
        rules.Patterns.Aggregate(text, (result, rule) => rule.Pattern.Replace(result, Mark(rule.Kind)));

    /// <summary>Names vary too, where an answer is keyed by ids; alike ones are told apart by their order.</summary>
    private JObject Object(JObject node)
    {
        var result = new JObject();
        foreach (var property in node.Properties())
        {
            var name = Text(property.Name);
            while (result.ContainsKey(name))
                name += "′";
            result[name] = Normalise(property.Value, property.Name);
        }

        return result;
    }

    private JToken Number(JValue value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return rules.Numbers.FirstOrDefault(rule => rule.Pattern.IsMatch(text)) is { } rule ? Mark(rule.Kind) : value.DeepClone();
    }

    private static string Mark(string kind) => $"‹{kind}›";
}

/// <summary>A look that gives a varying value away.</summary>
internal sealed record LookRule(string Kind, Regex Pattern);
