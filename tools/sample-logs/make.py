#!/usr/bin/env python3
"""Writes the invented logs in samples/: the same calls of two weeks as queue_log, CDR and list. Run it in this folder; the seed makes the same files again.

Numbers are from the block that the Bundesnetzagentur keeps for films: 030 23125 000 to 999.
"""

import datetime
import math
import random
import zoneinfo

SAMPLES = "../../samples/"
BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
PROFILE = [.045, .055, .068, .072, .072, .070, .064, .058, .050, .046, .048, .050, .048, .046, .044, .040, .036, .033, .029, .026]
PATIENCE, TALK, VARIATION, REDIAL, MEDIAN_REDIAL, NEEDS = 300, 200, .9, .5, 420, 50

random.seed(2026)


def calls():
    day = datetime.date(2026, 3, 2)
    found, caller = [], 0
    while day < datetime.date(2026, 3, 14):
        if day.weekday() < 5:
            rate = NEEDS * (1.25 if day.weekday() == 0 else 1) * random.gammavariate(100, .01)
            for half, share in enumerate(PROFILE):
                start = datetime.datetime(day.year, day.month, day.day, 8, tzinfo=BERLIN).timestamp() + 1800 * half
                at = random.expovariate(rate * share / 1800)
                while at < 1800:
                    caller += 1
                    found += need(start + at, 1 + caller % 999)
                    at += random.expovariate(rate * share / 1800)
        day += datetime.timedelta(days=1)
    return sorted(found)


def need(at, caller):
    number = None if random.random() < .1 else f"+493023125{caller:03}"
    while True:
        offered = 4 + (0 if random.random() < .4 else random.expovariate(1 / 150))
        patience = random.expovariate(1 / PATIENCE)
        if offered <= patience:
            spread = math.log(1 + VARIATION ** 2)
            yield (at, number, offered, max(5, random.lognormvariate(math.log(TALK) - spread / 2, math.sqrt(spread))))
            return
        yield (at, number, patience, None)
        if random.random() >= REDIAL:
            return
        at += patience + random.lognormvariate(math.log(MEDIAN_REDIAL), .6)


def local(at):
    return datetime.datetime.fromtimestamp(int(at), BERLIN)


def queue_log(found):
    lines = [(found[0][0] - 60, "NONE|NONE|NONE|QUEUESTART|")]
    for index, (at, number, wait, talk) in enumerate(found):
        call, agent = f"{int(at)}.{index + 1}", f"PJSIP/55{index % 5 + 10}"
        lines.append((at, f"{call}|servicecenter|NONE|ENTERQUEUE||{number or 'anonymous'}|1"))
        if talk is None:
            form = "EXITWITHKEY|1|1|1|" if index % 17 == 0 else "ABANDON|1|1|"
            lines.append((at + wait, f"{call}|servicecenter|NONE|{form}{int(wait)}"))
            continue
        if wait > 40:
            lines.append((at + 20, f"{call}|servicecenter|{agent}|RINGNOANSWER|20000"))
        lines.append((at + wait, f"{call}|servicecenter|{agent}|CONNECT|{int(wait)}|{int(at)}.{index + 5000}|4"))
        ending = "COMPLETECALLER" if index % 3 else "COMPLETEAGENT"
        lines.append((at + wait + talk, f"{call}|servicecenter|{agent}|{ending}|{int(wait)}|{int(talk)}|1"))
    return [f"{int(at)}|{rest}" for at, rest in sorted(lines)]


def cdr(found):
    for index, (at, number, wait, talk) in enumerate(found):
        source = number or "anonymous"
        answered = local(at + wait).strftime("%Y-%m-%d %H:%M:%S") if talk else ""
        end = local(at + wait + (talk or 0)).strftime("%Y-%m-%d %H:%M:%S")
        yield (f'"","{source}","5500","from-trunk","""Anrufer"" <{source}>","PJSIP/trunk-{index:08x}","PJSIP/55{index % 5 + 10}-{index:08x}","Dial","PJSIP/55{index % 5 + 10},120",'
               f'"{local(at):%Y-%m-%d %H:%M:%S}","{answered}","{end}",{int(wait) + int(talk or 0)},{int(talk or 0)},"{"ANSWERED" if talk else "NO ANSWER"}","DOCUMENTATION","{int(at)}.{index + 1}",""')


def table(found):
    yield "Beginn;Wartezeit;Gesprächsdauer;Ergebnis;Rufnummer"
    for at, number, wait, talk in found:
        yield f"{local(at):%d.%m.%Y %H:%M:%S};{int(wait)};{int(talk) if talk else ''};{'angenommen' if talk else 'aufgelegt'};{number or ''}"


def write(name, lines):
    with open(SAMPLES + name, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(line + "\n" for line in lines)


found = calls()
write("anrufe-queue_log.txt", queue_log(found))
write("anrufe-cdr.csv", cdr(found))
write("anrufe-liste.csv", table(found))
