namespace Durchwahl.Planning.Pages;

/// <summary>A point in a drawing that bears a name; all in the units of the drawing.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="HalfWidth">How far its interval reaches to each side.</param>
/// <param name="HalfHeight">How far its interval reaches up and down.</param>
/// <param name="Name">What stands beside it.</param>
public readonly record struct PointMark(double X, double Y, double HalfWidth, double HalfHeight, string Name);

/// <summary>Where a name stands.</summary>
/// <param name="X">Where it begins, ends or has its middle.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Kind">Empty where it begins at <paramref name="X"/>, "e" where it ends there, "c" where its middle is.</param>
public readonly record struct NamePlace(double X, double Y, string Kind);

/// <summary>Finds places for the names of points, so that no name stands on a point or on another name.</summary>
public static class PointNames
{
    // As wide and high as letters are on a narrow screen, where they are largest in the drawing.
    const double LetterWidth = 11, LetterHeight = 20, Radius = 8, Gap = 6;

    /// <summary>The place of each name, in the order of the points.</summary>
    /// <param name="points">What bears the names.</param>
    /// <param name="left">No name begins before.</param>
    /// <param name="right">No name ends behind.</param>
    public static IReadOnlyList<NamePlace> Place(IReadOnlyList<PointMark> points, double left, double right)
    {
        var taken = points.Select(AreaOf).ToList();
        var places = new List<NamePlace>();
        foreach (var point in points)
        {
            var areas = Around(point).Select(area => area.Within(left, right)).ToList();
            var chosen = areas.Find(area => !taken.Exists(area.Meets)) is { Width: > 0 } free ? free : areas[0];
            taken.Add(chosen);
            places.Add(new(chosen.Anchor, chosen.Y + (LetterHeight * .75), chosen.Kind));
        }
        return places;
    }

    static Area AreaOf(PointMark point)
    {
        var (wide, high) = (Math.Max(Radius, point.HalfWidth), Math.Max(Radius, point.HalfHeight));
        return new Area(point.X - wide, point.Y - high, 2 * wide, 2 * high, "");
    }

    // Beside it, then above and below it, further and further away.
    static IEnumerable<Area> Around(PointMark point)
    {
        var (own, width) = (AreaOf(point), point.Name.Length * LetterWidth);
        yield return new(own.X + own.Width + Gap, point.Y - (LetterHeight / 2), width, LetterHeight, "");
        yield return new(own.X - Gap - width, point.Y - (LetterHeight / 2), width, LetterHeight, "e");
        for (var line = 0; line < 4; line++)
        {
            yield return new(point.X - (width / 2), own.Y - Gap - ((line + 1) * LetterHeight), width, LetterHeight, "c");
            yield return new(point.X - (width / 2), own.Y + own.Height + Gap + (line * LetterHeight), width, LetterHeight, "c");
        }
    }

    readonly record struct Area(double X, double Y, double Width, double Height, string Kind)
    {
        public double Anchor => Kind switch { "e" => X + Width, "c" => X + (Width / 2), _ => X };

        public Area Within(double left, double right) => this with { X = Math.Max(left, Math.Min(X, right - Width)) };

        public bool Meets(Area other) => X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;
    }
}
