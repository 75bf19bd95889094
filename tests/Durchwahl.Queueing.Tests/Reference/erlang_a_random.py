"""Makes erlang_a_random.csv: Erlang A at random inputs, by quadrature of the density of the offered wait with 40 digits (mpmath). Usage: python3 erlang_a_random.py ROWS > erlang_a_random.csv"""
import random
import sys
from mpmath import mp, mpf, exp, log, quad, expm1

mp.dps = 40


def blocking(servers, load):
    lost = mpf(1)
    for n in range(1, servers + 1):
        lost = load * lost / (n + load * lost)
    return lost


def figures(servers, arrivals, service, abandonment, target):
    c, lam, mu, theta, T = servers, mpf(arrivals), mpf(service), mpf(abandonment), mpf(target)

    def phi(x):
        return -c * mu * x - lam * expm1(-theta * x) / theta

    peak = max(mpf(0), log(lam / (c * mu)) / theta)
    top = phi(peak)
    steepness = max(abs(c * mu - lam), mpf(10) ** -30)
    width = min(1 / mp.sqrt(min(lam, c * mu) * theta), 1 / steepness) if peak == 0 else 1 / mp.sqrt(c * mu * theta)
    end = peak + width
    while phi(end) - top > -110:
        end = peak + (end - peak) * mpf(1.5)
    begin = mpf(0)
    if peak > 0 and phi(mpf(0)) - top < -110:
        low, high = mpf(0), peak
        for _ in range(60):
            middle = (low + high) / 2
            low, high = (middle, high) if phi(middle) - top < -110 else (low, middle)
        begin = low
    # Breaks that double away from the beginning and from the peak, in both scales of the integrand.
    breaks = {begin, end, peak}
    if begin < T < end:
        breaks.add(T)
    for centre in (begin, peak):
        step = min(width, 1 / theta, end - begin) / 4
        while step < end - begin:
            breaks |= {x for x in (centre - step, centre + step) if begin < x < end}
            step *= mpf(1.6)
    breaks = sorted(breaks)

    def integral(weight, low=begin, high=end):
        points = [x for x in breaks if low <= x <= high]
        return quad(lambda x: exp(phi(x) - top) * weight(x), points) if len(points) > 1 else mpf(0)

    stays = lambda x: exp(-theta * x)
    factor = lam * blocking(c - 1, lam / mu)
    free = exp(-top)
    J = integral(lambda x: mpf(1))
    calls = free + factor * J
    served = free + factor * integral(stays)
    in_time = free + factor * (integral(stays, begin, min(T, end)) if T > begin else 0)
    spent = integral(lambda x: -expm1(-theta * x) / theta)
    vain = integral(lambda x: (-expm1(-theta * x) / theta - x * stays(x)) / theta)
    mean = factor * spent / calls
    return [factor * J / calls, theta * mean, mean, lam * mean, lam * served / calls / (c * mu),
            factor * integral(lambda x: x * stays(x)) / served, vain / spent, in_time / calls, in_time / served,
            in_time / (in_time + factor * exp(-theta * T) * (integral(lambda x: mpf(1), max(T, begin), end) if T < end else 0))]


def main():
    chance = random.Random(20261130)
    print("servers,lambda,mu,theta,T,p_wait,p_abandon,mean_wait_all,mean_queue,occupancy,mean_wait_served,mean_wait_abandoned,sl_served_le_T_of_all,sl_served_le_T_of_served,sl_without_abandoned_le_T")
    for _ in range(int(sys.argv[1])):
        servers = max(1, round(10 ** chance.uniform(0, 3.7)))
        service = 1.0 if chance.random() < 0.5 else float(f"{10 ** chance.uniform(-3, 2):.4g}")
        near = chance.choice([0.001, 0.05, 0.5])
        factor = chance.choice([1, 1 + near * chance.uniform(-1, 1) / servers ** 0.5, 10 ** chance.uniform(-0.3, 0.3), 10 ** chance.uniform(-2, 2)])
        arrivals = float(f"{servers * service * factor:.6g}")
        theta = float(f"{service * 10 ** chance.uniform(-8, 6):.4g}")
        target = float(f"{10 ** chance.uniform(-3, 1) / service:.4g}")
        if chance.random() < 0.2:
            target = 0.0
        print(",".join([repr(servers)] + [repr(x) for x in (arrivals, service, theta, target)] + [mp.nstr(x, 25) for x in figures(servers, arrivals, service, theta, target)]), flush=True)


main()
