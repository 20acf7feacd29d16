const IMPORT = /(?:from|import)\s*\(?\s*["'](\/app\/[^"']+)["']/g;
const MAX_MODULES = 600;
const TIMEOUT_MS = 90_000;

/**
 * Asks for the admin's modules as a browser would. Vite bundles its dependencies when they are first asked for, which
 * takes some twenty seconds, once; a person at a white page would think it broken. Whatever fails here, the browser tries again.
 */
export async function warmAdmin(adminUrl: string): Promise<void> {
  const origin = new URL(adminUrl).origin;
  const deadline = AbortSignal.timeout(TIMEOUT_MS);
  const seen = new Set(["/app/entry.jsx"]);
  // Grows while it is walked.
  for (const path of seen) {
    const response = await fetch(origin + path, { signal: deadline }).catch(() => null);
    if (deadline.aborted) return;
    const code = response?.ok ? await response.text() : "";
    for (const [, imported] of code.matchAll(IMPORT)) {
      if (imported !== undefined && seen.size < MAX_MODULES) seen.add(imported);
    }
  }
}
