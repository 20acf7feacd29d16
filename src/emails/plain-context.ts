import Mustache from "mustache";

type View = Readonly<Record<string, unknown>>;

function isView(value: unknown): value is View {
  return typeof value === "object" && value !== null;
}

/**
 * Looks up what a slot is filled with. Mustache's own looks for paths in each name, and keeps a cache for each object, which is
 * rarely asked twice: a third of the time that a mail takes. The views of mails have neither paths nor functions in them.
 */
export class PlainContext extends Mustache.Context {
  private readonly own: View | null;

  constructor(
    view: unknown,
    private readonly outer?: PlainContext,
  ) {
    super(view, outer);
    // The content of a section that is shown for a text, such as a logo's address.
    this.own = isView(view) ? view : null;
  }

  override push(view: unknown): PlainContext {
    return new PlainContext(view, this);
  }

  override lookup(name: string): unknown {
    return this.own?.[name] ?? this.outer?.lookup(name);
  }
}
