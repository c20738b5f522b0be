"""Scoring vectors computed a second time, in another language and from the papers' formulas alone:
counts as exact fractions, roots and tails with 50 digits (mpmath). Nothing here is read from our
own code. A function a kind of vector: what is given, in that order, to what is expected.
"""

import math
from fractions import Fraction as F

from mpmath import erfinv, exp, findroot, log, loggamma, mp, mpf, ncdf, sqrt

mp.dps = 50

Z95 = mpf('1.959963984540054')
Z99 = mpf('2.5758293035489004')
Z90 = mpf('1.6448536269514722')
Z80 = mpf('1.2815515655446004')
DUST = mpf('1e-9')

# metric: points, lowest rating, ratings that count as good
METRICS = {
    'nps': (11, 0, None),
    'csat': (5, 1, (4, 5)),
    'ces2': (7, 1, (5, 7)),
    'ces5': (5, 1, (4, 5)),
    'ces1': (5, 1, (1, 2)),
    'intent5': (5, 1, (4, 5)),
    'juster': (11, 0, None),
}
NPS_WORTH = [F(-100)] * 7 + [F(0)] * 2 + [F(100)] * 2
JUSTER_WORTH = [F(1)] + [F(10 * rating) for rating in range(1, 10)] + [F(99)]


def real(x):
    return mpf(x.numerator) / x.denominator if isinstance(x, F) else mpf(x)


def out(x):
    if isinstance(x, dict):
        return {name: out(value) for name, value in x.items()}
    if isinstance(x, (list, tuple)):
        return [out(one) for one in x]
    return x if x is None or isinstance(x, (bool, int, str)) else float(x)


def half_away(x):
    size = math.floor(abs(x) + F(1, 2))
    return -size if x < 0 else size


def worth(metric):
    points, low, good = METRICS[metric]
    if metric == 'nps':
        return NPS_WORTH
    if metric == 'juster':
        return JUSTER_WORTH
    return [F(100) if good[0] <= low + i <= good[1] else F(0) for i in range(points)]


def moments(counts, values, ends=None):
    """(n, mean, centred squares, low, high) or None"""
    n = sum(counts)
    if n == 0:
        return None
    mean = sum(c * v for c, v in zip(counts, values)) / F(n)
    squares = sum(c * (v - mean) ** 2 for c, v in zip(counts, values))
    return (n, mean, squares, *(ends or (min(values), max(values))))


def level(metric, counts):
    return moments(counts, worth(metric))


def in_box(counts, low, box):
    return sum(c for i, c in enumerate(counts) if box[0] <= low + i <= box[1])


# intervals


def adj3(mo):
    """mean, drawn mean, standard error"""
    n, mean, squares, a, b = mo
    c, more = (a + b) / 2, n + 3
    drawn = (n * mean + 3 * c) / more
    pseudo = (3 * (a - drawn) ** 2 + 6 * (c - drawn) ** 2 + 3 * (b - drawn) ** 2) / 4
    spread = (squares + n * (mean - drawn) ** 2 + pseudo) / more
    return real(mean), real(drawn), sqrt(real(spread) / real(more))


def adj3_interval(mo, z=Z95):
    mean, drawn, se = adj3(mo)
    low, high = max(real(mo[3]), drawn - z * se), min(real(mo[4]), drawn + z * se)
    return min(mean, low), max(mean, high)


def wilson(x, n, z=Z95):
    p = mpf(x) / n
    centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(p * (1 - p) / n + z * z / (4 * mpf(n) ** 2)) / (1 + z * z / n)
    return (mpf(0) if x == 0 else centre - half), (mpf(1) if x == n else centre + half)


def percents(x, n, z=Z95):
    return [100 * end for end in wilson(x, n, z)]


def interval(metric, counts):
    _, low, good = METRICS[metric]
    if good:
        return percents(in_box(counts, low, good), sum(counts))
    return adj3_interval(level(metric, counts))


def printed(ends, low, high):
    return [max(low, math.floor(ends[0] + DUST)), min(high, math.ceil(ends[1] - DUST))]


def side(metric, counts, z):
    _, low, good = METRICS[metric]
    mean, drawn, se = adj3(level(metric, counts))
    if good:
        return (mean, *percents(in_box(counts, low, good), sum(counts), z))
    return mean, drawn - z * se, drawn + z * se


def change(metric, before, after, z=Z95):
    (m1, l1, u1), (m2, l2, u2) = side(metric, before, z), side(metric, after, z)
    low, high = sqrt((m2 - l2) ** 2 + (u1 - m1) ** 2), sqrt((u2 - m2) ** 2 + (m1 - l1) ** 2)
    # no difference is further than from one end of the scale to the other
    return max(m2 - m1 - low, -width(metric)), min(m2 - m1 + high, width(metric))


def touching_z(metric, before, after):
    """the z at which the interval of the change touches 0"""
    one, two = level(metric, before), level(metric, after)
    sign = (two[1] > one[1]) - (two[1] < one[1])
    if sign == 0:
        return mpf(0)
    if METRICS[metric][2]:
        near = lambda z: sign * change(metric, before, after, z)[0 if sign > 0 else 1]
        inside, outside = mpf(0), mpf(1)
        while near(outside) > 0:
            outside *= 2
        for _ in range(150):
            z = (inside + outside) / 2
            inside, outside = (z, outside) if near(z) > 0 else (inside, z)
        return sign * inside
    (v1, c1, s1), (v2, c2, s2) = adj3(one), adj3(two)
    e1, e2 = sign * (c1 - v1), sign * (v2 - c2)
    a, b, c = s1**2 + s2**2, 2 * (e2 * s2 + e1 * s1), e1**2 + e2**2 - (v2 - v1) ** 2
    root = b * b - 4 * a * c
    return mpf(0) if root < 0 else sign * (sqrt(root) - b) / (2 * a)


def pooled_z(one, two):
    n1, m1, n2, m2 = one[0], one[1], two[0], two[1]
    mean = (n1 * m1 + n2 * m2) / F(n1 + n2)
    squares = one[2] + n1 * (m1 - mean) ** 2 + two[2] + n2 * (m2 - mean) ** 2
    if squares == 0:
        return mpf(0)
    variance = squares / (n1 + n2 - 1) * (F(1, n1) + F(1, n2))
    return real(m2 - m1) / sqrt(real(variance))


def mann_whitney_z(before, after):
    ranks, below = [], 0
    for here in (a + b for a, b in zip(before, after)):
        ranks.append(F(2 * below + here + 1, 2))
        below += here
    return pooled_z(moments(before, ranks), moments(after, ranks))


def tail(z):
    return 2 * ncdf(-abs(z))


# what is printed and said


def largest_remainder(counts, total=100):
    n = sum(counts)
    parts = [c * total // n for c in counts]
    order = sorted(range(len(counts)), key=lambda i: (-(counts[i] * total % n), i))
    for i in order[: total - sum(parts)]:
        parts[i] += 1
    return parts


def nps_parts(promoters, passives, detractors):
    n = promoters + passives + detractors
    nps, exact = half_away(F(100 * (promoters - detractors), n)), F(100 * detractors, n)
    fits = []
    for d in range(math.floor(exact) - 2, math.floor(exact) + 4):
        shown = [d + nps, 100 - nps - 2 * d, d]
        counts = [promoters, passives, detractors]
        errors = [abs(F(100 * c, n) - percent) for c, percent in zip(counts, shown)]
        lies = any(c == 0 and percent != 0 for c, percent in zip(counts, shown))
        if min(shown) >= 0 and max(shown) <= 100 and max(errors) < 1 and not lies:
            fits.append((max(errors), sum(errors), d, shown))
    if fits:
        return min(fits)[3], 0
    d, pa, p = largest_remainder([detractors, passives, promoters], 1000)
    return [p / 10, pa / 10, d / 10], 1


def width(metric):
    return {'nps': 200, 'juster': 98}.get(metric, 100)


def status(metric, counts):
    n, (low, high) = sum(counts), interval(metric, counts)
    share = (high - low) / 2 / width(metric)
    if n < 5:
        return 'hidden'
    if n < 20 or share > mpf(1) / 8:
        return 'too_few'
    return 'rough' if share > mpf(1) / 20 else 'solid'


def verdict(metric, before, after):
    if min(sum(before), sum(after)) < 20:
        return 'not_enough'
    low90, high90 = change(metric, before, after, Z90)
    within = lambda percent: max(-low90, high90) <= mpf(percent) * width(metric) / 100
    if within(1):
        return 'steady'
    for word, z in (('clear', Z99), ('likely', Z95), ('maybe', Z80)):
        low, high = change(metric, before, after, z)
        if low > 0 or high < 0:
            return f'{word}_{"up" if low > 0 else "down"}'
    return 'steady' if within(5) else 'cannot_tell'


# the kinds of vectors


def single(metric, counts):
    n = sum(counts)
    if n == 0:
        return {'n': 0, 'score': None, 'display': None, 'status': 'none'}
    points, low, good = METRICS[metric]
    mean = moments(counts, [F(low + i) for i in range(points)])
    score, ends = level(metric, counts)[1], interval(metric, counts)
    expect = {
        'n': n,
        'score': score,
        'display': half_away(score),
        'status': status(metric, counts),
        'half_width': (ends[1] - ends[0]) / 2,
        'mean': mean[1],
        'mean_display': f'{half_away(100 * mean[1]) / 100:.2f}',
        'mean_adj3_95': adj3_interval(mean),
        'index100': 100 * (mean[1] - low) / (points - 1),
        'distribution_display': largest_remainder(counts),
    }
    if metric == 'nps':
        p, pa, d = sum(counts[9:]), sum(counts[7:9]), sum(counts[:7])
        parts, decimals = nps_parts(p, pa, d)
        expect |= {
            'adj3_95': ends,
            'adj3_95_display': printed(ends, -100, 100),
            'promoters_wilson95': percents(p, n),
            'passives_wilson95': percents(pa, n),
            'detractors_wilson95': percents(d, n),
            'parts_display': parts,
            'parts_decimals': decimals,
        }
    elif metric == 'juster':
        expect |= {'rate_adj3_95': ends, 'rate_adj3_95_display': printed(ends, 1, 99)}
    else:
        mirror = [low + points - 1 + low - end for end in reversed(good)]
        expect |= {
            'box': list(good),
            'box_count': in_box(counts, low, good),
            'box_wilson95': ends,
            'box_wilson95_display': printed(ends, 0, 100),
            'bottom_count': in_box(counts, low, mirror),
            'bottom_wilson95': percents(in_box(counts, low, mirror), n),
        }
        if metric == 'intent5':
            expect |= {'top_count': counts[-1], 'top_wilson95': percents(counts[-1], n)}
    return expect


def pair(metric, before, after):
    one, two = level(metric, before), level(metric, after)
    n = [sum(before), sum(after)]
    if not one or not two:
        return {'n': n, 'diff': None, 'diff_display': None, 'verdict': 'not_enough'}
    share = METRICS[metric][2]
    name, test = ('newcombe', 'newcombe') if share else ('mover_adj3_', 'mover')
    tests = {
        test: touching_z(metric, before, after),
        'pooled': pooled_z(one, two),
        'mann_whitney': mann_whitney_z(before, after),
    }
    return {
        'n': n,
        'score': [one[1], two[1]],
        'diff': two[1] - one[1],
        'diff_display': half_away(two[1]) - half_away(one[1]),
        f'{name}95': change(metric, before, after),
        f'{name}90': change(metric, before, after, Z90),
        **{f'{test}_z': z for test, z in tests.items()},
        **{f'{test}_p': tail(z) for test, z in tests.items()},
        'verdict': verdict(metric, before, after),
    }


def multiplicity(p):
    exact, k = [F(one) for one in p], len(p)
    order = sorted(range(k), key=lambda i: exact[i])
    holm, bh, most, least = [F(0)] * k, [F(0)] * k, F(0), F(1)
    for place, i in enumerate(order):
        most = holm[i] = max(most, min(F(1), (k - place) * exact[i]))
    for place, i in reversed(list(enumerate(order))):
        least = bh[i] = min(least, k * exact[i] / (place + 1))
    return {'holm_adjusted': holm, 'bh_adjusted': bh}


def simultaneous(counts):
    z = sqrt(mpf(2)) * erfinv(1 - mpf('0.05') / len(counts))
    return {'goodman_wilson95': [wilson(c, sum(counts), z) for c in counts]}


def weighted_nps(cells):
    used = [(cell['impressions'], cell['hist']) for cell in cells if sum(cell['hist'])]
    shown, n = sum(s for s, _ in used), sum(sum(h) for _, h in used)
    p = sum(F(s * sum(h[9:]), shown * sum(h)) for s, h in used)
    d = sum(F(s * sum(h[:7]), shown * sum(h)) for s, h in used)
    n_eff = F(shown) ** 2 / sum(F(s * s, sum(h)) for s, h in used)
    weighted = (n_eff, 100 * (p - d), n_eff * 10_000 * (p + d - (p - d) ** 2), F(-100), F(100))
    asked = sum(cell['impressions'] for cell in cells)
    rates = [F(sum(cell['hist']), cell['impressions']) for cell in cells]
    overall = F(n, asked)
    spread = sum(c['impressions'] * (r - overall) ** 2 for c, r in zip(cells, rates))
    return {
        'n': n,
        'weighted_score': 100 * (p - d),
        'kish_n_eff': n_eff,
        'deff': n / n_eff,
        'weighted_adj3_95': adj3_interval(weighted),
        'cell_weight': [F(s * n, shown * sum(h)) for s, h in used],
        'cells_used': len(used),
        'impressions_uncovered': asked - shown,
        'response_rate': rates,
        'overall_response_rate': overall,
        'response_chi2': spread / (overall * (1 - overall)) if overall < 1 else 0,
        'response_chi2_df': len(cells) - 1,
    }


def raking(answers, rows, columns, groups):
    n = sum(map(sum, answers))
    table = [[mpf(count) / n for count in row] for row in answers]
    rows = [mpf(row) / sum(map(mpf, rows)) for row in rows]
    columns = [mpf(column) / sum(map(mpf, columns)) for column in columns]
    for _ in range(400):
        table = [[x * rows[i] / sum(row) for x in row] for i, row in enumerate(table)]
        sums = [sum(column) for column in zip(*table)]
        table = [[x * columns[j] / sums[j] for j, x in enumerate(row)] for row in table]
    weights = [[x * n / c for x, c in zip(*both)] for both in zip(table, answers)]
    cells = [(i, j) for i in range(len(rows)) for j in range(len(columns))]
    net = sum(weights[i][j] * (groups[i][j][0] - groups[i][j][1]) for i, j in cells)
    return {
        'raked_cell_totals': table,
        'weight_per_answer': weights,
        'raked_score': 100 * net / n,
        'kish_n_eff': mpf(n) ** 2 / sum(answers[i][j] * weights[i][j] ** 2 for i, j in cells),
    }


def decomposition(segments):
    n0, n1 = (sum(sum(s[when]) for s in segments) for when in ('before', 'after'))
    parts = []
    for segment in segments:
        one, two = level('nps', segment['before']), level('nps', segment['after'])
        w0, w1 = F(sum(segment['before']), n0), F(sum(segment['after']), n1)
        s0, s1 = one and one[1], two and two[1]
        from_, to = (s if s is not None else t if t is not None else F(0)
                     for s, t in ((s0, s1), (s1, s0)))
        parts.append({
            'score_before': s0,
            'score_after': s1,
            'share_before': 100 * w0,
            'share_after': 100 * w1,
            'within': (w0 + w1) / 2 * (to - from_),
            'mix': (from_ + to) / 2 * (w1 - w0),
        })
    whole = [[sum(bins) for bins in zip(*(s[when] for s in segments))]
             for when in ('before', 'after')]
    total = level('nps', whole[1])[1] - level('nps', whole[0])[1]
    return {'total_change': total, 'segments': parts}


def ewma(days, half_life):
    fade, series = mpf('0.5') ** (1 / mpf(half_life)), []
    for today in range(len(days)):
        weights = [fade ** (today - day) for day in range(today + 1)]
        mean_of = lambda values: sum(
            w * sum(c * v for c, v in zip(h, values)) for w, h in zip(weights, days))
        whole = sum(w * sum(h) for w, h in zip(weights, days))
        if whole == 0:
            series.append(None)
            continue
        n_eff = whole**2 / sum(w * w * sum(h) for w, h in zip(weights, days))
        mean = mean_of([real(v) for v in NPS_WORTH]) / whole
        second = mean_of([real(v * v) for v in NPS_WORTH]) / whole
        faded = (n_eff, mean, n_eff * (second - mean**2), mpf(-100), mpf(100))
        series.append([mean, n_eff, *adj3_interval(faded)])
    return {'series_score_neff_lo_hi': series}


def change_point(days, least, prior):
    groups = lambda h: (sum(h[:7]), sum(h[7:9]), sum(h[9:]))
    add = lambda some: [sum(bins) for bins in zip(*some)]

    def likelihood(counts):
        a = [mpf(one) for one in prior]
        bins = sum(loggamma(x + c) - loggamma(x) for x, c in zip(a, counts))
        return loggamma(sum(a)) - loggamma(sum(a) + sum(counts)) + bins

    splits = []
    for after in range(1, len(days)):
        left, right = add(days[:after]), add(days[after:])
        if min(sum(left), sum(right)) < least:
            continue
        odds = likelihood(groups(left)) + likelihood(groups(right))
        z = abs(pooled_z(level('nps', left), level('nps', right)))
        splits.append((after, odds - likelihood(groups(add(days))), z))
    if not splits:
        names = ('log_bayes_factor', 'best_split_after_day', 'max_abs_z', 'max_z_split_after_day')
        return dict.fromkeys(names)
    top, widest = max(odds for _, odds, _ in splits), max(z for *_, z in splits)
    return {
        'log_bayes_factor': top + log(sum(exp(odds - top) for _, odds, _ in splits) / len(splits)),
        'best_split_after_day': next(at for at, odds, _ in splits if odds == top),
        'max_abs_z': widest,
        'max_z_split_after_day': next(at for at, _, z in splits if z >= widest * (1 - DUST)),
    }


def confidence_sequence(counts, alpha, tightest):
    n, mean, squares, *_ = level('nps', counts)
    square = mpf(alpha) ** 2
    star = findroot(lambda x: x - log((x + 1) / square), 5)
    wide = n * star / tightest + 1
    half = sqrt(real(squares) / n * wide / (n * (wide - 1)) * log(wide / square))
    mean = real(mean)
    return {'x_star': star, 'half_width_points': half, 'lo': mean - half, 'hi': mean + half}


def tag_driver(everybody, tagged):
    rest = [a - b for a, b in zip(everybody, tagged)]
    own, others = level('nps', tagged), level('nps', rest)
    if not own or not others:
        return {'impact_points': None}
    share, ends = F(sum(tagged), sum(everybody)), change('nps', rest, tagged)
    return {
        'share_pct': 100 * share,
        'gap': own[1] - others[1],
        'gap_mover95': ends,
        'gap_z': touching_z('nps', rest, tagged),
        'impact_points': level('nps', everybody)[1] - others[1],
        'impact95': [real(share) * end for end in ends],
    }


def shrink(deltas, errors):
    d, v, k = [mpf(x) for x in deltas], [mpf(se) ** 2 for se in errors], len(deltas)
    mean = lambda w: sum(a * b for a, b in zip(w, d)) / sum(w)
    w = [1 / one for one in v]
    q = sum(a * (b - mean(w)) ** 2 for a, b in zip(w, d))
    room = sum(w) - sum(a * a for a in w) / sum(w)
    tau2 = max(mpf(0), (q - k + 1) / room) if k > 1 else mpf(0)
    mu = mean([1 / (one + tau2) for one in v])
    drawn = [mu + tau2 / (tau2 + one) * (delta - mu) for one, delta in zip(v, d)]
    return {'Q': q, 'tau2': tau2, 'mu': mu, 'shrunk': drawn}
