import type { Texts } from "../texts";

export const common: Texts["common"] = {
  domain: "Warenkorb-Erinnerungen",
  problems: {
    conflict: "Jemand anderes hat das gleichzeitig geändert: {{message}}. Ihre Eingaben sind noch da.",
    forbidden: "Ihr Konto darf das nicht. Fragen Sie, wer in Ihrem Team die Rollen verwaltet.",
    logged_out:
      "Sie sind nicht mehr angemeldet. Melden Sie sich in einem anderen Tab an und versuchen Sie es noch einmal: Ihre Eingaben sind noch da.",
    not_found: "Das gibt es nicht mehr. Laden Sie die Seite neu, um den jetzigen Stand zu sehen.",
    offline:
      "Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal: Ihre Eingaben sind noch da.",
    refused: "{{message}}",
    server: "Auf dem Server ging etwas schief. Versuchen Sie es gleich noch einmal: Ihre Eingaben sind noch da.",
    too_many: "Das war etwas zu oft. Warten Sie eine Minute und versuchen Sie es dann noch einmal.",
  },
};
