import type { Page } from "playwright-core";

export type PageWatch = {
  /** What went wrong on the page and was not expected, one line each. */
  faults(): string[];
  /** Lets a request fail from now on that a test makes fail, and what the browser says about it. */
  expectFailure(path: string | RegExp): void;
};

/** An address or a connection that the browser gives up itself, because the page went on. */
const ABORTED = "net::ERR_ABORTED";

/** What Medusa's own pages (2.21.2) do wrong, by name. Whatever else happens on them is ours. */
const MEDUSAS_OWN = [
  // The list of orders loads the flags of countries from a network that tests do not reach.
  { url: /^https:\/\/cdn\.jsdelivr\.net\/gh\/lipis\/flag-icons\//, text: /./ },
  // The order page draws the total of its payments, a block, in a paragraph.
  {
    url: /\/app\/assets\//,
    text: /validateDOMNesting\(\.{3}\): .* <div> p\s+at div\s+at p\s+at \S+\s+at div\s+at \w+ \(\S+\/order-detail-/,
  },
];

/** Listens for errors on the console, for uncaught ones, and for requests without a good answer. */
export function watchPage(page: Page): PageWatch {
  const faults: { url: string; text: string }[] = [];
  const expected: (string | RegExp)[] = [];
  const isExpected = (url: string) => expected.some((path) => new RegExp(path).test(url));
  const note = (url: string, text: string) => {
    const isMedusas = MEDUSAS_OWN.some((known) => known.url.test(url) && known.text.test(text));
    if (!isExpected(url) && !isMedusas) faults.push({ url, text });
  };
  page.on("pageerror", (error) => note("", `uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") note(message.location().url, `console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (why !== ABORTED) note(request.url(), `${request.method()} ${request.url()} failed: ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() < 400) return;
    note(response.url(), `${response.request().method()} ${response.url()} answered ${response.status()}`);
  });
  return {
    faults: () => faults.map(({ text }) => text),
    expectFailure: (path) => void expected.push(path),
  };
}
