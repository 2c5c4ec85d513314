using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace KaizalaEmulator.Server.Http.Pages;

/// <summary>Markup that is safe to send: whatever is put into it as text has come out escaped.</summary>
internal readonly record struct Html
{
    public static readonly Html Empty = new("");

    private Html(string text) => Text = text;

    public string Text { get; }

    /// <summary>A piece of markup; texts in its holes are escaped, for element content and for quoted attributes alike.</summary>
    public static Html Of(HtmlWriter markup) => new(markup.ToString());

    /// <summary>Markup of our own that holds nothing anybody sent.</summary>
    public static Html Trusted(string markup) => new(markup);
}

/// <summary>What makes <c>Html.Of($"…{text}…")</c> escape.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlWriter(int literalLength, int holes)
{
    private const int TypicalHole = 32;

    private readonly StringBuilder _text = new(literalLength + holes * TypicalHole);

    public void AppendLiteral(string literal) => _text.Append(literal);

    public void AppendFormatted(string? text) => _text.Append(HtmlEncoder.Default.Encode(text ?? ""));

    public void AppendFormatted(Html markup) => _text.Append(markup.Text);

    public override string ToString() => _text.ToString();
}
