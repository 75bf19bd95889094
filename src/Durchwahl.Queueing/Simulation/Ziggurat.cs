namespace Durchwahl.Queueing.Simulation;

/// <summary>
/// The layers under a falling density, 256 of equal area (Marsaglia and Tsang, J. Stat. Softw. 5, 2000), with 53 bits for the place within a layer. Where the tail begins and how large
/// a layer is were solved with 40 digits.
/// </summary>
static class Ziggurat
{
    /// <summary>Where the tail of the exponential law begins.</summary>
    public const double ExponentialTail = 7.697117470131049714;

    /// <summary>Where the tail of the normal law begins.</summary>
    public const double NormalTail = 3.654152885361008772;

    const int Count = 256;
    const double Steps = 1L << 53;

    /// <summary>The layers of exp(-x), the one with the tail first.</summary>
    public static readonly Layer[] Exponential = Layers(ExponentialTail, 0.003949659822581557220, x => Math.Exp(-x), y => -Math.Log(y));

    /// <summary>The layers of exp(-x^2/2), the one with the tail first.</summary>
    public static readonly Layer[] Normal = Layers(NormalTail, 0.004928673233974655347, x => Math.Exp(-0.5 * x * x), y => Math.Sqrt(-2 * Math.Log(y)));

    /// <summary>A layer: places below <see cref="Inside"/> of 2^53 lie under the density whatever the height.</summary>
    public readonly record struct Layer(long Inside, double Width, double InsideWidth, double Bottom, double Top);

    /// <summary>The height that a share of the layer's own height stands for.</summary>
    public static double HeightIn(in Layer layer, double share) => layer.Bottom + (share * (layer.Top - layer.Bottom));

    static Layer[] Layers(double tail, double area, Func<double, double> density, Func<double, double> inverse)
    {
        var layers = new Layer[Count];
        layers[0] = Between(area / density(tail), tail, 0, density(tail));
        for (var (i, right) = (1, tail); i < Count; i++)
        {
            var top = Math.Min(1, density(right) + (area / right));
            var next = i == Count - 1 ? 0 : inverse(top);
            layers[i] = Between(right, next, density(right), i == Count - 1 ? 1 : top);
            right = next;
        }
        return layers;
    }

    static Layer Between(double right, double next, double bottom, double top) => new((long)(next / right * Steps), right / Steps, next, bottom, top);
}
