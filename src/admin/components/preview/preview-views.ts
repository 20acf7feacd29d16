export const PREVIEW_VIEWS = ["desktop", "phone", "dark", "text"] as const;

export type PreviewView = (typeof PREVIEW_VIEWS)[number];
