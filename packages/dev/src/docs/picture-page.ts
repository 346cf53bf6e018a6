import { renderPage, type ShownRun } from "../local/render-page.ts";

/** What of a run is pictured, in the order of the page's sections. */
export const SURFACES = ["comment", "check-run", "summary"] as const;
export type Surface = (typeof SURFACES)[number];

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const MEASURE = "<script>document.documentElement.dataset.height = document.body.scrollHeight;</script>";

/**
 * The report page with one section of it alone, in the light theme. For a `measured` one the page's own height stands in
 * `data-height` once it is laid out, which its policy would not let a script do.
 */
export function renderPicturePage(run: ShownRun, surface: Surface, isMeasured = false): string {
  if (run.comments.length !== 1 || run.checkRuns.length !== 1) {
    throw new Error(`A picture needs one comment and one check run; there are ${describeCounts(run)}.`);
  }
  const number = SURFACES.indexOf(surface) + 1;
  const style = `<style>:root { color-scheme: only light; } header, section:not(#section-${number}) { display: none; }
body { max-width: none; padding: 12px; background: #ffffff; } section { margin: 0; }</style>`;
  const page = renderPage(run).replace("</head>", `${style}</head>`);
  return isMeasured ? page.replace(POLICY, "").replace("</body>", `${MEASURE}</body>`) : page;
}

function describeCounts({ comments, checkRuns }: ShownRun): string {
  return `${comments.length} and ${checkRuns.length}`;
}
