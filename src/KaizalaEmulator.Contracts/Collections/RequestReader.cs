namespace KaizalaEmulator.Contracts.Collections;

/// <summary>Reads a request; the forms that Postman itself reads are read, a text for a whole request or its headers included.</summary>
internal static class RequestReader
{
    public static RequestTemplate Read(Node request)
    {
        if (request.IsText)
            return new RequestTemplate("GET", UrlReader.Parse(request.Text()!));

        request.MustBeObject("a request");
        return new RequestTemplate(request["method"].Text() ?? "GET", UrlReader.Read(request["url"]))
        {
            Headers = ReadHeaders(request["header"]),
            Body = ReadBody(request["body"]),
            Auth = AuthReader.Read(request["auth"]),
        };
    }

    /// <summary>Reads a request from its JSON.</summary>
    public static RequestTemplate Parse(string json, string place)
    {
        using var document = CollectionFile.Parse(json, place);
        return Read(new Node(document.RootElement, place));
    }

    private static List<Parameter> ReadHeaders(Node headers) => headers.IsText
        ? [.. headers.Text()!.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ReadHeaderLine)]
        : [.. headers.Items().Select(header => header.IsText ? ReadHeaderLine(header.Text()!) : ReadParameter(header))];

    private static Parameter ReadHeaderLine(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? new Parameter(line[..colon].Trim(), line[(colon + 1)..].Trim()) : new Parameter(line, "");

    private static BodyTemplate? ReadBody(Node body)
    {
        if (body.IsMissing || body["mode"].IsMissing)
            return null;

        var mode = body["mode"].Text()!;
        return new BodyTemplate(mode)
        {
            Raw = body["raw"].TextOrJson() ?? "",
            Language = body["options"]["raw"]["language"].Text(),
            Fields = mode is not ("urlencoded" or "formdata") ? [] : body[mode].IsArray ? [.. body[mode].Items().Select(ReadParameter)] : body[mode].IsText ? UrlReader.ReadQuery(body[mode].Text()!) : [],
            File = mode == "file" ? ReadFile(body["file"]) : null,
            Disabled = body["disabled"].Flag(),
        };
    }

    private static string? ReadFile(Node file)
    {
        if (!file.IsText && !file["content"].IsMissing)
            throw file["content"].Problem("a file's \"content\" is not supported; name a file in \"src\"");

        return file.IsText ? file.Text() : file["src"].Text();
    }

    internal static Parameter ReadParameter(Node parameter)
    {
        parameter.MustBeObject("a key and a value");
        var src = parameter["src"];
        return new Parameter(parameter["key"].Text() ?? "", parameter["value"].TextOrJson())
        {
            Disabled = parameter["disabled"].Flag(),
            Files = parameter["type"].Text() != "file" ? [] : src.IsArray ? [.. src.Items().Select(one => one.Text() ?? "")] : [src.Text() ?? ""],
            ContentType = parameter["contentType"].Text(),
            FileName = parameter["fileName"].Text(),
        };
    }
}
