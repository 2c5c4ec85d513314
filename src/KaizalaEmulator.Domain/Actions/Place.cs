using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>A place on the map; the accuracy, in metres, is known of phones only.</summary>
public sealed record Place(double Latitude, double Longitude, string Name, double? Accuracy = null);

/// <summary>A place as a caller gives it.</summary>
public sealed record PlaceDraft(double? Latitude, double? Longitude, string? Name)
{
    public double? Accuracy { get; init; }

    internal Result<Place> Read(string field) => ReadAt($"{field}.");

    /// <summary>Reads it where its fields stand among others.</summary>
    internal Result<Place> ReadAt(string prefix, string latitude = "latitude", string longitude = "longitude")
    {
        var refused = Check(prefix + latitude, Latitude, 90) ?? Check(prefix + longitude, Longitude, 180);
        return refused is null ? new Place(Latitude!.Value, Longitude!.Value, Name ?? "", Accuracy) : refused;
    }

    private static KaizalaError? Check(string field, double? degrees, double most)
    {
        var expected = $"degrees from -{most} to {most}";
        if (degrees is not { } value)
            return Invalid.Missing(field, expected);
        return Math.Abs(value) <= most ? null : Invalid.Field(field, expected, $"{value}");
    }
}
