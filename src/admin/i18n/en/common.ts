export const common = {
  domain: "Cart recovery",
  problems: {
    conflict: "Someone else changed this at the same time: {{message}}. What you typed is still here.",
    forbidden: "Your account is not allowed to do this. Ask whoever manages your team's roles.",
    logged_out:
      "You are no longer logged in. Log in again in another tab, then try once more: what you typed is still here.",
    not_found: "This no longer exists. Reload the page to see what is there now.",
    offline: "The server could not be reached. Check your connection and try again: what you typed is still here.",
    refused: "{{message}}",
    server: "Something went wrong on the server. Try again in a moment: what you typed is still here.",
    too_many: "That was a little too often. Wait a minute, then try again.",
  },
};
