"""The plain queue M/M/c+M in SimPy 3, as its example of customers who renege does it: simpy3_queue.py LAMBDA AGENTS THETA CUSTOMERS SEED, mu = 1."""
import json
import random
import sys
import time

import simpy

lam, agents, theta, customers, seed = float(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
rng = random.Random(seed)
delayed = abandoned = 0
waited = 0.0


def customer(env, line):
    global delayed, abandoned, waited
    arrived = env.now
    with line.request() as request:
        result = yield request | env.timeout(rng.expovariate(theta))
        wait = env.now - arrived
        waited += wait
        delayed += wait > 0
        if request in result:
            yield env.timeout(rng.expovariate(1.0))
        else:
            abandoned += 1


def arrivals(env, line):
    for _ in range(customers):
        yield env.timeout(rng.expovariate(lam))
        env.process(customer(env, line))


began = time.perf_counter()
env = simpy.Environment()
env.process(arrivals(env, simpy.Resource(env, agents)))
env.run()
seconds = time.perf_counter() - began
print(json.dumps({"version": simpy.__version__, "seconds": seconds, "pWait": delayed / customers, "pAbandon": abandoned / customers, "meanWait": waited / customers}))
