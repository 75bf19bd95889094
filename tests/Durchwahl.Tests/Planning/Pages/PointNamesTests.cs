using Durchwahl.Planning.Pages;
using Shouldly;
using Xunit;

namespace Durchwahl.Tests.Planning.Pages;

public class PointNamesTests
{
    const double Left = 58, Right = 500;

    [Fact]
    public void A_name_stands_on_the_right_of_a_point_that_is_alone() => Place(At(100, 150)).ShouldBe([new NamePlace(114, 155, "")]);

    [Fact]
    public void At_the_right_edge_a_name_ends_before_its_point() => Place(At(490, 150)).ShouldBe([new NamePlace(476, 155, "e")]);

    [Fact]
    public void A_name_keeps_clear_of_the_interval_of_its_point() => Place(At(100, 150) with { HalfWidth = 40 })[0].X.ShouldBe(146);

    [Fact]
    public void Names_of_points_that_coincide_stand_below_each_other() =>
        Place(At(100, 150), At(100, 150), At(100, 150), At(100, 150)).Select(place => place.Y).Distinct().Count().ShouldBe(4);

    [Fact]
    public void A_name_does_not_stand_on_another_point() => Place(At(100, 150), At(140, 150))[0].ShouldNotBe(Place(At(100, 150))[0]);

    static PointMark At(double x, double y) => new(x, y, 0, 0, "A Wie heute");

    static IReadOnlyList<NamePlace> Place(params PointMark[] points) => PointNames.Place(points, Left, Right);
}
