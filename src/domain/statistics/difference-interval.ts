/** So many of so many: `successes` is at most `trials`. */
export type Proportion = { successes: number; trials: number };

/** The 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

const rateOf = ({ successes, trials }: Proportion): number => (trials === 0 ? 0 : successes / trials);

/** Wilson's score interval (Wilson 1927), 95 %. Of nothing nothing is known. */
function wilsonInterval(proportion: Proportion): [number, number] {
  const { trials } = proportion;
  if (trials === 0) {
    return [0, 1];
  }
  const rate = rateOf(proportion);
  const z2 = Z * Z;
  const middle = rate + z2 / (2 * trials);
  const spread = Z * Math.sqrt((rate * (1 - rate)) / trials + z2 / (4 * trials * trials));
  const scale = 1 + z2 / trials;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

/**
 * The 95 % interval of `a` minus `b`, independent of each other: Newcombe's hybrid score interval, method 10 of "Interval
 * estimation for the difference between independent proportions: comparison of eleven methods" (Statistics in Medicine 17,
 * 1998). It holds for small groups and for rates near 0, as recovery rates are, and never leaves -1 to 1.
 */
export function differenceInterval(a: Proportion, b: Proportion): [number, number] {
  if (a.trials === 0 || b.trials === 0) {
    return [-1, 1];
  }
  const [lowA, highA] = wilsonInterval(a);
  const [lowB, highB] = wilsonInterval(b);
  const [rateA, rateB] = [rateOf(a), rateOf(b)];
  const difference = rateA - rateB;
  return [
    Math.max(-1, difference - Math.hypot(rateA - lowA, highB - rateB)),
    Math.min(1, difference + Math.hypot(highA - rateA, rateB - lowB)),
  ];
}
