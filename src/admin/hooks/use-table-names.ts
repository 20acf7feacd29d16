import { type RefObject, useEffect } from "react";

type TableNames = { search: string; menus: readonly string[]; removeFilter: string };

function nameAll(table: Element, { search, menus, removeFilter }: TableNames): void {
  const name = (element: Element | undefined, text: string) => {
    if (element && element.getAttribute("aria-label") !== text) {
      element.setAttribute("aria-label", text);
    }
  };
  const icons = [...table.querySelectorAll("button")].filter(
    (button) => button.textContent === "" && !button.closest("table"),
  );
  const isMenu = (button: Element) => button.getAttribute("aria-haspopup") === "menu";
  const inToolbar = icons.filter(isMenu);
  menus.forEach((text, index) => name(inToolbar[index], text));
  icons.filter((button) => !isMenu(button)).forEach((button) => name(button, removeFilter));
  const input = table.querySelector('input[type="search"]') ?? undefined;
  name(input, search);
  // The magnifying glass beside it says nothing more.
  input?.parentElement?.querySelectorAll('[role="img"]').forEach((icon) => {
    icon.removeAttribute("role");
    icon.setAttribute("aria-hidden", "true");
  });
}

/**
 * Names the menus, in their order, the search field and what removes a filter in the toolbar of a Medusa table. Medusa gives them an icon, a
 * tooltip and a placeholder, which not every screen reader tells; and it draws them anew when the data comes.
 */
export function useTableNames(root: RefObject<HTMLElement | null>, names: TableNames): void {
  useEffect(() => {
    const table = root.current;
    if (!table) {
      return;
    }
    nameAll(table, names);
    const observer = new MutationObserver(() => nameAll(table, names));
    observer.observe(table, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [root, names]);
}
