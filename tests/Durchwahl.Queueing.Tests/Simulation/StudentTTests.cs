using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Queueing.Tests.Simulation;

public class StudentTTests
{
    // From the regularized incomplete beta function with 30 digits.
    [Theory]
    [InlineData(1, 12.706204736174705)]
    [InlineData(2, 4.3026527297494639)]
    [InlineData(3, 3.1824463052837096)]
    [InlineData(4, 2.7764451051977944)]
    [InlineData(9, 2.2621571627982055)]
    [InlineData(29, 2.0452296421327043)]
    [InlineData(99, 1.9842169515864175)]
    [InlineData(199, 1.9719565442517538)]
    [InlineData(200, 1.9718962236339094)]
    [InlineData(201, 1.9718365067798593)]
    [InlineData(500, 1.9647198374673678)]
    [InlineData(1000, 1.9623390808264085)]
    [InlineData(100_000, 1.9599877075346096)]
    public void The_quantile_is_right_to_ten_digits(int degreesOfFreedom, double expected) => StudentT.Quantile975(degreesOfFreedom).ShouldBe(expected, 1e-10 * expected);

    [Fact]
    public void One_value_has_no_degree_of_freedom() => Should.Throw<ArgumentOutOfRangeException>(() => StudentT.Quantile975(0));
}
