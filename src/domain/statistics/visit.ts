/** What a request says of itself. */
export type PageRequest = {
  method: string;
  /** A header's value, by its lower-case name. */
  header: (name: string) => string | undefined;
};

/**
 * Programs that open links for somebody else, by what they say in `User-Agent`: search engines and other bots, the link
 * checks of mail services (Barracuda, Mimecast, Proofpoint, Trend Micro, Microsoft's Safe Links, Yahoo's and Google's
 * proxies), what chats use to draw a preview, headless browsers, and libraries that scanners are written with. Most that scan
 * mail pass for a browser; those cannot be told apart by this. `cubot` is a make of telephones.
 */
const SCANNERS = [
  /(?<!cu)bot\b|bot[/_-]|crawl|spider|slurp|scanner|\bscan\b|checker|validator|monitor|preview|prefetch|archiver/i,
  /barracuda|mimecast|proofpoint|trendmicro|symantec|forcepoint|safelinks|mailscanner|urlscan|virustotal|phishtank/i,
  /googleimageproxy|yahoomailproxy|feedfetcher|google-read-aloud|mediapartners|apis-google/i,
  /facebookexternalhit|facebookcatalog|whatsapp|skypeuripreview|embedly|pinterest\//i,
  /headless|phantomjs|puppeteer|lighthouse|selenium/i,
  /^(curl|wget|python|go-http-client|java\/|okhttp|libwww|apache-httpclient|ruby|axios|postman)/i,
];

/** What browsers say when they load a page before anybody wants to see it. */
const AHEAD_OF_TIME = ["sec-purpose", "purpose", "x-purpose", "x-moz"];

/**
 * Whether a request asks to see a page, as far as can be told: a GET for a document, not ahead of time and not from a known
 * scanner (SPEC 7). HEAD and requests without a user agent are none.
 */
export function isVisit({ method, header }: PageRequest): boolean {
  const agent = header("user-agent")?.trim() ?? "";
  const accept = header("accept") ?? "*/*";
  const dest = header("sec-fetch-dest") ?? "document";
  return (
    method === "GET" &&
    agent !== "" &&
    /text\/html|\*\/\*/i.test(accept) &&
    dest === "document" &&
    !AHEAD_OF_TIME.some((name) => /prefetch|prerender|preview/i.test(header(name) ?? "")) &&
    !SCANNERS.some((scanner) => scanner.test(agent))
  );
}
