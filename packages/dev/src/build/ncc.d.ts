declare module "@vercel/ncc" {
  interface Options {
    cache: false | string;
    minify: boolean;
    sourceMap: boolean;
    quiet: boolean;
    license: string;
    target: string;
  }
  interface Output {
    code: string;
    assets: Record<string, { source: string | Buffer; permissions: number }>;
    stats: { toJson(options: object): { modules?: readonly { name?: string; modules?: readonly object[] }[] } };
  }
  export default function ncc(entry: string, options: Options): Promise<Output>;
}
