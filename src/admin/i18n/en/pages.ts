export const pages = {
  retry: "Try again",
  failed: "This could not be loaded",
  settings: "Settings",
  filter_menu: "Add a filter",
  sort_menu: "Sort",
  more: "More actions",
};
