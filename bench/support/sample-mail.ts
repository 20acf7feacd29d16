export type MailContent = { subject: string; html: string; text: string };

let sample: MailContent | null = null;

/** Keeps what one of the plugin's mails says, so that what it is compared with has mails as large. */
export function keepSample(content: MailContent): void {
  sample = content;
}

export function takeSample(): MailContent {
  if (!sample) {
    throw new Error("The plugin has not made a mail yet whose size could be taken");
  }
  return sample;
}
