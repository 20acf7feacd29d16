/** Drawn here, so that no picture of somebody's product is in the repository. */
export const DRAWINGS: Record<string, string> = {
  tote: drawing(
    "#e9ddc9",
    `<path d="M52 62c0-40 40-40 40 0" fill="none" stroke="#a58a63" stroke-width="5"/>
     <path d="M34 58h76l7 64H27z" fill="#f7efe1"/><path d="M34 58h76l1 9H33z" fill="#eadfcb"/>
     <path d="M72 82c9 6 9 19 0 26-9-7-9-20 0-26z" fill="#6d8a76"/><path d="M72 84v28" stroke="#4c6655" stroke-width="2"/>`,
  ),
  mug: drawing(
    "#d5e2e6",
    `<path d="M94 62h10c20 0 20 38 0 38H94" fill="none" stroke="#4f7f8d" stroke-width="9"/>
     <path d="M36 46h62v52c0 14-8 20-20 20H56c-12 0-20-6-20-20z" fill="#5d92a1"/>
     <path d="M36 46h62v22c-16 9-22-6-34 2-10 7-18 2-28-3z" fill="#f3efe6"/><ellipse cx="67" cy="46" rx="31" ry="7" fill="#38606b"/>`,
  ),
  throw: drawing(
    "#e6e1da",
    `<rect x="30" y="44" width="84" height="62" rx="8" fill="#b9aa97"/><rect x="30" y="44" width="84" height="20" rx="8" fill="#cdbfad"/>
     <path d="M34 74l10 8 10-8 10 8 10-8 10 8 10-8 10 8 6-5M34 90l10 8 10-8 10 8 10-8 10 8 10-8 10 8 6-5" fill="none" stroke="#938371" stroke-width="3"/>
     <path d="M36 106v10m9-10v10m9-10v10m9-10v10m9-10v10m9-10v10m9-10v10m9-10v10m9-10v10" stroke="#a8988450" stroke-width="3"/>`,
  ),
  candle: drawing(
    "#efdcd3",
    `<rect x="44" y="58" width="56" height="62" rx="7" fill="#b5654a"/><rect x="54" y="78" width="36" height="24" rx="3" fill="#f8eee7"/>
     <path d="M61 87h22m-18 7h14" stroke="#b5654a" stroke-width="3"/><path d="M72 58V48" stroke="#5d4037" stroke-width="3"/>
     <path d="M72 26c9 11 8 21 0 23-8-2-9-12 0-23z" fill="#f2a33a"/>`,
  ),
};

function drawing(background: string, shapes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="144" height="144" viewBox="0 0 144 144"><rect width="144" height="144" fill="${background}"/>${shapes}</svg>`;
}
