using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Queueing.Tests.Simulation;

public class RandomStreamTests
{
    const int Draws = 200_000;

    // Computed from the published algorithm (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2019) in a few lines of Python with integers of any size.
    [Fact]
    public void The_bits_are_those_of_the_published_generator()
    {
        var stream = new RandomStream(1, 2, 3, 4);
        ulong[] expected =
        [
            41943041, 58720359, 3588806011781223, 3591011842654386, 9228616714210784205,
            9973669472204895162, 14011001112246962877, 12406186145184390807, 15849039046786891736, 10450023813501588000,
        ];
        foreach (var bits in expected) stream.NextBits().ShouldBe(bits);
    }

    // The same Python script: seed and purpose folded by splitmix64 (Steele, Lea and Flood, 2014), whose next four outputs are the state.
    [Theory]
    [InlineData(42UL, 0, 0, 0, 0, new ulong[] { 520485293998189363, 1939915842398790874, 11221299000785407468, 17450931060210027376 })]
    [InlineData(42UL, 3, 17, 2, 5, new ulong[] { 2280007939470638548, 11059565200016649958, 9972037183755846943, 7368804970431263904 })]
    [InlineData(ulong.MaxValue, int.MaxValue, 1, -1, 0, new ulong[] { 140076110603276660, 14272350860930641511 })]
    public void What_a_stream_is_for_decides_what_it_draws(ulong seed, int replication, int office, int purpose, int entity, ulong[] expected)
    {
        var stream = RandomStream.Of(seed, replication, office, purpose, entity);
        foreach (var bits in expected) stream.NextBits().ShouldBe(bits);
    }

    [Fact]
    public void A_state_of_zeros_is_refused() => Should.Throw<ArgumentException>(() => new RandomStream(0, 0, 0, 0));

    [Fact]
    public void Streams_that_differ_in_one_number_have_nothing_to_do_with_each_other()
    {
        var neighbours = from replication in Enumerable.Range(0, 4)
                         from office in Enumerable.Range(0, 4)
                         from purpose in Enumerable.Range(0, 4)
                         from entity in Enumerable.Range(0, 4)
                         select Uniforms(RandomStream.Of(7, replication, office, purpose, entity), 1000);
        var drawn = neighbours.ToList();
        drawn.Select(draws => draws[0]).Distinct().Count().ShouldBe(256);
        var correlations = drawn.Zip(drawn.Skip(1), Correlation).ToList();
        correlations.ShouldAllBe(correlation => Math.Abs(correlation) < 0.13); // four standard deviations
        Math.Abs(correlations.Average()).ShouldBeLessThan(0.008);
    }

    [Fact]
    public void The_first_draws_of_many_streams_are_as_uniform_as_the_draws_of_one() =>
        Kolmogorov(Enumerable.Range(0, Draws).Select(entity => RandomStream.Of(1, 0, 0, 0, entity).NextDouble()), x => x).ShouldBeLessThan(1.95);

    [Fact]
    public void A_double_is_uniform() => Kolmogorov(Uniforms(RandomStream.Of(2, 0, 0, 0), Draws), x => x).ShouldBeLessThan(1.95);

    [Fact]
    public void An_exponential_draw_follows_its_law() =>
        Kolmogorov(Draw(3, (ref RandomStream stream) => stream.Exponential()), x => 1 - Math.Exp(-x)).ShouldBeLessThan(1.95);

    [Fact]
    public void The_tail_of_an_exponential_draw_follows_its_law() =>
        ((double)Draw(4, (ref RandomStream stream) => stream.Exponential(), 4_000_000).Count(x => x > 8)).ShouldBe(4_000_000 * Math.Exp(-8), 4 * Math.Sqrt(4_000_000 * Math.Exp(-8)));

    [Fact]
    public void An_exponential_draw_has_the_moments_of_its_law()
    {
        var drawn = Draw(5, (ref RandomStream stream) => stream.Exponential(), 1_000_000).ToList();
        drawn.Average().ShouldBe(1, 0.004);
        drawn.Average(x => x * x).ShouldBe(2, 0.018);
        drawn.Average(x => x * x * x).ShouldBe(6, 0.11);
    }

    [Fact]
    public void A_normal_draw_follows_its_law() => Kolmogorov(Draw(6, (ref RandomStream stream) => stream.Normal()), NormalShareBelow).ShouldBeLessThan(1.95);

    [Fact]
    public void The_tail_of_a_normal_draw_follows_its_law()
    {
        var expected = 4_000_000 * (1 - NormalShareBelow(3.8));
        ((double)Draw(7, (ref RandomStream stream) => stream.Normal(), 4_000_000).Count(x => x > 3.8)).ShouldBe(expected, 4 * Math.Sqrt(expected));
        ((double)Draw(8, (ref RandomStream stream) => stream.Normal(), 4_000_000).Count(x => x < -3.8)).ShouldBe(expected, 4 * Math.Sqrt(expected));
    }

    [Fact]
    public void A_normal_draw_has_the_moments_of_its_law()
    {
        var drawn = Draw(9, (ref RandomStream stream) => stream.Normal(), 1_000_000).ToList();
        drawn.Average().ShouldBe(0, 0.004);
        drawn.Average(x => x * x).ShouldBe(1, 0.006);
        drawn.Average(x => x * x * x).ShouldBe(0, 0.016);
        drawn.Average(x => x * x * x * x).ShouldBe(3, 0.04);
    }

    [Fact]
    public void The_logarithm_of_a_lognormal_draw_is_normal() =>
        Kolmogorov(Draw(10, (ref RandomStream stream) => stream.Lognormal(5, 0.7)), x => NormalShareBelow((Math.Log(x) - 5) / 0.7)).ShouldBeLessThan(1.95);

    [Theory]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(100)]
    public void A_gamma_draw_follows_its_law(double shape) =>
        Kolmogorov(Draw(11, (ref RandomStream stream) => stream.Gamma(shape)), x => GammaShareBelow(shape, x)).ShouldBeLessThan(1.95);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_gamma_law_without_a_shape_is_refused(double shape)
    {
        var stream = RandomStream.Of(1, 0, 0, 0);
        Should.Throw<ArgumentOutOfRangeException>(() => stream.Gamma(shape));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public void A_whole_number_below_n_is_any_of_them_equally_often(int n)
    {
        var counts = Draw(12, (ref RandomStream stream) => stream.Below(n)).CountBy(x => (int)x).ToDictionary();
        counts.Keys.Order().ShouldBe(Enumerable.Range(0, n));
        var expected = (double)Draws / n;
        counts.Values.Sum(count => (count - expected) * (count - expected) / expected).ShouldBeLessThan(28); // chi-squared with 9 degrees of freedom, 0.1 %
    }

    [Fact]
    public void A_whole_number_below_a_very_large_n_is_not_drawn_to_one_side() =>
        Kolmogorov(Draw(13, (ref RandomStream stream) => stream.Below(1_500_000_000)), x => (x + 0.5) / 1_500_000_000).ShouldBeLessThan(1.95);

    [Fact]
    public void There_is_no_whole_number_below_zero()
    {
        var stream = RandomStream.Of(1, 0, 0, 0);
        Should.Throw<ArgumentOutOfRangeException>(() => stream.Below(0));
    }

    delegate double Law(ref RandomStream stream);

    static IEnumerable<double> Draw(ulong seed, Law law, int draws = Draws)
    {
        var stream = RandomStream.Of(seed, 0, 0, 0);
        for (var i = 0; i < draws; i++) yield return law(ref stream);
    }

    static double[] Uniforms(RandomStream stream, int draws)
    {
        var drawn = new double[draws];
        for (var i = 0; i < draws; i++) drawn[i] = stream.NextDouble();
        return drawn;
    }

    // The largest distance between drawn and expected shares times the root of n: above 1.95 in one of a thousand fair samples.
    static double Kolmogorov(IEnumerable<double> drawn, Func<double, double> shareBelow)
    {
        var sorted = drawn.Order().ToList();
        var distance = sorted.Select((x, rank) => Math.Max(shareBelow(x) - ((double)rank / sorted.Count), ((rank + 1.0) / sorted.Count) - shareBelow(x))).Max();
        return distance * Math.Sqrt(sorted.Count);
    }

    static double Correlation(double[] one, double[] other)
    {
        var (meanOne, meanOther) = (one.Average(), other.Average());
        var together = one.Zip(other, (x, y) => (x - meanOne) * (y - meanOther)).Sum();
        return together / Math.Sqrt(one.Sum(x => (x - meanOne) * (x - meanOne)) * other.Sum(y => (y - meanOther) * (y - meanOther)));
    }

    // Marsaglia, J. Stat. Softw. 11 (2004): the Taylor series around zero.
    static double NormalShareBelow(double x)
    {
        var (term, sum) = (x, 0.0);
        for (var k = 1; sum + term != sum; k++)
        {
            sum += term;
            term *= x * x / ((2 * k) + 1);
        }
        return 0.5 + (sum * Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI));
    }

    // The series x^a e^-x (1 + x/(a+1) + ...) / Gamma(a+1).
    static double GammaShareBelow(double shape, double x)
    {
        var (term, sum) = (1.0, 0.0);
        for (var k = 1; sum + term != sum; k++)
        {
            sum += term;
            term *= x / (shape + k);
        }
        return Math.Exp((shape * Math.Log(x)) - x - LogGamma(shape + 1)) * sum;
    }

    // Stirling's series after stepping up to 20.
    static double LogGamma(double x) =>
        x < 20 ? LogGamma(x + 1) - Math.Log(x) : ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (1 / (12 * x)) - (1 / (360 * x * x * x));
}
