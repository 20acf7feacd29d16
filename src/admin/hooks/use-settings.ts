import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { fetchSettings, saveSettings, type SettingsAnswer, type SettingsChange } from "../lib/settings";

const SETTINGS_KEY = ["cart-recovery", "settings"];

export function useSettings() {
  return useQuery({ queryKey: SETTINGS_KEY, queryFn: fetchSettings });
}

export function useSaveSettings() {
  const queryClient = useQueryClient();
  return useMutation<SettingsAnswer, unknown, SettingsChange>({
    mutationFn: saveSettings,
    // Without a connection the browser is asked all the same, so that the merchant hears of it now and not some day.
    networkMode: "always",
    onSuccess: (answer) => {
      queryClient.setQueryData(SETTINGS_KEY, answer);
    },
  });
}
