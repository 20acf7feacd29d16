import type { Target } from "./scenario";

/** A ratio or count that should not be lower. */
export function atLeast(name: string, figure: number, target: number, unit = ""): Target {
  return { name, figure: `${round(figure)}${unit}`, target: `>= ${target}${unit}`, met: figure >= target };
}

/** A ratio, time or size that should not be higher. */
export function atMost(name: string, figure: number, target: number, unit = ""): Target {
  return { name, figure: `${round(figure)}${unit}`, target: `<= ${target}${unit}`, met: figure <= target };
}

/** A count that must be exactly that. */
export function exactly(name: string, figure: number, target: number): Target {
  return { name, figure: String(figure), target: String(target), met: figure === target };
}

/** Three digits that mean something. */
function round(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
