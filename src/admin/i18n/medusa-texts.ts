/** Those of Medusa's own texts that this plugin uses, so that the same thing has the same name everywhere in the admin. */
export const MEDUSA_TEXTS = {
  actions: ["add", "cancel", "close", "confirm", "copied", "copy", "delete", "download", "edit", "remove", "save"],
  fields: ["optional", "status"],
  general: ["disabled", "enabled", "noRecordsTitle", "noResultsTitle", "search"],
} as const;

type MedusaTexts = typeof MEDUSA_TEXTS;

export type MedusaResources = {
  [Group in keyof MedusaTexts]: Record<MedusaTexts[Group][number], string>;
};
