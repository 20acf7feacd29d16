import { EMAIL_COLUMN, STATUS_COLUMN, UPDATED_AT_COLUMN } from "../../../domain/consent/csv/columns";
import { FORMULA_CHARACTERS } from "../../../domain/consent/csv/formula";
import { toldAt } from "./subscription-sql";

const FORMULA_CODES = FORMULA_CHARACTERS.map((character) => character.charCodeAt(0)).join(", ");

/** Nearly every address begins with a letter, and all that a spreadsheet would run comes before them: asked first, as it costs least. */
const HARMLESS = "ascii(email) >= ascii('a')";

/** A time as `2026-11-25T09:30:00+00:00`, to the second below; `to_char` takes three times as long. */
const isoSecond = (at: string) => `substr(to_json(${at} AT TIME ZONE 'UTC')::text, 2, 19) || '+00:00'`;

/**
 * The whole list as CSV, written by the database: one snapshot, in the order of the addresses, the same in every database.
 * That is no index's order: sorting a million addresses takes half as long as fetching their rows one by one as an index
 * has them. A cell that a spreadsheet would run gets an apostrophe; `readHarmless` takes it away again. No pattern is
 * matched, and only what begins with an apostrophe is trimmed: both are slow for a million addresses.
 */
export const EXPORT_SUBSCRIPTIONS = `
  COPY (
    SELECT
      CASE
        WHEN ${HARMLESS} THEN email
        WHEN ascii(CASE WHEN email LIKE '''%' THEN ltrim(email, '''') ELSE email END) IN (${FORMULA_CODES}) THEN '''' || email
        ELSE email
      END AS "${EMAIL_COLUMN}",
      CASE status WHEN 'subscribed' THEN 'Subscribed' ELSE 'Unsubscribed' END AS "${STATUS_COLUMN}",
      ${isoSecond(toldAt("subscription"))} AS "${UPDATED_AT_COLUMN}"
    FROM marketing_subscription AS subscription
    WHERE deleted_at IS NULL
    ORDER BY email COLLATE "C"
  ) TO STDOUT WITH (FORMAT csv, HEADER)`;
