export const orders = {
  title: "Cart recovery",
  email_to: "Email sent to",
  email_at: "Email sent",
  no_email: "No email was sent: the link was handed out otherwise.",
  abandoned: "Abandoned",
  session: "Checkout session",
  view_session: "View the abandoned session",
  list: {
    count_one: "One order came back through a recovery email.",
    count_other: "{{count, number}} orders came back through a recovery email.",
    show: "Show recovered orders",
  },
};
