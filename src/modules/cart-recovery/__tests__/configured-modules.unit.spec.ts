import { defineConfig } from "@medusajs/framework/utils";
import { eventBusPackage, notificationProviders } from "../configured-modules";

type Configured = { resolve: string; options?: Record<string, unknown> };

/** As Medusa hands them over, with its own modules filled in. */
const modulesOf = (...modules: Configured[]) => defineConfig({ modules }).modules;

const REDIS = "@medusajs/medusa/event-bus-redis";

const withProviders = (providers: object[]) =>
  modulesOf({ resolve: "@medusajs/medusa/notification", options: { providers } });

describe("notificationProviders", () => {
  it("has Medusa's own where a store names none", () => {
    expect(notificationProviders(modulesOf())).toEqual([{ id: "local", channels: ["feed"] }]);
  });

  it("has those that a store names, with the channels of each", () => {
    const modules = withProviders([
      { resolve: "medusa-cart-recovery/providers/notification-smtp", id: "smtp", options: { channels: ["email"] } },
      { resolve: "./sms", id: "sms", options: { channels: ["sms", "push"] } },
    ]);
    expect(notificationProviders(modules)).toEqual([
      { id: "smtp", channels: ["email"] },
      { id: "sms", channels: ["sms", "push"] },
    ]);
  });

  it("is not thrown off by one that serves no channel", () => {
    const modules = withProviders([
      { resolve: "./bare", id: "bare" },
      { resolve: "./empty", id: "empty", options: {} },
      { resolve: "./smtp", id: "smtp", options: { channels: ["email"] } },
    ]);
    expect(notificationProviders(modules)).toEqual([
      { id: "bare", channels: [] },
      { id: "empty", channels: [] },
      { id: "smtp", channels: ["email"] },
    ]);
  });

  it("has none without a configuration", () => {
    expect(notificationProviders(undefined)).toEqual([]);
  });
});

describe("eventBusPackage", () => {
  it("is Medusa's in-memory one where a store names none", () => {
    expect(eventBusPackage(modulesOf())).toBe("@medusajs/medusa/event-bus-local");
  });

  it("is the one that a store names", () => {
    expect(eventBusPackage(modulesOf({ resolve: REDIS }))).toBe(REDIS);
  });

  it("is unknown without a configuration", () => {
    expect(eventBusPackage(undefined)).toBeNull();
  });
});
