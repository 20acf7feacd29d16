import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { alwaysAsk } from "../lib/always-ask";
import { saveChange } from "../lib/save-change";
import { fetchSettings, saveSettings, type SettingsAnswer, type SettingsChange } from "../lib/settings";

const SETTINGS_KEY = ["cart-recovery", "settings"];

export function useSettings() {
  return useQuery({ ...alwaysAsk, queryKey: SETTINGS_KEY, queryFn: fetchSettings });
}

/** Saves a change, on whatever settings stand unless told otherwise. */
export function useSaveSettings(save: (change: SettingsChange) => Promise<SettingsAnswer> = saveSettings) {
  const queryClient = useQueryClient();
  return useMutation<SettingsAnswer, unknown, SettingsChange>({
    ...alwaysAsk,
    mutationFn: (change) => save(change),
    onSuccess: (answer) => {
      queryClient.setQueryData(SETTINGS_KEY, answer);
    },
  });
}

/** Saves a form that was filled from the settings when this was first called, without losing what others saved since. */
export function useSaveForm() {
  const queryClient = useQueryClient();
  const { data } = useSettings();
  const opened = useRef(data);
  const seen = useRef(data);
  return useSaveSettings((change) => {
    if (!opened.current || !seen.current) return saveSettings(change);
    return saveChange(change, {
      opened: opened.current,
      seen: seen.current,
      onNews: (latest) => {
        seen.current = latest;
        queryClient.setQueryData(SETTINGS_KEY, latest);
      },
    });
  });
}
