import { mergeChange } from "./merge-change";
import { problemOf } from "./problem";
import { fetchSettings, saveSettings, type SettingsAnswer, type SettingsChange } from "./settings";

type Sides = {
  /** The settings that the form was filled from. */
  opened: SettingsAnswer;
  /** The newest ones that the merchant was told of. */
  seen: SettingsAnswer;
  /** Takes newer ones, before it is told that they are in the way of the change. */
  onNews: (latest: SettingsAnswer) => void;
};

function merge(change: SettingsChange, opened: SettingsAnswer, latest: SettingsAnswer) {
  const changed = ({ settings }: SettingsAnswer) =>
    Object.fromEntries(Object.entries(settings).filter(([key]) => key in change));
  return mergeChange({ before: changed(opened), mine: change, theirs: changed(latest) });
}

/**
 * Saves what was changed in a form. What others saved since it was opened stays, unless it is the same that was changed here:
 * then the merchant is told, and what they save after that stands.
 * @throws FetchError (409) when somebody else changed the same meanwhile
 */
export async function saveChange(change: SettingsChange, { opened, seen, onNews }: Sides): Promise<SettingsAnswer> {
  try {
    return await saveSettings(merge(change, opened, seen).merged, seen.version);
  } catch (error) {
    if (problemOf(error).kind !== "conflict") throw error;
    const latest = await fetchSettings();
    onNews(latest);
    const { merged, overlaps } = merge(change, opened, latest);
    if (overlaps) throw error;
    return saveSettings(merged, latest.version);
  }
}
