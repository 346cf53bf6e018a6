/** Version of the suite: user agent, JSON log lines, traces. A test holds it to package.json. */
export const SUITE_VERSION = "0.1.0";
