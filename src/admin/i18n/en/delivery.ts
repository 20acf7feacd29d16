export const delivery = {
  title: "Recovery emails",
  none: "No email was due for this session yet.",
  step: "Email {{number}}",
  attempts_one: "One attempt",
  attempts_other: "{{count, number}} attempts",
  sent_at: "Sent {{date}}",
  due_at: "Due {{date}}",
  statuses: {
    scheduled: "Scheduled",
    sending: "Sending",
    sent: "Sent",
    failed: "Failed",
    unknown: "Unknown",
    skipped: "Skipped",
    canceled: "Canceled",
  },
  resolve: {
    action: "Resolve",
    title: "What became of this email?",
    description:
      "The mail server fell silent in the very moment the email was handed over, so nobody can tell from here whether it arrived. It is not sent again unless you say so. Your mail server's log, or the shopper, can tell.",
    sent: {
      label: "It arrived",
      description: "It counts as sent, and no second one goes out.",
    },
    retry: {
      label: "It did not arrive",
      description:
        "It is decided afresh, and sent if nothing speaks against it. If it did arrive after all, the shopper gets it twice.",
    },
    done: "The email is resolved.",
  },
};
