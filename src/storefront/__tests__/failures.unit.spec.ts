import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Medusa from "@medusajs/js-sdk";
import { getCheckoutSession, getMarketingPreferences, restoreCart, setPromotionalConsent } from "../index";
import { REFUSALS } from "../refusals";

type Answer = { status: number; body: string } | "silence";

let answer: Answer;
let server: Server;
let sdk: Medusa;

beforeAll(async () => {
  server = createServer((_, response) => {
    if (answer !== "silence") {
      response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
    }
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const { port } = server.address() as AddressInfo;
  sdk = new Medusa({ baseUrl: `http://127.0.0.1:${port}`, publishableKey: "pk_test" });
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const refused = (status: number, message: string): Answer => ({ status, body: JSON.stringify({ message }) });
const consent = { promotions: "opt_in", text_version: "en-1" } as const;

describe("what a call of the storefront kit comes to", () => {
  const calls = {
    session: () => getCheckoutSession(sdk, "cart_1"),
    answer: () => setPromotionalConsent(sdk, "cart_1", consent),
    link: () => restoreCart(sdk, "token"),
    preferences: () => getMarketingPreferences(sdk),
  };

  it.each<[keyof typeof calls, Answer, string]>([
    ["session", refused(404, "Cart not found"), "cart_not_found"],
    ["answer", refused(404, "Cart not found"), "cart_not_found"],
    ["answer", refused(400, REFUSALS.order_placed), "order_placed"],
    ["answer", refused(400, REFUSALS.text_outdated), "text_outdated"],
    ["answer", refused(400, REFUSALS.sold_out), "refused"],
    ["link", refused(404, "This recovery link is not valid"), "link_dead"],
    ["link", refused(400, REFUSALS.sold_out), "sold_out"],
    ["link", refused(400, REFUSALS.not_sold), "not_sold"],
    ["link", refused(400, REFUSALS.order_placed), "order_placed"],
    ["preferences", refused(401, "Unauthorized"), "not_logged_in"],
    ["session", refused(401, "A valid publishable key is required"), "refused"],
    ["session", refused(429, "Too many requests"), "unavailable"],
    ["session", refused(500, "An unknown error occurred."), "unavailable"],
    ["session", { status: 200, body: "<html>" }, "unavailable"],
  ])("%s answered with %j is %s", async (call, given, code) => {
    answer = given;
    await expect(calls[call]()).resolves.toMatchObject({ ok: false, error: { code } });
  });

  it("is unavailable, and does not wait, when the server says nothing", async () => {
    answer = "silence";
    const result = await getCheckoutSession(sdk, "cart_1", { signal: AbortSignal.timeout(50) });
    expect(result).toMatchObject({ ok: false, error: { code: "unavailable", status: null } });
  });

  it("keeps the server's words for the developer", async () => {
    answer = refused(400, "Unrecognized key: consnet");
    const result = await calls.answer();
    expect(result).toEqual({
      ok: false,
      error: { code: "refused", message: "Unrecognized key: consnet", status: 400 },
    });
  });
});
