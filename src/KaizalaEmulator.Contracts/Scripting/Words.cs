namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>What random words are picked from.</summary>
internal static class Words
{
    public static readonly string[] FirstNames = ["Asha", "Bina", "Chetan", "Divya", "Esha", "Farid", "Gita", "Harish", "Indira", "Jaya", "Kiran", "Lata"];
    public static readonly string[] LastNames = ["Agarwal", "Bose", "Chopra", "Das", "Fernandes", "Gupta", "Iyer", "Joshi", "Khan", "Menon", "Nair", "Rao"];
    public static readonly string[] Cities = ["Chennai", "Delhi", "Hyderabad", "Kolkata", "Mumbai", "Pune", "Nairobi", "Jakarta"];
    public static readonly string[] Countries = ["India", "Kenya", "Indonesia", "Brazil", "France", "Japan"];
    public static readonly string[] CountryCodes = ["IN", "KE", "ID", "BR", "FR", "JP"];
    public static readonly string[] Jobs = ["Field Officer", "Nurse", "Engineer", "Teacher", "Inspector", "Driver"];
    public static readonly string[] Colours = ["red", "green", "blue", "yellow", "orange", "violet", "white", "black"];
    public static readonly string[] Abbreviations = ["API", "HTTP", "JSON", "SQL", "TCP", "XML"];
    public static readonly string[] Nouns = ["bridge", "field", "harbour", "lamp", "market", "river", "shift", "signal", "station", "village"];
    public static readonly string[] Verbs = ["answer", "call", "check", "count", "report", "send", "visit", "write"];
    public static readonly string[] Adjectives = ["bright", "calm", "early", "local", "open", "quick", "quiet", "steady"];
    public static readonly string[] Lorem = ["lorem", "ipsum", "dolor", "sit", "amet", "consectetur", "adipiscing", "elit", "sed", "tempor", "incididunt", "labore"];
    public static readonly string[] Extensions = ["pdf", "txt", "png", "csv", "json"];
}
