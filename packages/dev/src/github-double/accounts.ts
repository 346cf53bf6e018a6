export interface User {
  readonly id: number;
  readonly login: string;
  readonly type: "Bot" | "Organization" | "User";
}

export interface App {
  readonly id: number;
  readonly slug: string;
}
