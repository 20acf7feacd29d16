import type { Html } from "./html";

export type View = {
  title: string;
  body: Html;
  /** Runs once the body is in the page. */
  onMount?: (root: HTMLElement) => void;
};

export type Page = (params: Record<string, string>, query: URLSearchParams) => Promise<View> | View;

/** Path patterns (`/products/:handle`) and their pages; the first that fits wins. */
export type Routes = readonly (readonly [pattern: string, page: Page])[];

export type Match = { page: Page; params: Record<string, string> };

export function match(routes: Routes, pathname: string): Match | null {
  const path = pathname.replace(/\/+$/, "") || "/";
  for (const [pattern, page] of routes) {
    const names: string[] = [];
    const source = pattern.replace(/:(\w+)/g, (_, name: string) => {
      names.push(name);
      return "([^/]+)";
    });
    const found = new RegExp(`^${source}$`).exec(path);
    if (found) {
      const values = found.slice(1).map(decodeURIComponent);
      return { page, params: Object.fromEntries(names.map((name, i) => [name, values[i] ?? ""])) };
    }
  }
  return null;
}

/** Goes to a page of this store without loading it anew; `main.ts` listens and renders. */
export function navigate(path: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, "", path);
  else history.pushState(null, "", path);
  window.dispatchEvent(new PopStateEvent("popstate"));
}

/** The address without its query, once a one-time parameter has been used. */
export function forgetQuery(): void {
  history.replaceState(null, "", window.location.pathname);
}
