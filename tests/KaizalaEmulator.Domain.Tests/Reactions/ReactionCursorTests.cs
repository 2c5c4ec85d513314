using System.Globalization;
using CsCheck;
using KaizalaEmulator.Domain.Reactions;

namespace KaizalaEmulator.Domain.Tests.Reactions;

/// <summary>Cursors grow with every change, and a JavaScript number carries each exactly.</summary>
public class ReactionCursorTests
{
    private static readonly long Start = new DateTime(2016, 1, 1).Ticks;

    // Few ticks apart, so that changes crowd into one grain of a cursor.
    private static readonly Gen<DateTimeOffset> Instants = Times(Start, Start + 2_000);

    [Fact]
    public void Every_change_stands_behind_all_earlier_ones() => Instants.Array[1, 40].Sample(instants =>
    {
        var cursor = default(ReactionCursor);
        foreach (var now in instants)
        {
            var next = cursor.Next(now);
            next.Ticks.Should().BeGreaterThan(cursor.Ticks);
            next.Ticks.Should().BeGreaterThanOrEqualTo(now.UtcTicks);
            cursor = next;
        }
    });

    [Fact]
    public void Every_cursor_is_exact_as_a_double() => Times(0, new DateTime(2999, 1, 1).Ticks).Sample(now =>
    {
        var cursor = default(ReactionCursor).Next(now);

        (cursor.Ticks % 128).Should().Be(0);
        ((long)(double)cursor.Ticks).Should().Be(cursor.Ticks);
        (cursor.Ticks - now.UtcTicks).Should().BeInRange(0, 127);
    });

    [Fact]
    public void Every_cursor_survives_being_printed_by_JavaScript() => Times(0, new DateTime(2999, 1, 1).Ticks).Sample(now =>
    {
        var cursor = default(ReactionCursor).Next(now);

        ReactionCursor.Read(PrintedByJavaScript(cursor.Ticks)).Should().Be(cursor);
    });

    /// <summary>The shortest digits that mean the number, then zeros.</summary>
    private static long PrintedByJavaScript(long number) =>
        (long)decimal.Parse(((double)number).ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static Gen<DateTimeOffset> Times(long from, long to) => Gen.Long[from, to].Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
