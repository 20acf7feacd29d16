import { isVisit } from "../visit";

const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

const BROWSER = {
  "user-agent": CHROME,
  accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
  "sec-fetch-dest": "document",
};

function visits(headers: Record<string, string>, method = "GET"): boolean {
  const given: Record<string, string> = { ...BROWSER, ...headers };
  return isVisit({ method, header: (name) => given[name] });
}

describe("a visit", () => {
  it.each([
    ["a desktop browser", {}],
    [
      "a telephone",
      {
        "user-agent":
          "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
      },
    ],
    [
      "a telephone whose make sounds like a bot",
      {
        "user-agent":
          "Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36",
      },
    ],
    [
      "the browser inside an app",
      {
        "user-agent":
          "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Instagram 330.0",
      },
    ],
    ["an old browser that says little", { accept: "*/*", "sec-fetch-dest": "document" }],
  ])("is made by %s", (_, headers) => {
    expect(visits(headers)).toBe(true);
  });

  it.each([
    ["HEAD", {}, "HEAD"],
    ["POST", {}, "POST"],
  ])("is never a %s", (_, headers, method) => {
    expect(visits(headers, method)).toBe(false);
  });

  it.each([
    ["prefetches", { "sec-purpose": "prefetch" }],
    ["prerenders", { "sec-purpose": "prefetch;prerender" }],
    ["prefetches through a proxy", { "sec-purpose": "prefetch;anonymous-client-ip" }],
    ["prefetches, and is an older browser", { purpose: "prefetch" }],
    ["prefetches, and is Firefox", { "x-moz": "prefetch" }],
    ["draws a preview", { "x-purpose": "preview" }],
    ["asks for a picture", { accept: "image/avif,image/webp", "sec-fetch-dest": "image" }],
    ["is a script of another page", { "sec-fetch-dest": "empty" }],
    ["does not say what it is", { "user-agent": "" }],
  ])("is not made by what %s", (_, headers) => {
    expect(visits(headers)).toBe(false);
  });

  it.each([
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
    "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/534+ (KHTML, like Gecko) BingPreview/1.0b",
    "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
    "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html",
    "Barracuda Sentinel (EE)",
    "Mimecast-URL-Protect/1.0",
    "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    "WhatsApp/2.23.20.0",
    "TelegramBot (like TwitterBot)",
    "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36",
    "python-requests/2.32.3",
    "Go-http-client/2.0",
    "curl/8.9.1",
    "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)",
    "UptimeRobot/2.0 monitor",
  ])("is not made by %s", (agent) => {
    expect(visits({ "user-agent": agent })).toBe(false);
  });
});
