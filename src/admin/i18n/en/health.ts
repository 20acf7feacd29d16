export const health = {
  title: "Health",
  statuses: {
    ok: "All is well",
    warning: "Needs attention",
    paused: "Paused",
  },
  last_sweep: "Last run",
  never: "Never",
  backlog: "Waiting",
  lateness: "late by {{duration}}",
  in_flight: "Being sent",
  unknown: "Outcome unknown",
  failure_rate: "Given up, last 24 hours",
  provider: "Sent through",
  no_provider: "No provider",
  show_unknown: "Show these sessions",
  paused: {
    since: "Sending has been paused since {{date}}.",
    said: "Your mail server said:",
    hint: "No email is lost. It is tried again by itself, and goes on once the server answers.",
  },
  problems: {
    silent_one:
      "There was no run in the last minute, though several were due, so nobody is mailed. Check that a Medusa instance runs in worker or shared mode, and look in its log.",
    silent_other:
      "There was no run in the last {{count, number}} minutes, though several were due, so nobody is mailed. Check that a Medusa instance runs in worker or shared mode, and look in its log.",
    throttled_one:
      "At the speed you allow, what is waiting will take about an hour. Allow more emails a minute if your mail server can take them.",
    throttled_other:
      "At the speed you allow, what is waiting will take about {{count, number}} hours. Allow more emails a minute if your mail server can take them.",
    no_provider:
      "No notification provider serves the plugin's channel, so no email can leave. Ask your developer to add one in medusa-config.ts.",
    retrying_one:
      "One email waits because your mail server has not taken it yet. It is tried again by itself. If this goes on, check the server's address and port in medusa-config.ts.",
    retrying_other:
      "{{count, number}} emails wait because your mail server has not taken them yet. They are tried again by themselves. If this goes on, check the server's address and port in medusa-config.ts.",
    last_said: "It last said: {{error}}",
    unknown_one: "Of one email nobody can tell whether it arrived. Say what became of it, on its session's page.",
    unknown_other:
      "Of {{count, number}} emails nobody can tell whether they arrived. Say what became of each, on its session's page.",
  },
};
