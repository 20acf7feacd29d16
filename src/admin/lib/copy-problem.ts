import { COPY_PARTS, type CopyPart } from "./copy";
import { problemOf } from "./problem";

const isPart = (name: string): name is CopyPart => name in COPY_PARTS;

/** In which part of the words the server found a mistake, and its words for it; null when it was something else. */
export function copyProblem(error: unknown): { part: CopyPart; message: string } | null {
  if (!error) return null;
  const problem = problemOf(error);
  if (problem.kind !== "refused") return null;
  const [, part = "", message = ""] = /\btemplate\.(\w+): ([^;]+.*)$/s.exec(problem.message) ?? [];
  return isPart(part) ? { part, message } : null;
}
