import { type ScriptedSmtpServer, startScriptedSmtpServer } from "../support/scripted-smtp-server";

/** A mail server of each test's own that takes every mail, and keeps of it only what is counted. */
export function countingServer(): () => ScriptedSmtpServer {
  let server: ScriptedSmtpServer | undefined;

  beforeEach(async () => {
    server = await startScriptedSmtpServer(undefined, { keep_bodies: false });
  });

  afterEach(async () => {
    await server?.close();
  });

  return () => {
    if (!server) throw new Error("The mail server is not up yet: use it within a test");
    return server;
  };
}
