import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "../..");

/** Where the code of a sample finds the kit, which it imports by the package's name. */
const KIT = {
  "medusa-cart-recovery/storefront": join(ROOT, "src/storefront/index.ts"),
  "medusa-cart-recovery/storefront/react": join(ROOT, "src/storefront/react/index.ts"),
};

const CODE = /(?:<!-- sample: (\S+) -->\n+)?```(?:tsx?|m?js)\n([^]*?)```/g;

/**
 * The samples in a page of the documentation, as they are printed there. Pages mark each by a comment with the name of the
 * file that it would have in an application.
 */
export function samplesOf(page: string): Record<string, string> {
  const text = readFileSync(join(ROOT, page), "utf8");
  return Object.fromEntries(
    [...text.matchAll(CODE)].map(([, file, code = ""]) => {
      if (file === undefined) {
        throw new Error(`${page} has a sample that no comment names:\n${code}`);
      }
      return [file, code];
    }),
  );
}

/** Writes files to a folder within the project, so that they find its packages, for as long as `use` takes. */
export function withFiles<Result>(files: Readonly<Record<string, string>>, use: (folder: string) => Result): Result {
  mkdirSync(join(ROOT, ".tmp"), { recursive: true });
  const folder = mkdtempSync(join(ROOT, ".tmp/files-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Loads a sample as a module.
 *
 * @param stand_ins files to be there instead of those of the page with the same names
 */
export function loadSample<Module extends object>(
  page: string,
  file: string,
  stand_ins: Readonly<Record<string, string>> = {},
): Module {
  const files = { ...samplesOf(page), ...stand_ins };
  if (!(file in files)) {
    throw new Error(`${page} has no sample ${file}`);
  }
  const runnable = Object.entries(files).map(([name, code]) => [
    name,
    Object.entries(KIT).reduce((text, [specifier, path]) => text.replaceAll(`"${specifier}"`, `"${path}"`), code),
  ]);
  return withFiles(Object.fromEntries(runnable) as Record<string, string>, (folder) =>
    jest.requireActual<Module>(join(folder, file)),
  );
}
