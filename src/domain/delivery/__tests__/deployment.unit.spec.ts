import { adviseOn, type Deployment } from "../deployment";

const sound: Deployment = {
  production: true,
  channel: "email",
  providers: [
    { id: "local", channels: ["feed"] },
    { id: "smtp", channels: ["email"] },
  ],
  event_bus: "@medusajs/medusa/event-bus-redis",
};
const rival = { id: "sendgrid", channels: ["email", "sms"] };

describe("adviseOn", () => {
  it("has nothing to say of a sound deployment", () => {
    expect(adviseOn(sound)).toEqual([]);
  });

  it("names the providers that share the plugin's channel, and both ways out", () => {
    const [advice] = adviseOn({ ...sound, providers: [...sound.providers, rival] });
    expect(advice?.level).toBe("error");
    expect(advice?.text).toContain('"smtp" and "sendgrid" both serve the channel "email"');
    expect(advice?.text).toContain('take "email" out of the channels of one');
    expect(advice?.text).toContain("the plugin's option channel");
  });

  it("leaves channels alone that the plugin does not send on", () => {
    const sms = { id: "twilio", channels: ["sms"] };
    expect(adviseOn({ ...sound, providers: [...sound.providers, { ...rival, channels: ["sms"] }, sms] })).toEqual([]);
  });

  it.each(["@medusajs/medusa/event-bus-local", "@medusajs/event-bus-local"])(
    "asks for Redis in production, and only there, when events are kept by %s",
    (event_bus) => {
      const [advice] = adviseOn({ ...sound, event_bus });
      expect(advice?.level).toBe("warn");
      expect(advice?.text).toContain("add @medusajs/medusa/event-bus-redis");
      expect(adviseOn({ ...sound, event_bus, production: false })).toEqual([]);
    },
  );

  it("says nothing of an event bus it does not know", () => {
    expect(adviseOn({ ...sound, event_bus: "./src/modules/kafka" })).toEqual([]);
    expect(adviseOn({ ...sound, event_bus: null })).toEqual([]);
  });
});
