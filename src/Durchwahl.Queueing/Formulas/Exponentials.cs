namespace Durchwahl.Queueing.Formulas;

/// <summary>Functions that the runtime computes by taking two nearly equal numbers from each other.</summary>
static class Exponentials
{
    /// <summary><c>e^x - 1</c>, to the last digits near 0.</summary>
    public static double ExpLessOne(double x) => x < -1 ? Math.Exp(x) - 1 : 2 * Math.Exp(x / 2) * Math.Sinh(x / 2);

    /// <summary><c>ln(1 + x)</c>, to the last digits near 0 (Kahan): the error of the sum is repeated in the divisor.</summary>
    public static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }
}
