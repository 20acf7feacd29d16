import { join } from "node:path";
import ts from "typescript";
import { withFiles } from "./docs-sample";

const ROOT = join(__dirname, "../..");

/**
 * What TypeScript says against these files, by their names, in an application that has this project's packages. The kit is
 * found by the package's name. Plain JavaScript is checked, too, as far as it goes without types.
 *
 * @param paths further aliases of the application, to folders of it
 */
export function faultsOf(
  files: Readonly<Record<string, string>>,
  paths: Readonly<Record<string, string>> = {},
): string[] {
  return withFiles(files, (folder) => {
    const own = Object.entries(paths).map(([alias, path]) => [alias, [join(folder, path)]]);
    const program = ts.createProgram(
      Object.keys(files).map((name) => join(folder, name)),
      {
        target: ts.ScriptTarget.ES2022,
        lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        jsx: ts.JsxEmit.ReactJSX,
        allowImportingTsExtensions: true,
        allowJs: true,
        checkJs: true,
        strict: true,
        // JavaScript has no types for its parameters.
        noImplicitAny: false,
        noEmit: true,
        skipLibCheck: true,
        types: ["node"],
        paths: {
          ...(Object.fromEntries(own) as Record<string, string[]>),
          "medusa-cart-recovery/storefront": [join(ROOT, "src/storefront/index.ts")],
          "medusa-cart-recovery/storefront/react": [join(ROOT, "src/storefront/react/index.ts")],
        },
      },
    );
    return ts
      .getPreEmitDiagnostics(program)
      .map(
        ({ file, messageText }) =>
          `${(file?.fileName ?? "").slice(folder.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
      );
  });
}
