"""The plain queue M/M/c+M in SimPy 2, as its example of customers who renege does it: simpy2_queue.py LAMBDA AGENTS THETA CUSTOMERS SEED, mu = 1."""
import json
import random
import sys
import time

import SimPy
from SimPy.Simulation import Process, Resource, activate, hold, initialize, now, release, request, simulate

lam, agents, theta, customers, seed = float(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
rng = random.Random(seed)
delayed = abandoned = 0
waited = 0.0


class Customer(Process):
    def visit(self, line):
        global delayed, abandoned, waited
        arrived = now()
        yield (request, self, line), (hold, self, rng.expovariate(theta))
        served = self.acquired(line)
        wait = now() - arrived
        waited += wait
        delayed += wait > 0
        if served:
            yield hold, self, rng.expovariate(1.0)
            yield release, self, line
        else:
            abandoned += 1


class Arrivals(Process):
    def come(self, line):
        for _ in range(customers):
            yield hold, self, rng.expovariate(lam)
            visitor = Customer()
            activate(visitor, visitor.visit(line))


began = time.perf_counter()
initialize()
source = Arrivals()
activate(source, source.come(Resource(capacity=agents)))
simulate(until=float("inf"))
seconds = time.perf_counter() - began
print(json.dumps({"version": SimPy.__version__, "seconds": seconds, "pWait": delayed / customers, "pAbandon": abandoned / customers, "meanWait": waited / customers}))
