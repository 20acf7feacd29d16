export const settings = {
  title: "Cart recovery",
};
