using System.Globalization;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>Makes the values of Postman's dynamic variables (https://learning.postman.com/docs/tests-and-scripts/write-scripts/variables-list/) from injected chance and time.</summary>
internal sealed class DynamicVariables
{
    private readonly Random chance;
    private readonly TimeProvider time;

    public DynamicVariables(Random chance, TimeProvider time) => (this.chance, this.time) = (chance, time);

    private const string Alphanumeric = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static readonly Dictionary<string, Func<DynamicVariables, string>> Makers = new(StringComparer.Ordinal)
    {
        ["guid"] = d => d.Guid(),
        ["randomUUID"] = d => d.Guid(),
        ["timestamp"] = d => d.time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        ["isoTimestamp"] = d => Iso(d.time.GetUtcNow()),
        ["randomInt"] = d => d.Number(0, 1000),
        ["randomBoolean"] = d => d.Pick("true", "false"),
        ["randomAlphaNumeric"] = d => d.Letters(1),
        ["randomPassword"] = d => d.Letters(15),
        ["randomHexColor"] = d => "#" + d.Hex(6),
        ["randomColor"] = d => d.Pick(Words.Colours),
        ["randomAbbreviation"] = d => d.Pick(Words.Abbreviations),
        ["randomSemver"] = d => $"{d.Number(0, 9)}.{d.Number(0, 9)}.{d.Number(0, 9)}",
        ["randomIP"] = d => $"{d.Number(1, 255)}.{d.Number(0, 255)}.{d.Number(0, 255)}.{d.Number(1, 255)}",
        ["randomIPV6"] = d => string.Join(':', Enumerable.Range(0, 8).Select(_ => d.Hex(4))),
        ["randomMACAddress"] = d => string.Join(':', Enumerable.Range(0, 6).Select(_ => d.Hex(2))),
        ["randomProtocol"] = d => d.Pick("http", "https"),
        ["randomDomainName"] = d => d.Domain(),
        ["randomDomainWord"] = d => d.Pick(Words.Nouns),
        ["randomDomainSuffix"] = d => d.Pick("com", "net", "org"),
        ["randomUrl"] = d => $"https://{d.Domain()}",
        ["randomUserAgent"] = d => $"Mozilla/5.0 (X11; Linux x86_64; rv:{d.Number(90, 140)}.0) Gecko/20100101",
        ["randomLocale"] = d => d.Pick("en", "fr", "de", "hi", "ta", "es"),
        ["randomFirstName"] = d => d.Pick(Words.FirstNames),
        ["randomLastName"] = d => d.Pick(Words.LastNames),
        ["randomFullName"] = d => $"{d.Pick(Words.FirstNames)} {d.Pick(Words.LastNames)}",
        ["randomUserName"] = d => $"{d.Pick(Words.FirstNames)}.{d.Pick(Words.LastNames)}{d.Number(1, 99)}",
        ["randomNamePrefix"] = d => d.Pick("Mr.", "Ms.", "Dr."),
        ["randomEmail"] = d => d.Email(d.Domain()),
        ["randomExampleEmail"] = d => d.Email(d.Pick("example.com", "example.net", "example.org")),
        ["randomPhoneNumber"] = d => $"{d.Number(200, 999)}-{d.Number(200, 999)}-{d.Number(1000, 9999)}",
        ["randomPhoneNumberExt"] = d => $"{d.Number(10, 99)}-{d.Number(200, 999)}-{d.Number(200, 999)}-{d.Number(1000, 9999)}",
        ["randomCity"] = d => d.Pick(Words.Cities),
        ["randomCountry"] = d => d.Pick(Words.Countries),
        ["randomCountryCode"] = d => d.Pick(Words.CountryCodes),
        ["randomStreetName"] = d => $"{d.Pick(Words.LastNames)} Street",
        ["randomStreetAddress"] = d => $"{d.Number(1, 999)} {d.Pick(Words.LastNames)} Street",
        ["randomLatitude"] = d => d.Degrees(90),
        ["randomLongitude"] = d => d.Degrees(180),
        ["randomJobTitle"] = d => d.Pick(Words.Jobs),
        ["randomCompanyName"] = d => $"{d.Pick(Words.LastNames)} {d.Pick("Ltd", "Inc", "Group")}",
        ["randomPrice"] = d => $"{d.Number(1, 999)}.{d.Number(10, 99)}",
        ["randomCurrencyCode"] = d => d.Pick("INR", "EUR", "USD", "GBP", "JPY"),
        ["randomBankAccount"] = d => d.Number(10_000_000, 99_999_999),
        ["randomDateFuture"] = d => d.Date(1, 365),
        ["randomDatePast"] = d => d.Date(-365, -1),
        ["randomDateRecent"] = d => d.Date(-1, 0),
        ["randomWeekday"] = d => d.Pick(CultureInfo.InvariantCulture.DateTimeFormat.DayNames),
        ["randomMonth"] = d => d.Pick(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12]),
        ["randomNoun"] = d => d.Pick(Words.Nouns),
        ["randomVerb"] = d => d.Pick(Words.Verbs),
        ["randomAdjective"] = d => d.Pick(Words.Adjectives),
        ["randomWord"] = d => d.Pick(Words.Nouns),
        ["randomWords"] = d => d.Sentence(3),
        ["randomPhrase"] = d => d.Sentence(6),
        ["randomLoremWord"] = d => d.Pick(Words.Lorem),
        ["randomLoremWords"] = d => d.Lorem(3),
        ["randomLoremSentence"] = d => d.Lorem(8) + ".",
        ["randomLoremSlug"] = d => d.Lorem(3).Replace(' ', '-'),
        ["randomLoremText"] = d => d.Lorem(20) + ".",
        ["randomLoremParagraph"] = d => d.Lorem(30) + ".",
        ["randomFileName"] = d => $"{d.Pick(Words.Nouns)}.{d.Pick(Words.Extensions)}",
        ["randomFileExt"] = d => d.Pick(Words.Extensions),
        ["randomImageUrl"] = d => $"https://{d.Domain()}/{d.Pick(Words.Nouns)}.png",
    };

    /// <summary>Whether there is a variable of this name, the <c>$</c> left out.</summary>
    public static bool Knows(string name) => Makers.ContainsKey(name);

    /// <summary>A new value; null where there is no such variable.</summary>
    public string? Make(string name) => Makers.TryGetValue(name, out var make) ? make(this) : null;

    private static string Iso(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private string Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        chance.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private string Number(int least, int most) => chance.Next(least, most + 1).ToString(CultureInfo.InvariantCulture);

    private string Letters(int count) => chance.GetString(Alphanumeric, count);

    private string Hex(int count) => chance.GetHexString(count, lowercase: true);

    private string Degrees(int most) => ((chance.NextDouble() * 2 - 1) * most).ToString("F4", CultureInfo.InvariantCulture);

    private string Date(int leastDays, int mostDays) => Iso(time.GetUtcNow().AddSeconds(chance.Next(leastDays * 86_400, mostDays * 86_400)));

    private string Domain() => $"{Pick(Words.Nouns)}.{Pick("com", "net", "org")}";

    private string Email(string domain) => $"{Pick(Words.FirstNames)}.{Pick(Words.LastNames)}{Number(1, 99)}@{domain}".ToLowerInvariant();

    private string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Pick(Words.Nouns)));

    private string Lorem(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Pick(Words.Lorem)));

    private string Pick(params string[] from) => from[chance.Next(from.Length)];
}
