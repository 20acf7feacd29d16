import { model } from "@medusajs/framework/utils";

/** A text that was shown beside the checkbox. What a shopper agreed to can be read here, whatever the settings say now. */
export const ConsentText = model
  .define("consent_text", {
    id: model.id({ prefix: "ctext" }).primaryKey(),
    text_version: model.text(),
    locale: model.text(),
    text: model.text(),
  })
  .indexes([{ name: "IDX_consent_text_version", on: ["text_version"], unique: true }]);
