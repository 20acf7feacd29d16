/** What roles may be granted, in stores whose Medusa edition has roles; see and edit apart (SPEC 9). */
export const can = (operation: "read" | "update") => ({ policies: { resource: "cart_recovery", operation } });
