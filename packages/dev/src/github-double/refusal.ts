export interface FieldError {
  readonly resource: string;
  readonly field: string;
  readonly code: string;
  readonly message?: string;
}

/** An error answer of GitHub, thrown by an operation before it changes anything. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;
  /** True where a well-behaved client never sends such a request: it is recorded as a violation. */
  readonly isClientMistake: boolean;

  constructor(
    status: number,
    message: string,
    more: { errors?: readonly FieldError[]; headers?: Record<string, string>; isClientMistake?: boolean } = {},
  ) {
    super(message);
    this.status = status;
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
    this.isClientMistake = more.isClientMistake ?? false;
  }
}

export const notFound = (): Refusal => new Refusal(404, "Not Found");

/** 422 for a limit that GitHub documents and its schema lacks. */
export function exceededLimit(resource: string, field: string, message: string): Refusal {
  const errors = [{ resource, field, code: "custom", message }];
  return new Refusal(422, "Validation Failed", { errors, isClientMistake: true });
}

/** 422 for a request that is well formed and refused by what is stored. */
export function conflictingState(message: string): Refusal {
  return new Refusal(422, message);
}
