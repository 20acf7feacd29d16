/** What the invented shop Tidewick sells. The picture of a product is `pictures/<handle>.png`. */
export type CatalogueProduct = {
  handle: string;
  title: string;
  subtitle: string;
  description: string;
  /** In whole US dollars, and as many euros. */
  price: number;
  /** One variant per value; without it there is a single variant. */
  option?: { title: string; values: string[] };
  weight_grams: number;
};

export const CATALOGUE: CatalogueProduct[] = [
  {
    handle: "morning-mug",
    title: "Morning Mug",
    subtitle: "Stoneware, dipped by hand",
    description:
      "Holds a generous coffee and keeps its manners: a broad foot, a thumb-sized handle and a glaze that runs a little differently on every one.",
    price: 24,
    option: { title: "Glaze", values: ["Sage", "Oat"] },
    weight_grams: 380,
  },
  {
    handle: "round-teapot",
    title: "Round Teapot",
    subtitle: "Four cups, no drips",
    description:
      "A stout pot with a cane handle that stays cool. The spout was redrawn eleven times until it stopped dripping.",
    price: 58,
    weight_grams: 940,
  },
  {
    handle: "market-tote",
    title: "Market Tote",
    subtitle: "Heavy linen, leather handles",
    description:
      "Carries two loaves, a bunch of leeks and the newspaper, and folds flat when there is nothing to carry.",
    price: 32,
    weight_grams: 310,
  },
  {
    handle: "evening-candle",
    title: "Evening Candle",
    subtitle: "Fig and cedar, fifty hours",
    description:
      "Rapeseed wax in a clay cup that becomes a pencil pot afterwards. Smells of a warm room, not of a perfume counter.",
    price: 28,
    weight_grams: 460,
  },
  {
    handle: "harbour-scarf",
    title: "Harbour Scarf",
    subtitle: "Lambswool, two stripes",
    description:
      "Long enough to go round twice. Woven on a narrow loom, washed in soft water, and warm down to the point where you should be indoors anyway.",
    price: 68,
    option: { title: "Length", values: ["Regular", "Long"] },
    weight_grams: 240,
  },
  {
    handle: "field-notebook",
    title: "Field Notebook",
    subtitle: "Stitched, 144 pages",
    description:
      "Lies flat on a knee, on a rock and on a train table. The paper takes fountain pens without complaint.",
    price: 16,
    option: { title: "Paper", values: ["Plain", "Ruled", "Dotted"] },
    weight_grams: 210,
  },
  {
    handle: "oak-board",
    title: "Oak Board",
    subtitle: "One plank, no glue",
    description:
      "Cut from a single piece of slow-grown oak and oiled three times. Hang it up: it is too handsome for a drawer.",
    price: 42,
    weight_grams: 1250,
  },
  {
    handle: "dusk-lamp",
    title: "Dusk Lamp",
    subtitle: "Brass, with a linen shade",
    description: "A small lamp for the corner where you read. The pull cord makes exactly the click you remember.",
    price: 96,
    weight_grams: 1600,
  },
  {
    handle: "dune-blanket",
    title: "Dune Blanket",
    subtitle: "Cotton and wool, washable",
    description:
      "Heavy enough for a nap, light enough for a walk to the beach in the evening. It gets softer every year.",
    price: 120,
    option: { title: "Colour", values: ["Tide", "Sand", "Clay"] },
    weight_grams: 1400,
  },
  {
    handle: "terracotta-pot",
    title: "Terracotta Pot",
    subtitle: "With a saucer that fits",
    description: "Breathes, ages and forgives forgetful gardeners. The plant in the picture is yours to find.",
    price: 22,
    option: { title: "Size", values: ["Small", "Large"] },
    weight_grams: 1100,
  },
  {
    handle: "ribbed-vase",
    title: "Ribbed Vase",
    subtitle: "For three stems, not thirty",
    description: "A narrow neck that makes whatever you picked on the way home look arranged.",
    price: 46,
    weight_grams: 720,
  },
  {
    handle: "oat-soap",
    title: "Oat Soap",
    subtitle: "Unscented, cured six weeks",
    description: "Oats, olive oil and patience. Kind to hands that garden, paint or wash up.",
    price: 12,
    weight_grams: 130,
  },
];

/** Medusa's own words for a product without options: mails and storefronts know not to show them. */
export const SINGLE_VARIANT = "Default variant";
export const SINGLE_OPTION = { title: "Default option", values: ["Default option value"] };
