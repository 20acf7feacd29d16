export const decisions = {
  outcomes: {
    send: "Send",
    postpone: "Postponed",
    skip: "Not mailed",
  },
  how_to_change: "What you can do",
  dry_run: {
    action: "Dry run",
    title: "Dry run",
    description: "What the next run would do, as of now. Nothing is sent, and nothing changes.",
    again: "Run again",
    nothing: {
      heading: "Nothing is due",
      description: "No session would expire and no email is waiting.",
    },
    due_one: "One session is due.",
    due_other: "{{count, number}} sessions are due.",
    cut: "The first 1,000 of each list are shown.",
    would_send_one: "Would be mailed: one",
    would_send_other: "Would be mailed: {{count, number}}",
    would_not_one: "Would not be mailed: one",
    would_not_other: "Would not be mailed: {{count, number}}",
    step: "Email {{number}}",
  },
};
