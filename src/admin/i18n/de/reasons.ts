import type { Texts } from "../texts";

export const reasons: Texts["reasons"] = {
  disabled: {
    name: "Ausgeschaltet",
    meaning: "Erinnerungs-E-Mails sind aus, oder Ihr Shop hat sie für diese Sitzung ausgeschaltet.",
    change:
      "Schalten Sie sie unter Einstellungen → Warenkorb-Erinnerungen ein, oder fragen Sie Ihre Entwickler nach diesem Shop.",
  },
  terms_not_accepted: {
    name: "Bedingungen nicht angenommen",
    meaning: "Die aktuellen Bedingungen für Erinnerungs-E-Mails wurden noch nicht angenommen.",
    change: "Lesen und akzeptieren Sie sie unter Einstellungen → Warenkorb-Erinnerungen.",
  },
  test_mode: {
    name: "Test",
    meaning: "Das war ein Test: Vertriebskanal, Zahlung oder Adresse sagen es. Tests bekommen nie eine E-Mail.",
    change: "Prüfen Sie Test-Vertriebskanäle und Test-Domains unter Einstellungen → Warenkorb-Erinnerungen.",
  },
  no_email: {
    name: "Keine Adresse",
    meaning: "Die Person ging, bevor sie eine E-Mail-Adresse angab.",
    change: "Fragen Sie im Checkout früh nach der Adresse.",
  },
  invalid_email: {
    name: "Unvollständige Adresse",
    meaning: "Was eingegeben wurde, ist keine vollständige E-Mail-Adresse.",
    change: "Lassen Sie Ihren Checkout die Adresse schon bei der Eingabe prüfen.",
  },
  no_consent: {
    name: "Keine Einwilligung",
    meaning: "Das Kästchen wurde nicht beantwortet, und die Adresse hat Warenkorb-Erinnerungen nicht abonniert.",
    change:
      "Zeigen Sie das Kästchen im Checkout. Bei Double-Opt-in muss auch die Bestätigungs-E-Mail beantwortet werden.",
  },
  consent_declined: {
    name: "Einwilligung abgelehnt",
    meaning: "Das Kästchen blieb leer.",
    change: "Das ist die Entscheidung der Kundin oder des Kunden, und sie gilt.",
  },
  unsubscribed: {
    name: "Abgemeldet",
    meaning: "Die Adresse hat sich nach ihrer letzten Einwilligung abgemeldet.",
    change: "Das kann nur die Kundin oder der Kunde ändern, durch eine neue Einwilligung bei einem späteren Checkout.",
  },
  suppressed: {
    name: "Gesperrt",
    meaning:
      "E-Mails an diese Adresse kamen zurück, es gab eine Beschwerde, sie wurde gelöscht, oder sie passt auf ein Muster, das Sie ausschließen.",
    change:
      "Prüfen Sie die ausgeschlossenen Adressen unter Einstellungen → Warenkorb-Erinnerungen. Rückläufer, Beschwerden und Löschungen bleiben bestehen.",
  },
  empty_cart: {
    name: "Leerer Warenkorb",
    meaning: "Im Warenkorb ist nichts.",
    change: "Es ist nichts zu tun: Ohne Artikel gibt es nichts zu erinnern.",
  },
  completed: {
    name: "Schon gekauft",
    meaning: "Aus diesem Warenkorb wurde eine Bestellung.",
    change: "Es ist nichts zu tun.",
  },
  later_session: {
    name: "Neuerer Warenkorb",
    meaning: "Dieselbe Person hat einen neueren Warenkorb. Nur an den neuesten wird erinnert.",
    change: "Es ist nichts zu tun: Niemand bekommt mehrere Erinnerungen auf einmal.",
  },
  later_order: {
    name: "Inzwischen bestellt",
    meaning: "Dieselbe Person hat bestellt, nachdem dieser Warenkorb begonnen wurde.",
    change: "Es ist nichts zu tun.",
  },
  payment_in_progress: {
    name: "Zahlung läuft",
    meaning:
      "Eine Zahlung für diesen Warenkorb ist unterwegs, deshalb wartet die E-Mail. Einen Tag lang wird stündlich nachgesehen.",
    change:
      "Wenn Bestellungen hängen bleiben, prüfen Sie, ob die Webhooks Ihres Zahlungsanbieters Ihren Server erreichen.",
  },
  recently_emailed: {
    name: "Kürzlich angeschrieben",
    meaning: "Die Adresse hat innerhalb der Wartezeit schon eine andere Erinnerung bekommen.",
    change: "Ändern Sie die Wartezeit unter Einstellungen → Warenkorb-Erinnerungen.",
  },
  out_of_stock: {
    name: "Ausverkauft",
    meaning: "Was im Warenkorb liegt, kann gerade nicht gekauft werden.",
    change:
      "Füllen Sie den Bestand auf, oder ändern Sie die Bestandsregel unter Einstellungen → Warenkorb-Erinnerungen.",
  },
  below_minimum: {
    name: "Unter dem Minimum",
    meaning: "Der Warenkorb ist kleiner als das Minimum, das Sie festgelegt haben.",
    change: "Ändern Sie Mindestsumme oder Mindestanzahl unter Einstellungen → Warenkorb-Erinnerungen.",
  },
  excluded: {
    name: "Ausgeschlossen",
    meaning: "Der Vertriebskanal, die Kundengruppe oder ein Produkt-Tag ist ausgeschlossen.",
    change: "Ändern Sie die Ausschlüsse unter Einstellungen → Warenkorb-Erinnerungen.",
  },
  before_activation: {
    name: "Vor dem Einschalten",
    meaning:
      "Die Sitzung lief ab, bevor die E-Mails zuletzt eingeschaltet wurden. Alte Warenkörbe werden nie angeschrieben.",
    change: "Es ist nichts zu tun: Was ab jetzt abläuft, bekommt eine E-Mail.",
  },
  too_old: {
    name: "Zu alt",
    meaning: "Die E-Mail war vor längerer Zeit fällig, als Sie erlauben, zum Beispiel nach einem Ausfall.",
    change: "Ändern Sie das Höchstalter unter Einstellungen → Warenkorb-Erinnerungen.",
  },
  quiet_hours: {
    name: "Ruhezeit",
    meaning: "Bei der Kundin oder dem Kunden ist Nacht; die E-Mail wartet bis zum Ende der Ruhezeit.",
    change: "Ändern Sie die Ruhezeit unter Einstellungen → Warenkorb-Erinnerungen.",
  },
  holdout: {
    name: "Kontrollgruppe",
    meaning: "Die Adresse gehört zur Gruppe, die in Ruhe gelassen wird, damit Sie sehen, was die E-Mails bewirken.",
    change: "Ändern Sie die Größe der Kontrollgruppe unter Einstellungen → Warenkorb-Erinnerungen.",
  },
  sequence_done: {
    name: "Abfolge beendet",
    meaning: "Die Person kam über den Link zurück, oder alle E-Mails der Abfolge sind erledigt.",
    change: "Fügen Sie der Abfolge unter Einstellungen → Warenkorb-Erinnerungen einen Schritt hinzu.",
  },
};
