import type { Conclusion } from "../result/document.ts";

const ICONS: Readonly<Record<Conclusion, string>> = {
  success: "✅",
  failure: "❌",
  neutral: "⚪",
  cancelled: "🚫",
  skipped: "⏭️",
  timed_out: "⏰",
  action_required: "✋",
};

/** One emoji that says the conclusion at a glance. */
export function conclusionIcon(conclusion: Conclusion): string {
  return ICONS[conclusion];
}
