/**
 * Every number that decides what a page may say, each with its reason. Nothing else in this folder
 * holds a threshold.
 */
export const SCORING = {
  /** two-sided 95 %: the interval beside every score */
  z95: 1.959963984540054,
  /** two-sided 80, 90 and 99 %: `maybe`, `steady` and `clear` of a verdict that is decided once */
  z80: 1.2815515655446004,
  z90: 1.6448536269514722,
  z99: 2.5758293035489004,
  /** two-sided 99.5 %: `clear` of months, twelve looks a year; 2.58 is false in more than one year of ten */
  z995: 2.807033768343811,
  /**
   * two-sided 99.9 %: `clear` where a verdict is decided every week, and `likely` of a period that fills
   * up and is looked at every day: 2.60 adds about one false statement a year, this a fifth of one
   */
  z999: 3.290526731491926,
  /** answers in favour of chance that ADJ3 adds; three covers best from 5 answers up (simulated) */
  pseudoAnswers: 3,

  /** below 5 answers one person can be guessed, and any score is noise */
  minToShow: 5,
  /** below 20 the interval itself starts to cover too rarely */
  minToJudge: 20,
  /** half-width ÷ range above which a range is all that can be said: ±25 NPS points */
  roughFrom: 0.125,
  /** half-width ÷ range up to which a score is solid: ±10 NPS points */
  solidFrom: 0.05,

  /** changes that no shop would act on, as a share of the range: ±2 NPS points, ±1 % */
  sameWithin: 0.01,
  /** "about the same": ±10 NPS points, ±5 % */
  similarWithin: 0.05,
  /** Φ⁻¹(0.8): a change of the size printed is noticed four times out of five */
  powerZ: 0.8416212335729143,

  /**
   * groups that are named, by how often the list is drawn anew: the share of false names tolerated as
   * "worth a look" (Benjamini–Hochberg), and the chance of any false one as "we are sure" (Holm). At 10
   * and 5 % every week, nearly every owner of a shop whose groups are alike meets both within a year
   */
  naming: {
    once: { worthALook: 0.1, sure: 0.05 },
    monthly: { worthALook: 0.05, sure: 0.005 },
    weekly: { worthALook: 0.01, sure: 0.001 },
    daily: { worthALook: 0.005, sure: 0.0005 },
  },
  /** share of the answers from which on two groups of a facet are told as one fact */
  wholeFacet: 0.9,
  /** a page names no more segments than can be acted on */
  maxSegmentsNamed: 5,

  /** a full month of whole weeks, so that weekdays weigh the same in every window */
  trendDays: 28,
  /** with many answers a week is enough, and it shows a change sooner */
  busyTrendDays: 7,
  /** answers a day from which the week is used */
  busyAnswersPerDay: 30,
  /**
   * days after which an answer counts half in a fading trend: with them as many answers are at work as
   * in 28 rolling days, (1 + λ) ÷ (1 − λ) = 28.9 for λ = ½^(1/10)
   */
  halfLifeDays: 10,
  /** a change of level needs 8 weeks of days to be told from weather */
  changePointDays: 56,
  /** answers needed on each side of a change point */
  changePointMinAnswers: 20,
  /** days in which changes of level are looked for, at least: half a year of whole weeks */
  changePointScanDays: 182,
  /** max |Z| over all splits; 3.3 is right for one look, and false in most years of weekly looks */
  changePointZ: 4,

  /** a cell with fewer answers is weighed together with its page */
  minCellAnswers: 5,
  /** no answer weighs more than 5 times another */
  maxWeightRatio: 5,
  /** below this n_eff ÷ n the weighted line would be mostly noise */
  minEffectiveShare: 0.5,
  /** share of impressions in cells without answers above which the weighted line is withheld */
  maxUncovered: 0.05,
  /** points by which the weighted score must differ to be worth a second line (or 1 se) */
  weighedDiffersBy: 2,
  /** margins are to be met to 1e-9; a stricter stop keeps what is left of the path below that too */
  rakingTolerance: 1e-13,
} as const
