"""Draws vectors that are awkward (nobody, one answer, all alike, a billion in a bin) and lets the
oracle say what is expected of them.

    python3 test/vectors/draw.py [SEED [TIMES]] > test/vectors/drawn.json
"""

import json
import random
import sys

import oracle

SEED = int(sys.argv[1]) if len(sys.argv) > 1 else 2026
TIMES = int(sys.argv[2]) if len(sys.argv) > 2 else 1
draw = random.Random(SEED)


def counts(points):
    kind = draw.random()
    if kind < 0.05:
        return [0] * points
    if kind < 0.2:
        alike = [0] * points
        alike[draw.randrange(points)] = draw.choice([1, 4, 5, 19, 20, 1000, 10**9])
        return alike
    if kind < 0.3:
        return [draw.randrange(10**9 + 1) for _ in range(points)]
    most = draw.choice([1, 2, 5, 10, 40, 200, 5000])
    return [draw.randrange(most + 1) if draw.random() < 0.85 else 0 for _ in range(points)]


def answered(points=11):
    return next(tally for tally in iter(lambda: counts(points), None) if sum(tally))


def two(metric):
    before = counts(oracle.METRICS[metric][0])
    near = [max(0, count + draw.randrange(-2, 3)) for count in before]
    return {'metric': metric, 'before': before,
            'after': near if draw.random() < 0.4 else counts(len(before))}


def cells():
    some = [answered()] + [counts(11) for _ in range(draw.randrange(6))]
    return [{'impressions': max(sum(h), 1) * draw.randrange(1, 40), 'hist': h} for h in some]


def days():
    cut, most = draw.randrange(60), draw.choice([3, 3, 40])
    many = range(draw.randrange(2, 40))
    some = [[draw.randrange(most) for _ in range(11)] if draw.random() < 0.7 else [0] * 11
            for _ in many]
    return [h if day < cut else [2 * c for c in h[:7]] + h[7:] for day, h in enumerate(some)]


def table():
    rows, columns = draw.randrange(1, 5), draw.randrange(1, 5)
    answers = [[draw.randrange(1, 400) for _ in range(columns)] for _ in range(rows)]
    half = lambda count: draw.randrange(count // 2 + 1)
    return {
        'answers': answers,
        'row_targets': [draw.randrange(1, 50) for _ in range(rows)],
        'col_targets': [draw.randrange(1, 50) for _ in range(columns)],
        'promoters_detractors': [[[half(c), half(c)] for c in row] for row in answers],
    }


def tags():
    everybody = answered()
    return {'all': everybody, 'with_tag': [draw.randrange(count + 1) for count in everybody]}


def changes():
    many, far = range(draw.randrange(1, 12)), draw.choice([1, 10, 40])
    return {'delta': [round(draw.gauss(0, far), 3) for _ in many],
            'se': [round(draw.uniform(0.5, 20), 3) for _ in many]}


def p_values():
    return {'p': [round(draw.random() ** draw.choice([1, 6]), 6)
                  for _ in range(draw.randrange(1, 20))]}


def segments():
    some = [(answered(), answered())]
    some += [(counts(11), counts(11)) for _ in range(draw.randrange(5))]
    return {'segments': [{'before': before, 'after': after} for before, after in some]}


def fading():
    return {'days': days(), 'half_life_days': draw.choice([1, 3, 14.5])}


def level_change():
    return {'days': days(), 'min_n_each_side': draw.choice([1, 5, 20]),
            'dirichlet': draw.choice([[1, 1, 1], [2, 1, 3]])}


def looks():
    return {'hist': answered(), 'alpha': draw.choice([0.05, 0.01]),
            't_star': draw.choice([50, 1000])}


# kind, how many, what is given, what is expected of it
KINDS = [
    *(('single', 8, lambda m=m: {'metric': m, 'hist': counts(oracle.METRICS[m][0])}, oracle.single)
      for m in oracle.METRICS),
    *(('pair', 10, lambda m=m: two(m), oracle.pair) for m in oracle.METRICS),
    ('multiplicity', 6, p_values, oracle.multiplicity),
    ('simultaneous', 5, lambda: {'counts': answered(draw.randrange(2, 12))}, oracle.simultaneous),
    ('weighted_nps', 12, lambda: {'cells': cells()}, oracle.weighted_nps),
    ('raking', 5, table, oracle.raking),
    ('decomposition', 12, segments, oracle.decomposition),
    ('ewma', 5, fading, oracle.ewma),
    ('changepoint', 6, level_change, oracle.change_point),
    ('confidence_sequence', 6, looks, oracle.confidence_sequence),
    ('tag_driver', 12, tags, oracle.tag_driver),
    ('eb_shrink', 8, changes, oracle.shrink),
]

lines = []
for kind, times, make, expect_of in KINDS:
    for _ in range(times * TIMES):
        given = make()
        expect = oracle.out(expect_of(*given.values()))
        vector = {'id': f'drawn-{len(lines)}', 'kind': kind, 'input': given, 'expect': expect}
        lines.append(json.dumps(vector, separators=(',', ':')))
print('{"meta":{"title":"Drawn by oracle.py"},"vectors":[')
print(',\n'.join(lines))
print(']}')
