export interface CheckRun {
  readonly id: number;
  readonly headSha: string;
  readonly appId: number;
  readonly suiteId: number;
  name: string;
  status: string;
  conclusion: string | null;
  startedAt: string | null;
  completedAt: string | null;
  detailsUrl: string | null;
  externalId: string;
  output: { title: string | null; summary: string | null; text: string | null };
  readonly annotations: Annotation[];
}

/** As the API spells it, for it is stored and returned unchanged. */
export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: "failure" | "notice" | "warning";
  readonly message: string;
  readonly title?: string;
  readonly raw_details?: string;
}
