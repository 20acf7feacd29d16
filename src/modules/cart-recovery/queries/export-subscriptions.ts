import { EMAIL_COLUMN, STATUS_COLUMN, UPDATED_AT_COLUMN } from "../../../domain/consent/csv/columns";
import { FORMULA_CHARACTERS } from "../../../domain/consent/csv/formula";
import { toldAt } from "./subscription-sql";

const FORMULA_CODES = FORMULA_CHARACTERS.map((character) => character.charCodeAt(0)).join(", ");

/**
 * The whole list as CSV, written by the database: one snapshot, in the order of the addresses. A cell that a spreadsheet
 * would run gets an apostrophe; `readHarmless` takes it away again. No pattern is matched, and only
 * what begins with an apostrophe is trimmed: both are slow for a million addresses.
 */
export const EXPORT_SUBSCRIPTIONS = `
  COPY (
    SELECT
      CASE WHEN ascii(CASE WHEN email LIKE '''%' THEN ltrim(email, '''') ELSE email END) IN (${FORMULA_CODES}) THEN '''' || email ELSE email END
        AS "${EMAIL_COLUMN}",
      CASE status WHEN 'subscribed' THEN 'Subscribed' ELSE 'Unsubscribed' END AS "${STATUS_COLUMN}",
      to_char(${toldAt("subscription")} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"+00:00"') AS "${UPDATED_AT_COLUMN}"
    FROM marketing_subscription AS subscription
    WHERE deleted_at IS NULL
    ORDER BY email
  ) TO STDOUT WITH (FORMAT csv, HEADER)`;
