import type { Page } from "playwright-core";

export type PageWatch = {
  /** What went wrong on the page and was not expected, one line each. */
  faults(): string[];
  /** Lets a request fail from now on that a test makes fail, and what the browser says about it. */
  expectFailure(path: string | RegExp): void;
};

/** An address or a connection that the browser gives up itself, because the page went on. */
const ABORTED = "net::ERR_ABORTED";

/** Listens for errors on the console, for uncaught ones, and for requests without a good answer. */
export function watchPage(page: Page): PageWatch {
  const faults: { url: string; text: string }[] = [];
  const expected: (string | RegExp)[] = [];
  const isExpected = (url: string) => expected.some((path) => new RegExp(path).test(url));
  const note = (url: string, text: string) => {
    if (!isExpected(url)) faults.push({ url, text });
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
