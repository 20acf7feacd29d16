import { type ClientRequest, request } from "node:http";
import type { Cookie } from "playwright-core";
import { waitFor } from "../../support/wait-for";

const PATH = "/admin/marketing-subscriptions/import?dry_run=true";
const HEADER = "Email address,Subscription status,Updated at\n";

/** A colleague's upload that goes on until it is ended, so that every other one is turned away. */
export async function holdImport(url: string, cookies: Cookie[]): Promise<{ end(): Promise<void> }> {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const headers = { "content-type": "text/csv", cookie };
  let upload: ClientRequest;
  // A question whether it has begun is an upload itself, and may be the one that turns it away.
  const begin = () => {
    upload = request(`${url}${PATH}`, { method: "POST", headers });
    upload.once("response", again);
    // It is cut off on purpose.
    upload.on("error", () => undefined);
    upload.write(`${HEADER}ada@shop.internal,Subscribed,\n`);
  };
  const again = () => {
    upload.destroy();
    begin();
  };
  const isBusy = () =>
    fetch(`${url}${PATH}`, { method: "POST", headers, body: HEADER }).then(({ status }) => status === 409);

  begin();
  await waitFor("the colleague's upload to begin", isBusy);
  return {
    async end() {
      upload.off("response", again).destroy();
      await waitFor("the colleague's upload to be given up", async () => !(await isBusy()));
    },
  };
}
