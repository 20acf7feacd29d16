/** The value, of which the test is sure that it is there. */
export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) {
    throw new Error("The test expected a value here, and there is none");
  }
  return value;
}
